import type { SettingChange } from '@/components/settings/setting-draft';
import { showToast } from '@/components/ui/Toasts';
import type { ProgramId } from '@/core/domain/ids';
import type { Settings } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { undoStep } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { resetSettings, type SettingsStep, saveSettings } from '@/core/services/save-settings';
import { readSettings } from '@/core/store/records';
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

/** Saves and says so with the way back, then judges every programme anew, one after the other. */
export async function applyChange({ settings, plays }: SettingChange, ports: Ports): Promise<void> {
  const change = await saved(() => saveSettings(db, { ...settings, plays }));
  await apply(change?.ok ? change.value : null, t('workspace.settings.saved'), ports);
}

/** Everything of the method at its own; who the user is stays. */
export async function applyReset(ports: Ports): Promise<void> {
  const reset = await saved(() => resetSettings(db));
  await apply(reset?.ok ? reset.value : null, t('workspace.settings.was-reset'), ports);
}

async function apply(written: SettingsStep | null, text: string, ports: Ports): Promise<void> {
  if (!written) return;
  const { settings, step } = written;
  ports.onSettings(settings);
  if (step.before.length === 0) return showToast({ text: t('workspace.settings.nothing-changed') });
  showToast({ text, onUndo: () => void saved(() => undoStep(db, step)).then(() => wasTakenBack(ports)) });
  await judgeAnew(ports);
}

async function wasTakenBack(ports: Ports): Promise<void> {
  ports.onSettings(await readSettings(db));
  await judgeAnew(ports);
}

async function judgeAnew({ programs, onProgress }: Ports): Promise<void> {
  for (const [at, program] of programs.entries()) {
    onProgress({ at, all: programs.length });
    await recompute(program);
  }
  onProgress(null);
}
