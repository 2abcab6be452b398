import type { ProgramId } from '../domain/ids';
import type { ProgramInsight } from '../domain/insight';
import type { ProgramData } from '../domain/program-data';
import type { Settings } from '../domain/settings';
import { tellProgram } from '../insight/compute-insight';
import { type JudgedProgram, judgeProgram } from '../insight/judge-program';
import type { TrellisDb } from '../store/db';
import { basisOf } from '../store/find-stale';
import { readProgramData } from '../store/program-data';
import { readProgramDetail } from '../store/published';
import { readSettings } from '../store/records';

/** A programme with all that it was judged by: for questions that the published snapshot has no answer to. */
export type ReadProgram = {
  readonly data: ProgramData;
  readonly settings: Settings;
  readonly judged: JudgedProgram;
  readonly insight: ProgramInsight;
};

/** Each holds everything that is known of its partners: only the last few that were asked for are kept. */
const KEPT = 3;
const kept = new WeakMap<TrellisDb, Map<ProgramId, { readonly key: string; readonly read: Promise<ReadProgram | null> }>>();

/**
 * Read and judged once, and again when an import, a setting or a note had the programme computed anew. Null where nothing is known
 * of it. Throws what reading throws; the next call tries again.
 */
export async function judgedProgram(db: TrellisDb, program: ProgramId): Promise<ReadProgram | null> {
  const settings = await readSettings(db);
  const published = await readProgramDetail(db, program);
  const key = [await basisOf(db, program), published?.computedAt, JSON.stringify(settings)].join(' ');
  const programs = kept.get(db) ?? new Map();
  kept.set(db, programs);
  const known = programs.get(program);
  if (known?.key === key) return known.read;
  const read = readAndJudge(db, program, settings);
  programs.delete(program);
  programs.set(program, { key, read });
  for (const oldest of [...programs.keys()].slice(0, -KEPT)) programs.delete(oldest);
  read.catch(() => programs.delete(program));
  return read;
}

async function readAndJudge(db: TrellisDb, program: ProgramId, settings: Settings): Promise<ReadProgram | null> {
  const data = await readProgramData(db, program);
  if (!data || data.accounts.length === 0) return null;
  const judged = judgeProgram(data, settings);
  return { data, settings, judged, insight: tellProgram(judged) };
}
