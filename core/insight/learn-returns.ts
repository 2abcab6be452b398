import type { Day } from '../domain/day';
import type { Calendar } from './calendar';
import { countReturn, countStarts, noReturnCounts, type ReturnCounts } from './return-table';
import { RHYTHM_WEEKS } from './silence';
import type { Grids, Rows } from './weekly-grid';

/** Weeks within which a silent partner is back, or is not. */
const AHEAD = 4;
/** With a year and a month, only the same half of both years teaches: what a summer says of an autumn is little. */
const SEASON_FROM_WEEKS = 56;
const HALF_YEAR = 26;
const YEAR_WEEKS = 52;

export type ReturnScene = {
  readonly calendar: Calendar;
  readonly grids: Grids;
  readonly rows: Rows;
  /** By account: the joining date; null where it is not known. */
  readonly joined: readonly (Day | null)[];
  /** By account: false where the network has ended it, so that its silence is none of its own, or it hasn't joined. */
  readonly isUnderway: readonly boolean[];
};

/**
 * What became of the programme's own silences: for each partner and each week with four known weeks after it, whether it was
 * active in these. Weeks that are not known for both clicks and conversions, at least by the week, teach nothing.
 */
export function learnReturns(scene: ReturnScene): ReturnCounts {
  const counts = noReturnCounts();
  const weeks = teachingWeeks(scene.calendar);
  if (!weeks.includes(1)) return counts;
  const { accountOf } = scene.rows;
  for (let row = 0; row < accountOf.length; row++) {
    if (scene.isUnderway[accountOf[row] ?? 0]) learnRow(counts, scene, { row, weeks });
  }
  learnStarts(counts, scene, weeks);
  return counts;
}

/** 1 for a week from which can be learned. */
function teachingWeeks({ clicks, conversions, silence, weeks }: Calendar): Uint8Array {
  const isKnown = (from: number, to: number) =>
    clicks.count(from, to) === to - from + 1 && conversions.count(from, to) === to - from + 1;
  const isSeasonal = silence.count(0, weeks - 1) >= SEASON_FROM_WEEKS;
  return Uint8Array.from({ length: weeks }, (_, week) => {
    const before = weeks - 1 - week;
    const isInSeason = before < HALF_YEAR || (before >= YEAR_WEEKS && before < YEAR_WEEKS + HALF_YEAR);
    return week + AHEAD < weeks && (!isSeasonal || isInSeason) && isKnown(week, week + AHEAD) ? 1 : 0;
  });
}

type RowAt = { readonly row: number; readonly weeks: Uint8Array };

/** One pass over a row: how long it has been silent is carried along, how regular it was is asked only when it is active. */
function learnRow(counts: ReturnCounts, { calendar, grids }: ReturnScene, { row, weeks }: RowAt): void {
  const { active, firstActiveWeek } = grids;
  const first = firstActiveWeek[row] ?? -1;
  if (first < 0) return;
  let [silent, regular] = [0, 0];
  for (let week = first; week + AHEAD < weeks.length; week++) {
    if (active.at(row, week) > 0) {
      silent = 0;
      regular = active.sum(row, week - RHYTHM_WEEKS + 1, week);
    } else if (calendar.silence.isFull(week)) silent += 1;
    if (weeks[week] !== 1) continue;
    countReturn(counts, { silent, active: regular, isBack: active.sum(row, week + 1, week + AHEAD) > 0 });
  }
}

/**
 * Partners that had not begun yet, by weeks since they joined. Only those that joined inside the data, and only as long as
 * every week since then is known: of the others nobody can say that they never were active. Those that have not begun to this
 * day differ in nothing but their week of joining, so they are counted by that.
 */
function learnStarts(counts: ReturnCounts, { calendar, grids, rows, joined, isUnderway }: ReturnScene, weeks: Uint8Array): void {
  const waiting = new Uint32Array(calendar.weeks);
  const from = calendar.silence.days.first;
  if (from === null) return;
  joined.forEach((day, account) => {
    if (day === null || day < from || day > calendar.asOf || !isUnderway[account]) return;
    const joinedIn = Math.floor((day - calendar.first) / 7);
    if (joinedIn < 0) return;
    const row = rows.rowOf[account] ?? -1;
    const started = row < 0 ? -1 : (grids.firstActiveWeek[row] ?? -1);
    if (started < 0) waiting[joinedIn] = (waiting[joinedIn] ?? 0) + 1;
    else learnStart(counts, calendar, { joinedIn, started, partners: 1, weeks });
  });
  waiting.forEach((partners, joinedIn) => {
    if (partners > 0) learnStart(counts, calendar, { joinedIn, started: calendar.weeks + AHEAD, partners, weeks });
  });
}

type Start = { readonly joinedIn: number; readonly started: number; readonly partners: number; readonly weeks: Uint8Array };

function learnStart(counts: ReturnCounts, { silence }: Calendar, { joinedIn, started, partners, weeks }: Start): void {
  for (let week = joinedIn; week < Math.min(started, weeks.length); week++) {
    if (week > joinedIn && !silence.isFull(week)) return;
    if (weeks[week] !== 1) continue;
    countStarts(counts, { weeks: week - joinedIn, partners, started: started <= week + AHEAD ? partners : 0 });
  }
}
