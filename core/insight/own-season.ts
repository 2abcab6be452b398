import type { ShiftContext } from './channel-shift';

/** Counts of last year that the assumption "no season of its own" is worth. */
const SEASON_PRIOR = 50;
const LEAST_PEERS = 8;
const LEAST_SEASON = 0.5;
export const LARGEST_SEASON = 2;

/**
 * How much more (or less) than the channel a partner did in the same weeks of last year: a gift shop's December is no rise, and
 * its January no fall.
 *
 * Unit:   a factor of what the partner's base and the channel's shift let expect.
 * Range:  0.5..2, drawn towards 1 as far as last year's counts are few; 1 where the partner, or its peers, were not there.
 * Source: method 3.5, step 3; what counts as its count: core/decisions/0014-dips-measured.md (all of last year's, and every
 *         second false alarm is a season that was none).
 */
export function ownSeason(lastYear: ShiftContext, row: number, type: string | null): number {
  const shift = lastYear.shiftFor(row);
  // Set against other peers than this year's, or against too few, what they did would be taken for its own.
  if (shift.partners < LEAST_PEERS || shift.type !== type) return 1;
  const measured = lastYear.bareRatio(row);
  if (measured === null) return 1;
  const trust = measured.counts / (measured.counts + SEASON_PRIOR);
  return Math.min(LARGEST_SEASON, Math.max(LEAST_SEASON, (measured.ratio / lastYear.bareShift(row)) ** trust));
}
