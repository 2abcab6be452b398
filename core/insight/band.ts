import type { CapId } from '../domain/insight';
import type { Band } from '../domain/partner';
import type { NumberSetting, Settings } from '../domain/settings';

/** Highest scores that go with a status or a flag, so that colour and word never contradict each other. */
export const CAPS = {
  dipping: 'capDipping',
  dormant: 'capDormant',
  'review-flag': 'capReview',
} as const satisfies Record<CapId, NumberSetting>;

export type KnownBand = Exclude<Band, 'unknown'>;

/** Worst first. */
const RANKS = { 'at-risk': 0, watch: 1, healthy: 2 } as const satisfies Record<KnownBand, number>;

export const hasEnoughData = (confidence: number, { leastConfidence }: Settings) => confidence >= leastConfidence;

export function bandOf(score: number, { healthyFrom, watchFrom }: Settings): KnownBand {
  return score >= healthyFrom ? 'healthy' : score >= watchFrom ? 'watch' : 'at-risk';
}

/** The band after one more evaluation: a line must be crossed by some (3) points. `score` 0..100 before caps, rounded. */
export function stepBand(before: KnownBand | null, score: number, settings: Settings): KnownBand {
  if (before === null) return bandOf(score, settings);
  const { healthyFrom, watchFrom, bandHold } = settings;
  const isHealthy = before === 'healthy' ? score > healthyFrom - Math.max(1, bandHold) : score >= healthyFrom + bandHold;
  const isWatch = before === 'at-risk' ? score >= watchFrom + bandHold : score > watchFrom - Math.max(1, bandHold);
  return isHealthy ? 'healthy' : isWatch ? 'watch' : 'at-risk';
}

/** So far from any line that the band before makes no difference. */
export function isClear(score: number, settings: Settings): boolean {
  const band = bandOf(score, settings);
  return (
    stepBand('healthy', score, settings) === band &&
    stepBand('watch', score, settings) === band &&
    stepBand('at-risk', score, settings) === band
  );
}

/** The highest score that all of the limits allow; 100 without any. */
export function mostUnder(limits: readonly CapId[], settings: Settings): number {
  let most = 100;
  for (const limit of limits) most = Math.min(most, settings[CAPS[limit]]);
  return most;
}

/** What a limit allows at most holds at once, whatever the points. */
export function capBand(band: KnownBand, limits: readonly CapId[], settings: Settings): KnownBand {
  if (limits.length === 0) return band;
  const most = bandOf(mostUnder(limits, settings), settings);
  return RANKS[most] < RANKS[band] ? most : band;
}
