import type { Settings } from '../domain/settings';

export type TestMetric = 'conversions' | 'clicks';

/** Whatever the settings say: fewer expected than this can't be told from chance. */
export const LEAST_EXPECTED = 5;

/** The thresholds of dips and rises in the form in which they are asked for: once for each partner and week. */
export type DipRules = {
  /** Expected counts from which a metric can be judged. */
  readonly least: Readonly<Record<TestMetric, number>>;
  readonly opensAtP: number;
  readonly opensAtRatio: number;
  readonly severeAtRatio: number;
  readonly closesAtRatio: number;
  readonly closesAtP: number;
  readonly discoveryRate: number;
  readonly risesAtRatio: number;
  readonly fallsAtRatio: number;
  readonly typeFallsAtRatio: number;
};

/** A dip never closes at what would open it again: then it would do so every other week. */
export function dipRulesOf(settings: Settings): DipRules {
  const { dipOpensAtP, dipOpensAtRatio } = settings;
  return {
    least: {
      conversions: Math.max(LEAST_EXPECTED, settings.dipLeastConversions),
      clicks: Math.max(LEAST_EXPECTED, settings.dipLeastClicks),
    },
    opensAtP: dipOpensAtP,
    opensAtRatio: dipOpensAtRatio,
    severeAtRatio: settings.dipSevereAtRatio,
    closesAtRatio: Math.max(settings.dipClosesAtRatio, dipOpensAtRatio),
    closesAtP: Math.max(settings.dipClosesAtP, dipOpensAtP),
    discoveryRate: settings.discoveryRate,
    risesAtRatio: settings.riseAtRatio,
    fallsAtRatio: settings.fallAtRatio,
    typeFallsAtRatio: settings.typeFallAtRatio,
  };
}
