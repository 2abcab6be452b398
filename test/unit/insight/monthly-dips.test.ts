import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import { type Day, firstDayOfMonth, monthOf } from '@/core/domain/day';
import { sentenceText } from '@/core/i18n/translate';
import { computeInsight } from '@/core/insight/compute-insight';
import { aCoarseProgram, monthAround, type Stretch } from './coarse-makers';
import { AS_OF, aCalendarEntry, everyDay, type PartnerDraft, SETTINGS } from './makers';

const last = monthAround(AS_OF - 31);
const monthFrom = (ago: number): Day => firstDayOfMonth(monthOf(last.from) - ago);
const covered = (months: number) => ({ from: monthFrom(months - 1), to: last.to });

/** Clicks of each day by months ago, 0 the last. */
const byMonth = (clicksOf: (ago: number) => number, months = 12): PartnerDraft => ({
  joined: monthFrom(months),
  cells: everyDay({ clicks: 1 }, covered(months)).map(({ day }) => ({
    day,
    clicks: clicksOf(monthOf(last.from) - monthOf(day)),
  })),
});
const steady = (count: number, months = 12) => Array.from({ length: count }, (_, i) => byMonth(() => 10 + i, months));
const told = (partners: readonly PartnerDraft[], months = 12, book = EMPTY_BOOK) =>
  computeInsight(aCoarseProgram({ partners, stretchOf: monthAround, covered: covered(months), book }), SETTINGS);
const cut = (factor: number, months = 12) => byMonth((ago) => (ago === 0 ? 10 * factor : 10), months);

describe('by months', () => {
  test('one month is set against the six before, by the same test, and said so', () => {
    const { accounts, shift } = told([cut(0.3), ...steady(11)]);
    expect(shift).toBeCloseTo(1, 1);
    expect(accounts.filter(({ dip }) => dip)).toHaveLength(1);
    expect(accounts[0]?.dip).toMatchObject({
      metric: 'clicks',
      grain: 'month',
      since: last.from,
      severity: 'normal',
      label: 'strong',
      baseWeeks: 24,
      recent: 31 * 3,
    });
    expect(accounts[0]?.activity.code).toBe('dipping');
    expect(accounts[0] && sentenceText(accounts[0].activity.reason)).toMatch(/in the month to/);
  });

  test.each([
    ['stopped', 0, 'stopped'],
    ['down to a fifth', 0.2, 'severe'],
    ['down to a half', 0.5, 'normal'],
    ['down to 70 %', 0.7, undefined],
  ])('%s', (_name, factor, severity) => {
    expect(told([cut(factor), ...steady(11)]).accounts[0]?.dip?.severity).toBe(severity);
  });

  test('three months before are enough', () => {
    expect(told([cut(0.3, 4), ...steady(11, 4)], 4).accounts[0]?.dip).toMatchObject({ grain: 'month', baseWeeks: 12 });
  });

  test('a month of everybody down is the programme’s own, and no dip', () => {
    const { accounts, isFalling, notes } = told(
      Array.from({ length: 12 }, (_, i) => byMonth((ago) => (ago === 0 ? 5 : 10) + i, 12)).map((partner) => partner),
    );
    expect(accounts.filter(({ dip }) => dip)).toEqual([]);
    expect(isFalling).toBe(true);
    expect(notes[0] && sentenceText(notes[0])).toMatch(/in the month to/);
  });

  test('a dip stays while the partner stays down, and closes when it is back', () => {
    const down = (from: number, to: number) => byMonth((ago) => (ago <= from && ago >= to ? 2 : 10));
    expect(told([down(1, 0), ...steady(11)]).accounts[0]?.dip).toMatchObject({ since: monthFrom(1) });
    expect(told([down(2, 1), ...steady(11)]).accounts[0]?.dip).toBeNull();
  });

  test('a month with an outage is passed over, and one before it judged', () => {
    const partners = [byMonth((ago) => (ago === 1 ? 2 : ago === 0 ? 0 : 10)), ...steady(11)];
    const book = { ...EMPTY_BOOK, calendar: [aCalendarEntry({ period: { from: last.from + 3, to: last.from + 5 } })] };
    expect(told(partners, 12, book).accounts[0]?.dip).toMatchObject({ since: monthFrom(1), recent: 2 * 30 });
  });

  test('a rise is told of a month, too', () => {
    expect(told([cut(2.5), ...steady(11)]).accounts[0]?.rise).toMatchObject({ grain: 'month', since: last.from });
  });

  test('what it did a year before in the same month is its season', () => {
    const failed = byMonth((ago) => (ago === 12 ? 100 : ago === 0 ? 20 : 40), 20);
    expect(told([failed, ...steady(11, 20)], 20).accounts[0]?.dip?.season).toBeGreaterThan(1.5);
    expect(told([failed, ...steady(11, 12)], 12).accounts[0]?.dip?.season).toBe(1);
  });

  test('a partner that began in the last three months is not judged', () => {
    const fresh = { ...cut(0.1), joined: monthFrom(2) + 3 };
    const cells = (fresh.cells ?? []).filter(({ day }) => day >= monthFrom(2) + 3);
    expect(told([{ ...fresh, cells }, ...steady(11)]).accounts[0]?.dip).toBeNull();
  });
});

