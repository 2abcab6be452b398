/** Of a normal distribution, four fifths lie within so many standard deviations. */
const FOUR_FIFTHS = 1.2815515655446004;

/**
 * Wilson score interval, 80 %, of a rate seen `hits` times in `trials`.
 *
 * Range:  0..1; all of it without a trial. More hits than trials, as where clicks were not counted, is a rate of 1.
 * Source: Wilson 1927; tested against published values.
 */
export function wilsonInterval(hits: number, trials: number): { readonly low: number; readonly high: number } {
  if (trials <= 0) return { low: 0, high: 1 };
  const rate = Math.min(1, Math.max(0, hits / trials));
  const spread = FOUR_FIFTHS ** 2 / trials;
  const middle = rate + spread / 2;
  const half = FOUR_FIFTHS * Math.sqrt((rate * (1 - rate)) / trials + spread / (4 * trials));
  return { low: Math.max(0, (middle - half) / (1 + spread)), high: Math.min(1, (middle + half) / (1 + spread)) };
}
