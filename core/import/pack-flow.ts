import type { DailyColumns, FlowCells, NumberColumn } from '../domain/batch';
import type { Period } from '../domain/day';
import type { Metric, Totals } from '../domain/metrics';
import type { OtherMoney } from '../domain/report';
import { cleanText } from './clean-text';
import { type GrainHints, settleGrain } from './flow-grain';
import { type FlowRows, MIRRORED } from './flow-rows';
import type { FlowTable } from './flow-table';
import { mergeFlow } from './merge-flow';
import { dateColumnOf, type Reading } from './reading';

export type PackedFlow = {
  readonly accounts: string[];
  readonly names: string[];
  readonly daily: DailyColumns | null;
  readonly totals: Totals;
  readonly otherMoney: readonly OtherMoney[];
  /** First and last day of the accepted rows, or what the user says is covered; null when no row has a day. */
  readonly period: Period | null;
};

export type FlowHints = Omit<GrainHints, 'header'> & {
  /** Days that the user says are covered, beside those of the rows. */
  readonly asked: Period | null;
};

/** What the rows of a flow come to. */
export function packFlow(rows: FlowRows, reading: Reading, { asked, ...hints }: FlowHints): PackedFlow {
  const { table } = rows;
  const { ids: accounts, names: exported, rank } = rows.accounts.sorted();
  const names = exported.map((name) => cleanText(name, reading.text));
  table.turnReversals();
  const others = [...rows.others].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, other] of others) other.turnReversals();
  const dateColumn = dateColumnOf(reading);
  const header = dateColumn < 0 ? null : (reading.headers[dateColumn] ?? '');
  const grain = settleGrain([table, ...others.map(([, other]) => other)], { ...hints, header });
  const unsaid = unsaidOf(rows, reading);
  const totals = table.totals(unsaid);
  const otherMoney = others.map(([currency, other]) => ({ currency, totals: other.totals([]), rows: other.length }));
  const period = table.period();
  if (period === null) return { accounts, names, daily: null, totals, otherMoney, period };
  const covered = { from: Math.min(period.from, asked?.from ?? period.from), to: Math.max(period.to, asked?.to ?? period.to) };
  const cells = (of: FlowTable) => mergeFlow(of.columns(), rank, accounts.length);
  const daily: DailyColumns = {
    grain,
    covered,
    ...without(cells(table), unsaid),
    ...(others.length > 0 && { otherMoney: others.map(([currency, other]) => ({ currency, ...cells(other) })) }),
  };
  return { accounts, names, daily, totals, otherMoney, period: covered };
}

/** A column without a single value says nothing: its metric, and what would be reversed of it, is not known, and not 0. */
function unsaidOf({ isSaid }: FlowRows, { metrics }: Reading): Metric[] {
  const said = new Set(metrics.flatMap(({ metric }, at) => (isSaid[at] ? [metric] : [])));
  const own = metrics.map(({ metric }) => metric);
  const empty = [...new Set(own)].filter((metric) => !said.has(metric));
  const derived = MIRRORED.flatMap(([tracked, reversed]) => (empty.includes(tracked) ? [reversed] : []));
  return [...empty, ...derived.filter((metric) => !own.includes(metric))];
}

function without(cells: FlowCells, unsaid: readonly Metric[]): FlowCells {
  const values: Partial<Record<Metric, NumberColumn>> = { ...cells.values };
  for (const metric of unsaid) delete values[metric];
  return { ...cells, values };
}
