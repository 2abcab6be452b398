import type { Health } from '../domain/insight';

/**
 * Whole numbers as close to `points` as can be that add up to `total` (largest remainder), so that a list of points lost and
 * the rounded score make 100 on screen, too.
 *
 * Range: each result is the floor of its figure or one more; `total` is clamped to what that allows.
 */
function sharePoints(points: readonly number[], total: number): number[] {
  const whole = points.map(Math.floor);
  let left = total - whole.reduce((sum, n) => sum + n, 0);
  const byRest = points
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRest) {
    if (left <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}

/** Points lost as whole numbers, in the order of `health.factors`: with the rounded score before caps they make exactly 100. */
export function wholePoints({ factors, uncapped }: Health): number[] {
  if (uncapped === null) return factors.map(() => 0);
  return sharePoints(
    factors.map((factor) => factor.pointsLost),
    100 - Math.round(uncapped),
  );
}
