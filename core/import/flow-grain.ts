import { type Day, firstDayOfMonth, monthOf } from '../domain/day';
import type { Grain } from '../domain/report';
import type { Stretch } from './flow-rows';
import type { FlowColumns, FlowTable } from './flow-table';
import { grainOfDates, stretchOf } from './grain-of-dates';

export type GrainHints = {
  /** What the user or the mapping says; null: neither does. */
  readonly stated: Grain | null;
  /** Of the column with the dates; null: the file has none. */
  readonly header: string | null;
  /** The day on which the file was written: nothing is known of the days after it. */
  readonly written: Day;
};

/**
 * How finely the rows tell their days. Where each row names one day that stands for a week or a month, `tables` are changed to those
 * stretches; a week or month that was not over when the file was written ends with that day.
 */
export function settleGrain(tables: readonly FlowTable[], { stated, header, written }: GrainHints): Grain {
  const columns = tables.map((table) => table.columns());
  const areDays = columns.every(({ spans }) => spans === null);
  if (header !== null && areDays) {
    const grain = stated ?? grainOfDates(header, distinctDays(columns)) ?? 'period';
    if (grain === 'day') return grain;
    const toStretch = (day: Day) => (grain === 'period' ? longStretch(day, columns) : fromTo(day, grain, header));
    for (const table of tables) table.restretch(toStretch);
    for (const table of tables) table.endBy(written);
    return grain;
  }
  const grain = areDays ? 'day' : grainOfSpans(columns);
  if (header !== null) for (const table of tables) table.endBy(written);
  return grain;
}

function fromTo(day: Day, grain: 'week' | 'month', header: string): Stretch {
  const { from, span } = stretchOf(day, grain, header);
  return { day: from, span };
}

/** A date of quarters or years stands for the time until the next one of that kind. */
function longStretch(day: Day, columns: readonly FlowColumns[]): Stretch {
  const months = [...new Set([...distinctDays(columns)].map(monthOf))].sort((a, b) => a - b);
  const gaps = months.slice(1).map((month, at) => month - (months[at] ?? 0));
  const length = gaps.length > 0 && gaps.every((gap) => gap % 12 === 0) ? 12 : 3;
  const month = monthOf(day);
  const isFirst = firstDayOfMonth(month) === day;
  const from = isFirst ? month : month - length + 1;
  const first = firstDayOfMonth(from);
  return { day: first, span: firstDayOfMonth(from + length) - first };
}

function distinctDays(columns: readonly FlowColumns[]): Int32Array {
  const days = new Set<number>();
  for (const { day, length } of columns) {
    let last = -1;
    for (let at = 0; at < length; at++) {
      const one = day[at] ?? 0;
      if (one !== last) days.add(one);
      last = one;
    }
  }
  return Int32Array.from(days);
}

/** By what the cells themselves say: all of one kind, or any stretches. */
function grainOfSpans(columns: readonly FlowColumns[]): Grain {
  const found = new Set<Grain>();
  for (const { day, spans, length } of columns) {
    for (let at = 0; at < length && found.size < 2; at++) found.add(grainOfStretch(day[at] ?? 0, spans?.[at] ?? 1));
  }
  const [only = 'day'] = found;
  return found.size === 1 ? only : 'period';
}

function grainOfStretch(day: Day, span: number): Grain {
  if (span === 1) return 'day';
  if (span === 7) return 'week';
  const month = monthOf(day);
  return day === firstDayOfMonth(month) && day + span === firstDayOfMonth(month + 1) ? 'month' : 'period';
}
