import type { ProgramId } from '../domain/ids';
import type { AccountInsight } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { Rule } from '../domain/rule';
import { compileRule } from '../insight/segments/compile-rule';
import { subjectsBy } from '../insight/segments/fill-segments';
import { rankByWorth } from '../insight/segments/worth';
import type { TrellisDb } from '../store/db';
import { judgedProgram } from './judged-programs';

/** Who would be in a segment. */
export type SegmentPreview = {
  readonly members: number;
  /** Of whom what is known can't tell. */
  readonly unknown: number;
  /** Those with most at stake, five at most. */
  readonly names: readonly string[];
};

const SAMPLE = 5;

/** What a rule that nobody has saved yet would find on one programme; null where nothing is known of it. */
export async function previewSegment(db: TrellisDb, program: ProgramId, rule: Rule): Promise<SegmentPreview | null> {
  const known = await judgedProgram(db, program);
  if (!known) return null;
  const { data, insight } = known;
  const scene = known.judged.segments;
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
