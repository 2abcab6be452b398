import { expect, test } from 'vitest';
import { PutBackLimit } from '@/core/overlay/put-back';

test('ten in ten seconds are allowed, the eleventh is not, nor any after it', () => {
  const limit = new PutBackLimit();
  const answers = Array.from({ length: 11 }, (_, n) => limit.allows(n * 100));
  expect(answers).toEqual([...Array(10).fill(true), false]);
  expect(limit.isGivenUp).toBe(true);
  expect(limit.allows(1_000_000)).toBe(false);
});

test('one a second goes on for ever', () => {
  const limit = new PutBackLimit();
  for (let second = 0; second < 100; second++) expect(limit.allows(second * 1000)).toBe(true);
});

test('busy passes when ten seconds are quiet', () => {
  const limit = new PutBackLimit();
  for (let n = 0; n < 11; n++) limit.allows(n);
  expect(limit.isBusy(20)).toBe(true);
  expect(limit.isBusy(10_020)).toBe(false);
});
