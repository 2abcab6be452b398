import type { Book } from '../domain/book';
import { type Day, firstDayOfMonth, monthOf, type Period } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import type { CoarseSeries, ProgramData, Series } from '../domain/program-data';
import { overlap, subtractPeriods, unitePeriods } from './day-set';

export const WEEK = 7;
export const LONGEST_MONTH = 31;

type Coverage = Readonly<Record<Metric, readonly Period[]>>;

/** `starts`: first day of each cell's stretch; of cells by day, that day. */
export type FlowSeries = Series & { readonly starts: Int32Array };

/** All flows of a programme on one line of days, however coarse they came. */
export type KnownFlows = {
  /**
   * Cells by day, and among them the coarse ones on the last day of their stretch: on which of its days something happened is
   * not known, and the last is the kind reading. What is known up to a day never takes in a stretch that goes on after it.
   */
  readonly series: FlowSeries;
  /** Days that any flow covers, as it was imported. */
  readonly imported: Coverage;
  /** Of these, the days by which anybody is judged: without outages. A stretch without a cell is a true zero on all of its days. */
  readonly coverage: Coverage;
  /** Of these, the days that are known at least by the week: only they say how a week compares with another. */
  readonly weekly: Coverage;
  /** Different stretches of the coarse cells, by their last day. */
  readonly stretches: readonly Period[];
  /** Days on which the programme was out of order. Sorted, disjoint and not touching. */
  readonly outages: readonly Period[];
  /** Nothing is known by the day or by the week. */
  readonly isMonthly: boolean;
};

export function knownFlows({ program, series, coverage, coarse, coarseCoverage, book }: ProgramData): KnownFlows {
  const outages = outagesOf(book, program.id);
  const each = (of: (metric: Metric) => readonly Period[]) =>
    Object.fromEntries(METRICS.map((metric) => [metric, of(metric)])) as Coverage;
  const byDay = outages.length === 0 ? coverage : each((metric) => subtractPeriods(coverage[metric], outages));
  if (METRICS.every((metric) => coarseCoverage[metric].length === 0)) {
    const known = { imported: coverage, coverage: byDay, weekly: byDay };
    return { series: { ...series, starts: series.days }, ...known, stretches: [], outages, isMonthly: false };
  }
  const stretches = stretchesOf(coarse);
  const long = unitePeriods([stretches.filter(isLong)]);
  // What a week says cannot be parted from its days of an outage; a month is long enough to lose them alone.
  const spoiled = unitePeriods([outages, stretches.filter((stretch) => !isLong(stretch) && overlap(stretch, outages))]);
  const byStretch = each((metric) => subtractPeriods(coarseCoverage[metric], spoiled));
  return {
    series: interleave(series, coarse),
    imported: each((metric) => unitePeriods([coverage[metric], coarseCoverage[metric]])),
    coverage: each((metric) => unitePeriods([byDay[metric], byStretch[metric]])),
    weekly: each((metric) => unitePeriods([byDay[metric], subtractPeriods(byStretch[metric], long)])),
    stretches,
    outages,
    isMonthly: stretches.every(isLong) && METRICS.every((metric) => coverage[metric].length === 0),
  };
}

/** Of the programme or of all; what one partner suffers is no outage of the programme. */
function outagesOf({ calendar }: Book, program: ProgramId): Period[] {
  const entries = calendar.filter(({ kind, account, program: of }) => {
    return kind === 'outage' && account === null && (of === null || of === program);
  });
  return unitePeriods([entries.map(({ period }) => period)]);
}

export const lengthOf = ({ from, to }: Period) => to - from + 1;
export const isLong = (stretch: Period) => lengthOf(stretch) > WEEK;

/** A whole week, a month to its end, or a period that is neither: nothing more will come for it. */
export function isFinished(stretch: Period): boolean {
  const days = lengthOf(stretch);
  if (days <= WEEK) return days === WEEK;
  return days > LONGEST_MONTH || firstDayOfMonth(monthOf(stretch.to + 1)) === stretch.to + 1;
}

function stretchesOf({ days, spans }: CoarseSeries): Period[] {
  const found = new Map<string, Period>();
  for (let cell = 0; cell < days.length; cell++) {
    const from = days[cell] ?? 0;
    const to = from + (spans[cell] ?? 1) - 1;
    found.set(`${from}..${to}`, { from, to });
  }
  return [...found.values()].sort((a, b) => a.to - b.to || a.from - b.from);
}

function interleave(fine: Series, coarse: CoarseSeries): FlowSeries {
  const length = fine.days.length + coarse.days.length;
  const accounts = fine.offsets.length - 1;
  const offsets = new Uint32Array(accounts + 1);
  const days = new Int32Array(length);
  const starts = new Int32Array(length);
  /** Where each cell comes from: its position in `fine`, or behind all of these in `coarse`. */
  const sources = new Uint32Array(length);
  const endOf = (cell: number): Day => (coarse.days[cell] ?? 0) + (coarse.spans[cell] ?? 1) - 1;
  let next = 0;
  for (let account = 0; account < accounts; account++) {
    let byDay = fine.offsets[account] ?? 0;
    const [lastByDay, last] = [fine.offsets[account + 1] ?? 0, coarse.offsets[account + 1] ?? 0];
    const cells = Array.from({ length: last - (coarse.offsets[account] ?? 0) }, (_, i) => (coarse.offsets[account] ?? 0) + i);
    for (const cell of cells.sort((a, b) => endOf(a) - endOf(b))) {
      for (; byDay < lastByDay && (fine.days[byDay] ?? 0) <= endOf(cell); byDay++) sources[next++] = byDay;
      sources[next++] = fine.days.length + cell;
    }
    while (byDay < lastByDay) sources[next++] = byDay++;
    offsets[account + 1] = next;
  }
  sources.forEach((source, cell) => {
    const inCoarse = source - fine.days.length;
    starts[cell] = inCoarse < 0 ? (fine.days[source] ?? 0) : (coarse.days[inCoarse] ?? 0);
    days[cell] = inCoarse < 0 ? (fine.days[source] ?? 0) : endOf(inCoarse);
  });
  const values: Partial<Record<Metric, Float64Array>> = {};
  for (const metric of METRICS) {
    const [ofDays, ofStretches] = [fine.values[metric], coarse.values[metric]];
    values[metric] = Float64Array.from(sources, (source) =>
      source < fine.days.length ? (ofDays[source] ?? 0) : (ofStretches[source - fine.days.length] ?? 0),
    );
  }
  return { offsets, days, starts, values: values as Series['values'] };
}
