import { AS_OF } from '../../unit/insight/makers';
import { type SceneDraft, sceneProgram, simulateScene } from './dip-scenes';
import { RULES, testedIn } from './measure-dips';

const NEXT_DAYS = 28;
/** What a before/after report would call an improvement. */
const IMPROVED_AT = 1.25;

/** By rule: what partners had in the four weeks after they were flagged by chance alone, against the four in which they were. */
export type Placebo = { readonly rule: string; readonly flagged: number; readonly times: number; readonly improved: number };

/** Nothing happens to anybody: whoever looks better afterwards was unlucky before. */
export function measurePlacebo(drafts: readonly SceneDraft[]): Placebo[] {
  const asOf = AS_OF - NEXT_DAYS;
  const flagged = RULES.map(() => ({ before: [] as number[], after: [] as number[] }));
  for (const draft of drafts) {
    const partners = simulateScene(draft);
    for (const { account, recent, flagged: by } of testedIn(sceneProgram(partners, draft.weeks), asOf)) {
      const cells = (partners[account]?.cells ?? []).filter(({ day }) => day > asOf && day <= AS_OF);
      const after = cells.reduce((sum, { clicks = 0 }) => sum + clicks, 0);
      by.forEach((isFlagged, rule) => {
        if (!isFlagged) return;
        flagged[rule]?.before.push(recent);
        flagged[rule]?.after.push(after);
      });
    }
  }
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return flagged.map(({ before, after }, rule) => ({
    rule: RULES[rule] ?? '',
    flagged: before.length,
    times: sum(after) / sum(before),
    improved: before.filter((was, i) => (after[i] ?? 0) >= IMPROVED_AT * was).length / before.length,
  }));
}
