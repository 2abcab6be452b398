import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { chanceOfNoSale } from '@/core/insight/activity-tags';
import { computeInsight } from '@/core/insight/compute-insight';
import {
  ALL_COVERED,
  AS_OF,
  aProgram,
  everyDay,
  FIRST_COVERED,
  type PartnerDraft,
  type ProgramDraft,
  steadyCells,
} from './makers';

const peers: PartnerDraft[] = Array.from({ length: 10 }, () => ({ cells: steadyCells(50, 1) }));

function tagsOf(partner: PartnerDraft, { chance = 0.05, ...draft }: ProgramDraft & { chance?: number } = {}) {
  const program = aProgram({ partners: [partner, ...peers], ...draft });
  return computeInsight(program, { ...DEFAULT_SETTINGS, noSalesChance: chance }).accounts[0]?.activity.tags;
}

test.each([
  [0, { rate: 0.02, strength: 200 }, 1],
  [1, { rate: 0.02, strength: 200 }, 0.98],
  [2, { rate: 0.5, strength: 2 }, (1 / 2) * (2 / 3)],
  [50, { rate: 0, strength: 200 }, 1],
  [50, { rate: 1, strength: 200 }, 0],
])('of %i clicks of a partner like its peers, none sells in so many cases', (clicks, drawn, chance) => {
  expect(chanceOfNoSale(clicks, drawn)).toBeCloseTo(chance, 10);
});

test('more clicks without a sale are never likelier than fewer', () => {
  const drawn = fc.record({
    rate: fc.double({ min: 0.0001, max: 0.9, noNaN: true }),
    strength: fc.integer({ min: 50, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), drawn, (clicks, of) => {
      expect(chanceOfNoSale(clicks + 1, of)).toBeLessThanOrEqual(chanceOfNoSale(clicks, of) + 1e-9);
    }),
  );
});

test.each<[string, PartnerDraft, boolean]>([
  ['many clicks, no sale for 90 days', { cells: everyDay({ clicks: 10 }) }, true],
  ['a sale 89 days ago', { cells: [...everyDay({ clicks: 10 }), { day: AS_OF - 89, conversions: 1 }] }, false],
  [
    'a sale 90 days ago',
    { cells: everyDay({ clicks: 10 }).map((cell) => (cell.day === AS_OF - 90 ? { ...cell, conversions: 1 } : cell)) },
    true,
  ],
  ['few clicks', { joined: AS_OF - 10, cells: [{ day: AS_OF - 3, clicks: 20 }] }, false],
  ['dormant: its silence is the matter', { cells: everyDay({ clicks: 90 }, { to: AS_OF - 61 }) }, false],
])('clicks without sales: %s', (_name, partner, expected) => {
  expect(tagsOf(partner)?.includes('clicks-without-sales')).toBe(expected);
});

test('clicks without sales takes both metrics, peers that sell, and a chance that is a setting', () => {
  const partner = { cells: everyDay({ clicks: 10 }) };
  const tagged = (draft: Parameters<typeof tagsOf>[1]) => tagsOf(partner, draft)?.includes('clicks-without-sales');
  expect(tagged({ chance: 1e-9 })).toBe(false);
  expect(tagged({ coverage: { clicks: ALL_COVERED.clicks } })).toBe(false);
  expect(tagged({ partners: [partner, { cells: everyDay({ clicks: 10 }) }] })).toBe(false);
});

// Usual after so many days: 14: 0.3, 30: 0.5, 60: 0.75. A first click is 0.5, ten clicks in two weeks 0.75.
const clicked = (daysAgo: number, joinedDaysAgo: number): PartnerDraft => ({
  joined: AS_OF - joinedDaysAgo,
  cells: [{ day: AS_OF - daysAgo, clicks: 1 }],
});
test.each<[string, PartnerDraft, boolean]>([
  ['first click, 30 days after joining', clicked(2, 30), false],
  ['first click, 31 days after joining', clicked(2, 31), true],
  ['first click, 89 days after joining', clicked(2, 89), true],
  ['90 days after joining the stage says that it is stuck', clicked(2, 90), false],
  [
    'ten clicks in two weeks, 60 days after joining',
    { joined: AS_OF - 60, cells: everyDay({ clicks: 6 }, { from: AS_OF - 9, to: AS_OF, every: 8 }) },
    false,
  ],
  ['never active is said otherwise', { joined: AS_OF - 40 }, false],
  ['joined nobody knows when', { ...clicked(2, 31), joined: null }, false],
  ['activated', { joined: AS_OF - 40, cells: [{ day: AS_OF - 2, clicks: 1, conversions: 1 }] }, false],
  ['joined before the data, long ago', { joined: FIRST_COVERED, cells: [{ day: AS_OF - 2, clicks: 1 }] }, false],
])('slow start: %s', (_name, partner, expected) => {
  expect(tagsOf(partner)?.includes('slow-start')).toBe(expected);
});
