import type { CapId } from '../domain/insight';
import type { Band } from '../domain/partner';

const HEALTHY_FROM = 70;
const WATCH_FROM = 40;
/** Points beyond a line before the band changes. */
const HOLD = 3;
const LEAST_CONFIDENCE = 0.35;

/** Highest scores that go with a status, so that colour and word never contradict each other. */
export const CAPS = { dipping: 69, dormant: 39, 'review-flag': 39 } as const satisfies Record<CapId, number>;

export type KnownBand = Exclude<Band, 'unknown'>;

export const hasEnoughData = (confidence: number) => confidence >= LEAST_CONFIDENCE;

export function bandOf(score: number): KnownBand {
  return score >= HEALTHY_FROM ? 'healthy' : score >= WATCH_FROM ? 'watch' : 'at-risk';
}

/** The band after one more evaluation: a line must be crossed by 3 points. `score` 0..100 before caps. */
export function stepBand(before: KnownBand | null, score: number): KnownBand {
  if (before === null) return bandOf(score);
  const healthyFrom = before === 'healthy' ? HEALTHY_FROM - HOLD + 1 : HEALTHY_FROM + HOLD;
  const watchFrom = before === 'at-risk' ? WATCH_FROM + HOLD : WATCH_FROM - HOLD + 1;
  return score >= healthyFrom ? 'healthy' : score >= watchFrom ? 'watch' : 'at-risk';
}

/** What a status allows at most holds at once, whatever the points. */
export function capBand(band: KnownBand, limit: CapId | null): KnownBand {
  if (limit === null) return band;
  const most = bandOf(CAPS[limit]);
  return most === 'at-risk' || band === 'healthy' ? most : band;
}
