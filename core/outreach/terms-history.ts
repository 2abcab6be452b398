import type { Terms } from '../domain/book';
import type { Day, Period } from '../domain/day';
import { type MetricFlow, measureProgress } from './progress';

export type TermsState = 'coming' | 'open' | 'ends-soon' | 'ended';

/** As play A-34 reminds of it. */
export const REMIND_DAYS = 30;

export function stateOfTerms({ from, to }: Pick<Terms, 'from' | 'to'>, today: Day): TermsState {
  if (from !== null && from > today) return 'coming';
  if (to === null) return 'open';
  if (to < today) return 'ended';
  return to - today <= REMIND_DAYS ? 'ends-soon' : 'open';
}

const RANK: Readonly<Record<TermsState, number>> = { 'ends-soon': 0, open: 1, coming: 2, ended: 3 };

/** What ends first at the top; what has ended, the latest first, below all that holds. */
export function sortTerms(terms: readonly Terms[], today: Day): Terms[] {
  const end = ({ to }: Terms) => to ?? Number.MAX_SAFE_INTEGER;
  return terms.toSorted((a, b) => {
    const [x, y] = [stateOfTerms(a, today), stateOfTerms(b, today)];
    if (x !== y) return RANK[x] - RANK[y];
    return (x === 'ended' ? end(b) - end(a) : end(a) - end(b)) || (a.from ?? 0) - (b.from ?? 0) || (a.id < b.id ? -1 : 1);
  });
}

/** As the one before, from the day after its end, for as long; without an end where it had none. */
export function renewedPeriod(
  { from, to }: Pick<Terms, 'from' | 'to'>,
  today: Day,
): { readonly from: Day; readonly to: Day | null } {
  if (to === null) return { from: today, to: null };
  const begin = Math.max(to + 1, today);
  return { from: begin, to: from === null ? null : begin + (to - from) };
}

export type TermsEffect = {
  readonly terms: Terms;
  /** The part of it that lies within the data; null: none of it does. */
  readonly period: Period | null;
  readonly knownDays: number;
  /** Per 30 covered days; null where the metric is not covered. */
  readonly revenue: number | null;
  readonly commission: number | null;
  readonly conversions: number | null;
};

export type TermsFlows = { readonly [M in 'revenue' | 'commission' | 'conversions']: MetricFlow };

const MONTH_DAYS = 30;

/**
 * What the partner brought while each agreement held, oldest first: one row for each. A description, no proof: season, campaigns
 * and the programme as a whole changed meanwhile, too.
 */
export function effectsOfTerms(terms: readonly Terms[], flows: TermsFlows, asOf: Day): TermsEffect[] {
  return terms
    .filter(({ from }) => from !== null && from <= asOf)
    .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.id < b.id ? -1 : 1))
    .map((one) => {
      const period = { from: one.from ?? 0, to: Math.min(one.to ?? asOf, asOf) };
      const per30 = (metric: keyof TermsFlows) => monthOf(flows[metric], period, asOf);
      const known = Math.max(
        ...(['revenue', 'commission', 'conversions'] as const).map((metric) => per30(metric)?.knownDays ?? 0),
      );
      return {
        terms: one,
        period: known === 0 ? null : period,
        knownDays: known,
        revenue: per30('revenue')?.value ?? null,
        commission: per30('commission')?.value ?? null,
        conversions: per30('conversions')?.value ?? null,
      };
    });
}

function monthOf(flow: MetricFlow, period: Period, asOf: Day) {
  const { attained, knownDays } = measureProgress(flow, { period, target: Number.POSITIVE_INFINITY, asOf });
  return attained === null ? null : { value: (attained * MONTH_DAYS) / knownDays, knownDays };
}
