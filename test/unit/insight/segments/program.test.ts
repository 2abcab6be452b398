import { describe, expect, test } from 'vitest';
import { sentenceText } from '@/core/i18n/translate';
import { wilsonInterval } from '@/core/insight/segments/wilson';
import { AS_OF, accountOf, everyDay, insightOf, type PartnerDraft } from '../makers';

test.each([
  [0, 10, 0, 0.141],
  [10, 10, 0.859, 1],
  [81, 263, 0.2727, 0.3456],
  [15, 148, 0.0739, 0.1377],
  [0, 0, 0, 1],
  [7, 5, 0.753, 1],
])('80 %% of %i in %i lies between %d and %d', (hits, trials, low, high) => {
  const interval = wilsonInterval(hits, trials);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

const SOLD = [{ day: AS_OF - 3, clicks: 1, conversions: 1, revenue: 100_000 }];

describe('types that work here', () => {
  const partners: PartnerDraft[] = [
    ...Array.from({ length: 3 }, (): PartnerDraft => ({ type: 'creator', cells: SOLD })),
    { type: 'creator' },
    { type: 'coupon', cells: SOLD },
    { type: 'coupon' },
    { type: 'coupon', status: 'ended', cells: SOLD },
    { type: null, cells: SOLD },
  ];

  test('are listed by activation rate, of those in the programme whose type is known', () => {
    const { types } = insightOf({ partners });
    expect(types).toEqual([
      { type: 'creator', joined: 4, activated: 3, ...wilsonInterval(3, 4), perActivated: 100_000 },
      { type: 'coupon', joined: 2, activated: 1, ...wilsonInterval(1, 2), perActivated: 100_000 },
    ]);
    expect(insightOf({ partners: partners.toReversed() }).types).toEqual(types);
  });

  test('count nobody of whom it is not known whether it ever was active', () => {
    expect(insightOf({ partners, coverage: {} }).types).toEqual([]);
  });
});

describe('dependence', () => {
  const selling = (...revenue: number[]): PartnerDraft[] =>
    revenue.map((amount, i) => ({
      ownId: `p${i}`,
      name: `Partner ${i}`,
      cells: [{ day: AS_OF - 3, conversions: 1, revenue: amount * 10_000 }],
    }));
  const others = Array.from({ length: 70 }, () => 1);

  test.each([
    ['30 of 100', [30, ...others], null],
    ['31 of 101', [31, ...others], { first: 31 / 101, three: 33 / 101, account: accountOf('p0') }],
    ['three with 60 of 100', [20, 20, 20, ...others.slice(30)], null],
    ['three with 61 of 101', [20, 20, 21, ...others.slice(30)], { first: 21 / 101, three: 61 / 101, account: accountOf('p2') }],
    ['nobody sells', [], null],
  ])('%s', (_name, revenue, expected) => {
    expect(insightOf({ partners: [...selling(...revenue), {}] }).dependence).toEqual(expected);
  });

  test('is said as a note of the programme, with name and shares', () => {
    const { notes } = insightOf({ partners: selling(31, ...others) });
    expect(notes.map(sentenceText).join(' ')).toMatch(/Partner 0 alone brings 31%.*33%/);
  });

  test('is not known where no result is', () => {
    expect(insightOf({ partners: [{ cells: everyDay({ clicks: 1 }) }], coverage: {} }).dependence).toBeNull();
  });
});
