import { type SettingChange, undoOf } from '@/components/settings/setting-draft';
import { showToast } from '@/components/ui/Toasts';
import type { ProgramId } from '@/core/domain/ids';
import type { Settings } from '@/core/domain/settings';
import { db } from '@/core/services/open-store';
import { savePlayTuning, saveSettings } from '@/core/services/save-settings';
import { recompute } from './recompute';
import { saved } from './saved';

/** How many programmes are judged anew already. */
export type Progress = { readonly at: number; readonly all: number };

type Ports = {
  readonly programs: readonly ProgramId[];
  readonly onSettings: (settings: Settings) => void;
  /** Null: done. */
  readonly onProgress: (progress: Progress | null) => void;
};

/** Saves and says so with the way back, then judges every programme anew, one after the other. False when nothing was saved. */
export async function applyChange(
  change: SettingChange,
  before: Settings,
  { text, ...ports }: Ports & { text: string },
): Promise<boolean> {
  const after = await writeChange(change);
  if (!after) return false;
  ports.onSettings(after);
  showToast({ text, onUndo: () => void takeBack(change, before, ports) });
  await judgeAnew(ports);
  return true;
}

async function takeBack(change: SettingChange, before: Settings, ports: Ports): Promise<void> {
  const after = await writeChange(undoOf(change, before));
  if (!after) return;
  ports.onSettings(after);
  await judgeAnew(ports);
}

async function writeChange({ settings, plays }: SettingChange): Promise<Settings | null> {
  let written = await saved(() => saveSettings(db, settings));
  for (const [play, tuning] of Object.entries(plays)) {
    if (!written?.ok) break;
    written = await saved(() => savePlayTuning(db, play, tuning));
  }
  return written?.ok ? written.value : null;
}

async function judgeAnew({ programs, onProgress }: Ports): Promise<void> {
  for (const [at, program] of programs.entries()) {
    onProgress({ at, all: programs.length });
    await recompute(program);
  }
  onProgress(null);
}
