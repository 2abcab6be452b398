import { stampChange } from '../domain/merge-records';
import type { Stamped } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb, UserTableName, UserTables } from '../store/db';
import { type Content, patchRecord, putRecord, removeRecord, type Write } from '../store/records';
import { refuseContent, tidyContent, type WrongContent } from './refuse-content';

/** What undoStep writes back: of each record the fields that changed, as they were; null where there was no record. */
export type Step = {
  readonly before: readonly {
    readonly table: UserTableName;
    readonly id: string;
    readonly fields: Readonly<Record<string, unknown>> | null;
  }[];
};

/** A record as it is now, and the way back. */
export type Kept<Item> = { readonly record: Item; readonly step: Step };
/** `id`: of records with a natural key; else a random one is made. `at`: epoch ms. */
export type KeepOptions = { readonly id?: string; readonly at?: number };

/**
 * Writes a record that the user made, or, where there is one of this id, what it says from now on. Texts are trimmed. Then
 * recompute its programme. Fails, and changes nothing, where a field can't be kept as it is: the field is the detail.
 */
export async function keepRecord<Name extends UserTableName>(
  db: TrellisDb,
  table: Name,
  content: Content<UserTables[Name]>,
  { id = crypto.randomUUID(), at = now() }: KeepOptions = {},
): Promise<Result<Kept<UserTables[Name]>, WrongContent>> {
  const tidy = tidyContent(content);
  const wrong = refuseContent(table, tidy);
  if (wrong) return wrong;
  return db.transaction('rw', table, async () => {
    const before = await findRecord(db, table, id);
    const record = await putRecord(db, table, { id, at, content: tidy });
    return ok({ record, step: stepBetween(table, before, record) });
  });
}

/** Changes some fields of a record that is there. Fails as keepRecord, and `not-found`. */
export async function changeRecord<Name extends UserTableName>(
  db: TrellisDb,
  table: Name,
  { id, change, at = now() }: { readonly id: string; readonly change: Partial<Content<UserTables[Name]>>; readonly at?: number },
): Promise<Result<Kept<UserTables[Name]>, WrongContent | 'not-found'>> {
  const tidy = tidyContent(change);
  return db.transaction('rw', table, async () => {
    const before = await findRecord(db, table, id);
    const wrong = before && refuseContent(table, { ...before, ...tidy });
    if (wrong) return wrong;
    return withStep(table, before, await patchRecord(db, table, { id, at, change: tidy }));
  });
}

/** Takes a record away; it stays marked as removed. */
export async function dropRecord<Name extends UserTableName>(
  db: TrellisDb,
  table: Name,
  { id, at = now() }: Pick<Write, 'id'> & Partial<Write>,
): Promise<Result<Kept<UserTables[Name]>, 'not-found'>> {
  return db.transaction('rw', table, async () => {
    const before = await findRecord(db, table, id);
    return withStep(table, before, await removeRecord(db, table, { id, at }));
  });
}

/** Back to what stood before the step; what changed since in other fields stays. Then recompute what was recomputed after it. */
export async function undoStep(db: TrellisDb, { before }: Step, at = now()): Promise<void> {
  const tables = [...new Set(before.map(({ table }) => table))];
  if (tables.length === 0) return;
  await db.transaction('rw', tables, async () => {
    for (const { table, id, fields } of before) {
      const record = await findRecord(db, table, id);
      if (record) await db.table(table).put(stampChange(record, fields ?? { deletedAt: at }, at));
    }
  });
}

/** Both steps as one, for one "undo". */
export const joinSteps = (...steps: readonly Step[]): Step => ({ before: steps.flatMap(({ before }) => before).reverse() });

async function findRecord<Name extends UserTableName>(
  db: TrellisDb,
  table: Name,
  id: string,
): Promise<UserTables[Name] | undefined> {
  return db.table(table).get(id);
}

function withStep<Name extends UserTableName>(
  table: Name,
  before: UserTables[Name] | undefined,
  result: Result<UserTables[Name], 'not-found'>,
): Result<Kept<UserTables[Name]>, 'not-found'> {
  return result.ok
    ? ok({ record: result.value, step: stepBetween(table, before, result.value) })
    : fail(result.reason, result.detail);
}

/** The fields that the later stamps name. */
function stepBetween(table: UserTableName, before: Stamped | undefined, after: Stamped): Step {
  if (before === after) return { before: [] };
  if (!before) return { before: [{ table, id: after.id, fields: null }] };
  const changed = Object.keys(after.fieldsAt).filter(
    (field) => !isSame(before[field as keyof Stamped], after[field as keyof Stamped]),
  );
  if (changed.length === 0) return { before: [] };
  const fields = Object.fromEntries(changed.map((field) => [field, before[field as keyof Stamped]]));
  return { before: [{ table, id: after.id, fields }] };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
