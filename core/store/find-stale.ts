import type { ProgramId } from '../domain/ids';
import type { TrellisDb } from './db';

/** Raised whenever the method, or what a result holds, changes: then every result is of an earlier one. */
const METHOD = 3;

/**
 * What a result is computed from, in a few characters: by which method, how many imports the programme ever had, when they changed last
 * (commit, undo, refused rows taken in), and when its rates did. Noted in the result, so that one that was never replaced,
 * because the browser ended in between, is known by it.
 */
export async function basisOf(db: TrellisDb, program: ProgramId): Promise<string> {
  return db.transaction('r', ['programs', 'imports'], async () => {
    const imports = await db.imports.where('program').equals(program).toArray();
    // Every change sets one of them later: their sum says that some did.
    const changes = imports.reduce((sum, { updatedAt }) => sum + updatedAt, 0);
    const record = await db.programs.get(program);
    const rates = Math.max(record?.fieldsAt.rates ?? 0, record?.fieldsAt.ratesIn ?? 0);
    return [METHOD, imports.length, changes, rates, record?.deletedAt ?? 0].join(' ');
  });
}

/** Programmes whose published result is not of the imports and rates that are there now, or that have imports and no result. */
export async function findStale(db: TrellisDb): Promise<ProgramId[]> {
  return db.transaction('r', ['programs', 'imports', 'programDetails'], async () => {
    const known = await db.programs.toCollection().primaryKeys();
    const published = await db.programDetails.toCollection().primaryKeys();
    const stale: ProgramId[] = [];
    for (const program of new Set([...known, ...published])) {
      const detail = (await db.programDetails.get(program))?.detail;
      const isStale = detail ? detail.basis !== (await basisOf(db, program)) : await hasImports(db, program);
      if (isStale) stale.push(program);
    }
    return stale;
  });
}

async function hasImports(db: TrellisDb, program: ProgramId): Promise<boolean> {
  const record = await db.programs.get(program);
  if (!record || record.deletedAt !== null) return false;
  const imports = await db.imports.where('program').equals(program).toArray();
  return imports.some(({ deletedAt }) => deletedAt === null);
}
