// A fault of tracking, before anybody is blamed for it: partners whose clicks come as ever and whose conversions all stopped.
import type { Day } from '../domain/day';
import { chanceOfAtMost } from './beta';
import { ratioOf, type ShiftContext } from './channel-shift';
import { RECENT_WEEKS } from './compared-weeks';
import { LEAST_EXPECTED } from './dip-rules';
import type { Evaluation } from './evaluation';
import type { Study } from './study';

const LEAST_CLICKS_RATIO = 0.9;
const LEAST_PARTNERS = 3;
/** Among many partners a few stop converting by chance: so unlikely must it be that as many of them do. */
const CHANCE_OF_SO_MANY = 0.001;

export type TrackingFault = { readonly partners: number; readonly since: Day };

/**
 * Partners with clicks as expected and no conversion, of at least 5 expected, in the same last days: the last week, two, three, or
 * all that are judged, whichever tells it of most. Null where there are fewer than three, or no more than chance explains.
 *
 * What was to be expected is told by the base and by how clicks moved: were it told by how conversions moved, a fault that
 * hits everybody would hide itself.
 */
export function trackingFault(study: Study, { contexts, week }: Evaluation): TrackingFault | null {
  const { clicks, conversions } = contexts;
  if (!clicks || !conversions || clicks.grain !== conversions.grain || clicks.grain === 'period') return null;
  let found: readonly number[] = [];
  for (let weeks = clicks.recentCount; weeks > 0; weeks--) {
    const stopped = stoppedRows(study, { clicks, conversions, weeks });
    if (stopped.length > found.length) found = stopped;
  }
  if (found.length === 0) return null;
  return { partners: found.length, since: Math.max(...found.map((row) => lastConversionOf(study, row, week))) + 1 };
}

type Window = { readonly clicks: ShiftContext; readonly conversions: ShiftContext; readonly weeks: number };

function stoppedRows({ rows }: Study, { clicks, conversions, weeks }: Window): readonly number[] {
  const stopped: number[] = [];
  const share = weeks / clicks.recentCount;
  let byChance = 0;
  for (let row = 0; row < rows.accountOf.length; row++) {
    const usual = conversions.usual(row);
    const clicksExpected = clicks.expected(row);
    if (usual === null || clicksExpected === null) continue;
    const shift = clicks.shiftFor(row).ratio * clicks.seasonOf(row);
    if (usual * shift * share < LEAST_EXPECTED || clicksExpected * share < LEAST_EXPECTED) continue;
    if (ratioOf(clicks.recentOf(row, weeks), clicksExpected * share) < LEAST_CLICKS_RATIO) continue;
    byChance += chanceOfNone(conversions, row, shift * share);
    if (conversions.recentOf(row, weeks) === 0) stopped.push(row);
  }
  return stopped.length >= LEAST_PARTNERS && chanceOfSoMany(stopped.length, byChance) <= CHANCE_OF_SO_MANY ? stopped : [];
}

/** Of no conversion in a part of the recent weeks, `shift` of what is usual in all of them. */
function chanceOfNone(conversions: ShiftContext, row: number, shift: number): number {
  const measure = conversions.measure(row);
  if (measure === null) return 1;
  const weeks = shift * RECENT_WEEKS;
  return chanceOfAtMost(0, measure.base / measure.dispersion, weeks / (weeks + measure.baseWeeks));
}

/** Poisson: of at least `count` where `mean` are to be expected. */
export function chanceOfSoMany(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let fewer = 0;
  for (let i = 0; i < count; i++) {
    fewer += term;
    term *= mean / (i + 1);
  }
  return Math.max(0, 1 - fewer);
}

function lastConversionOf({ rows, history, calendar }: Study, row: number, week: number): Day {
  const last = history.moments(rows.accountOf[row] ?? 0).lastConversion;
  return last ?? calendar.first + 7 * week;
}
