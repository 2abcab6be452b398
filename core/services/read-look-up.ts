import type { DirectoryEntry } from '../domain/directory';
import type { ProgramId } from '../domain/ids';
import type { MainMetric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { Program } from '../domain/records';
import type { TrellisDb } from '../store/db';
import { readDirectoryToSearch } from '../store/known-as';
import { readProgramDetail } from '../store/published';
import { listImports, listPrograms } from '../store/records';

/** All that a look-up of partners shows: one line each, and what each programme's figures are counted in. */
export type LookUp = {
  readonly entries: readonly DirectoryEntry[];
  /** False: there is nothing to look up yet, or every import was undone. */
  readonly hasImports: boolean;
  readonly programs: readonly Program[];
  readonly units: ReadonlyMap<
    ProgramId,
    { readonly name: string; readonly mainMetric: MainMetric; readonly currency: Currency | null }
  >;
};

/** Straight from the published snapshot: answers while the background still sleeps. */
export async function readLookUp(db: TrellisDb): Promise<LookUp> {
  const [entries, programs, imports] = await Promise.all([readDirectoryToSearch(db), listPrograms(db), listImports(db)]);
  const details = await Promise.all(programs.map(({ id }) => readProgramDetail(db, id)));
  const units = new Map(
    programs.map(({ id, name }, at) => {
      const detail = details[at];
      // Nothing published yet: there are no figures either, so their unit does not matter.
      return [id, { name, mainMetric: detail?.mainMetric ?? 'conversions', currency: detail?.currency ?? null }] as const;
    }),
  );
  return { entries, hasImports: imports.length > 0, programs, units };
}
