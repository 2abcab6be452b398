import { expect, test } from 'vitest';
import { chooseTest, fallChance } from '@/core/insight/dip-test';
import { Evaluator } from '@/core/insight/evaluation';
import { makeStudy } from '@/core/insight/study';
import { AS_OF, aProgram, type Cell, FIRST_COVERED, insightOf, SETTINGS, seeded } from './makers';
import { type SimulatedPartner, simulate } from './simulation';

const WEEKS = 60;
const SEEDS = [1, 2, 3, 4, 5, 6];
const LAST_4_WEEKS = AS_OF - 27;
const afterThePeak = (week: number) => (week >= WEEKS - 4 ? 0.55 : week >= WEEKS - 9 ? 1.9 : 1);

type Tested = { readonly account: number; readonly expected: number; readonly opens: boolean };

/** Every partner that the last evaluation could test, by the opening rule alone. */
function testedIn(partners: readonly SimulatedPartner[]): Tested[] {
  const study = makeStudy(aProgram({ partners }), SETTINGS, { asOf: AS_OF, snapshotsUntil: AS_OF });
  const { contexts } = new Evaluator(study).next(study.calendar.weeks - 1);
  return Array.from(study.rows.accountOf).flatMap((account, row) => {
    const found = chooseTest(contexts, row);
    if (!found) return [];
    const { ratio, expected } = found.measure;
    return [{ account, expected, opens: ratio <= 0.6 && fallChance(found.measure) <= 0.05 }];
  });
}

/** The same programme with every tenth partner's clicks of the last four weeks kept with the given chance. */
function planted(partners: readonly SimulatedPartner[], part: number, keep: number): SimulatedPartner[] {
  const random = seeded(part + 1);
  const thin = (cell: Cell): Cell => {
    let clicks = 0;
    for (let i = 0; i < (cell.clicks ?? 0); i++) if (random() < keep) clicks += 1;
    return { ...cell, clicks };
  };
  return partners.map((partner, i) =>
    i % 10 !== part
      ? partner
      : { ...partner, cells: (partner.cells ?? []).map((cell) => (cell.day < LAST_4_WEEKS ? cell : thin(cell))) },
  );
}

const shareOf = (tested: readonly Tested[]) => tested.filter(({ opens }) => opens).length / tested.length;
const programmes = (season?: (week: number) => number) =>
  SEEDS.map((seed) => simulate({ seed, partners: 300, weeks: WEEKS, first: FIRST_COVERED, ...(season ? { season } : {}) }));

test.each([
  ['in an ordinary season', undefined],
  ['in the weeks after a peak', afterThePeak],
])('where nothing happened, at most 3 %% of the tested partners open a dip: %s', (_name, season) => {
  const tested = programmes(season).flatMap(testedIn);
  expect(tested.length).toBeGreaterThan(900);
  expect(shareOf(tested)).toBeLessThanOrEqual(0.03);
});

test('a full stop with 20 expected is found, and one of 10 to 20 mostly', () => {
  const [first, second] = programmes();
  const tested = [first, second].flatMap((partners) =>
    Array.from({ length: 10 }, (_, part) => part).flatMap((part) =>
      testedIn(planted(partners ?? [], part, 0)).filter(({ account }) => account % 10 === part),
    ),
  );
  const large = tested.filter(({ expected }) => expected >= 20);
  const middle = tested.filter(({ expected }) => expected >= 10 && expected < 20);
  expect(large.length).toBeGreaterThan(100);
  expect(shareOf(large)).toBeGreaterThanOrEqual(0.95);
  expect(shareOf(middle)).toBeGreaterThanOrEqual(0.85);
});

test('a fall to 30 % of a partner with 50 expected is found, and held at 69 points', () => {
  const partners = planted(programmes()[0] ?? [], 3, 0.3);
  const insight = insightOf({ partners });
  const large = testedIn(partners).filter(({ account, expected }) => account % 10 === 3 && expected >= 50);
  expect(large.length).toBeGreaterThan(4);
  expect(shareOf(large)).toBeGreaterThanOrEqual(0.9);
  for (const { account } of large.filter(({ opens }) => opens)) {
    expect(insight.accounts[account]?.activity.code).toBe('dipping');
    expect(insight.accounts[account]?.health.score).toBeLessThanOrEqual(69);
  }
});

test('through the whole replay, few dips are open where nothing happened', () => {
  const partners = programmes()[0] ?? [];
  const open = insightOf({ partners }).accounts.filter(({ dip }) => dip).length;
  expect(open / testedIn(partners).length).toBeLessThanOrEqual(0.05);
});
