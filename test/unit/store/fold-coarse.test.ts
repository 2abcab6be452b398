import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day, Period } from '@/core/domain/day';
import { METRICS, type Metric } from '@/core/domain/metrics';
import type { Grain } from '@/core/domain/report';
import { type BatchContent, NEW_YEAR } from '../../fixtures/makers';
import { coarseFigures, type Folded, figures, foldOf } from './read-figures';

const january: Period = { from: NEW_YEAR, to: NEW_YEAR + 30 };
const february: Period = { from: NEW_YEAR + 31, to: NEW_YEAR + 58 };
const days = (from: number, to: number): Period => ({ from: NEW_YEAR + from, to: NEW_YEAR + to });
const lengthOf = ({ from, to }: Period) => to - from + 1;

type Cell = readonly [account: string, first: number, span: number, clicks: number];
const flow = (grain: Grain, covered: Period, cells: readonly Cell[], metric: Metric = 'clicks'): BatchContent => ({
  daily: {
    grain,
    covered,
    metrics: [metric],
    figures: cells.map(([account, first, span, value]) => [account, NEW_YEAR + first, { [metric]: value }, span] as const),
  },
});
const month = (clicks: number, covered = january) =>
  flow('month', covered, [['ann', covered.from - NEW_YEAR, lengthOf(covered), clicks]]);
const week = (first: number, clicks: number) => flow('week', days(first, first + 6), [['ann', first, 7, clicks]]);
const day = (first: number, clicks: number, covered = days(first, first)) => flow('day', covered, [['ann', first, 1, clicks]]);

/** Every order of the same imports must say the same. */
function inEveryOrder(contents: readonly BatchContent[]): Folded {
  const folded = foldOf(contents);
  const turned = contents.map((_, at) => [...contents.slice(at), ...contents.slice(0, at)]);
  for (const order of [...turned, ...turned.map((some) => [...some].reverse())]) expect(foldOf(order)).toEqual(folded);
  return folded;
}

test('a month alone is told on its stretch, and its days are known by it alone', () => {
  const data = foldOf([month(300)]);
  expect(figures(data, 'ann')).toEqual({});
  expect(coarseFigures(data, 'ann')).toEqual({ '0+31': { clicks: 300 } });
  expect(data.coverage.clicks).toEqual([]);
  expect(data.coarseCoverage.clicks).toEqual([january]);
  expect(data.coarseCoverage.revenue).toEqual([]);
  expect(data.lastCovered).toBe(january.to);
});

test('flows by day inside a month take from it what they say, and the month never erases them', () => {
  const data = inEveryOrder([month(300), day(3, 40, days(0, 9))]);
  expect(figures(data, 'ann')).toEqual({ 3: { clicks: 40 } });
  expect(coarseFigures(data, 'ann')).toEqual({ '0+31': { clicks: 260 } });
  expect(data.coverage.clicks).toEqual([days(0, 9)]);
  expect(data.coarseCoverage.clicks).toEqual([days(10, 30)]);
});

test('a month whose every day is told finer says nothing any more', () => {
  const data = inEveryOrder([month(300), day(3, 40, january)]);
  expect(coarseFigures(data, 'ann')).toEqual({});
  expect(data.coarseCoverage.clicks).toEqual([]);
});

test('finer flows that say more than the month leave nothing of it, not less', () => {
  expect(coarseFigures(inEveryOrder([month(30), day(3, 40)]), 'ann')).toEqual({});
});

test('a partner that the finer flow does not have is taken at its word there: zero', () => {
  const bob: BatchContent = flow('month', january, [
    ['ann', 0, 31, 300],
    ['bob', 0, 31, 7],
  ]);
  const whole = inEveryOrder([bob, day(3, 40, january)]);
  expect(coarseFigures(whole, 'bob')).toEqual({});
  const part = inEveryOrder([bob, day(3, 40)]);
  expect(coarseFigures(part, 'bob')).toEqual({ '0+31': { clicks: 7 } });
});

test('days, weeks and a month nest: each takes from the next coarser one only', () => {
  const data = inEveryOrder([month(300), week(7, 100), day(9, 30)]);
  expect(figures(data, 'ann')).toEqual({ 9: { clicks: 30 } });
  expect(coarseFigures(data, 'ann')).toEqual({ '7+7': { clicks: 70 }, '0+31': { clicks: 200 } });
  expect(data.coarseCoverage.clicks).toEqual([days(0, 8), days(10, 30)]);
});

