import type { CheckList, Goal, GoalMetric, Terms } from '../../domain/book';
import { byAccount } from '../../domain/by-account';
import { firstDayOfMonth, monthOf, type Period } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import { isMoneyMetric } from '../../domain/metrics';
import { isCovered } from '../../domain/program-data';
import { sumBetween } from '../rolling-sums';
import type { Field } from './field';
import type { SegmentScene, Subject } from './subject';

type Asked = { readonly account: number; readonly metric: GoalMetric; readonly target: number; readonly from: number };

/** What has been reached of a target so far; NaN where a day since the start isn't covered. */
function reachedOf({ study, day }: SegmentScene, { account, metric, target, from }: Asked): number {
  const period: Period = { from, to: day };
  if (target <= 0 || !isCovered(study.data.coverage[metric], period)) return Number.NaN;
  return sumBetween(study.series, metric, { account, ...period }) / target;
}

/** Of several, the one that is nearest before its end; where all are passed, the furthest. NaN without any. */
function nearest(shares: readonly number[]): number {
  const known = shares.filter((share) => !Number.isNaN(share));
  if (known.length === 0) return Number.NaN;
  const open = known.filter((share) => share < 1);
  return Math.max(...(open.length > 0 ? open : known));
}

function isInCurrency({ metric, currency }: Pick<Goal, 'metric' | 'currency'>, { study }: SegmentScene): boolean {
  return !isMoneyMetric(metric) || currency === study.data.currency;
}

/** Share of the open goal that is reached. */
function prepareGoalReached(scene: SegmentScene): (subject: Subject) => number {
  const { study, day } = scene;
  const open = study.data.book.goals.filter(
    (goal) => goal.state === 'agreed' && goal.period.from <= day && goal.period.to >= day && isInCurrency(goal, scene),
  );
  const goals = byAccount(open);
  return ({ account, facts }) => {
    const own = goals.get(facts.id);
    if (!own) return Number.NaN;
    return nearest(own.map(({ metric, target, period }) => reachedOf(scene, { account, metric, target, from: period.from })));
  };
}

const holdsOn = ({ from, to }: Terms, day: number) => (from === null || from <= day) && (to === null || to >= day);

/** Share of the next tier's threshold that is reached in this calendar month. A partner's own tiers stand for the programme's. */
function prepareTierReached(scene: SegmentScene): (subject: Subject) => number {
  const { study, day } = scene;
  const tiers = study.data.book.terms.filter((terms) => terms.kind === 'tier' && terms.threshold && holdsOn(terms, day));
  const own = byAccount(tiers);
  const ofAll = tiers.filter(({ account }) => account === null);
  const from = firstDayOfMonth(monthOf(day));
  return ({ account, facts }) => {
    const asked = own.get(facts.id) ?? ofAll;
    if (asked.length === 0) return Number.NaN;
    return nearest(
      asked.map(({ threshold }) =>
        threshold === null ? Number.NaN : reachedOf(scene, { account, metric: threshold.metric, target: threshold.value, from }),
      ),
    );
  };
}

const ENDING: ReadonlySet<Terms['kind']> = new Set(['contract', 'code', 'boost']);

/** Days to the end of the next contract, code or boost of the partner's own that is still open. */
function prepareTermsEnd({ study, day }: SegmentScene): (subject: Subject) => number {
  const ends = new Map<AccountId, number>();
  for (const { account, kind, from, to } of study.data.book.terms) {
    if (account === null || to === null || to < day || !ENDING.has(kind) || (from !== null && from > day)) continue;
    ends.set(account, Math.min(ends.get(account) ?? to, to));
  }
  return ({ facts }) => {
    const end = ends.get(facts.id);
    return end === undefined ? Number.NaN : end - day;
  };
}

/** Items of a list that were answered yes; not known before the first answer. */
function prepareYes(list: CheckList): (scene: SegmentScene) => (subject: Subject) => number {
  return ({ study }) => {
    const yes = new Map<AccountId, number>();
    for (const check of study.data.book.checks) {
      if (check.list !== list) continue;
      yes.set(check.account, (yes.get(check.account) ?? 0) + (check.state === 'yes' ? 1 : 0));
    }
    return ({ facts }) => yes.get(facts.id) ?? Number.NaN;
  };
}

/** What was agreed, planned and found out. */
export const PLAN_FIELDS: readonly Field[] = [
  { id: 'goal-reached', group: 'plans', kind: 'share', most: 1000, prepare: prepareGoalReached },
  { id: 'tier-reached', group: 'plans', kind: 'share', most: 1000, prepare: prepareTierReached },
  { id: 'terms-end', group: 'plans', kind: 'ahead', prepare: prepareTermsEnd },
  { id: 'fit', group: 'plans', kind: 'count', most: 5, prepare: prepareYes('fit') },
  {
    id: 'screening',
    group: 'plans',
    kind: 'choice',
    choices: ['yes', 'part', 'no', 'not-needed'],
    words: 'verdict',
    prepare: ({ study }) => {
      const verdicts = study.data.book.checks.filter(({ list, item }) => list === 'screening' && item === 'verdict');
      const stateOf = new Map(verdicts.map(({ account, state }) => [account, state]));
      return ({ facts }) => stateOf.get(facts.id) ?? null;
    },
  },
  { id: 'readiness', group: 'plans', kind: 'count', most: 7, prepare: prepareYes('readiness') },
];
