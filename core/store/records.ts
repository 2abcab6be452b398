import type { Table } from 'dexie';
import type { FlagDecision, OwnSegment } from '../domain/book';
import type { AccountId, ProgramId } from '../domain/ids';
import type { LearnedPage } from '../domain/learned';
import { stampChange, stampNew } from '../domain/merge-records';
import type { OwnTemplate } from '../domain/outreach';
import type { ActionDecision, ImportRecord, Program, Site, StageOverride, Stamped, Touch } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { DEFAULT_SETTINGS, type PlayTuning, type Settings } from '../domain/settings';
import type { TrellisDb, UserTableName, UserTables } from './db';
import { isSettingValue, isTuningValue, parseTuningName } from './setting-values';

/** What a record says beside its stamp. */
export type Content<Item extends Stamped> = Omit<Item, keyof Stamped>;

/** The record without its stamp. */
export function contentOf<Item extends Stamped>(record: Item): Content<Item> {
  const { id: _id, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, fieldsAt: _fieldsAt, ...content } = record;
  return content;
}

const isLive = (record: Stamped) => record.deletedAt === null;

/** Sorted by name, then id. */
export async function listPrograms(db: TrellisDb): Promise<Program[]> {
  const programs = (await db.programs.toArray()).filter(isLive);
  return programs.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Live imports, in the order in which they count (later wins); of one programme or of all. */
export async function listImports(db: TrellisDb, program?: ProgramId): Promise<ImportRecord[]> {
  const all = program === undefined ? db.imports.toArray() : db.imports.where('program').equals(program).toArray();
  return (await all).filter(isLive).sort((a, b) => compare(a.program, b.program) || a.order - b.order);
}

/** Newest first. */
export async function listTouches(db: TrellisDb, account?: AccountId): Promise<Touch[]> {
  const all = account === undefined ? db.touches.toArray() : db.touches.where('account').equals(account).toArray();
  return (await all).filter(isLive).sort((a, b) => b.day - a.day || b.createdAt - a.createdAt || compare(a.id, b.id));
}

/** Of one programme's accounts or of all. */
export async function listDecisions(db: TrellisDb, program?: ProgramId): Promise<ActionDecision[]> {
  const all = program === undefined ? db.decisions.toArray() : db.decisions.where('account').startsWith(`${program}:`).toArray();
  return (await all).filter(isLive);
}

export async function listOverrides(db: TrellisDb): Promise<StageOverride[]> {
  return (await db.overrides.toArray()).filter(isLive);
}

/** What the user decided of one partner's quality flags. */
export async function listFlagDecisions(db: TrellisDb, account: AccountId): Promise<FlagDecision[]> {
  return (await db.flagDecisions.where('account').equals(account).toArray()).filter(isLive);
}

/** Segments of the user's own, by name. */
export async function listOwnSegments(db: TrellisDb): Promise<OwnSegment[]> {
  return (await db.ownSegments.toArray()).filter(isLive).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Templates of the user's own, by name. */
export async function listOwnTemplates(db: TrellisDb): Promise<OwnTemplate[]> {
  return (await db.ownTemplates.toArray()).filter(isLive).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Enabled or turned off, not removed. */
export async function listSites(db: TrellisDb): Promise<Site[]> {
  return (await db.sites.toArray()).filter(isLive);
}

/** Pages that the user taught, newest first; of one site (its match pattern) or of all. */
export async function listLearned(db: TrellisDb, site?: string): Promise<LearnedPage[]> {
  const live = (await db.learned.toArray()).filter((page) => isLive(page) && (site === undefined || page.site === site));
  return live.sort((a, b) => b.updatedAt - a.updatedAt || compare(a.id, b.id));
}

/** Defaults with what the user changed. A stored value that is not (or no more) one of the setting's, or of a name not known, is not read. */
export async function readSettings(db: TrellisDb): Promise<Settings> {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const plays: Record<string, PlayTuning> = {};
  for (const { id, value } of (await db.settings.toArray()).filter(isLive)) {
    const tuning = parseTuningName(id);
    if (isSettingValue(id, value)) settings[id] = value;
    else if (tuning && isTuningValue(tuning.field, value)) plays[tuning.play] = { ...plays[tuning.play], [tuning.field]: value };
  }
  return { ...settings, plays } as Settings;
}

/** Which record, and when (epoch ms) it is written. */
export type Write = { readonly id: string; readonly at: number };

/** Creates the record, or overwrites the content of the one with this id (which comes back if it was removed). */
export async function putRecord<Name extends UserTableName>(
  db: TrellisDb,
  name: Name,
  { id, at, content }: Write & { readonly content: Content<UserTables[Name]> },
): Promise<UserTables[Name]> {
  const table = tableOf(db, name);
  return db.transaction('rw', table, async () => {
    const before = await table.get(id);
    const after = before
      ? stampChange(before, { ...content, deletedAt: null } as Partial<UserTables[Name]>, at)
      : (stampNew(id, content, at) as unknown as UserTables[Name]);
    if (after !== before) await table.put(after);
    return after;
  });
}

/** Changes some fields of a live record. */
export async function patchRecord<Name extends UserTableName>(
  db: TrellisDb,
  name: Name,
  { id, at, change }: Write & { readonly change: Partial<Content<UserTables[Name]>> },
): Promise<Result<UserTables[Name], 'not-found'>> {
  return writeChange(db, name, { id, at, change: change as Partial<UserTables[Name]> });
}

/** Marks the record as removed: it stays, so that the removal reaches other copies too. */
export async function removeRecord<Name extends UserTableName>(
  db: TrellisDb,
  name: Name,
  { id, at }: Write,
): Promise<Result<UserTables[Name], 'not-found'>> {
  return writeChange(db, name, { id, at, change: { deletedAt: at } as Partial<UserTables[Name]> });
}

async function writeChange<Name extends UserTableName>(
  db: TrellisDb,
  name: Name,
  { id, at, change }: Write & { readonly change: Partial<UserTables[Name]> },
): Promise<Result<UserTables[Name], 'not-found'>> {
  const table = tableOf(db, name);
  return db.transaction('rw', table, async () => {
    const before = await table.get(id);
    if (!before || !isLive(before)) return fail('not-found', id);
    const after = stampChange(before, change, at);
    if (after !== before) await table.put(after);
    return ok(after);
  });
}

function tableOf<Name extends UserTableName>(db: TrellisDb, name: Name): Table<UserTables[Name], string> {
  return db.table(name);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
