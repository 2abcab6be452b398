// Where a partner stands in a series. Nothing of it is stored but the day of its start, what was skipped, and who was taken out:
// the rest follows from the log of touches and from the data, so that an undone touch or import moves the partner back, too.
import type { Day } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { Series, SeriesGoal, SeriesRun } from '../domain/outreach';
import type { Status } from '../domain/partner';
import type { Touch } from '../domain/records';
import { isPartner } from './audience';

/** What is known of the partner now. */
export type SeriesSeen = {
  readonly status: Status;
  readonly insight: Pick<AccountInsight, 'firstConversion' | 'lastActive' | 'totals'>;
  /** The partner's own, in any order. */
  readonly touches: readonly Touch[];
  /** Nobody writes to it. */
  readonly isOptedOut: boolean;
};

export type SeriesPlace =
  /** To be sent, since `day`. `step` counts from 0. */
  | { readonly kind: 'due'; readonly step: number; readonly template: string; readonly day: Day }
  | { readonly kind: 'waiting'; readonly step: number; readonly template: string; readonly day: Day }
  /** Has steps left that may not be sent. */
  | { readonly kind: 'held'; readonly why: 'opted-out' | 'left' }
  /** `day`: of what ended it; null where the data do not say on which. */
  | { readonly kind: 'ended'; readonly why: 'goal' | 'finished' | 'taken-out'; readonly day: Day | null };

/** After a late message the next one waits at least so many days, or its own gap where that is shorter. */
const LEAST_DAYS_BETWEEN = 3;

type Walk = { readonly series: Pick<Series, 'goal' | 'steps'>; readonly run: SeriesRun; readonly seen: SeriesSeen };

/** `today`: of the user's calendar. */
export function placeInSeries({ series, run, seen }: Walk, today: Day): SeriesPlace {
  if (run.ended?.why === 'taken-out') return { kind: 'ended', ...run.ended };
  const met = goalMet(series.goal, run.from, seen);
  if (met) return { kind: 'ended', why: 'goal', day: met.day };
  if (run.ended) return { kind: 'ended', ...run.ended };
  const { step, last } = stepsDone(series, run, seen.touches);
  const next = series.steps[step];
  if (!next) return { kind: 'ended', why: 'finished', day: last };
  if (seen.isOptedOut) return { kind: 'held', why: 'opted-out' };
  if (!isPartner(seen.status)) return { kind: 'held', why: 'left' };
  const gap = next.afterDays - (series.steps[step - 1]?.afterDays ?? next.afterDays);
  const day = Math.max(run.from + next.afterDays, last === null ? 0 : last + Math.min(gap, LEAST_DAYS_BETWEEN));
  return { kind: day <= today ? 'due' : 'waiting', step, template: next.template, day };
}

/** Steps that are behind the partner, and the day of the last message of the series. */
function stepsDone({ steps }: Pick<Series, 'steps'>, run: SeriesRun, touches: readonly Touch[]) {
  const sent = touches
    .filter(({ deletedAt, direction, day }) => deletedAt === null && direction === 'out' && day >= run.from)
    .sort((a, b) => a.day - b.day || a.createdAt - b.createdAt);
  let step = 0;
  let last: Day | null = null;
  for (; step < steps.length; step++) {
    const at = sent.findIndex(({ template }) => template === steps[step]?.template);
    if (at < 0 && step >= run.done) break;
    // One message is one step, though two steps may use the same template.
    const [touch] = at < 0 ? [] : sent.splice(at, 1);
    if (touch) last = Math.max(last ?? touch.day, touch.day);
  }
  return { step, last };
}

/** Whether a partner taken in on `from` has what the series is for; `day` null where it is not known since when. */
export function goalMet(
  goal: SeriesGoal,
  from: Day,
  { insight: { firstConversion, lastActive, totals }, touches }: Pick<SeriesSeen, 'insight' | 'touches'>,
): { readonly day: Day | null } | null {
  switch (goal) {
    case 'first-conversion':
      if (firstConversion !== null) return { day: firstConversion };
      return (totals.conversions ?? 0) > 0 ? { day: null } : null;
    case 'first-click':
      return (totals.clicks ?? 0) > 0 || (totals.conversions ?? 0) > 0 || lastActive !== null ? { day: null } : null;
    case 'active-again':
      return lastActive !== null && lastActive >= from ? { day: lastActive } : null;
    case 'answer': {
      const days = touches
        .filter((touch) => touch.deletedAt === null && touch.day >= from && isAnswer(touch))
        .map(({ day }) => day);
      return days.length > 0 ? { day: Math.min(...days) } : null;
    }
    default:
      return goal satisfies never;
  }
}

const isAnswer = ({ direction, outcome }: Touch) => direction === 'in' || outcome === 'answer' || outcome === 'agreed';

/** Why a partner of the audience is not taken in. */
export type LeftOut = 'opted-out' | 'goal-met' | 'in-series' | 'was-in-series' | 'in-other-series';

type Asked = {
  readonly series: Pick<Series, 'id' | 'goal'>;
  readonly seen: SeriesSeen;
  /** The partner's runs through this series and others, with where it stands in them. */
  readonly runs: readonly { readonly series: string; readonly place: SeriesPlace }[];
};

/** Null: it can be taken in today. Once through a series is enough, and two at a time are too many. */
export function leftOutOf({ series, seen, runs }: Asked, today: Day): LeftOut | null {
  const own = runs.find((run) => run.series === series.id);
  if (own) return own.place.kind === 'ended' ? 'was-in-series' : 'in-series';
  if (seen.isOptedOut) return 'opted-out';
  if (goalMet(series.goal, today, seen)) return 'goal-met';
  return runs.some(({ place }) => place.kind === 'due' || place.kind === 'waiting') ? 'in-other-series' : null;
}
