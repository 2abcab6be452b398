import { expect, test } from 'vitest';
import { isToRenew, renewalDay } from '@/core/domain/asset-age';
import type { AssetKind } from '@/core/domain/book';

const made = 20_000;
const asset = (kind: AssetKind) => ({ kind, updated: made, review: null });

test.each<[AssetKind, number]>([
  ['banner', 90],
  ['copy', 90],
  ['photo', 90],
  ['video', 90],
  ['social', 90],
  ['link', 365],
  ['catalogue', 30],
])('a %s is fresh for %i days, and to be renewed on the next', (kind, days) => {
  expect(isToRenew(asset(kind), made + days)).toBe(false);
  expect(isToRenew(asset(kind), made + days + 1)).toBe(true);
  expect(renewalDay(asset(kind))).toBe(made + days + 1);
});

test.each<AssetKind>(['sample', 'feed'])('a %s does not grow old', (kind) => {
  expect(renewalDay(asset(kind))).toBeNull();
  expect(isToRenew(asset(kind), made + 10_000)).toBe(false);
});

test('a partner’s own creative is not ours to renew', () => {
  expect(isToRenew({ ...asset('banner'), review: { state: 'approved', day: made } }, made + 10_000)).toBe(false);
});
