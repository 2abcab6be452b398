import { expect, test } from 'vitest';
import { wordDesk } from '@/core/services/word-desk';
import { fill } from '@/entrypoints/card.content/fill-words';

test('every word is there, and only what the page fills in is left open', () => {
  const words = wordDesk();
  expect(Object.values(words).filter((text) => text === '')).toEqual([]);
  const open = Object.entries(words).flatMap(([word, text]) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${word} ${name}`),
  );
  expect(open).toEqual([
    'reads program',
    'readsAccount program',
    'readsAccount account',
    'at at',
    'at all',
    'dimmed shown',
    'dimmed all',
    'dimmed segment',
    'walkBegun all',
  ]);
});

test.each([
  ['{at} of {all}', { at: 3, all: 7 }, '3 of 7'],
  ['{shown}: {segment}', { shown: 1, segment: '{shown} <b>{{7*7}}</b> $&' }, '1: {shown} <b>{{7*7}}</b> $&'],
  ['{other} stays', { at: 1 }, '{other} stays'],
  ['no place', { at: 1 }, 'no place'],
])('%s filled in', (words, facts, text) => {
  expect(fill(words, facts as unknown as Record<string, string>)).toBe(text);
});
