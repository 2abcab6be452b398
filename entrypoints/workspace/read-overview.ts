import type { DirectoryEntry } from '@/core/domain/directory';
import type { ProgramId } from '@/core/domain/ids';
import type { AccountDetail, ProgramDetail } from '@/core/domain/insight';
import type { Member } from '@/core/domain/member';
import type { Program } from '@/core/domain/records';
import type { Settings } from '@/core/domain/settings';
import type { TrellisDb } from '@/core/store/db';
import { readDirectoryToSearch } from '@/core/store/known-as';
import { readAllDetails, readMembers, readProgramDetail } from '@/core/store/published';
import { listImports, listPrograms, readSettings } from '@/core/store/records';

/** A programme with the published judgement on it; null until its first computing is done. */
export type ProgramOverview = { readonly program: Program; readonly detail: ProgramDetail | null };

/** What every page of the workspace starts from. */
export type Overview = {
  readonly hasImports: boolean;
  readonly programs: readonly ProgramOverview[];
  readonly directory: readonly DirectoryEntry[];
  readonly settings: Settings;
};

export async function readOverview(db: TrellisDb): Promise<Overview> {
  const [programs, imports, directory, settings] = await Promise.all([
    listPrograms(db),
    listImports(db),
    readDirectoryToSearch(db),
    readSettings(db),
  ]);
  // A programme whose every import was undone holds nothing to show, but for possible partners: they may come before any import.
  const live = new Set(imports.map((record) => record.program));
  for (const { id } of programs) if (!live.has(id) && (await hasProspects(db, id))) live.add(id);
  const shown = programs.filter(({ id }) => live.has(id));
  const details = await Promise.all(shown.map(({ id }) => readProgramDetail(db, id)));
  return {
    hasImports: imports.length > 0,
    programs: shown.map((program, at) => ({ program, detail: details[at] ?? null })),
    directory: directory.filter((entry) => live.has(entry.program)),
    settings,
  };
}

async function hasProspects(db: TrellisDb, program: ProgramId): Promise<boolean> {
  const all = db.prospects.where('program').equals(program);
  return (await all.filter(({ deletedAt }) => deletedAt === null).first()) !== undefined;
}

export type ProgramAccounts = {
  readonly program: Program;
  readonly detail: ProgramDetail;
  readonly accounts: readonly AccountDetail[];
};

export type ProgramMembers = {
  readonly program: Program;
  readonly detail: ProgramDetail;
  readonly members: readonly Member[];
};

/** Those that plans with these programmes may be for. */
export function readProgramMembers(db: TrellisDb, programs: readonly ProgramId[]): Promise<ProgramMembers[]> {
  return readPublished(db, programs, async (id) => ({ members: await readMembers(db, id) }));
}

/** Everything published on these programmes: for pages that list reasons or segments. */
export function readAccounts(db: TrellisDb, programs: readonly ProgramId[]): Promise<ProgramAccounts[]> {
  return readPublished(db, programs, async (id) => ({ accounts: await readAllDetails(db, id) }));
}

async function readPublished<More extends object>(
  db: TrellisDb,
  programs: readonly ProgramId[],
  readMore: (program: ProgramId) => Promise<More>,
): Promise<({ readonly program: Program; readonly detail: ProgramDetail } & More)[]> {
  const named = new Map((await listPrograms(db)).map((program) => [program.id, program]));
  const read = await Promise.all(
    programs.map(async (id) => {
      const [program, detail] = [named.get(id), await readProgramDetail(db, id)];
      return program && detail ? [{ program, detail, ...(await readMore(id)) }] : [];
    }),
  );
  return read.flat();
}
