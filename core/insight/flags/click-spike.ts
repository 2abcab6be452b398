import { sentence } from '../../domain/sentence';
import { chanceOfAtLeast } from '../beta';
import { endOfWeek } from '../calendar';
import { type Measure, ratioOf } from '../channel-shift';
import { type ComparedWeeks, RECENT_WEEKS } from '../compared-weeks';
import type { WeeklyGrid } from '../weekly-grid';
import type { Finding, FlagRule } from './finding';
import type { FlagScene } from './flag-scene';

const AT_CHANCE = 0.001;
/** Conversions that the clicks let expect, from which their absence says something. */
const LEAST_EXPECTED = 5;
/** Of the expected conversions, what came at most. */
const MOST_CONVERTED = 0.2;

/**
 * F-2: clicks far beyond the usual, and hardly a sale from them. Those of the four recent weeks that have `spikeTimes` their
 * expected clicks are judged together: a spike of one week would drown in four. What they let expect in conversions is the
 * partner's own rate in the weeks before, drawn towards its peers' as far as its clicks were few.
 */
export const CLICK_SPIKE: FlagRule = {
  id: 'F-2',
  restsOn: ['clicks'],
  needs: ({ study: { calendar, isMonthly } }) => {
    if (calendar.known.clicks.isEmpty || calendar.known.conversions.isEmpty) return 'clicks-and-conversions';
    return isMonthly ? 'daily' : null;
  },
  find: (scene) => {
    const context = scene.evaluation.contexts.clicks;
    return (account) => {
      const row = scene.study.rows.rowOf[account] ?? -1;
      // Fewer clicks than that can't let so many conversions be expected: most partners are passed over here.
      if (!context || row < 0 || context.recent(row) < LEAST_EXPECTED) return null;
      const measure = context.measure(row);
      const { compared } = context;
      const spike = measure && spikeOf(scene, { row, compared }, measure);
      return spike && conversionsMissing(scene, { account, row, compared }, spike);
    };
  },
};

type SpikeAt = { readonly row: number; readonly compared: ComparedWeeks };
type Spike = { readonly weeks: readonly number[]; readonly clicks: number; readonly expected: number };

function spikeOf({ study }: FlagScene, { row, compared }: SpikeAt, measure: Measure): Spike | null {
  const { grids, calendar, settings } = study;
  const usual = measure.expected / RECENT_WEEKS;
  const weeks: number[] = [];
  let clicks = 0;
  for (const week of compared.recent) {
    const count = grids.clicks.at(row, week);
    if (count <= 0 || count < settings.spikeTimes * usual || !calendar.conversions.isFull(week)) continue;
    weeks.push(week);
    clicks += count;
  }
  if (weeks.length === 0) return null;
  const { base, baseWeeks, dispersion, shift } = measure;
  const recentShare = (shift.ratio * weeks.length) / (shift.ratio * weeks.length + baseWeeks);
  const chance = chanceOfAtLeast(clicks / dispersion, (clicks + base) / dispersion, recentShare);
  return chance <= AT_CHANCE ? { weeks, clicks, expected: usual * weeks.length } : null;
}

function conversionsMissing(
  { study, evaluation }: FlagScene,
  { account, row, compared }: SpikeAt & { readonly account: number },
  { weeks, clicks, expected }: Spike,
): Finding | null {
  const { grids, calendar, settings, types } = study;
  const own = { clicks: evaluation.clicks90[account] ?? 0, conversions: evaluation.conversions90[account] ?? 0 };
  const peers = evaluation.peers.others(types[account] ?? null, own);
  if (!peers) return null;
  const inBase = (grid: WeeklyGrid) => compared.base.reduce((sum, week) => sum + grid.at(row, week), 0);
  const [clicked, converted] = [inBase(grids.clicks), inBase(grids.conversions)];
  const rate = (converted + peers.strength * peers.rate) / (clicked + peers.strength);
  let conversions = 0;
  for (const week of weeks) conversions += grids.conversions.at(row, week);
  const due = clicks * rate;
  if (due < LEAST_EXPECTED || conversions > MOST_CONVERTED * due) return null;
  const seen = endOfWeek(calendar, weeks.at(-1) ?? evaluation.week);
  const facts = { clicks, expected: Math.round(expected), conversions, due: Math.round(due) };
  return {
    sentence: sentence('flag.F-2.seen', facts),
    evidence: [
      sentence('flag.F-2.weeks', {
        weeks: weeks.length,
        from: { day: calendar.first + 7 * (weeks[0] ?? 0) },
        to: { day: seen },
      }),
      sentence('flag.F-2.rate', { rate: { share: rate }, clicks: clicked }),
    ],
    size: clicks,
    times: Math.max(1, ratioOf(clicks, expected) / settings.spikeTimes),
    from: compared.recentFrom[0] ?? calendar.first,
    seen,
  };
}
