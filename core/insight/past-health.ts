import type { Day } from '../domain/day';
import { FACTORS, type FactorId, type HealthChange } from '../domain/insight';
import type { ProgramData } from '../domain/program-data';
import { type Calendar, endOfWeek } from './calendar';
import { countedWeight, type FactorMeasure, pointsLost } from './factor';
import { scoreOf } from './health';
import type { AccountState } from './judge-account';
import { isFinished, isLong, type KnownFlows, WEEK } from './known-flows';
import type { Study } from './study';

/** Smaller changes are those of rounding. */
const LEAST_POINTS = 0.05;

/**
 * The evaluation that the data ended with before the newest of it came; null where there was nothing before, or nothing that
 * lies a week back. It follows from the days that are covered, never from when somebody imported.
 */
export function weekBefore(
  { previousCovered }: ProgramData,
  { stretches }: KnownFlows,
  { calendar, lagDays }: { readonly calendar: Calendar; readonly lagDays: number },
): number | null {
  if (previousCovered === null) return null;
  const whole = stretches.find((stretch) => stretch.to === previousCovered && isFinished(stretch));
  // The days after a whole month are judged by what is known to its end, up to a week into the next.
  const until = whole === undefined ? previousCovered - lagDays : previousCovered + (isLong(whole) ? WEEK : 0);
  return calendar.evaluations.slice(0, -1).findLast((week) => endOfWeek(calendar, week) <= until) ?? null;
}

/** What every account's score was made of at one earlier evaluation. */
export class PastHealth {
  readonly day: Day;
  /** By account; NaN where it had none. */
  readonly #scores: Float64Array;
  /** By account, then in the order of FACTORS. */
  readonly #points: Float64Array;

  constructor({ data }: Study, day: Day) {
    this.day = day;
    this.#scores = new Float64Array(data.accounts.length).fill(Number.NaN);
    this.#points = new Float64Array(data.accounts.length * FACTORS.length);
  }

  keep(account: number, { mix, limits, measures }: AccountState, { settings }: Study): void {
    const score = scoreOf(mix, limits, settings);
    if (score === null) return;
    this.#scores[account] = score;
    const points = pointsByFactor(measures);
    for (const [at, id] of FACTORS.entries()) this.#points[account * FACTORS.length + at] = points.get(id) ?? 0;
  }

  /** What has changed since, largest first; null where the account had no score then. */
  compare(account: number, { measures }: AccountState): HealthChange | null {
    const score = this.#scores[account] ?? Number.NaN;
    if (Number.isNaN(score)) return null;
    const now = pointsByFactor(measures);
    const factors = FACTORS.map((id, at) => {
      const before = this.#points[account * FACTORS.length + at] ?? 0;
      return { id, points: before - (now.get(id) ?? 0) };
    });
    return {
      day: this.day,
      score,
      factors: factors
        .filter(({ points }) => Math.abs(points) >= LEAST_POINTS)
        .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    };
  }
}

function pointsByFactor(measures: readonly FactorMeasure[]): Map<FactorId, number> {
  const counted = countedWeight(measures);
  return new Map(measures.map((measure) => [measure.id, pointsLost(measure, counted)]));
}
