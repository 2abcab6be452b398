import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderOf } from '@/core/insight/order';

test.each([
  ['nothing', [], []],
  ['one value', [7], [0]],
  ['equal values keep their order', [2, 1, 2, 1], [1, 3, 0, 2]],
  ['amounts below 0 come first, the largest loss before all', [0.5, -3, 0, -0.25, 1e12], [1, 3, 2, 0, 4]],
])('%s', (_name, values, order) => {
  expect([...orderOf(Float64Array.from(values))]).toEqual(order);
});

test('is the order that comparing gives', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -5, max: 5 })).map((number) => number + 0);
  fc.assert(
    fc.property(fc.array(value, { maxLength: 300 }), (values) => {
      const compared = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
      expect([...orderOf(Float64Array.from(values))]).toEqual(compared);
    }),
  );
});
