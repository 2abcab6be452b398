import { expect, test } from 'vitest';
import { ALL_COVERED, AS_OF, everyDay, FIRST_COVERED, LAST_COVERED, type PartnerDraft } from '../makers';
import { flaggedPartner, flaggedProgram, flagOf, spread } from './ledger-maker';

const whole = [{ from: FIRST_COVERED, to: LAST_COVERED }];
const SETTLED = { ...ALL_COVERED, settledConversions: whole, reversedConversions: whole };

/** Nine of them, 2 % of whose clicks convert. */
const peers: PartnerDraft[] = Array.from({ length: 9 }, () => ({ cells: spread({ clicks: 1000, conversions: 20 }) }));
const beside = (clicks: number, conversions: number): PartnerDraft[] => [{ cells: spread({ clicks, conversions }) }, ...peers];

test.each([
  ['three times the peers, many', 1000, 120, true],
  ['just under three times the peers', 1000, 59, false],
  ['three times the peers, of so few clicks that chance may do it', 150, 10, false],
  ['nine conversions, however many of the clicks', 9, 9, false],
  ['ten conversions of ten clicks', 10, 10, true],
  ['as its peers', 1000, 20, false],
])('F-1: %s', (_name, clicks, conversions, expected) => {
  expect(flagOf({ partners: beside(clicks, conversions) }, 'F-1') !== null).toBe(expected);
});

test('F-1: a fifth of the clicks is the limit that holds without peers, and only ever a look', () => {
  const alone = (conversions: number) => flagOf({ partners: [{ cells: spread({ clicks: 1000, conversions }) }] }, 'F-1');
  expect(alone(200)).toBeNull();
  expect(alone(201)).toMatchObject({ level: 'look', sentence: { id: 'flag.F-1.most', facts: { own: { share: 0.201 } } } });
  expect(alone(999)?.level).toBe('look');
});

test('F-1: a giant is not the measure of itself', () => {
  const giant = beside(100_000, 12_000);
  expect(flagOf({ partners: giant }, 'F-1')?.sentence).toMatchObject({ id: 'flag.F-1.seen', facts: { times: 6 } });
});

test('F-1: its limit is a setting', () => {
  const draft = { partners: beside(1000, 120) };
  expect(flagOf({ ...draft, settings: { conversionTimes: 6.1 } }, 'F-1')).toBeNull();
  expect(flagOf({ ...draft, settings: { conversionTimes: 5.9 } }, 'F-1')).not.toBeNull();
});

test('F-1: thirty times the peers is a review by itself', () => {
  const odd = { partners: beside(1000, 601) };
  expect(flagOf(odd, 'F-1')?.level).toBe('review');
  expect(flagOf({ partners: beside(1000, 590) }, 'F-1')?.level).toBe('look');
});

test('F-1: without a click there is no rate, and without covered clicks nothing is asked', () => {
  expect(flagOf({ partners: beside(0, 50) }, 'F-1')).toBeNull();
  const coverage = { conversions: whole };
  const blind = flaggedProgram({ partners: beside(1000, 500), coverage });
  expect(blind.accounts[0]?.flags).toEqual([]);
  expect(blind.blindFlags).toContainEqual({ flag: 'F-1', needs: 'clicks-and-conversions' });
});

test('F-1: lifetime totals are enough, and are seen as of the newest', () => {
  const values = { clicks: [1000, ...peers.map(() => 1000)], conversions: [120, ...peers.map(() => 20)] };
  const draft = { partners: [{}, ...peers.map(() => ({}))], coverage: {}, lifetime: [{ day: AS_OF - 3, values }] };
  expect(flagOf(draft, 'F-1')).toMatchObject({ size: 120, seen: AS_OF - 5 });
});

test('F-1: is seen on the day of the last conversion', () => {
  const cells = spread({ clicks: 1000, conversions: 120 }).map((cell) => ({ ...cell, day: cell.day - 10 }));
  expect(flagOf({ partners: [{ cells }, ...peers] }, 'F-1')).toMatchObject({ seen: AS_OF - 10, expires: AS_OF + 20 });
});

const WEEK = { from: AS_OF - 6, to: AS_OF };
/** Ten clicks a day, one in ten of them converts; in the last week what is said. */
const spiking = (clicks: number, conversions: number): PartnerDraft[] => [
  {
    cells: [...everyDay({ clicks: 10, conversions: 1 }, { to: AS_OF - 7 }), { day: AS_OF - 3, clicks, conversions }],
  },
  ...Array.from({ length: 5 }, () => ({ cells: everyDay({ clicks: 10, conversions: 1 }) })),
];

test.each([
  ['five times the usual week and no sale', 350, 0, true],
  ['just under five times', 349, 0, false],
  ['a fifth of the sales that were due', 350, 7, true],
  ['more than a fifth of them', 350, 8, false],
  ['the usual', 70, 7, false],
])('F-2: %s', (_name, clicks, conversions, expected) => {
  expect(flagOf({ partners: spiking(clicks, conversions) }, 'F-2') !== null).toBe(expected);
});

test('F-2: says what was expected of the week of the spike', () => {
  expect(flagOf({ partners: spiking(700, 0) }, 'F-2')).toMatchObject({
    sentence: { id: 'flag.F-2.seen', facts: { clicks: 700, expected: 70, conversions: 0, due: 70 } },
    seen: WEEK.to,
  });
});

