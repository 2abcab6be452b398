import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import type { Peers } from './conversion-peers';
import { clampShare, type FactorMeasure, notCounted } from './factor';
import type { MissingReport } from './silence';

const WEIGHT = 15;
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

/** Factor C: conversions per click against similar partners; few clicks are drawn towards the peers' rate. */
export function measureConversion(input: ConversionInput): FactorMeasure {
  const { missing, clicks, conversions, lastClick, peers, day } = input;
  if (missing) return notCounted('conversion', WEIGHT, () => sentence('insight.factor.conversion.uncovered', { missing }));
  if (clicks <= 0 || lastClick === null) {
    return notCounted('conversion', WEIGHT, () => sentence('insight.factor.conversion.no-clicks'));
  }
  if (!peers || peers.rate <= 0) {
    return notCounted('conversion', WEIGHT, () => sentence('insight.factor.conversion.no-peers'));
  }
  const own = (conversions + peers.strength * peers.rate) / (clicks + peers.strength);
  return {
    id: 'conversion',
    weight: WEIGHT,
    confidence: (clicks / (clicks + peers.strength)) * 0.5 ** ((day - lastClick) / CONVERSION_DAYS),
    score: clampShare(0.7 + 0.3 * Math.log2(own / peers.rate)),
    tell: () =>
      sentence('insight.factor.conversion.measured', {
        own: { share: conversions / clicks },
        peers: { share: peers.rate },
        partners: peers.partners,
        clicks,
      }),
  };
}
