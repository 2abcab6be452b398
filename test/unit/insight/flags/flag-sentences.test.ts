import { expect, test } from 'vitest';
import { flagMessages } from '@/core/i18n/en/flags';
import { sentenceText } from '@/core/i18n/translate';
import { ALL_COVERED, AS_OF, accountOf, everyDay, FIRST_COVERED, LAST_COVERED, type PartnerDraft } from '../makers';
import { type FlagDraft, flaggedProgram, type Sale, someTerms, spread } from './ledger-maker';

const whole = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const settled = (count: number, reversed: number): PartnerDraft => ({
  cells: spread({ clicks: 1000, conversions: count, settledConversions: count, reversedConversions: reversed }),
});
/** Of every so many weeks one is reversed whole. */
const wholeWeeks = (every: number): PartnerDraft => ({
  cells: everyDay({ clicks: 100, conversions: 9, settledConversions: 9 }, { every: 7 }).map((cell, week) => ({
    ...cell,
    reversedConversions: week % every === 0 ? 9 : 0,
  })),
});
const SETTLED = { ...ALL_COVERED, settledConversions: whole, reversedConversions: whole };
const usual: PartnerDraft = settled(20, 1);
const strange: Sale[] = [
  { repeat: 30, lag: 2, buyer: 1n, site: '<b>other</b>.test', customer: 'known', revenue: 77_000, hour: 23, code: 'SAVE10' },
  { repeat: 30, code: 'SAVE10', site: 'www.google.com', customer: 'known' },
];
const others: Sale[] = Array.from({ length: 60 }, (_, i) => ({
  revenue: 10_000 + i,
  hour: i % 24,
  lag: 90,
  site: 'blog.test',
  customer: 'new',
}));

/** One of every question, each in at least one of its wordings. */
const programmes: FlagDraft[] = [
  {
    sales: [
      strange,
      [{ repeat: 9, code: 'SAVE10', customer: 'new' }],
      others,
      [{ repeat: 20, site: 'bing.com', customer: 'known' }],
    ],
    partners: [
      { ...settled(300, 200), website: 'ann.test' },
      usual,
      { ...usual, website: 'blog.test' },
      { cells: spread({ clicks: 100, conversions: 10 }), website: null },
      usual,
      usual,
    ],
    terms: [someTerms()],
    coverage: SETTLED,
  },
  { sales: [[], [{ repeat: 9, code: 'SAVE10' }]], terms: [someTerms()] },
  { partners: [{ cells: spread({ clicks: 100, conversions: 30 }) }] },
  {
    partners: [
      { cells: [...everyDay({ clicks: 10, conversions: 1 }, { to: AS_OF - 7 }), { day: AS_OF - 3, clicks: 700 }] },
      ...Array.from({ length: 5 }, () => ({ cells: everyDay({ clicks: 10, conversions: 1 }) })),
    ],
  },
  {
    partners: [
      { joined: AS_OF - 9, cells: [{ day: AS_OF - 5, clicks: 900, conversions: 90 }] },
      ...Array.from({ length: 40 }, () => ({ cells: everyDay({ clicks: 20, conversions: 1 }, { every: 9 }) })),
    ],
  },
  { partners: [wholeWeeks(2), ...Array.from({ length: 5 }, () => wholeWeeks(12))], coverage: SETTLED },
];

const flags = programmes.flatMap((draft) => flaggedProgram(draft).accounts.flatMap((account) => account.flags));
const told = flags.flatMap(({ sentence, evidence }) => [sentence, ...evidence]);

test('every sentence can be worded: it starts with a capital letter, a number or a site, and ends with a full stop', () => {
  for (const one of told) {
    const text = sentenceText(one);
    expect(text, one.id).toMatch(/^[\p{Lu}\d<\p{Ll}].*\.$/su);
    expect(text, one.id).not.toMatch(/undefined|NaN|\[object|!|\{/);
  }
});

test('every sentence about a question is told by some programme', () => {
  const ids = new Set(told.map(({ id }) => id));
  const sentences = Object.keys(flagMessages).filter((id) => /^flag\.F-\d+\.(?!title|innocent|do)/.test(id));
  expect(sentences.filter((id) => !ids.has(id))).toEqual([]);
});

test.each([
  ['F-1', '30% of its clicks convert, 13.7 times as many as its peers’.'],
  ['F-2', '700 clicks where 70 were expected, and no conversion where such clicks usually bring 70.'],
  ['F-9', '30 of 30 conversions (100%) are of exactly €7.70.'],
] as const)('the words of %s', (id, words) => {
  expect(flags.filter((flag) => flag.id === id).map(({ sentence }) => sentenceText(sentence))).toContain(words);
});

test('hours are told as on a clock', () => {
  const hour = told.find(({ id }) => id === 'flag.F-9.hour');
  expect(hour && sentenceText(hour)).toContain('between 23 and 00 o’clock');
});

test('the partner that is asked about is the one whose code, sites and orders they are', () => {
  const [first] = programmes;
  const flagged = flaggedProgram(first ?? {}).accounts.filter((account) => account.flags.length > 3);
  expect(flagged.map(({ account }) => account)).toEqual([accountOf('p00000')]);
});
