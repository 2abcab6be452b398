import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import {
  ALL_COVERED,
  AS_OF,
  aCalendarEntry,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  NOT_COVERED,
  type PartnerDraft,
  type ProgramDraft,
  partnerInsight,
  scaleCells,
  steadyCells,
} from './makers';

const WHOLE = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const recent = { from: AS_OF - 27, to: LAST_COVERED };
/** 50 EUR every other day. */
const steady = (): PartnerDraft => ({ cells: steadyCells(10, 2) });
const scaled = (factor: number): PartnerDraft => ({ cells: scaleCells(steadyCells(10, 2), factor, recent) });
const expectedOf = (draft: ProgramDraft, at = 0) => insightOf(draft).accounts[at]?.recent.expected30;

test('of a steady partner as much is expected as it brought', () => {
  const { recent: figures } = partnerInsight({ partners: [steady()] });
  expect(figures.expected30).toBe(7_500_000);
  expect(figures.main30).toBe(7_500_000);
});

test('of a partner that fell alone what it brought before is expected', () => {
  const partners = [scaled(0.3), ...Array.from({ length: 11 }, steady)];
  const { main30, expected30 } = insightOf({ partners }).accounts[0]?.recent ?? {};
  expect(expected30).toBeGreaterThan(7_000_000);
  expect(main30).toBeLessThan(3_500_000);
});

test('a fall of the whole programme is in what is expected', () => {
  const expected = expectedOf({ partners: Array.from({ length: 12 }, () => scaled(0.5)) });
  expect(expected).toBeGreaterThan(0.45 * 7_500_000);
  expect(expected).toBeLessThan(0.7 * 7_500_000);
});

test('what is usually reversed is not expected, for what came is told without it', () => {
  const cells = steadyCells(10, 2).map((cell) => (cell.revenue ? { ...cell, reversedRevenue: 100_000 } : cell));
  const { main30, expected30 } = partnerInsight({
    partners: [{ cells }],
    coverage: { ...ALL_COVERED, reversedRevenue: WHOLE },
  }).recent;
  expect(expected30).toBe(6_000_000);
  expect(main30).toBe(6_000_000);
});

test('days on which the programme was out of order are expected to bring nothing', () => {
  const outage = { from: AS_OF - 9, to: AS_OF };
  const book = { ...EMPTY_BOOK, calendar: [aCalendarEntry({ period: outage })] };
  expect(expectedOf({ partners: [steady()], book })).toBe(5_000_000);
});

test('where the main metric is a count it is told to one decimal', () => {
  const coverage = { ...NOT_COVERED, clicks: WHOLE, conversions: WHOLE };
  const cells = steadyCells(10, 9).map(({ day, clicks = 0, conversions = 0 }) => ({ day, clicks, conversions }));
  const expected = expectedOf({ partners: [{ cells }], coverage }) ?? Number.NaN;
  expect(expected).toBeGreaterThan(3);
  expect(expected).toBeLessThan(3.7);
  expect(Number.isInteger(expected * 10)).toBe(true);
});

describe('nothing is said', () => {
  test.each<[string, ProgramDraft]>([
    [
      'of a partner that began two weeks ago',
      { partners: [{ joined: AS_OF - 14, cells: steadyCells(10, 2, { from: AS_OF - 14 }) }] },
    ],
    ['of a partner that never had a click', { partners: [{}, steady()] }],
    [
      'where only the last weeks are covered',
      { partners: [steady()], coverage: { ...NOT_COVERED, revenue: [{ from: AS_OF - 35, to: LAST_COVERED }] } },
    ],
    [
      'where the last days are not covered',
      {
        partners: [steady()],
        coverage: { ...ALL_COVERED, revenue: [{ from: FIRST_COVERED, to: AS_OF - 10 }] },
      },
    ],
    ['where no flow is covered', { partners: [steady()], coverage: NOT_COVERED }],
  ])('%s', (_name, draft) => {
    expect(expectedOf(draft)).toBeNull();
  });
});
