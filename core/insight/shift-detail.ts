import type { Shift } from '../domain/insight';
import type { Money, Units } from '../domain/money';
import { BASE_WEEKS, RECENT_WEEKS } from './base-weeks';
import type { Measure } from './channel-shift';
import { fallChance, isRise, riseChance, severityOf, strongBelow, type TestMetric } from './dip-test';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import { isInMoney } from './main-metric';
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
};

export function makeShiftScene(
  { study, evaluation, orderValue }: Pick<ShiftScene, 'study' | 'evaluation' | 'orderValue'>,
  states: readonly AccountState[],
): ShiftScene {
  const measures = states.flatMap(({ test }) => (test ? [test.measure] : []));
  return {
    study,
    evaluation,
    orderValue,
    strongFall: strongBelow(measures.map(fallChance)),
    strongRise: strongBelow(measures.map(riseChance)),
  };
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
    severity: severityOf(measure),
    label: p <= scene.strongFall ? 'strong' : 'likely',
  };
}

export function riseDetail(scene: ShiftScene, row: number, { test, dip }: AccountState): Shift | null {
  if (!test || dip || !isRise(test)) return null;
  const p = riseChance(test.measure);
  const onset = scene.evaluation.contexts[test.metric]?.onset(row) ?? scene.evaluation.week;
  return {
    ...shiftOf(scene, row, { ...test, p }),
    since: scene.study.calendar.first + 7 * onset,
    severity: 'normal',
    label: p <= scene.strongRise ? 'strong' : 'likely',
  };
}

type Tested = { readonly metric: TestMetric; readonly measure: Measure; readonly p: number };

function shiftOf(scene: ShiftScene, row: number, { metric, measure, p }: Tested): Omit<Shift, 'since' | 'severity' | 'label'> {
  const { recent, expected, shift } = measure;
  return {
    metric,
    ratio: recent / expected - 1,
    recent,
    expected,
    channelRatio: shift.ratio,
    p,
    money: moneyOf(scene, row, { metric, measure }),
  };
}

/**
 * Main metric lost or won per 30 days: what the base weeks and the channel's shift let expect, against what came. Where the
 * partner's own money says the opposite of its counts, conversions are priced with the programme's median order value.
 */
function moneyOf(
  { study, evaluation, orderValue }: ShiftScene,
  row: number,
  { metric, measure }: Omit<Tested, 'p'>,
): Money | null {
  const { currency } = study.data;
  if (currency === null || !isInMoney(study.main)) return null;
  const { calendar, grids } = study;
  const { week } = evaluation;
  const perMonth = MONTH / (7 * RECENT_WEEKS);
  const sign = measure.ratio < 1 ? 1 : -1;
  const from = week - RECENT_WEEKS - BASE_WEEKS + 1;
  const baseWeeks = calendar.main.count(Math.max(from, study.startWeeks[row] ?? 0), week - RECENT_WEEKS);
  if (calendar.main.count(week - RECENT_WEEKS + 1, week) === RECENT_WEEKS && baseWeeks >= measure.baseWeeks) {
    const base = grids.main.sum(row, Math.max(from, study.startWeeks[row] ?? 0), week - RECENT_WEEKS);
    const expected = (base * measure.shift.ratio * RECENT_WEEKS) / baseWeeks;
    const lost = sign * (expected - grids.main.sum(row, week - RECENT_WEEKS + 1, week)) * perMonth;
    if (lost > 0) return { units: Math.round(lost), currency };
  }
  if (metric !== 'conversions' || orderValue === null) return null;
  return { units: Math.round(sign * (measure.expected - measure.recent) * perMonth * orderValue), currency };
}
