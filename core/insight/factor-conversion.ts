import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { calculate, fixed, named } from './build-formula';
import type { Peers } from './conversion-peers';
import { clampShare, type FactorMeasure, neverCounted, notCounted } from './factor';
import type { MissingReport } from './silence';

export const CONVERSION_DAYS = 90;
/** Score of a partner that converts as its peers do, and what twice their rate is worth above it. */
const USUAL = 0.7;
const PER_DOUBLING = 0.3;

export type ConversionInput = {
  readonly settings: Settings;
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
  return clampShare(USUAL + PER_DOUBLING * Math.log2(own / rate));
}

const NO_CLICKS = neverCounted('conversion', 'insight.factor.conversion.no-clicks');
const NO_PEERS = neverCounted('conversion', 'insight.factor.conversion.no-peers');

/** Factor C: conversions per click against similar partners; few clicks are drawn towards the peers' rate. */
export function measureConversion(input: ConversionInput): FactorMeasure {
  const { missing, clicks, conversions, lastClick, peers, day } = input;
  const weight = input.settings.weightConversion;
  if (missing) return notCounted('conversion', weight, () => sentence('insight.factor.conversion.uncovered', { missing }));
  if (clicks <= 0 || lastClick === null) return NO_CLICKS(weight);
  if (!peers || peers.rate <= 0) return NO_PEERS(weight);
  return {
    id: 'conversion',
    weight,
    confidence: conversionConfidence(clicks, day - lastClick, peers),
    score: conversionScore(clicks, conversions, peers),
    tell: () =>
      sentence('insight.factor.conversion.measured', {
        own: { share: conversions / clicks },
        peers: { share: peers.rate },
        partners: peers.partners,
        clicks,
      }),
    formula: () => {
      const rate = named('peer-rate', peers.rate, 'share');
      const converted = calculate('+', named('conversions', conversions), calculate('*', strengthOf(peers), rate));
      const own = calculate('/', converted, clicksWith(clicks, peers));
      const doublings = calculate('log2', calculate('/', own, rate));
      return calculate('clamp', calculate('+', fixed(USUAL), calculate('*', fixed(PER_DOUBLING), doublings)));
    },
    confidenceFormula: () => {
      const quarters = calculate('/', named('days-since-click', day - lastClick, 'days'), fixed(CONVERSION_DAYS));
      const share = calculate('/', named('clicks', clicks), clicksWith(clicks, peers));
      return calculate('*', share, calculate('^', fixed(0.5), quarters));
    },
  };
}

const strengthOf = ({ strength }: Peers) => named('peer-strength', strength);
const clicksWith = (clicks: number, peers: Peers) => calculate('+', named('clicks', clicks), strengthOf(peers));