test('F-2: four weeks of it are one spike', () => {
  const cells = [
    ...everyDay({ clicks: 10, conversions: 1 }, { to: AS_OF - 28 }),
    ...everyDay({ clicks: 60 }, { from: AS_OF - 27, to: AS_OF }),
  ];
  expect(flagOf({ partners: [{ cells }, ...spiking(0, 0).slice(1)] }, 'F-2')?.sentence.facts).toMatchObject({
    clicks: 1680,
    expected: 280,
  });
});

test('F-2: too few sales due say nothing', () => {
  const rare = spiking(350, 0).map(({ cells }) => ({
    cells: (cells ?? []).map((cell) => ({ ...cell, conversions: cell.day % 20 === 0 ? (cell.conversions ?? 0) : 0 })),
  }));
  expect(flagOf({ partners: rare }, 'F-2')).toBeNull();
});

/** Five others with 100 settled each, of which ten are reversed. */
const settledPeers: PartnerDraft[] = Array.from({ length: 5 }, () => ({
  cells: spread({ clicks: 1000, conversions: 100, settledConversions: 100, reversedConversions: 10 }),
}));
const settling = (settled: number, reversed: number, change: PartnerDraft = {}): PartnerDraft[] => [
  {
    cells: spread({ clicks: 1000, conversions: settled, settledConversions: settled, reversedConversions: reversed }),
    ...change,
  },
  ...settledPeers,
];

test.each([
  ['one of two is no alarm', 2, 1, false],
  ['all of nineteen: too few', 19, 19, false],
  ['ten of twenty', 20, 10, true],
  ['five of twenty: chance may do that', 20, 5, false],
  ['150 of 1000, exactly the limit', 1000, 150, false],
  ['180 of 1000', 1000, 180, true],
  ['as the others', 100, 10, false],
  ['none', 100, 0, false],
])('F-3: %s', (_name, settled, reversed, expected) => {
  expect(flagOf({ partners: settling(settled, reversed), coverage: SETTLED }, 'F-3') !== null).toBe(expected);
});

test('F-3: a programme without reversals makes no fraud of a few', () => {
  const spotless = settling(200, 5).map((partner, i) =>
    i === 0 ? partner : { cells: (partner.cells ?? []).map((cell) => ({ ...cell, reversedConversions: 0 })) },
  );
  expect(flagOf({ partners: spotless, coverage: SETTLED }, 'F-3')).toBeNull();
});

test('F-3: becomes known when sales are validated, so that it does not expire before', () => {
  const late = settling(100, 50).map(({ cells }) => ({ cells: (cells ?? []).map((cell) => ({ ...cell, day: cell.day - 40 })) }));
  expect(flagOf({ partners: late, coverage: SETTLED }, 'F-3')).toMatchObject({ seen: AS_OF });
  const older = late.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, day: cell.day - 40 })) }));
  const partner = flaggedPartner({ partners: older, coverage: SETTLED });
  expect(partner.flags).toEqual([]);
  expect(partner.restingFlags).toMatchObject([{ id: 'F-3', state: 'expired', seen: AS_OF - 80 + 45 }]);
});

/** Partners that joined long ago and had so many conversions in their first 30 days. */
const starts = (counts: readonly number[]): PartnerDraft[] =>
  counts.map((count, i) => {
    const joined = AS_OF - 100 - i;
    return {
      joined,
      cells: Array.from({ length: 30 }, (_, day) => ({
        day: joined + day,
        clicks: 50,
        conversions: day < count % 30 ? Math.ceil(count / 30) : Math.floor(count / 30),
      })),
    };
  });
const starting = (count: number, joined = AS_OF - 40): PartnerDraft => ({
  joined,
  cells: [{ day: Math.min(AS_OF, joined + 29), clicks: 50 * count, conversions: count }],
});
const hundred = starts(Array.from({ length: 101 }, (_, i) => i + 1));

test.each([
  ['as the best of a hundred', [starting(100), ...hundred], false],
  ['better than all but one of them', [starting(101), ...hundred], true],
  ['the same while it is still in its first days', [starting(101, AS_OF - 5), ...hundred], true],
  ['long ago', [starting(101, AS_OF - 61), ...hundred], false],
  ['29 starts known', [starting(500), ...hundred.slice(0, 29)], false],
  ['30 starts known', [starting(500), ...hundred.slice(0, 30)], true],
  [
    'nine conversions, where the others had one or two',
    [starting(9), ...starts(Array.from({ length: 40 }, (_, i) => 1 + (i % 2)))],
    false,
  ],
  [
    'ten conversions, where the others had one or two',
    [starting(10), ...starts(Array.from({ length: 40 }, (_, i) => 1 + (i % 2)))],
    true,
  ],
])('F-10: %s', (_name, partners, expected) => {
  expect(flagOf({ partners }, 'F-10') !== null).toBe(expected);
});

test('F-10: those that joined lately are no measure for each other', () => {
  const wave = Array.from({ length: 40 }, (_, i) => starting(500 + i));
  expect(flagOf({ partners: [starting(500), ...wave] }, 'F-10')).toBeNull();
});
