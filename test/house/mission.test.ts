import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MISSION } from './mission';

const ROWS = 118;

test('the mission lists every row once, in order', () => {
  expect(MISSION.map(({ row }) => row)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 1));
});

test('every test that the mission names exists', () => {
  const missing = MISSION.filter(({ proof }) => {
    if (proof === 'not yet' || 'outOfScope' in proof) return false;
    return !existsSync(proof.file) || !readFileSync(proof.file, 'utf8').includes(proof.test);
  });
  expect(missing).toEqual([]);
});

test('the share of the mission that is proved is printed', () => {
  const outOfScope = MISSION.filter(({ proof }) => proof !== 'not yet' && 'outOfScope' in proof).length;
  const proved = MISSION.filter(({ proof }) => proof !== 'not yet' && 'test' in proof).length;
  const asked = ROWS - outOfScope;
  console.log(`mission: ${proved} of ${asked} rows proved (${Math.round((100 * proved) / asked)} %), ${outOfScope} out of scope`);
  expect(proved + outOfScope).toBeGreaterThan(0);
});
