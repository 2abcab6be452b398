import type { Day } from '../../domain/day';
import { sentence } from '../../domain/sentence';
import { regularizedBeta } from '../beta';
import { QUALITY_DAYS } from '../factor-quality';
import type { FlowSeries } from '../known-flows';
import type { FlagRule } from './finding';
import { ReversalDispersion } from './reversal-dispersion';

const LEAST_SETTLED = 20;
/** From so many counts that are worth one on it is told. */
const TOLD_DISPERSION = 1.5;
/** How sure one must be that the partner's true rate is above the limit. */
const LEAST_SURE = 0.95;
/** A programme with hardly a reversal must not make a few of them look like fraud. */
const LEAST_RATE = 0.02;

/**
 * F-3: settled conversions reversed more often than `reversalTimes` the rate of all other partners, with 95 % of the posterior
 * beyond it (a beta prior at the others' rate, worth `reversalCases`). One of two reversed says nothing: 20 must be settled.
 * Where reversals come in clumps (a whole week taken back at once) the counts are worth less, by their dispersion over weeks:
 * of six simulated programmes of 300 honest partners, every tenth of whose weeks is reversed whole, 4.6 % were asked about
 * without it, with it 1 of 1,800 partners.
 *
 * A reversal stands on the day of its sale; when it became known no export says. It counts as seen `usualLockDays` later, and at
 * the latest as of now: else every flag of a programme with late validation would have expired before it could be raised.
 */
export const REVERSALS: FlagRule = {
  id: 'F-3',
  restsOn: ['reversals'],
  needs: ({ study }) => (study.calendar.quality.days.isEmpty ? 'reversals' : null),
  find: ({ study, evaluation }) => {
    const { settings, series } = study;
    const { settled180, reversed180, day } = evaluation;
    const [allSettled, allReversed] = [sumOf(settled180), sumOf(reversed180)];
    const dispersion = new ReversalDispersion(study, day);
    return (account) => {
      const settled = settled180[account] ?? 0;
      const reversed = reversed180[account] ?? 0;
      if (settled < LEAST_SETTLED || reversed === 0 || allSettled - settled < LEAST_SETTLED) return null;
      const others = Math.max(LEAST_RATE, (allReversed - reversed) / (allSettled - settled));
      const limit = settings.reversalTimes * others;
      const prior = settings.reversalCases;
      const sureAt = (clump: number) =>
        1 - regularizedBeta(limit, prior * others + reversed / clump, prior * (1 - others) + (settled - reversed) / clump);
      if (sureAt(1) < LEAST_SURE) return null; // of most partners nobody needs to know how they vary
      const clump = dispersion.of(account);
      const sure = sureAt(clump);
      if (sure < LEAST_SURE) return null;
      const own = { share: reversed / settled };
      const last = lastReversal(series, account, day);
      return {
        sentence: sentence('flag.F-3.seen', { reversed, settled, own, others: { share: others } }),
        evidence: [
          sentence('flag.F-3.chance', { sure: { share: sure }, limit: { share: limit } }),
          ...(clump >= TOLD_DISPERSION ? [sentence('flag.F-3.clumps', { reversed, worth: reversed / clump })] : []),
          sentence('flag.F-3.last', { day: { day: last } }),
        ],
        size: reversed,
        times: Math.max(1, own.share / limit),
        from: day - QUALITY_DAYS + 1,
        seen: Math.min(day, last + settings.usualLockDays),
      };
    };
  },
};

function lastReversal({ offsets, days, values }: FlowSeries, account: number, until: Day): Day {
  for (let cell = (offsets[account + 1] ?? 0) - 1; cell >= (offsets[account] ?? 0); cell--) {
    const day = days[cell] ?? 0;
    if (day <= until && (values.reversedConversions[cell] ?? 0) > 0) return day;
  }
  return until;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
