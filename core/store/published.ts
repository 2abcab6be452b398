import type { DirectoryEntry } from '../domain/directory';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import type { AccountDetail, NextAction, ProgramDetail } from '../domain/insight';
import type { Member } from '../domain/member';
import { ACCOUNTS_PER_DETAIL_CHUNK, ACCOUNTS_PER_LIST_CHUNK, type DetailChunk } from './chunks';
import { compareCodePoints, lastNotAfter } from './code-point-order';
import type { TrellisDb } from './db';
import { asDetailNow, asProgramNow } from './earlier-results';
import { keysFrom } from './key-range';
import { entryOf, packChunk, packDirectory, unpackDirectory } from './pack-directory';
import { memberOf, unpackMembers } from './pack-members';
import { packTexts, unpackAllTexts } from './pack-texts';

const TABLES = ['dir', 'details', 'programDetails'] as const;

/**
 * Replaces the programme's published snapshot, whole. Without accounts nothing of the programme stays published.
 * Throws what isStorageFull knows when the disk is full: the snapshot before it is whole then.
 */
export async function writePublished(
  db: TrellisDb,
  program: ProgramId,
  detail: ProgramDetail,
  accounts: readonly AccountDetail[],
): Promise<void> {
  const sorted = [...accounts].sort((a, b) => compareCodePoints(a.facts.ownId, b.facts.ownId));
  const firstIds = sorted.filter((_, index) => index % ACCOUNTS_PER_DETAIL_CHUNK === 0).map(({ facts }) => facts.ownId);
  const [directory, details] = [packDirectory(program, sorted), packDetails(program, sorted)];
  await db.transaction('rw', [...TABLES], async () => {
    const effects = (await db.programDetails.get(program))?.effects;
    await removePublished(db, program);
    if (sorted.length === 0) return;
    await db.dir.bulkAdd(directory);
    await db.details.bulkAdd(details);
    await db.programDetails.add({ program, detail, firstIds: packTexts(firstIds), ...(effects ? { effects } : {}) });
  });
}

/** For a programme of which nothing is known any more. */
export async function removePublished(db: TrellisDb, program: ProgramId): Promise<void> {
  await db.transaction('rw', [...TABLES], async () => {
    await db.dir
      .where('[program+chunk]')
      .between(...keysFrom(program))
      .delete();
    await db.details
      .where('[program+chunk]')
      .between(...keysFrom(program))
      .delete();
    await db.programDetails.delete(program);
  });
}

function packDetails(program: ProgramId, accounts: readonly AccountDetail[]): DetailChunk[] {
  const chunks: DetailChunk[] = [];
  for (let from = 0; from < accounts.length; from += ACCOUNTS_PER_DETAIL_CHUNK) {
    const json = JSON.stringify(accounts.slice(from, from + ACCOUNTS_PER_DETAIL_CHUNK));
    chunks.push({ program, chunk: from / ACCOUNTS_PER_DETAIL_CHUNK, json });
  }
  return chunks;
}

/** Every account of every programme (or of one), by programme and the network's own id. */
export async function readDirectory(db: TrellisDb, program?: ProgramId): Promise<DirectoryEntry[]> {
  const chunks =
    program === undefined
      ? db.dir.toArray()
      : db.dir
          .where('[program+chunk]')
          .between(...keysFrom(program))
          .toArray();
  return (await chunks).flatMap(unpackDirectory);
}

/** Everybody that the programme's plans may be for, in the directory's order. Of each a few words, where all details would be read for many seconds. */
export async function readMembers(db: TrellisDb, program: ProgramId): Promise<Member[]> {
  const chunks = await db.dir
    .where('[program+chunk]')
    .between(...keysFrom(program))
    .toArray();
  const parts = chunks.map(unpackMembers);
  return parts.every((part) => part !== null) ? parts.flat() : (await readAllDetails(db, program)).map(memberOf);
}

/** Null while nothing is published for the programme. */
export async function readProgramDetail(db: TrellisDb, program: ProgramId): Promise<ProgramDetail | null> {
  const record = await db.programDetails.get(program);
  return record ? asProgramNow(record.detail) : null;
}