test('a week over the turn of a month takes from both by its days', () => {
  const data = inEveryOrder([month(300), month(200, february), week(28, 70)]);
  expect(coarseFigures(data, 'ann')).toEqual({ '28+7': { clicks: 70 }, '0+31': { clicks: 270 }, '31+28': { clicks: 160 } });
});

test('of the same month the later import is believed, for all partners and only for its metrics', () => {
  const earlier = flow('month', january, [
    ['ann', 0, 31, 300],
    ['bob', 0, 31, 5],
  ]);
  const data = foldOf([earlier, month(200), flow('month', january, [['bob', 0, 31, 9]], 'impressions')]);
  expect(coarseFigures(data, 'ann')).toEqual({ '0+31': { clicks: 200 } });
  expect(coarseFigures(data, 'bob')).toEqual({ '0+31': { impressions: 9 } });
});

test('of two weeks that overlap in part the later stays whole, and the rest of the earlier is not covered', () => {
  const data = foldOf([week(0, 70), week(3, 50)]);
  expect(coarseFigures(data, 'ann')).toEqual({ '3+7': { clicks: 50 } });
  expect(data.coarseCoverage.clicks).toEqual([days(3, 9)]);
  expect(coarseFigures(foldOf([week(3, 50), week(0, 70)]), 'ann')).toEqual({ '0+7': { clicks: 70 } });
  // What the earlier says of other weeks stays.
  const two = flow('week', days(0, 13), [
    ['ann', 0, 7, 70],
    ['ann', 7, 7, 80],
  ]);
  expect(coarseFigures(foldOf([two, week(3, 50)]), 'ann')).toEqual({ '3+7': { clicks: 50 } });
  expect(coarseFigures(foldOf([two, week(10, 50)]), 'ann')).toEqual({ '0+7': { clicks: 70 }, '10+7': { clicks: 50 } });
});

test('a week that no row names is a week of zeros: it takes the same week of an earlier import away', () => {
  const gap = flow('week', days(0, 20), [
    ['ann', 0, 7, 1],
    ['ann', 14, 7, 3],
  ]);
  const data = foldOf([week(7, 99), gap]);
  expect(coarseFigures(data, 'ann')).toEqual({ '0+7': { clicks: 1 }, '14+7': { clicks: 3 } });
  expect(data.coarseCoverage.clicks).toEqual([days(0, 20)]);
});

test('a period within another one of the same kind is finer', () => {
  const data = inEveryOrder([
    flow('period', days(0, 89), [['ann', 0, 90, 900]]),
    flow('period', days(30, 59), [['ann', 30, 30, 400]]),
  ]);
  expect(coarseFigures(data, 'ann')).toEqual({ '30+30': { clicks: 400 }, '0+90': { clicks: 500 } });
});

test('one file that tells partners over different stretches keeps all of them', () => {
  const mixed = flow('period', days(0, 89), [
    ['ann', 0, 45, 10],
    ['ann', 45, 45, 20],
    ['bob', 0, 90, 7],
    ['cy', 10, 20, 3],
  ]);
  const data = foldOf([mixed]);
  expect(coarseFigures(data, 'ann')).toEqual({ '0+45': { clicks: 10 }, '45+45': { clicks: 20 } });
  expect(coarseFigures(data, 'bob')).toEqual({ '0+90': { clicks: 7 } });
  expect(coarseFigures(data, 'cy')).toEqual({ '10+20': { clicks: 3 } });
});

test('an amount below zero stays as it is where nothing finer speaks', () => {
  const correction = flow('month', january, [['ann', 0, 31, -50]], 'revenue');
  expect(coarseFigures(foldOf([correction]), 'ann')).toEqual({ '0+31': { revenue: -50 } });
});

