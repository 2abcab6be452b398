import type { Day } from '../domain/day';
import type { ProgramData } from '../domain/program-data';
import { type Calendar, weekOf } from './calendar';
import type { Grids } from './weekly-grid';

/** Weeks up to the last active one in which active weeks are counted. */
export const RHYTHM_WEEKS = 26;
/** Of months alone: each empty one counts as four weeks of silence. */
const MEAN_MONTH = 365.25 / 12;
const WEEKS_OF_MONTH = 4;

/** What is missing before silence could be proved; null when nothing is. */
export type MissingReport = 'clicks' | 'conversions' | 'both' | null;

export function missingForSilence(data: ProgramData): MissingReport {
  const hasClicks = data.coverage.clicks.length > 0;
  const hasConversions = data.coverage.conversions.length > 0;
  if (hasClicks && hasConversions) return null;
  return hasClicks ? 'conversions' : hasConversions ? 'clicks' : 'both';
}

/** How long an account has been silent at the end of a week, and how regular it was before. */
export type Silence = {
  /** Days since the last activity on which clicks and conversions are both covered. */
  readonly gapDays: number;
  /** Days since the last activity of which nothing can be said. */
  readonly blindDays: number;
  /** Whole covered weeks since the last active one, of months four for each empty one; 0 while active. */
  readonly silentWeeks: number;
  /** Active weeks among the 26 up to the last active one. */
  readonly activeWeeks: number;
  /** Mean days between active weeks up to the last one; null with fewer than two. */
  readonly meanGapDays: number | null;
};

/** `isMonthly`: nothing is known by the day or by the week. */
type SilenceScene = { readonly calendar: Calendar; readonly grids: Grids; readonly isMonthly: boolean };
type SilenceAt = { readonly row: number; readonly lastActive: Day; readonly day: Day };

export function silenceOf(scene: SilenceScene, at: SilenceAt): Silence {
  return fillSilence({ gapDays: 0, blindDays: 0, silentWeeks: 0, activeWeeks: 0, meanGapDays: null }, scene, at);
}

/** As `silenceOf`, into an object that is there already: the replay asks for every partner at every evaluation. */
export function fillSilence(
  silence: { -readonly [Name in keyof Silence]: Silence[Name] },
  { calendar, grids, isMonthly }: SilenceScene,
  { row, lastActive, day }: SilenceAt,
): Silence {
  const { active, firstActiveWeek } = grids;
  const lastWeek = weekOf(calendar, lastActive);
  const gapDays = calendar.silence.days.count(lastActive + 1, day);
  const activeWeeks = active.sum(row, lastWeek - RHYTHM_WEEKS + 1, lastWeek);
  const allActive = active.sum(row, 0, lastWeek);
  silence.gapDays = gapDays;
  silence.blindDays = day - lastActive - gapDays;
  silence.silentWeeks = isMonthly
    ? WEEKS_OF_MONTH * Math.round(gapDays / MEAN_MONTH)
    : calendar.silence.count(lastWeek + 1, weekOf(calendar, day));
  silence.activeWeeks = Math.max(1, activeWeeks);
  silence.meanGapDays = allActive < 2 ? null : (7 * (lastWeek - (firstActiveWeek[row] ?? 0))) / (allActive - 1);
  return silence;
}
