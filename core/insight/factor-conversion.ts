import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import type { Peers } from './conversion-peers';
import { clampShare, type FactorMeasure, neverCounted, notCounted } from './factor';
import type { MissingReport } from './silence';

export const CONVERSION_WEIGHT = 15;
export const CONVERSION_DAYS = 90;

export type ConversionInput = {
  readonly missing: MissingReport;
  /** Of the last 90 days, on days on which both are covered. */
  readonly clicks: number;
  readonly conversions: number;
  readonly lastClick: Day | null;
  readonly peers: Peers | null;
  readonly day: Day;
};

export const conversionConfidence = (clicks: number, daysSinceClick: number, { strength }: Peers) =>
  (clicks / (clicks + strength)) * 0.5 ** (daysSinceClick / CONVERSION_DAYS);

export function conversionScore(clicks: number, conversions: number, { rate, strength }: Peers): number {
  const own = (conversions + strength * rate) / (clicks + strength);
  return clampShare(0.7 + 0.3 * Math.log2(own / rate));
}

const NO_CLICKS = neverCounted('conversion', CONVERSION_WEIGHT, sentence('insight.factor.conversion.no-clicks'));
const NO_PEERS = neverCounted('conversion', CONVERSION_WEIGHT, sentence('insight.factor.conversion.no-peers'));

/** Factor C: conversions per click against similar partners; few clicks are drawn towards the peers' rate. */
export function measureConversion(input: ConversionInput): FactorMeasure {
  const { missing, clicks, conversions, lastClick, peers, day } = input;
  if (missing)
    return notCounted('conversion', CONVERSION_WEIGHT, () => sentence('insight.factor.conversion.uncovered', { missing }));
  if (clicks <= 0 || lastClick === null) {
    return NO_CLICKS;
  }
  if (!peers || peers.rate <= 0) {
    return NO_PEERS;
  }
  return {
    id: 'conversion',
    weight: CONVERSION_WEIGHT,
    confidence: conversionConfidence(clicks, day - lastClick, peers),
    score: conversionScore(clicks, conversions, peers),
    tell: () =>
      sentence('insight.factor.conversion.measured', {
        own: { share: conversions / clicks },
        peers: { share: peers.rate },
        partners: peers.partners,
        clicks,
      }),
  };
}