/** Files of every grain cut as calendars cut them, over three months. */
const weeksOf = Array.from({ length: 8 }, (_, at) => days(at * 7, at * 7 + 6));
const stretchesOf: Readonly<Record<Grain, readonly Period[]>> = {
  day: Array.from({ length: 59 }, (_, at) => days(at, at)),
  week: weeksOf,
  month: [january, february],
  period: [days(0, 58)],
};
const file = fc
  .tuple(fc.constantFrom<Grain>('day', 'week', 'month', 'period'), fc.nat({ max: 55 }), fc.nat({ max: 58 }))
  .chain(([grain, a, b]) => {
    const within = stretchesOf[grain].filter(
      ({ from, to }) => to >= NEW_YEAR + Math.min(a, b) && from <= NEW_YEAR + Math.max(a, b),
    );
    const covered = { from: within[0]?.from ?? NEW_YEAR, to: within.at(-1)?.to ?? NEW_YEAR };
    const cell = fc.tuple(fc.constantFrom('ann', 'bob'), fc.constantFrom(...within), fc.nat({ max: 50 }));
    return fc.array(cell, { maxLength: 12 }).map((cells) =>
      flow(
        grain,
        covered,
        cells.map(([account, { from, to }, clicks]) => [account, from - NEW_YEAR, to - from + 1, clicks] as const),
      ),
    );
  });

/** The rule again, in plain words: grain after grain, the last import of a stretch, less what was told within it. */
function byHand(contents: readonly BatchContent[]): Map<string, number> {
  const told = new Map<string, number>();
  const covered = new Set<Day>();
  const accounts = new Set(contents.flatMap(({ daily }) => daily?.figures.map(([account]) => account) ?? []));
  for (const grain of ['day', 'week', 'month', 'period'] as const) {
    const ofGrain = contents.flatMap(({ daily }) => (daily?.grain === grain ? [daily] : []));
    const spoken = stretchesOf[grain].flatMap((stretch) => {
      const speaker = ofGrain.findLast((one) => one.covered.from <= stretch.from && stretch.to <= one.covered.to);
      const all = Array.from({ length: lengthOf(stretch) }, (_, at) => stretch.from + at);
      if (!speaker || all.every((one) => covered.has(one))) return [];
      for (const account of accounts) {
        const cell = speaker.figures.findLast(([who, first]) => who === account && first === stretch.from);
        const finer = [...told].reduce((sum, [key, clicks]) => {
          const [who, first, span] = key.split(' ');
          const [from, to] = [Number(first), Number(first) + Number(span) - 1];
          const shared = Math.min(to, stretch.to) - Math.max(from, stretch.from) + 1;
          return who === account && shared > 0 ? sum + Math.trunc((clicks * shared) / Number(span)) : sum;
        }, 0);
        const left = Math.max(0, (cell?.[2].clicks ?? 0) - finer);
        if (left > 0) told.set(`${account} ${stretch.from} ${lengthOf(stretch)}`, left);
      }
      return all;
    });
    for (const one of spoken) covered.add(one);
  }
  return told;
}

function told(data: Folded): Map<string, number> {
  const all = new Map<string, number>();
  for (const { ownId } of data.accounts) {
    for (const [one, { clicks = 0 }] of Object.entries(figures(data, ownId)))
      all.set(`${ownId} ${Number(one) + NEW_YEAR} 1`, clicks);
    for (const [key, { clicks = 0 }] of Object.entries(coarseFigures(data, ownId))) {
      const [first, span] = key.split('+');
      all.set(`${ownId} ${Number(first) + NEW_YEAR} ${span}`, clicks);
    }
  }
  return all;
}

test('grains side by side agree with a fold made by hand', () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), (contents) => {
      expect(told(foldOf(contents))).toEqual(byHand(contents));
    }),
    { numRuns: 300 },
  );
});

test('imports of different grains give the same in any order', () => {
  const oneOfEach = fc.tuple(file, file, file, file).filter((some) => new Set(some.map(({ daily }) => daily?.grain)).size === 4);
  fc.assert(
    fc.property(oneOfEach, fc.integer({ min: 0, max: 3 }), (contents, turn) => {
      expect(foldOf([...contents.slice(turn), ...contents.slice(0, turn)])).toEqual(foldOf(contents));
    }),
    { numRuns: 60 },
  );
});

test('whatever is known by day is known no other way, and every day that is told is covered once', () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), (contents) => {
      const data = foldOf(contents);
      for (const metric of METRICS) {
        const known = [...data.coverage[metric], ...data.coarseCoverage[metric]];
        const all = known.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
        expect(new Set(all).size).toBe(all.length);
      }
      const said = new Set(contents.flatMap(({ daily }) => (daily ? stretchDays(daily.covered) : [])));
      const known = [...data.coverage.clicks, ...data.coarseCoverage.clicks].flatMap(stretchDays);
      expect(new Set(known)).toEqual(said);
    }),
    { numRuns: 100 },
  );
});

const stretchDays = ({ from, to }: Period) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