/** Null when no published snapshot knows the account. */
export async function readAccountDetail(db: TrellisDb, account: AccountId): Promise<AccountDetail | null> {
  return (await findDetail(db, account))?.detail ?? null;
}

/** All accounts of a programme, in the directory's order. */
export async function readAllDetails(db: TrellisDb, program: ProgramId): Promise<AccountDetail[]> {
  const chunks = await db.details
    .where('[program+chunk]')
    .between(...keysFrom(program))
    .toArray();
  return chunks.flatMap(unpackDetails);
}

/** Those of the accounts that the published snapshots know, in no order: each chunk is opened once, however many lie in it. */
export async function readDetailsOf(db: TrellisDb, accounts: readonly AccountId[]): Promise<AccountDetail[]> {
  const wanted = new Map<ProgramId, AccountId[]>();
  for (const account of accounts) {
    const parts = parseAccountId(account);
    if (parts.ok) wanted.set(parts.value.program, [...(wanted.get(parts.value.program) ?? []), account]);
  }
  const found = await Promise.all([...wanted].map(([program, some]) => readOfProgram(db, program, some)));
  return found.flat();
}

async function readOfProgram(db: TrellisDb, program: ProgramId, accounts: readonly AccountId[]): Promise<AccountDetail[]> {
  const record = await db.programDetails.get(program);
  if (!record) return [];
  const firstIds = unpackAllTexts(record.firstIds);
  const chunks = new Set<number>();
  for (const account of accounts) {
    const parts = parseAccountId(account);
    const chunk = parts.ok ? lastNotAfter(firstIds, parts.value.ownId) : -1;
    if (chunk >= 0) chunks.add(chunk);
  }
  const found = await db.details.bulkGet([...chunks].map((chunk) => [program, chunk]));
  const asked = new Set(accounts);
  return found.flatMap((chunk) => (chunk ? unpackDetails(chunk) : [])).filter(({ facts }) => asked.has(facts.id));
}

/** Next actions change between two computations only by what the user decides of them: shown at once, everywhere. */
export type ActionChange = { readonly play: string; readonly state: NextAction['state']; readonly until: NextAction['until'] };

/** Writes the decision into the published snapshot. Does nothing where the account or the action is not (or no more) there. */
export async function changePublishedAction(db: TrellisDb, account: AccountId, change: ActionChange): Promise<void> {
  const found = await findDetail(db, account);
  if (!found) return;
  const { chunk, details, position, program } = found;
  const actions = found.detail.actions.map((action) =>
    action.play === change.play ? { ...action, state: change.state, until: change.until } : action,
  );
  const changed = { ...found.detail, actions };
  details[position] = changed;
  await db.details.put({ program, chunk, json: JSON.stringify(details) });

  const index = chunk * ACCOUNTS_PER_DETAIL_CHUNK + position;
  const dirChunk = Math.floor(index / ACCOUNTS_PER_LIST_CHUNK);
  const record = await db.dir.get([program, dirChunk]);
  if (!record) return;
  const entries = unpackDirectory(record);
  entries[index % ACCOUNTS_PER_LIST_CHUNK] = entryOf(changed, program);
  await db.dir.put({ ...record, ...packChunk(program, dirChunk, entries) }); // who is meant by a plan does not follow from it
}

async function findDetail(db: TrellisDb, account: AccountId) {
  const parts = parseAccountId(account);
  if (!parts.ok) return null;
  const { program, ownId } = parts.value;
  const record = await db.programDetails.get(program);
  if (!record) return null;
  const chunk = lastNotAfter(unpackAllTexts(record.firstIds), ownId);
  const found = chunk < 0 ? undefined : await db.details.get([program, chunk]);
  if (!found) return null;
  const details = unpackDetails(found);
  const position = details.findIndex(({ facts }) => facts.ownId === ownId);
  const detail = details[position];
  return detail ? { program, chunk, details, position, detail } : null;
}

const unpackDetails = ({ json }: DetailChunk) => (JSON.parse(json) as AccountDetail[]).map(asDetailNow);
