import { expect, test } from 'vitest';
import { insertBlock } from '@/core/outreach/insert-block';

const LETTER = 'Hello Ann,\n\nhow are you?\n\nBest regards\nMara';

test.each<[string, string, number | null, string]>([
  ['nobody set the cursor: before the closing', LETTER, null, 'Hello Ann,\n\nhow are you?\n\nNEWS\n\nBest regards\nMara'],
  ['at the cursor, between paragraphs', LETTER, 10, 'Hello Ann,\n\nNEWS\n\nhow are you?\n\nBest regards\nMara'],
  ['in the middle of a line: a paragraph of its own all the same', 'one two', 3, 'one\n\nNEWS\n\ntwo'],
  ['at the beginning', 'text', 0, 'NEWS\n\ntext'],
  ['at the end', 'text', 4, 'text\n\nNEWS'],
  ['into nothing', '', null, 'NEWS'],
  ['one paragraph alone has no closing', 'one line', null, 'one line\n\nNEWS'],
  ['blank lines at the end are no closing', 'one line\n\n\n', null, 'one line\n\nNEWS'],
])('a block goes in: %s', (_what, message, at, expected) => {
  expect(insertBlock(message, 'NEWS', at).text).toBe(expected);
});

test('the cursor goes behind what was put in', () => {
  const { text, end } = insertBlock(LETTER, 'NEWS', null);
  expect(text.slice(0, end)).toMatch(/NEWS$/);
});
