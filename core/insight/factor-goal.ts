import type { Goal } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import { isMoneyMetric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { ProgramData } from '../domain/program-data';
import { type Fact, sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { calculate, fixed, named } from './build-formula';
import { DaySet } from './day-set';
import { type FactorMeasure, neverCounted } from './factor';
import { type FlowSeries, lengthOf } from './known-flows';
import { reversalOf } from './main-metric';
import { sumBetween } from './rolling-sums';

/** How far a partner is on the way to what was agreed. */
export type GoalProgress = {
  readonly goal: Goal;
  readonly day: Day;
  /** Net, in the metric's own unit, up to `day`. */
  readonly attained: number;
  /** Days of the period up to `day` of which the metric is known, and days of the whole period. */
  readonly passedDays: number;
  readonly allDays: number;
};

/** Why no goal counts. */
type NoGoal = 'none' | 'uncovered' | 'currency';

type GoalScene = { readonly data: ProgramData; readonly series: FlowSeries; readonly asOf: Day };

/** The agreed goals of all partners, by account. */
export class Goals {
  readonly #scene: GoalScene;
  readonly #goals = new Map<AccountId, Goal[]>();
  readonly #covered = new Map<Goal['metric'], DaySet>();

  constructor(scene: GoalScene) {
    this.#scene = scene;
    for (const goal of scene.data.book.goals) {
      if (goal.deletedAt !== null || goal.state !== 'agreed' || !(goal.target > 0)) continue;
      const list = this.#goals.get(goal.account);
      if (list) list.push(goal);
      else this.#goals.set(goal.account, [goal]);
    }
  }

  get isEmpty(): boolean {
    return this.#goals.size === 0;
  }

  /** Of the goals whose period contains `day`, the one that is furthest behind; equal ones by id. */
  at(id: AccountId, account: number, day: Day): GoalProgress | NoGoal {
    const open = this.#goals.get(id)?.filter(({ period }) => period.from <= day && day <= period.to);
    if (!open || open.length === 0) return 'none';
    const inOurMoney = open.filter((goal) => this.#isInMoney(goal, this.#scene.data.currency));
    if (inOurMoney.length === 0) return 'currency';
    const known = inOurMoney.flatMap((goal) => this.#progressOf(goal, account, day) ?? []);
    return known.sort((a, b) => paceOf(a) - paceOf(b) || (a.goal.id < b.goal.id ? -1 : 1))[0] ?? 'uncovered';
  }

  #isInMoney({ metric, currency }: Goal, own: Currency | null): boolean {
    return !isMoneyMetric(metric) || currency === own;
  }

  #progressOf(goal: Goal, account: number, day: Day): GoalProgress | null {
    const { metric, period } = goal;
    const passedDays = this.#coveredBy(metric).count(period.from, day);
    if (passedDays === 0) return null;
    const { series } = this.#scene;
    const [reversal, range] = [reversalOf(metric), { account, from: period.from, to: day }];
    const attained = sumBetween(series, metric, range) - (reversal ? sumBetween(series, reversal, range) : 0);
    return { goal, day, attained, passedDays, allDays: lengthOf(period) };
  }

  #coveredBy(metric: Goal['metric']): DaySet {
    const known = this.#covered.get(metric);
    if (known) return known;
    const days = new DaySet(this.#scene.data.coverage[metric], this.#scene.asOf);
    this.#covered.set(metric, days);
    return days;
  }
}

/** Attained as a multiple of what the days that have passed ask for. */
const paceOf = ({ goal, attained, passedDays, allDays }: GoalProgress) => attained / (goal.target * (passedDays / allDays));

const REASONS = {
  none: neverCounted('goal', 'insight.factor.goal.none'),
  uncovered: neverCounted('goal', 'insight.factor.goal.uncovered'),
  currency: neverCounted('goal', 'insight.factor.goal.currency'),
} as const satisfies Record<NoGoal, unknown>;

/** Factor F: the way to the agreed goal, against the share of its period that has passed. */
export function measureGoal(progress: GoalProgress | NoGoal, settings: Settings): FactorMeasure {
  const weight = settings.weightGoal;
  if (typeof progress === 'string') return REASONS[progress](weight);
  const { attained, passedDays, allDays, goal } = progress;
  return {
    id: 'goal',
    weight,
    confidence: 1,
    score: Math.min(1, Math.max(0, paceOf(progress))),
    tell: () => tellGoal(progress),
    formula: () => {
      const passed = calculate('/', named('days-passed', passedDays, 'days'), named('days-of-goal', allDays, 'days'));
      const as = isMoneyMetric(goal.metric) ? 'money' : undefined;
      const asked = calculate('*', named('target', goal.target, as), passed);
      return calculate('min', fixed(1), calculate('max', fixed(0), calculate('/', named('attained', attained, as), asked)));
    },
  };
}

function tellGoal({ goal, day, attained, passedDays, allDays }: GoalProgress) {
  const { metric, target, currency } = goal;
  const isMoney = isMoneyMetric(metric) && currency !== null;
  const amount = (value: number): Fact => (isMoney ? { units: value, currency } : value);
  return sentence(`insight.factor.goal.${isMoney ? 'money' : 'count'}`, {
    metric,
    attained: amount(attained),
    target: amount(target),
    to: { day },
    way: { share: attained / target },
    passed: { share: passedDays / allDays },
  });
}
