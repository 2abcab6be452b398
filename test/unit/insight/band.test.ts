import { expect, test } from 'vitest';
import { isClear, type KnownBand, stepBand } from '@/core/insight/band';
import { SETTINGS } from './makers';

const before: readonly (KnownBand | null)[] = [null, 'healthy', 'watch', 'at-risk'];

test.each([
  ['at the top', 100, true],
  ['3 points above the line of healthy', 73, true],
  ['2 above it', 72, false],
  ['on it', 70, false],
  ['2 below it', 68, false],
  ['3 below it', 67, true],
  ['between the lines', 50, true],
  ['3 above the line of watch', 43, true],
  ['2 above it', 42, false],
  ['2 below it', 38, false],
  ['3 below it', 37, true],
  ['at the bottom', 0, true],
])('a score %s: %i', (_where, score, clear) => {
  expect(isClear(score, SETTINGS)).toBe(clear);
});

test('a clear score has one band, whatever was before', () => {
  for (const bandHold of [0, 3, 20]) {
    const settings = { ...SETTINGS, bandHold };
    for (let score = 0; score <= 100; score++) {
      const bands = new Set(before.map((band) => stepBand(band, score, settings)));
      if (isClear(score, settings)) expect(bands.size).toBe(1);
      else expect(bands.size).toBeGreaterThan(1);
    }
  }
});
