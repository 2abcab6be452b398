import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountInsight, ProgramInsight } from '@/core/domain/insight';
import {
  ALL_COVERED,
  AS_OF,
  type Cell,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  scaleCells,
  seeded,
} from './makers';
import { simulate } from './simulation';

const LAST_4_WEEKS = { from: AS_OF - 27, to: LAST_COVERED };
const WEEKS = 60;
const anySeed = fc.integer({ min: 1, max: 100_000 });
const someProgram = (seed: number, partners = 60) => simulate({ seed, partners, weeks: WEEKS, first: FIRST_COVERED });
const scaled = ({ cells = [], ...rest }: PartnerDraft, factor: number, period = { from: 0, to: LAST_COVERED }): PartnerDraft => ({
  ...rest,
  cells: scaleCells(cells, factor, period),
});
const dipsOf = ({ accounts }: ProgramInsight) => accounts.flatMap(({ dip }, account) => (dip ? [{ account, ...dip }] : []));

/** Each with its own level, and no chance in it. */
const even = (count: number): PartnerDraft[] =>
  Array.from({ length: count }, (_, i) => ({
    cells: Array.from({ length: 7 * WEEKS }, (_day, ago): Cell => ({ day: AS_OF - ago, clicks: 4 + i })),
  }));

test('no dip opens with fewer than five expected', () => {
  let opened = 0;
  fc.assert(
    fc.property(anySeed, (seed) => {
      // A dip that is open already goes on while its base shrinks: judged as of its first evaluation, it has what it opened with.
      for (const { since, account } of dipsOf(insightOf({ partners: someProgram(seed) }))) {
        const partners = someProgram(seed);
        const on = Array.from({ length: 8 }, (_, weeks) => insightOf({ partners }, since + 6 + 7 * weeks).accounts[account]?.dip);
        const first = on.find((dip) => dip);
        if (first?.since !== since) continue;
        opened += 1;
        expect(first.expected).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 3, seed: 7 },
  );
  expect(opened).toBeGreaterThan(0);
});

test('everybody halved is one banner and no dip, whatever their levels', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 60 }), (count) => {
      const insight = insightOf({ partners: even(count).map((partner) => scaled(partner, 0.5, LAST_4_WEEKS)) });
      expect(dipsOf(insight)).toEqual([]);
      expect(insight.notes.map(({ id }) => id)).toEqual(['insight.note.fall']);
    }),
    { numRuns: 10 },
  );
});

test('one large partner cut to 30 % is exactly one dip, at 69 points or less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 60 }), fc.nat(), (count, chosen) => {
      const at = chosen % count;
      const partners = even(count).map((partner, i) => (i === at ? scaled(partner, 0.3, LAST_4_WEEKS) : partner));
      const insight = insightOf({ partners });
      expect(dipsOf(insight).map(({ account }) => account)).toEqual([at]);
      expect(insight.accounts[at]?.dip?.expected).toBeGreaterThanOrEqual(100);
      expect(insight.accounts[at]?.health.score).toBeLessThanOrEqual(69);
    }),
    { numRuns: 15 },
  );
});

test('ten times the counts leave ratios as they are, and no dip is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 40 }), fc.double({ min: 0, max: 0.58, noNaN: true }), (count, factor) => {
      const partners = even(count).map((partner, i) => (i % 7 === 3 ? scaled(partner, factor, LAST_4_WEEKS) : partner));
      const [once, tenfold] = [insightOf({ partners }), insightOf({ partners: partners.map((partner) => scaled(partner, 10)) })];
      // The half added to both sides of a ratio weighs a tenth as much.
      expect(tenfold.shift ?? 0).toBeCloseTo(once.shift ?? 0, 1);
      const found = new Map(dipsOf(tenfold).map((dip) => [dip.account, dip]));
      for (const { account, ratio } of dipsOf(once)) expect(found.get(account)?.ratio).toBeCloseTo(ratio, 1);
      expect(tenfold.accounts.map(({ tier }) => tier)).toEqual(once.accounts.map(({ tier }) => tier));
    }),
    { numRuns: 10 },
  );
});

test('the order in which partners come makes no difference', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const partners = someProgram(seed).map((partner, i) => ({
        ...partner,
        ownId: `p${String(i).padStart(5, '0')}`,
        type: ['coupon', 'content', null][i % 3] ?? null,
      }));
      const random = seeded(seed);
      const order = partners.map((partner) => ({ partner, at: random() })).sort((a, b) => a.at - b.at);
      const byId = ({ accounts }: ProgramInsight) =>
        new Map(
          accounts.map(({ account, dip, rise, activity }: AccountInsight) => [account, { dip, rise, code: activity.code }]),
        );
      const [inOrder, shuffled] = [insightOf({ partners }), insightOf({ partners: order.map(({ partner }) => partner) })];
      // The account of each goes by its id, so that only sums may differ, in their last digits.
      for (const [account, told] of byId(inOrder)) {
        const other = byId(shuffled).get(account);
        expect(other?.code).toBe(told.code);
        expect(other?.dip?.p ?? null).toEqual(told.dip ? expect.closeTo(told.dip.p, 9) : null);
        expect(other?.rise?.p ?? null).toEqual(told.rise ? expect.closeTo(told.rise.p, 9) : null);
      }
    }),
    { numRuns: 8 },
  );
});

test('what is not covered changes nothing: cells on such days are not read, and no dip comes of them', () => {
  fc.assert(
    fc.property(anySeed, fc.integer({ min: 100, max: 300 }), (seed, ago) => {
      const hole = { from: AS_OF - ago, to: AS_OF - ago + 20 };
      const covered = [
        { from: FIRST_COVERED, to: hole.from - 1 },
        { from: hole.to + 1, to: LAST_COVERED },
      ];
      const coverage = { ...ALL_COVERED, clicks: covered, conversions: covered, revenue: covered };
      const partners = someProgram(seed);
      const emptied = partners.map((partner) => scaled(partner, 0, hole));
      const [full, empty] = [insightOf({ partners, coverage }), insightOf({ partners: emptied, coverage })];
      expect(dipsOf(empty)).toEqual(dipsOf(full));
      expect(empty.shift).toBe(full.shift);
    }),
    { numRuns: 8 },
  );
});