describe('two totals to compare', () => {
  const half: Stretch = (day) => (day <= AS_OF - 100 ? { from: AS_OF - 199, to: AS_OF - 100 } : { from: AS_OF - 99, to: AS_OF });
  const period = { from: AS_OF - 199, to: AS_OF };
  const twice = (before: number, after: number): PartnerDraft => ({
    joined: AS_OF - 300,
    cells: [
      { day: AS_OF - 150, clicks: before },
      { day: AS_OF - 50, clicks: after },
    ],
  });
  const compared = (partners: readonly PartnerDraft[], stretchOf = half) =>
    computeInsight(aCoarseProgram({ partners, stretchOf, covered: period }), SETTINGS);
  const same = Array.from({ length: 11 }, (_, i) => twice(100 + i, 100 + i));

  test('a fall is found with an assumed dispersion of two, never more than likely, and with little confidence', () => {
    const [fallen] = compared([twice(1_000, 100), ...same]).accounts;
    expect(fallen?.dip).toMatchObject({ grain: 'period', dispersion: 2, label: 'likely', since: AS_OF - 99, baseWeeks: 4 });
    expect(fallen?.dip?.p).toBeLessThan(1e-6);
    expect(fallen?.health.factors.find(({ id }) => id === 'momentum')?.confidence).toBe(0.25);
  });

  test('what is half of it may be chance where few are expected', () => {
    expect(compared([twice(12, 6), ...same]).accounts[0]?.dip).toBeNull();
    expect(compared([twice(120, 60), ...same]).accounts[0]?.dip).not.toBeNull();
  });

  test('periods of other lengths are set against each other by their days', () => {
    const third: Stretch = (day) => (day <= AS_OF - 60 ? { from: AS_OF - 199, to: AS_OF - 60 } : { from: AS_OF - 59, to: AS_OF });
    const days = Array.from({ length: 12 }, (_, i) => ({
      joined: AS_OF - 300,
      cells: [
        { day: AS_OF - 150, clicks: 140 * (i + 1) },
        { day: AS_OF - 50, clicks: 60 * (i + 1) },
      ],
    }));
    const { shift, accounts } = compared(days, third);
    expect(shift).toBeCloseTo(1, 1);
    expect(accounts.every(({ dip, rise }) => dip === null && rise === null)).toBe(true);
  });

  test('of one far longer than the other nothing is said', () => {
    const sliver: Stretch = (day) =>
      day <= AS_OF - 20 ? { from: AS_OF - 199, to: AS_OF - 20 } : { from: AS_OF - 19, to: AS_OF };
    const partners = Array.from({ length: 12 }, () => ({
      joined: AS_OF - 300,
      cells: [
        { day: AS_OF - 150, clicks: 900 },
        { day: AS_OF - 5, clicks: 1 },
      ],
    }));
    expect(compared(partners, sliver).shift).toBeNull();
  });
});
