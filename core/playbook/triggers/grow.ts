import { type Day, dayOf, firstDayOfMonth, isoDay, monthOf } from '../../domain/day';
import type { Activity } from '../../domain/partner';
import { metStep, middleOf, missedPace, nearestStep } from '../next-step';
import { type FindTrigger, isFirstProven, isIn, type Situation } from '../situation';

const FIRST_SALE_DAYS = 30;
const GOAL_AFTER_DAYS = 30;
const LATEST_FIRST_GOAL_DAYS = 90;
const GOOD_SCORE = 80;
/** Who is at work can be asked for a goal, or congratulated. */
const AT_WORK: ReadonlySet<Activity> = new Set(['activating', 'active', 'reactivated']);

export const GROW_TRIGGERS = {
  'A-11': (situation) => {
    const { insight, facts, kept, basis } = situation;
    const { asOf } = basis.program;
    if (!AT_WORK.has(insight.activity.code) || kept.goals.some(({ period }) => period.to >= asOf)) return null;
    const age = facts.joined === null ? null : asOf - facts.joined;
    if (age !== null && age >= GOAL_AFTER_DAYS && age <= LATEST_FIRST_GOAL_DAYS)
      return { size: 1, since: asOf - age + GOAL_AFTER_DAYS };
    // Long-standing partners of little weight do without one.
    const { code, since } = insight.stage;
    const isWanted = code !== 'onboarding' && (insight.tier === 'A' || insight.tier === 'B');
    return isWanted ? { size: 1, since } : null;
  },

  'A-12': (situation) => {
    const goal = missedPace(situation);
    if (goal === null) return null;
    const expected = goal.target * goal.passed;
    return {
      size: expected / Math.max(goal.attained, expected / 100),
      since: middleOf(goal.period),
      deadline: goal.period.to,
    };
  },

  'A-26': (situation) => {
    const good = celebrationOf(situation);
    return good && { size: 1, since: good.day };
  },

  'A-27': (situation) => {
    const { insight } = situation;
    const isGood = insight.stage.code === 'cultivation' || isIn(situation, 'S-23');
    return isGood && (insight.health.score ?? 0) >= GOOD_SCORE ? { size: 1, since: null } : null;
  },

  'A-28': (situation) => {
    const met = metStep(situation);
    return met && { size: 1, since: null, occasion: met.period.from };
  },

  'A-28b': (situation) => {
    const near = nearestStep(situation);
    return near && { size: 1, since: null, deadline: near.period.to };
  },

  'A-30b': ({ insight, facts, basis }) => {
    const isWanted = facts.type === 'app' || insight.tier === 'A';
    if (!isWanted || (insight.recent.clicks30 ?? insight.recent.main30 ?? 0) <= 0) return null;
    return { size: 1, since: quarterStart(basis.program.asOf) };
  },
} as const satisfies Readonly<Record<string, FindTrigger>>;

export function quarterStart(day: Day): Day {
  const month = monthOf(day);
  return firstDayOfMonth(month - (month % 3));
}

export type Celebration =
  | { readonly kind: 'first'; readonly day: Day }
  | { readonly kind: 'year'; readonly day: Day; readonly years: number }
  | { readonly kind: 'best'; readonly day: null; readonly value: number; readonly before: number };

/** What there is to congratulate on, the rarest first: the first sale, a year together, the best four weeks of half a year. */
export function celebrationOf(situation: Situation): Celebration | null {
  const { insight, basis } = situation;
  const first = insight.firstConversion;
  if (first !== null && basis.program.asOf - first < FIRST_SALE_DAYS && isFirstProven(situation)) {
    return { kind: 'first', day: first };
  }
  return AT_WORK.has(insight.activity.code) ? (anniversaryOf(situation) ?? bestWeeks(situation)) : null;
}

const ANNIVERSARY_DAYS = 7;
const YEAR_DAYS = 365.2425;

function anniversaryOf({ facts, basis }: Situation): Celebration | null {
  const { joined } = facts;
  const { asOf } = basis.program;
  // Most partners are told apart without a calendar.
  if (joined === null || asOf - joined < 365 || (asOf - joined + 1) % YEAR_DAYS > ANNIVERSARY_DAYS + 1) return null;
  const [year, month, date] = isoDay(joined).split('-').map(Number) as [number, number, number];
  const years = Math.floor((asOf - joined + 1) / YEAR_DAYS);
  const day = dayOf(year + years, month, date);
  if (!day.ok || day.value > asOf || asOf - day.value >= ANNIVERSARY_DAYS) return null; // 29 February: every fourth year
  return { kind: 'year', day: day.value, years };
}

const BEST_WEEKS = 4;
/** Less than a tenth above the best so far, or a handful of sales, is no record. */
const RECORD_RATIO = 1.1;
const RECORD_CONVERSIONS = 5;

/** The last four weeks against every other four of the 26 that the insight shows; all of them must be covered. */
function bestWeeks({ insight }: Situation): Celebration | null {
  const { weeks, recent } = insight;
  if (weeks.length < 26 || (recent.conversions30 ?? 0) < RECORD_CONVERSIONS) return null;
  let [sum, before, value] = [0, 0, 0];
  for (let week = 0; week < weeks.length; week++) {
    const amount = weeks[week];
    if (amount === null || amount === undefined) return null;
    sum += amount - (week >= BEST_WEEKS ? (weeks[week - BEST_WEEKS] ?? 0) : 0);
    if (week === weeks.length - 1) value = sum;
    else if (week >= BEST_WEEKS - 1 && week < weeks.length - BEST_WEEKS) before = Math.max(before, sum);
  }
  return before > 0 && value >= RECORD_RATIO * before ? { kind: 'best', day: null, value, before } : null;
}
