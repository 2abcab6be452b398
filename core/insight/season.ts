import type { Day } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { Calendar } from './calendar';
import type { AccountState } from './judge-account';
import type { FlowSeries } from './known-flows';
import { firstCellFrom } from './rolling-sums';
import type { AccountAt, Study } from './study';
import type { Grids } from './weekly-grid';

/** Weeks of last year that are held against the last ones of this. */
const SEASON_WEEKS = 8;
const YEAR_WEEKS = 52;
const YEAR = 365;

type SeasonScene = { readonly calendar: Calendar; readonly grids: Grids; readonly series: FlowSeries };

/**
 * The day on which the partner came back a year ago, after it had been silent in the same eight weeks as now; null where it was
 * not, did not, or nobody can say. Takes about 60 known weeks. A partner that had not been active before those weeks began
 * late instead of coming back, unless it joined before the data, and what was before them is not known.
 */
export function returnedLastYear(scene: SeasonScene, { account, row, facts }: AccountAt, week: number): Day | null {
  const { calendar, grids } = scene;
  const to = week - YEAR_WEEKS;
  const from = to - SEASON_WEEKS + 1;
  if (from < 0 || calendar.silence.count(from, to) < SEASON_WEEKS || grids.active.sum(row, from, to) > 0) return null;
  const since = calendar.watched.days.first;
  const wasThere = facts.joined !== null && since !== null && facts.joined < since;
  if (!wasThere && grids.active.sum(row, 0, from - 1) === 0) return null;
  for (let back = to + 1; back <= week - SEASON_WEEKS; back++) {
    if (grids.active.at(row, back) > 0) return firstActiveDay(scene.series, account, calendar.first + 7 * back);
  }
  return null;
}

function firstActiveDay(series: FlowSeries, account: number, from: Day): Day | null {
  const { clicks, conversions } = series.values;
  const end = series.offsets[account + 1] ?? 0;
  for (let cell = firstCellFrom(series, account, from); cell < end; cell++) {
    if ((clicks[cell] ?? 0) > 0 || (conversions[cell] ?? 0) > 0) return series.days[cell] ?? null;
  }
  return null;
}

/** When a partner that is quiet now, as it was a year ago, is to be expected back; null for everybody else. */
export function seasonOf(
  study: Study,
  at: AccountAt,
  { activity, silence }: AccountState,
  week: number,
): AccountInsight['season'] {
  const isQuiet = activity.tags.includes('seasonal') || (silence !== null && silence.silentWeeks >= SEASON_WEEKS);
  if (at.row < 0 || study.missing || !isQuiet) return null;
  const returned = returnedLastYear(study, at, week);
  return returned === null ? null : { returns: returned + YEAR };
}
