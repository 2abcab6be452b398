import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import type { Day, Period } from '@/core/domain/day';
import { programIdOf } from '@/core/domain/ids';
import { sentenceText } from '@/core/i18n/translate';
import { computeInsight } from '@/core/insight/compute-insight';
import { aCoarseProgram, weekOf } from './coarse-makers';
import {
  ALL_COVERED,
  AS_OF,
  aCalendarEntry,
  accountOf,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  SETTINGS,
  scaleCells,
  steadyCells,
} from './makers';

const out = (period: Period, draft: Partial<Parameters<typeof aCalendarEntry>[0]> = {}) => ({
  ...EMPTY_BOOK,
  calendar: [aCalendarEntry({ period, ...draft })],
});
const daysAgo = (from: number, to: number): Period => ({ from: AS_OF - from, to: AS_OF - to });
const steady = (count: number): PartnerDraft[] => Array.from({ length: count }, (_, i) => ({ cells: steadyCells(10 + i, 7) }));
const during = ({ cells = [], ...rest }: PartnerDraft, factor: number, period: Period): PartnerDraft => ({
  ...rest,
  cells: scaleCells(cells, factor, period),
});
const codes = (insight: ReturnType<typeof insightOf>) => insight.accounts.map(({ activity }) => activity.code);
const dips = (insight: ReturnType<typeof insightOf>) => insight.accounts.filter(({ dip }) => dip).length;

describe('an outage of the whole programme', () => {
  const period = daysAgo(20, 14);
  const partners = [during(steady(1)[0] ?? {}, 0.1, { from: AS_OF - 27, to: LAST_COVERED }), ...steady(11)].map((partner) =>
    during(partner, 0, period),
  );

  test('is no fall of the programme, and no dip of anybody; without the note on the calendar it was one', () => {
    expect(insightOf({ partners }).notes.map(({ id }) => id)).toEqual(['insight.note.fall']);
    const told = insightOf({ partners, book: out(period) });
    expect(told.notes).toEqual([]);
    expect(told.shift).toBeCloseTo(1, 1);
    expect(dips(insightOf({ partners: partners.slice(1), book: out(period) }))).toBe(0);
  });

  test('leaves the four weeks before it to judge by, and says so', () => {
    const [fallen] = insightOf({ partners, book: out(period) }).accounts;
    expect(fallen?.dip).toMatchObject({ grain: 'clear', metric: 'clicks' });
    // Three weeks at a tenth, and in place of the outage one from before the fall: 1.3 of 4.
    expect(fallen?.dip?.ratio).toBeCloseTo(1.3 / 4 - 1, 2);
    expect(fallen && sentenceText(fallen.activity.reason)).toContain('in the last 4 weeks without an outage');
  });

  test.each([
    ['another programme', { program: programIdOf('example' as never, 'Other') }],
    ['one partner alone', { account: accountOf('p00000') }],
    ['a sale, not an outage', { kind: 'sale' as const }],
  ])('is not what concerns %s', (_name, draft) => {
    expect(insightOf({ partners, book: out(period, draft) })).toEqual(insightOf({ partners }));
  });

  test('is looked back over for four weeks at the most', () => {
    const judged = (from: number) => insightOf({ partners: steady(10), book: out(daysAgo(from, 0)) }).shift;
    expect(judged(27)).not.toBeNull();
    expect(judged(28)).toBeNull();
  });

  test('does not stand in for a week that is merely not covered', () => {
    const hole = [
      { from: FIRST_COVERED, to: AS_OF - 14 },
      { from: AS_OF - 6, to: LAST_COVERED },
    ];
    const coverage = { ...ALL_COVERED, clicks: hole, conversions: hole };
    expect(insightOf({ partners: steady(10), coverage }).shift).toBeNull();
    expect(insightOf({ partners: steady(10), coverage, book: out(daysAgo(13, 7)) }).shift).not.toBeNull();
  });

  test('is no silence: nobody becomes dormant by it', () => {
    const quiet = steady(10).map((partner) => during(partner, 0, { from: AS_OF - 69, to: LAST_COVERED }));
    const cells = quiet.map(({ cells: all = [] }) => ({ cells: all.filter(({ clicks }) => (clicks ?? 0) > 0) }));
    expect(new Set(codes(insightOf({ partners: cells })))).toEqual(new Set(['dormant']));
    expect(new Set(codes(insightOf({ partners: cells, book: out(daysAgo(69, 15)) })))).toEqual(new Set(['unknown']));
    const [first] = insightOf({ partners: cells, book: out(daysAgo(69, 15)) }).accounts;
    expect(first?.activity.gapDays ?? 0).toBeLessThanOrEqual(15);
  });

  test('is in no sum that judges, but in every total', () => {
    // Clicks by the thousand and not one sale while the shop was down.
    const flooded = steady(10).map(({ cells = [] }) => ({
      cells: cells.map((cell) => (cell.day >= AS_OF - 20 && cell.day <= AS_OF - 14 ? { day: cell.day, clicks: 5_000 } : cell)),
    }));
    const factorOf = (insight: ReturnType<typeof insightOf>) =>
      insight.accounts[0]?.health.factors.find(({ id }) => id === 'conversion')?.sentence.facts.clicks;
    const [plain, told] = [insightOf({ partners: flooded }), insightOf({ partners: flooded, book: out(daysAgo(20, 14)) })];
    expect(factorOf(plain)).toBeGreaterThan(35_000);
    expect(factorOf(told)).toBe(83 * 10);
    expect(told.accounts[0]?.totals).toEqual(plain.accounts[0]?.totals);
    expect(told.accounts[0]?.recent.clicks30).toBe(plain.accounts[0]?.recent.clicks30);
    expect(told.coverage).toEqual(plain.coverage);
  });

  test('takes the whole week of a weekly export, because its days cannot be told apart', () => {
    const covered = { from: FIRST_COVERED, to: AS_OF };
    const cells = steady(10).map(({ cells: all = [] }) => ({ cells: all.filter(({ day }) => day <= AS_OF) }));
    const insight = computeInsight(
      aCoarseProgram({ partners: cells, stretchOf: weekOf, covered, book: out(daysAgo(3, 3)) }),
      SETTINGS,
    );
    expect(insight.shift).not.toBeNull();
    expect(insight.accounts[0]?.weeks.at(-1)).toBeNull();
    expect(insight.accounts[0]?.activity.code).toBe('active');
  });
});

