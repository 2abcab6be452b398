import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACTORS, type Factor, type Health } from '@/core/domain/insight';
import { sentence } from '@/core/domain/sentence';
import { wholePoints } from '@/core/insight/share-points';

function aHealth(losses: readonly number[]): Health {
  const uncapped = 100 - losses.reduce((sum, points) => sum + points, 0);
  const factors = losses.map(
    (pointsLost, at): Factor => ({
      id: FACTORS[at % FACTORS.length] ?? 'activity',
      weight: 10,
      confidence: 1,
      score: 0.5,
      pointsLost,
      sentence: sentence('insight.test'),
    }),
  );
  return {
    score: Math.round(uncapped),
    uncapped,
    band: 'watch',
    confidence: 1,
    factors,
    caps: [],
    isOld: false,
    since: null,
    pulse: null,
  };
}

test('whole points and the whole score make 100, each at most one from its own figure', () => {
  const losses = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(losses, (points) => {
      const health = aHealth(points);
      const shown = wholePoints(health);
      expect(shown.reduce((sum, n) => sum + n, 0) + (health.score ?? 0)).toBe(100);
      for (const [at, n] of shown.entries()) expect(Math.abs(n - (points[at] ?? 0))).toBeLessThan(1);
    }),
  );
});

test('without a score nothing is lost', () => {
  expect(wholePoints({ ...aHealth([3.4, 5.5]), uncapped: null })).toEqual([0, 0]);
});
