import type { ProgramId } from '../domain/ids';
import type { AccountInsight } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { ProgramData } from '../domain/program-data';
import type { Rule } from '../domain/rule';
import { judgeProgram } from '../insight/compute-insight';
import { compileRule } from '../insight/segments/compile-rule';
import { subjectsBy } from '../insight/segments/fill-segments';
import { rankByWorth } from '../insight/segments/worth';
import type { TrellisDb } from '../store/db';
import { basisOf } from '../store/find-stale';
import { readProgramData } from '../store/program-data';
import { readProgramDetail } from '../store/published';
import { readSettings } from '../store/records';

/** Who would be in a segment. */
export type SegmentPreview = {
  readonly members: number;
  /** Of whom what is known can't tell. */
  readonly unknown: number;
  /** Those with most at stake, five at most. */
  readonly names: readonly string[];
};

const SAMPLE = 5;

type Judged = ReturnType<typeof judgeProgram> & { readonly data: ProgramData };

/**
 * A programme is read and judged once while somebody writes a rule, and again when an import, a setting or a note changed it.
 * Only the last few are kept: each holds everything that is known of its partners.
 */
const KEPT = 3;
const judged = new Map<ProgramId, { readonly key: string; readonly result: Promise<Judged | null> }>();

/** What a rule that nobody has saved yet would find on one programme; null where nothing is known of it. */
export async function previewSegment(db: TrellisDb, program: ProgramId, rule: Rule): Promise<SegmentPreview | null> {
  const known = await judgedProgram(db, program);
  if (!known) return null;
  const { data, insight, scene } = known;
  const [test, subjectOf] = [compileRule(rule, scene), subjectsBy(scene)];
  const members: { readonly facts: AccountFacts; readonly insight: AccountInsight }[] = [];
  let unknown = 0;
  data.accounts.forEach((facts, account) => {
    const of = insight.accounts[account];
    if (!of) return;
    const truth = test(subjectOf(account, facts, of));
    if (truth === true) members.push({ facts, insight: of });
    if (truth === null) unknown += 1;
  });
  const first = rankByWorth(members, 'year-value', (member) => member.insight).slice(0, SAMPLE);
  return { members: members.length, unknown, names: first.map(({ facts }) => facts.name || facts.ownId) };
}

async function judgedProgram(db: TrellisDb, program: ProgramId): Promise<Judged | null> {
  const settings = await readSettings(db);
  const published = await readProgramDetail(db, program);
  const key = [await basisOf(db, program), published?.computedAt, JSON.stringify(settings)].join(' ');
  const known = judged.get(program);
  if (known?.key === key) return known.result;
  const result = readProgramData(db, program).then((data) =>
    data && data.accounts.length > 0 ? { data, ...judgeProgram(data, settings) } : null,
  );
  judged.delete(program);
  judged.set(program, { key, result });
  for (const oldest of [...judged.keys()].slice(0, -KEPT)) judged.delete(oldest);
  try {
    return await result;
  } catch (error) {
    judged.delete(program); // the next keystroke tries again
    throw error;
  }
}
