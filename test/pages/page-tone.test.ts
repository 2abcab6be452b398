import { afterEach, expect, test } from 'vitest';
import { isOnDark } from '@/entrypoints/network.content/page-tone';

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

function nameOn(...grounds: readonly string[]): Element {
  const name = document.createElement('a');
  let around: Element = document.body;
  for (const ground of grounds) {
    const box = document.createElement('div');
    box.style.backgroundColor = ground;
    around.append(box);
    around = box;
  }
  around.append(name);
  return name;
}

test.each([
  ['white', false],
  ['#f6f7f9', false],
  ['#0d1117', true],
  ['oklch(0.21 0.01 260)', true],
  ['oklch(0.98 0 0)', false],
  ['color(srgb 0.1 0.1 0.1)', true],
] as const)('a name on %s stands on a dark ground: %s', (ground, expected) => {
  expect(isOnDark(nameOn(ground))).toBe(expected);
});

test('the nearest ground that hides what is behind it counts', () => {
  expect(isOnDark(nameOn('black', 'white', 'transparent', 'rgb(0 0 0 / 4%)'))).toBe(false);
  expect(isOnDark(nameOn('white', 'black', 'rgb(255 255 255 / 6%)'))).toBe(true);
});

test('where nothing is painted the page is white', () => {
  expect(isOnDark(nameOn())).toBe(false);
});
