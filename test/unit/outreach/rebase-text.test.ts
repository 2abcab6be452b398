import { expect, test } from 'vitest';
import { rebaseText } from '@/core/outreach/rebase-text';

const made = 'Hello Ann,\nfrom [[first day]] you get [[rate]].\nBest';
const remade = 'Hello Ann,\nfrom [[first day]] you get 12%.\nBest';
const fills = new Map([['[[rate]]', '12%']]);
const later = 'Hello Ann,\nfrom [[first day]] you get 15%.\nBest';

test.each<[string, string, Parameters<typeof rebaseText>[1], string]>([
  ['nothing was edited: the draft as it is made now', made, { made, remade, fills }, remade],
  [
    'another line was edited',
    made.replace('Best', 'Cheers'),
    { made, remade, fills },
    'Hello Ann,\nfrom [[first day]] you get 12%.\nCheers',
  ],
  [
    'the very line was edited: its gap is filled, its words stay',
    'Hello Ann,\nyou get [[rate]], promised.\nBest',
    { made, remade, fills },
    'Hello Ann,\nyou get 12%, promised.\nBest',
  ],
  [
    'a value changes once more in a line that nobody touched',
    remade.replace('Best', 'Cheers'),
    { made: remade, remade: later, fills: new Map([['[[rate]]', '15%']]) },
    'Hello Ann,\nfrom [[first day]] you get 15%.\nCheers',
  ],
  [
    'a value that was written by hand stays',
    'you get 12%, promised',
    { made: remade, remade: later, fills: new Map([['[[rate]]', '15%']]) },
    'you get 12%, promised',
  ],
  [
    'lines came in: nothing but gaps is touched',
    `${made}\nPS`,
    { made, remade: `${remade}\nuntil May`, fills },
    'Hello Ann,\nfrom [[first day]] you get 12%.\nBest\nPS',
  ],
  [
    'a value with a dollar sign is put in as it is',
    'x [[rate]]',
    { made, remade, fills: new Map([['[[rate]]', '$& $1']]) },
    'x $& $1',
  ],
  ['no gap is left: nothing changes', 'my own words', { made, remade, fills }, 'my own words'],
])('an edited draft and a new fact: %s', (_what, text, change, expected) => {
  expect(rebaseText(text, change)).toBe(expected);
});
