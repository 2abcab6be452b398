import type { EffectsRecord } from '../domain/effects';
import type { ProgramId } from '../domain/ids';
import type { Stamped } from '../domain/records';
import type { TrellisDb } from './db';
import { basisOf } from './find-stale';
import { readBook } from './read-book';

/** What was measured last; null: nothing yet. It may be of older data: compare its basis. */
export async function readEffects(db: TrellisDb, program: ProgramId): Promise<EffectsRecord | null> {
  return (await db.programDetails.get(program))?.effects ?? null;
}

/** Kept beside what else is published of the programme, and gone with it. Does nothing where nothing is published. */
export async function writeEffects(db: TrellisDb, program: ProgramId, effects: EffectsRecord): Promise<void> {
  await db.programDetails.update(program, { effects });
}

/** Stands for everything that effects are measured on: imports and rates, contacts, decisions, and what the user keeps of partners. */
export async function effectsBasisOf(db: TrellisDb, program: ProgramId): Promise<string> {
  const prefix = `${program}:`;
  const logs = await Promise.all([
    db.touches.where('account').startsWith(prefix).toArray(),
    db.decisions.where('account').startsWith(prefix).toArray(),
  ]);
  const kept = Object.values(await readBook(db, program)) as readonly (readonly Stamped[])[];
  const parts = [...logs, ...kept].map((records) => {
    return `${records.length} ${records.reduce((sum, { updatedAt }) => sum + updatedAt, 0)}`;
  });
  return [await basisOf(db, program), ...parts].join(' ');
}
