import '@/components/settings/settings.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { saveFile } from '@/components/import/save-file';
import { BackupPanel } from '@/components/settings/BackupPanel';
import { DeletePanel } from '@/components/settings/DeletePanel';
import { type Restored, type RestoreFailure, RestorePanel } from '@/components/settings/RestorePanel';
import { StoredFacts } from '@/components/settings/StoredFacts';
import { Page } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import { isoDay } from '@/core/domain/day';
import { fail, ok, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { sendMessage } from '@/core/messaging/protocol';
import { now } from '@/core/platform/clock';
import { grantedSites, removeSite } from '@/core/platform/permissions';
import { deleteEverything } from '@/core/services/delete-everything';
import { exportBackup } from '@/core/services/export-backup';
import { db, liveQuery } from '@/core/services/open-store';
import { restoreBackup } from '@/core/services/restore-backup';
import { listImports, listPrograms, listTouches } from '@/core/store/records';
import { stopWatching } from './folder-of-tab';
import { closeDeskOfTab } from './import-desk-of-tab';

/** All data in one place: how much, where, and the ways to copy, replace and remove it. */
export function DataPage(): JSX.Element {
  const live = useLive(() => liveQuery(countAll), []);
  const counts = live.state === 'ready' ? live.value : { programs: 0, imports: 0, touches: 0 };
  const room = useRoom(live);
  return (
    <Page title={t('panels.data.title')} lead={t('panels.data.lead')}>
      <div class="data-panels">
        <StoredFacts stored={{ ...counts, ...room }} />
        <BackupPanel onBackup={backUp} />
        <RestorePanel now={counts} onRestore={restore} />
        <DeletePanel onDelete={removeAll} />
      </div>
    </Page>
  );
}

async function countAll(): Promise<Restored> {
  const [programs, imports, touches] = await Promise.all([listPrograms(db), listImports(db), listTouches(db)]);
  return { programs: programs.length, imports: imports.length, touches: touches.length };
}

type Room = { readonly usage: number | null; readonly quota: number | null };

/** Asked again whenever the data change. */
function useRoom(trigger: unknown): Room {
  const [room, setRoom] = useState<Room>({ usage: null, quota: null });
  useEffect(() => {
    navigator.storage.estimate().then(
      ({ usage, quota }) => setRoom({ usage: usage ?? null, quota: quota ?? null }),
      () => undefined, // not told: shown as not known
    );
  }, [trigger]);
  return room;
}

async function backUp(): Promise<string> {
  const name = t('panels.backup.file-name', { day: isoDay(localDay(now())) });
  saveFile(name, await exportBackup(db));
  return name;
}

async function restore(file: File): Promise<Result<Restored, RestoreFailure>> {
  const restored = await restoreBackup(db, file);
  if (!restored.ok) return fail(restored.reason, restored.detail);
  closeDeskOfTab();
  await tellBackground();
  return ok(await countAll());
}

/** The grants go, too: a site that stays open to Trellis would be a trace of what was there. */
async function removeAll(): Promise<void> {
  await deleteEverything(db);
  await stopWatching();
  closeDeskOfTab();
  for (const pattern of await grantedSites()) await removeSite(pattern);
  await tellBackground();
}

/** Sites and judgement follow the data. A background that is being replaced does both when it starts. */
async function tellBackground(): Promise<void> {
  try {
    await sendMessage('syncSites', undefined);
    await sendMessage('recompute', { program: null });
  } catch {
    return;
  }
}
