import { expect, test } from 'vitest';
import { Rush } from '@/core/overlay/rush';

test('half of the rows replaced within a quarter of a second: nobody reads them', () => {
  const rush = new Rush();
  rush.note(0.3, 1000);
  expect(rush.isOn(1000)).toBe(false);
  rush.note(0.2, 1200);
  expect(rush.isOn(1200)).toBe(true);
  expect(rush.isOn(1251)).toBe(false);
});

test('a list that is scrolled through at the speed of reading is none', () => {
  const rush = new Rush();
  for (let now = 0; now < 2000; now += 100) {
    rush.note(0.12, now);
    expect(rush.isOn(now)).toBe(false);
  }
});

test('changes that replace nobody say nothing', () => {
  const rush = new Rush();
  for (let now = 0; now < 200; now += 16) rush.note(0, now);
  expect(rush.isOn(200)).toBe(false);
});
