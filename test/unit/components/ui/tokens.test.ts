import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Theme = 'light' | 'dark';

/** The pairs of hex colours in tokens.css: `--name: light-dark(#…, #…)`. */
const TOKENS = new Map(
  [...readFileSync('components/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, theme: Theme): number {
  const [a, b] = [front, back].map((name) => luminance(TOKENS.get(name)?.[theme] ?? '')) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
const TEXT = [
  ...GROUNDS.flatMap((ground) => ['ink', 'ink-soft', 'ink-faint', 'accent', 'at-risk'].map((ink) => [ink, ground])),
  ...['healthy', 'watch', 'at-risk', 'unknown'].flatMap((band) => [
    [band, `${band}-tint`],
    [band, 'surface'],
    ['ink', `${band}-tint`],
  ]),
  ['ink', 'accent-tint'],
  ['ink-soft', 'accent-tint'],
  ['accent', 'accent-tint'],
  ['frame-ink', 'frame'],
  ['frame-soft', 'frame'],
  ['frame-ink', 'frame-active'],
  ['strong-ink', 'strong'],
  ['strong-ink', 'strong-hover'],
] as const;
const MARKS = ['line-strong', 'focus', 'accent', 'strong', 'healthy-fill', 'watch-fill', 'at-risk-fill', 'unknown-fill'];

const both = (pairs: readonly (readonly string[])[]) =>
  pairs.flatMap(([front = '', back = '']) => (['light', 'dark'] as const).map((theme) => [front, back, theme] as const));

test.each(both(TEXT))('text: %s on %s, %s theme, 4.5:1', (front, back, theme) => {
  expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
});

test.each(both(MARKS.map((mark) => [mark, 'surface'])))(
  'marks and borders of controls: %s on %s, %s theme, 3:1',
  (front, back, theme) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  },
);
