import { sentence } from '../../domain/sentence';
import { NEVER } from '../history';
import { percentile } from '../robust-statistics';
import { sumBetween } from '../rolling-sums';
import type { FlagRule } from './finding';
import type { FlagScene } from './flag-scene';

const FIRST_DAYS = 30;
const LEAST_STARTS = 30;
const BEYOND = 0.99;
/** A programme of slow starters must not make a handful of conversions look like fraud. */
const LEAST_CONVERSIONS = 10;

/**
 * F-10: more conversions in the first 30 days than 99 % of past starts. A start is a partner whose joining date and first 30 days
 * the data know and that converted at least once in them; past are those that joined before anybody who can be flagged now, so
 * that newcomers are no measure for each other. One that is still in its first 30 days is judged by what it has.
 */
export const FIRST_MONTH: FlagRule = {
  id: 'F-10',
  restsOn: ['start'],
  needs: ({ study: { data, calendar } }) => {
    if (calendar.conversions.days.isEmpty) return calendar.known.conversions.isEmpty ? 'clicks-and-conversions' : 'daily';
    return data.accounts.some(({ joined }) => joined !== null) ? null : 'joined';
  },
  find: (scene) => {
    const { study, evaluation } = scene;
    const { settings, data, history } = study;
    const newest = evaluation.day - FIRST_DAYS + 1 - settings.flagDays;
    const starts = pastStarts(scene, newest);
    if (starts.length < LEAST_STARTS) return () => null;
    const usual = percentile(starts, BEYOND);
    return (account) => {
      const joined = data.accounts[account]?.joined ?? null;
      if (joined === null || joined < newest || joined > evaluation.day) return null;
      const to = Math.min(joined + FIRST_DAYS - 1, evaluation.day);
      const count = startOf(scene, account, { joined, to });
      if (count === null || count < LEAST_CONVERSIONS || count <= usual) return null;
      const last = history.days.lastConversion[account] ?? NEVER;
      return {
        sentence: sentence('flag.F-10.seen', { count, days: to - joined + 1, joined: { day: joined } }),
        evidence: [sentence('flag.F-10.usual', { usual: Math.round(usual), starts: starts.length })],
        size: count,
        times: count / Math.max(usual, LEAST_CONVERSIONS),
        from: joined,
        seen: last === NEVER ? to : Math.min(last, to),
      };
    };
  },
};

/** Ascending. */
function pastStarts(scene: FlagScene, before: number): Float64Array {
  const counts: number[] = [];
  scene.study.data.accounts.forEach(({ joined }, account) => {
    if (joined === null || joined >= before) return;
    const count = startOf(scene, account, { joined, to: joined + FIRST_DAYS - 1 });
    if (count !== null && count > 0) counts.push(count);
  });
  return Float64Array.from(counts).sort();
}

/** Conversions from joining on; null where not all of the days are covered. */
function startOf({ study }: FlagScene, account: number, { joined, to }: { joined: number; to: number }): number | null {
  if (!study.calendar.conversions.days.holds(joined, to)) return null;
  return sumBetween(study.series, 'conversions', { account, from: joined, to });
}
