import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneEdit } from '@/core/lookup/one-edit';

const closeness = (typed: string, word: string) => oneEdit(typed, `\n ${word} \n`, 2, 2 + word.length);

test.each([
  ['a letter missing', 'wandrlust', 'wanderlust', 'word'],
  ['the first letter missing', 'anderlust', 'wanderlust', 'word'],
  ['a letter too many', 'wandeerlust', 'wanderlust', 'word'],
  ['a letter too many in front', 'swanderlust', 'wanderlust', 'word'],
  ['a letter too many at the end', 'wanderlustt', 'wanderlust', 'word'],
  ['a wrong letter', 'wanderlost', 'wanderlust', 'word'],
  ['a wrong first letter', 'banderlust', 'wanderlust', 'word'],
  ['a wrong last letter', 'wanderluss', 'wanderlust', 'word'],
  ['two letters swapped', 'wandelrust', 'wanderlust', 'word'],
  ['the first two swapped', 'awnderlust', 'wanderlust', 'word'],
  ['the last two swapped', 'wanderluts', 'wanderlust', 'word'],
  ['still being typed, a letter missing', 'wandrl', 'wanderlust', 'beginning'],
  ['still being typed, a letter too many', 'wanndel', 'wanderlust', null],
  ['still being typed, a letter too many before what is right', 'wannderl', 'wanderlust', 'beginning'],
  ['still being typed, a wrong first letter', 'bander', 'wanderlust', 'beginning'],
  ['still being typed, swapped', 'wnader', 'wanderlust', 'beginning'],
  ['a short word without one of its letters', 'blg', 'blog', 'word'],
])('%s', (_name, typed, word, expected) => {
  expect(closeness(typed, word)).toBe(expected);
});

test.each([
  ['no error', 'wander', 'wanderlust'],
  ['the very word', 'wanderlust', 'wanderlust'],
  ['two wrong letters', 'wendarlust', 'wanderlust'],
  ['two letters missing', 'wndrlust', 'wanderlust'],
  ['letters swapped over a third', 'danwerlust', 'wanderlust'],
  ['too short a word', 'wanderlust', 'wander'],
  ['the word of the next line', 'wandx', 'wa'],
  ['three letters, one of them wrong', 'blx', 'blog'],
  ['three letters that begin a longer word, one missing', 'blg', 'bloggers'],
])('not one typing error: %s', (_name, typed, word) => {
  expect(closeness(typed, word)).toBeNull();
});

/** Optimal string alignment, by the book. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = rows[i];
      if (row)
        row[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        );
    }
  }
  return at(a.length, b.length);
}

test('agrees with the distance by the book, of the word and of its beginnings', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, word, (typed, whole) => {
      fc.pre(typed.length >= 4 && !whole.startsWith(typed));
      const beginnings = Array.from({ length: whole.length }, (_, at) => whole.slice(0, at + 1));
      const isNear = beginnings.some((beginning) => distance(typed, beginning) <= 1);
      const expected = distance(typed, whole) <= 1 ? 'word' : isNear ? 'beginning' : null;
      expect(closeness(typed, whole)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
