import type { Shift } from '../domain/insight';
import type { Money, Units } from '../domain/money';
import { BaseWeeks } from './base-weeks';
import type { Measure } from './channel-shift';
import { BASE_WEEKS, RECENT_WEEKS } from './compared-weeks';
import type { TestMetric } from './dip-rules';
import { fallChance, isRise, riseChance, severityOf, strongBelow } from './dip-test';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import { isInMoney } from './main-metric';
import { comparedAt } from './shift-contexts';
import type { Study } from './study';

const MONTH = 30;

/** What the dips and rises of one evaluation have in common. */
export type ShiftScene = {
  readonly study: Study;
  readonly evaluation: Evaluation;
  readonly orderValue: Units | null;
  /** p up to which a dip, or a rise, stands out among all that were tested. */
  readonly strongFall: number;
  readonly strongRise: number;
  /** The main metric in the same weeks; null where it can't be set against them. */
  readonly money: BaseWeeks | null;
};

export function makeShiftScene(
  { study, evaluation, orderValue }: Pick<ShiftScene, 'study' | 'evaluation' | 'orderValue'>,
  states: readonly AccountState[],
): ShiftScene {
  const { discoveryRate } = evaluation.contexts.rules;
  const measures = states.flatMap(({ test }) => (test && mayBeStrong(test.measure) ? [test.measure] : []));
  return {
    study,
    evaluation,
    orderValue,
    strongFall: strongBelow(measures.map(fallChance), discoveryRate),
    strongRise: strongBelow(measures.map(riseChance), discoveryRate),
    money: moneyWeeks(study, evaluation),
  };
}

/** Two totals cannot say how much they vary by chance: what they tell is never more than likely. */
const mayBeStrong = ({ grain }: Measure) => grain !== 'period';

function moneyWeeks({ data, main, calendar, grids, startWeeks, campaigns }: Study, { week }: Evaluation): BaseWeeks | null {
  if (data.currency === null || !isInMoney(main)) return null;
  const compared = comparedAt(calendar, 'main', { week });
  return compared && new BaseWeeks({ grid: grids.main, calendar, compared, startWeeks, campaigns });
}

/** The open dip as of now, on the metric that opened it. */
export function dipDetail(scene: ShiftScene, row: number, { dip }: AccountState): Shift | null {
  if (!dip) return null;
  const measure = scene.evaluation.contexts[dip.metric]?.measure(row);
  if (!measure) return null;
  const p = fallChance(measure);
  return {
    ...shiftOf(scene, row, { metric: dip.metric, measure, p }),
    since: dip.since,
    severity: severityOf(measure, scene.evaluation.contexts.rules),
    label: mayBeStrong(measure) && p <= scene.strongFall ? 'strong' : 'likely',
  };
}

export function riseDetail(scene: ShiftScene, row: number, { test, dip }: AccountState): Shift | null {
  if (!test || dip || !isRise(test, scene.evaluation.contexts.rules)) return null;
  const p = riseChance(test.measure);
  return {
    ...shiftOf(scene, row, { ...test, p }),
    since: scene.evaluation.contexts[test.metric]?.onset(row) ?? scene.evaluation.day,
    severity: 'normal',
    label: mayBeStrong(test.measure) && p <= scene.strongRise ? 'strong' : 'likely',
  };
}

type Tested = { readonly metric: TestMetric; readonly measure: Measure; readonly p: number };

function shiftOf(scene: ShiftScene, row: number, { metric, measure, p }: Tested): Omit<Shift, 'since' | 'severity' | 'label'> {
  const { recent, expected, base, baseWeeks, dispersion, season, grain, shift } = measure;
  return {
    metric,
    grain,
    ratio: recent / expected - 1,
    recent,
    expected,
    channelRatio: shift.ratio,
    season,
    base,
    baseWeeks,
    dispersion,
    p,
    money: moneyOf(scene, row, { metric, measure }),
  };
}

/**
 * Main metric lost or won per 30 days: what the base weeks and the channel's shift let expect, against what came. Where the
 * partner's own money says the opposite of its counts, conversions are priced with the programme's median order value.
 */
function moneyOf(
  { study, evaluation, orderValue, money }: ShiftScene,
  row: number,
  { metric, measure }: Omit<Tested, 'p'>,
): Money | null {
  const { currency } = study.data;
  if (currency === null || !isInMoney(study.main)) return null;
  const { shift, season, expected, recent } = measure;
  const perMonth = MONTH / (evaluation.contexts[metric]?.recentDays ?? MONTH);
  const sign = measure.ratio < 1 ? 1 : -1;
  const usual = money === null ? null : usualMoney(money, row, measure);
  if (money !== null && usual !== null) {
    const lost = sign * (usual * shift.ratio * season - money.recent(row)) * perMonth;
    if (lost > 0) return { units: Math.round(lost), currency };
  }
  if (metric !== 'conversions' || orderValue === null) return null;
  return { units: Math.round(sign * (expected - recent) * perMonth * orderValue), currency };
}

const scratch = new Float64Array(BASE_WEEKS);

/** Of the recent weeks, with every amount of the base as it is; null where fewer weeks of money are known than were tested. */
function usualMoney(money: BaseWeeks, row: number, { baseWeeks, grain }: Measure): number | null {
  if (money.compared.grain !== grain) return null;
  const weeks = money.read(row, scratch) * money.compared.weeksEach;
  if (weeks < baseWeeks) return null;
  let sum = 0;
  for (let i = 0; i * money.compared.weeksEach < weeks; i++) sum += scratch[i] ?? 0;
  return (sum * RECENT_WEEKS) / weeks;
}