describe('a campaign of one partner', () => {
  const weeks = daysAgo(62, 42);
  const promoted = (factor: number): PartnerDraft[] => [during(steady(1)[0] ?? {}, factor, weeks), ...steady(10)];
  const campaign = (draft: object = {}) => out(weeks, { kind: 'campaign', account: accountOf('p00000'), ...draft });
  const expectedOf = (partners: readonly PartnerDraft[], book = EMPTY_BOOK) =>
    insightOf({ partners, book }).accounts[0]?.health.factors.find(({ id }) => id === 'momentum')?.sentence.facts.expected;

  test('is left out of what is usual for it', () => {
    expect(Number(expectedOf(promoted(3)))).toBeGreaterThan(300);
    expect(expectedOf(promoted(3), campaign())).toBe(280);
  });

  test('that made less of it is left out, too', () => {
    expect(Number(expectedOf(promoted(0)))).toBeLessThan(230);
    expect(expectedOf(promoted(0), campaign())).toBe(280);
  });

  test('says nothing of other partners, nor does one of the whole programme', () => {
    const others = { account: accountOf('p00001') };
    expect(insightOf({ partners: promoted(3), book: campaign(others) }).accounts[0]).toEqual(
      insightOf({ partners: promoted(3) }).accounts[0],
    );
    expect(insightOf({ partners: promoted(3), book: campaign({ account: null }) })).toEqual(insightOf({ partners: promoted(3) }));
  });

  test('over all of the base leaves nothing to judge by', () => {
    const whole = { period: { from: AS_OF - 200, to: AS_OF - 28 } as { from: Day; to: Day } };
    const [partner] = insightOf({ partners: promoted(3), book: campaign(whole) }).accounts;
    expect(partner?.health.factors.find(({ id }) => id === 'momentum')?.confidence).toBe(0);
    expect(partner?.dip).toBeNull();
  });
});
