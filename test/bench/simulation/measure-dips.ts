import type { ProgramData } from '@/core/domain/program-data';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { LEAST_EXPECTED } from '@/core/insight/dip-rules';
import { chooseTest, opensDip } from '@/core/insight/dip-test';
import { Evaluator } from '@/core/insight/evaluation';
import { makeStudy } from '@/core/insight/study';
import { AS_OF } from '../../unit/insight/makers';
import { RIVALS } from './dip-rivals';
import { PLANTS, plantedIn, type SceneDraft, sceneProgram, simulateScene } from './dip-scenes';

export const RULES = ['ours', ...RIVALS.map(({ name }) => name)] as const;

/**
 * One partner with at least 5 expected before the channel's shift, and so one that any rule might look at. `expected`: after it;
 * `flagged`: by rule, as in RULES.
 */
export type Tested = {
  readonly account: number;
  readonly expected: number;
  readonly recent: number;
  readonly flagged: readonly boolean[];
};

/** By the opening rules alone, at the last evaluation. */
export function testedIn(data: ProgramData, asOf = AS_OF): Tested[] {
  const study = makeStudy(data, DEFAULT_SETTINGS, { asOf, snapshotsUntil: asOf });
  const { grids, rows, calendar } = study;
  const week = calendar.weeks - 1;
  const { contexts } = new Evaluator(study).next(week);
  return Array.from(rows.accountOf).flatMap((account, row) => {
    if ((contexts.clicks?.usual(row) ?? 0) < LEAST_EXPECTED) return [];
    const test = chooseTest(contexts, row);
    const rivals = RIVALS.map(({ flags }) => flags(grids.clicks, row, week));
    const flagged = [test !== null && opensDip(test, contexts.rules), ...rivals];
    const [expected, recent] = [contexts.clicks?.expected(row) ?? 0, contexts.clicks?.recent(row) ?? 0];
    return [{ account, expected, recent, flagged }];
  });
}

/** Partners on which a rule was tried, and how many of them it flagged. */
export type Share = { flagged: number; of: number };
export type Binned = readonly { readonly from: number; readonly share: Share }[];

/** Expected counts by which power is told. */
const BINS = [5, 10, 20, 50] as const;

/** By rule. */
export type Outcome = { readonly all: Share; readonly binned: Binned };

export function outcomesOf(tested: readonly Tested[]): Outcome[] {
  return RULES.map((_, rule) => {
    const share = (some: readonly Tested[]): Share => ({
      flagged: some.filter(({ flagged }) => flagged[rule]).length,
      of: some.length,
    });
    const binned = BINS.map((from, i) => {
      const to = BINS[i + 1] ?? Number.POSITIVE_INFINITY;
      return { from, share: share(tested.filter(({ expected }) => expected >= from && expected < to)) };
    });
    return { all: share(tested), binned };
  });
}

/** Where nothing happened, and where each of PLANTS did. */
export type Measured = { readonly quiet: Outcome[]; readonly planted: readonly Outcome[][] };

export function measureDips(drafts: readonly SceneDraft[]): Measured {
  const scenes = drafts.map((draft) => ({ weeks: draft.weeks, partners: simulateScene(draft) }));
  const quiet = scenes.flatMap(({ weeks, partners }) => testedIn(sceneProgram(partners, weeks)));
  const planted = PLANTS.map((plant) =>
    scenes.flatMap(({ weeks, partners }) =>
      plantedIn(partners, plant).flatMap(({ isFallen, partners: fallen }) =>
        testedIn(sceneProgram(fallen, weeks)).filter(({ account }) => isFallen(account)),
      ),
    ),
  );
  return { quiet: outcomesOf(quiet), planted: planted.map(outcomesOf) };
}
