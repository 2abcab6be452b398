import { type ImportDesk, openImportDesk } from '@/components/import/import-desk';
import type { ImportTools } from '@/components/import/import-tools';
import type { Answers, ImportPort, NetworkOption, Retaken } from '@/components/import/import-view';
import type { ProgramId } from '@/core/domain/ids';
import type { ImportRecord } from '@/core/domain/records';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { sendMessage } from '@/core/messaging/protocol';
import { PACKS } from '@/core/networks/registry';
import { NETWORK_NAMES } from '@/core/networks/report-registry';
import { describeColumns } from '@/core/services/describe-columns';
import { forgetMapping } from '@/core/services/forget-mapping';
import { type ImportSession, openImportSession } from '@/core/services/import-session';
import { mappingFile, readMappingFile } from '@/core/services/mapping-file';
import { db } from '@/core/services/open-store';
import { undoImport } from '@/core/services/undo-import';
import { listPrograms } from '@/core/store/records';

/** Every network with known reports; some have help with exporting on their pack. */
export const NETWORKS: readonly NetworkOption[] = NETWORK_NAMES.map(({ id, name }) => ({
  id,
  name,
  exportHelp: PACKS.find((pack) => pack.id === id)?.exportHelp ?? null,
}));

type Open = { readonly desk: ImportDesk; readonly session: ImportSession };

// Lives as long as the tab: going to another page of the workspace and back must not lose a plan or stop an import.
let open: Open | null = null;

function openHere(): Open {
  if (!open) {
    const session = openImportSession();
    open = { session, desk: openImportDesk(portTo(session), NETWORKS, t('panels.import.own-program')) };
  }
  return open;
}

export const deskOfTab = (): ImportDesk => openHere().desk;

/** What lay on the desk was about data that are gone or replaced. */
export function closeDeskOfTab(): void {
  open?.session.close();
  open = null;
}

/** One for the tab, so that a card is not drawn anew for it. */
export const TOOLS_OF_TAB: ImportTools = {
  preview: (key, answers) => deskOfTab().preview(key, answers),
  refused: (key) => deskOfTab().refused(key),
  forget: (key) => deskOfTab().forget(key),
  storedRefused: (id) => openHere().session.readRefused(id),
  retake: retakeRefused,
  meaningsOf: describeColumns,
  writeMapping: mappingFile,
  readMapping: readMappingFile,
};

/** Takes in what fits of an import's refused rows, and has its programme judged anew. */
async function retakeRefused(record: ImportRecord, answers: Answers): Promise<Result<Retaken, string>> {
  const done = await openHere().session.retakeRefused(record.id, answers);
  if (done.ok && done.value.taken > 0) void publish([record.program]);
  return done;
}

function portTo(session: ImportSession): ImportPort {
  return {
    plan: session.plan,
    replan: session.replan,
    preview: session.preview,
    unpack: session.unpack,
    planRefused: session.planRefused,
    forget: (headerKey) => forgetMapping(db, headerKey),
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
