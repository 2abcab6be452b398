import { valueText } from '@/components/partner/value-text';
import type { Goal } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import { formatDay, t } from '@/core/i18n/translate';
import { type Pace, paceOf } from '@/core/outreach/progress';
import type { GoalProgress } from '@/core/services/read-progress';

export type GoalWay = {
  readonly pace: Pace;
  readonly share: number;
  /** Of the period; null where it says nothing. */
  readonly passed: number | null;
  /** `12 of 15 conversions`. */
  readonly figures: string;
  readonly says: string;
};

/** How far a goal is, in figures and words. `progress` absent: the partner is in no data. */
export function goalWay(goal: Goal, progress: GoalProgress | undefined, asOf: Day): GoalWay {
  const { metric, target, currency, period } = goal;
  const value = (amount: number | null) => valueText(amount, metric, currency);
  const none = { pace: 'not-known', share: 0, passed: null, figures: figuresText(value(null), goal) } as const;
  if (progress === 'other-currency') return { ...none, says: t('goals.other-currency') };
  if (progress === undefined) return { ...none, says: t('goals.pace.not-known') };
  const pace = paceOf(progress, target, period, asOf);
  const share = (progress.attained ?? 0) / target;
  const passed = Math.min(1, progress.knownDays / progress.allDays);
  const says = paceText(pace, { share, passed, day: progress.reachedOn ?? period.from, isLatest: progress.isLatest });
  const gaps = progress.missingDays > 0 && progress.knownDays > 0 ? t('goals.pace.gaps', { days: progress.missingDays }) : null;
  return {
    pace,
    share,
    passed: pace === 'on-pace' || pace === 'behind' ? passed : null,
    figures: figuresText(value(pace === 'not-begun' ? 0 : progress.attained), goal),
    says: gaps === null ? says : `${says} · ${gaps}`,
  };
}

const figuresText = (attained: string, { metric, target, currency }: Goal) =>
  t('goals.way', { attained, target: valueText(target, metric, currency), metric: t(`word.metric.${metric}`) });

type Facts = { readonly share: number; readonly passed: number; readonly day: Day; readonly isLatest: boolean };

function paceText(pace: Pace, { share, passed, day, isLatest }: Facts): string {
  switch (pace) {
    case 'reached':
      return t(isLatest ? 'goals.pace.reached-by' : 'goals.pace.reached', { day: formatDay(day) });
    case 'not-begun':
      return t('goals.pace.not-begun', { day: formatDay(day) });
    case 'on-pace':
    case 'behind':
      return t(`goals.pace.${pace}`, { share: { share }, passed: { share: passed } });
    case 'missed':
      return t('goals.pace.missed', { share: { share } });
    case 'not-known':
      return t('goals.pace.not-known');
    default:
      return pace satisfies never;
  }
}

export function rewardText({ reward }: Goal): string | null {
  if (reward === null) return null;
  const kind = t(`goals.reward.${reward.kind}`);
  return reward.text === '' ? t('goals.reward.says', { kind }) : t('goals.reward.says-text', { kind, text: reward.text });
}
