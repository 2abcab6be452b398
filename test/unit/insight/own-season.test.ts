import { expect, test } from 'vitest';
import type { AccountInsight } from '@/core/domain/insight';
import { ALL_COVERED, AS_OF, type Cell, everyDay, FIRST_COVERED, insightOf, LAST_COVERED, type PartnerDraft } from './makers';

const WEEKS = 60;
const from = FIRST_COVERED - 7 * 20;
const covered = (first: number) => ({
  ...ALL_COVERED,
  clicks: [{ from: first, to: LAST_COVERED }],
  conversions: [{ from: first, to: LAST_COVERED }],
});

/** The same clicks each day, times `factor` in the last four weeks and in the same ones a year before. */
const seasonal = (clicks: number, { last, now }: { last: number; now: number }, type: string | null = null): PartnerDraft => ({
  type,
  joined: from,
  cells: everyDay({ clicks }, { from }).map((cell): Cell => {
    const ago = Math.floor((AS_OF - cell.day) / 7);
    return ago < 4 ? { ...cell, clicks: clicks * now } : ago >= 52 && ago < 56 ? { ...cell, clicks: clicks * last } : cell;
  }),
});
const usual = (clicks = 10, type: string | null = null) => seasonal(clicks, { last: 1, now: 1 }, type);
const others = Array.from({ length: 12 }, (_, i) => usual(10 + i));

const told = (partner: PartnerDraft, peers = others, first = from): AccountInsight | undefined =>
  insightOf({ partners: [partner, ...peers], coverage: covered(first) }).accounts[0];

test('a partner that falls every year in these weeks does not dip; one that never did so does', () => {
  expect(told(seasonal(40, { last: 0.4, now: 0.4 }))?.dip).toBeNull();
  expect(told(seasonal(40, { last: 1, now: 0.4 }))?.dip).toMatchObject({ metric: 'clicks' });
});

test('a partner whose yearly peak failed dips, although it did as much as in any other week', () => {
  expect(told(seasonal(40, { last: 2.5, now: 1 }))?.dip).toMatchObject({ metric: 'clicks', recent: 28 * 40 });
  expect(told(seasonal(40, { last: 2.5, now: 2.5 }))).toMatchObject({ dip: null, rise: null });
});

test('its season is never more than a factor of two', () => {
  const failed = told(seasonal(4_000, { last: 20, now: 0.5 }));
  expect(failed?.dip?.season).toBe(2);
  const risen = told(seasonal(4_000, { last: 0.01, now: 2 }));
  expect(risen?.rise?.season).toBe(0.5);
});

test('the fewer counts of last year, the less it is believed', () => {
  const seasonOf = (clicks: number) => told(seasonal(clicks, { last: 1.9, now: 0.2 }))?.dip?.season ?? 1;
  const [few, more, many] = [seasonOf(2), seasonOf(20), seasonOf(400)];
  expect(few).toBeGreaterThan(1.1);
  expect(few).toBeLessThan(1.5);
  expect(more).toBeGreaterThan(few);
  expect(many).toBeCloseTo(1.9, 1);
});

test('what all partners did in these weeks last year is no season of one', () => {
  const all = Array.from({ length: 12 }, (_, i) => seasonal(20 + i, { last: 2, now: 1 }));
  expect(told(seasonal(40, { last: 2, now: 0.3 }), all)?.dip?.season).toBeCloseTo(1, 1);
});

test('what partners of its type did in these weeks last year is none, either, where they are told apart', () => {
  const coupons = Array.from({ length: 9 }, (_, i) => seasonal(20 + i, { last: 2, now: 1 }, 'coupon'));
  const dip = told(seasonal(40, { last: 2, now: 0.3 }, 'coupon'), [...coupons, ...others])?.dip;
  expect(dip?.season).toBeCloseTo(1, 1);
});

test('set against fewer than eight partners, what they did might be taken for its own', () => {
  expect(told(seasonal(40, { last: 2, now: 0.3 }), others.slice(0, 6))?.dip?.season).toBe(1);
  expect(told(seasonal(40, { last: 2, now: 0.3 }), others.slice(0, 8))?.dip?.season).toBeGreaterThan(1.5);
});

test('with fewer than 56 covered weeks, or without four weeks before the same of last year, there is none', () => {
  const season = (weeks: number) => told(seasonal(40, { last: 2, now: 0.3 }), others, AS_OF - 7 * weeks + 1)?.dip?.season;
  expect(season(55)).toBe(1);
  expect(season(59)).toBe(1);
  expect(season(WEEKS)).toBeGreaterThan(1.5);
});

test('a partner that was not there last year has none', () => {
  const fresh = everyDay({ clicks: 40 }, { from: AS_OF - 200 }).map((cell) =>
    cell.day > AS_OF - 28 ? { ...cell, clicks: 8 } : cell,
  );
  expect(told({ joined: AS_OF - 200, cells: fresh })?.dip).toMatchObject({ season: 1 });
});
