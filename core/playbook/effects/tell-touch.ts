import type { Day } from '../../domain/day';
import type { ContactResult, EffectsRecord } from '../../domain/effects';
import type { Touch } from '../../domain/records';
import { t } from '../../i18n/translate';
import { findPlay } from '../plays';
import { isJudged, successRule } from './success-rules';

type Known = Pick<EffectsRecord, 'until' | 'results'>;

/**
 * Whether one contact worked, in a sentence: as it was measured; before that, when it will be. Null: it is not measured (no play, or
 * it came in). What it is worth against partners that nobody wrote to, the play's effect says.
 */
export function tellTouch(
  { account, play, day, direction, measureOn }: Touch,
  { effects: record, asOf }: { readonly effects: Known | null; readonly asOf: Day | null },
): { readonly text: string; readonly outcome: ContactResult['outcome'] } | null {
  const found = direction === 'out' ? findPlay(play ?? '') : null;
  if (!found || !isJudged(successRule(found.success.rule))) return null;
  const result = record?.results?.find((one) => one.account === account && one.play === play && one.day === day);
  if (!record || !result || result.outcome === 'pending') {
    const ahead = measureOn ?? day + found.success.windowDays;
    const isAhead = measureOn !== null && (result !== undefined || (asOf !== null && ahead > asOf));
    return isAhead ? { text: t('follow.effect.pending', { day: { day: ahead } }), outcome: 'pending' } : null;
  }
  const { rule, windowDays } = found.success;
  const goal = t(`follow.goal.${rule}`);
  const until = t('follow.effect.until', { day: { day: record.until } });
  switch (result.outcome) {
    case 'success':
      return { text: `${t('follow.effect.success', { goal })} ${until}`, outcome: 'success' };
    case 'failure': {
      const isTimed = rule !== 'goal-reached' && rule !== 'tier-reached' && rule !== 'dip-recovered';
      const told = isTimed
        ? t('follow.effect.failure', { goal, days: windowDays })
        : t('follow.effect.failure-in-time', { goal });
      return { text: `${told} ${until}`, outcome: 'failure' };
    }
    default:
      return { text: t(`follow.effect.${result.outcome}`), outcome: result.outcome };
  }
}
