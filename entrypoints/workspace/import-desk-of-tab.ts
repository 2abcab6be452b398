import { type ImportDesk, openImportDesk } from '@/components/import/import-desk';
import type { ImportPort, NetworkOption } from '@/components/import/import-view';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { sendMessage } from '@/core/messaging/protocol';
import { PACKS } from '@/core/networks/registry';
import { type ImportSession, openImportSession } from '@/core/services/import-session';
import { db } from '@/core/services/open-store';
import { undoImport } from '@/core/services/undo-import';
import { listPrograms } from '@/core/store/records';

export const NETWORKS: readonly NetworkOption[] = PACKS.map(({ id, name, exportHelp }) => ({ id, name, exportHelp }));

// Lives as long as the tab: going to another page of the workspace and back must not lose a plan or stop an import.
let open: { readonly desk: ImportDesk; readonly session: ImportSession } | null = null;

export function deskOfTab(): ImportDesk {
  if (!open) {
    const session = openImportSession();
    open = { session, desk: openImportDesk(portTo(session), NETWORKS, t('panels.import.own-program')) };
  }
  return open.desk;
}

/** What lay on the desk was about data that are gone or replaced. */
export function closeDeskOfTab(): void {
  open?.session.close();
  open = null;
}

function portTo(session: ImportSession): ImportPort {
  return {
    plan: session.plan,
    replan: session.replan,
    commit: session.commit,
    cancel: session.cancel,
    discard: session.discard,
    undo: async (id) => (await undoImport(db, id)).ok,
    programs: () => listPrograms(db),
    publish,
  };
}

/** The background computes: this page may be closed as soon as the files are stored. */
export async function publish(programs: readonly ProgramId[]): Promise<boolean> {
  try {
    const done = await Promise.all(programs.map((program) => sendMessage('recompute', { program })));
    return done.every(({ ok }) => ok);
  } catch {
    return false; // the background went away while computing; it computes again when it next starts
  }
}
