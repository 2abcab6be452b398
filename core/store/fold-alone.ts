import type { FlowCells, NumberColumn } from '../domain/batch';
import { METRICS, type Metric } from '../domain/metrics';
import type { CoarseSeries } from '../domain/program-data';

/** A source of which nothing is replaced: no day and no stretch of it is anybody else's for these metrics. */
export type AloneSource = {
  readonly cells: FlowCells;
  /** Position in the programme of each account of `cells`; ascending. */
  readonly accountOf: Uint32Array;
  readonly metrics: readonly Metric[];
};

/** As foldSeries and foldCoarse would make it, without asking for each value who speaks: most programmes are one large import. */
export function foldAlone({ cells, accountOf, metrics }: AloneSource, accounts: number): CoarseSeries {
  const columns = metrics.flatMap((metric) => {
    const column = cells.values[metric];
    return column ? [{ metric, column }] : [];
  });
  const kept = nonZero(
    columns.map(({ column }) => column),
    cells.days.length,
  );
  const { offsets, length } = offsetsOf(cells.offsets, { accountOf, accounts, kept });
  const values: Partial<Record<Metric, NumberColumn>> = {};
  const zeros = new Int32Array(length);
  for (const metric of METRICS) {
    const column = columns.find((one) => one.metric === metric)?.column;
    values[metric] = column ? pick(column, kept, length) : zeros;
  }
  const spans = cells.spans ? pick(cells.spans, kept, length) : new Uint16Array(length).fill(1);
  return { offsets, days: pick(cells.days, kept, length), spans, values: values as CoarseSeries['values'] };
}

/** 1 for each cell that says something; null where all do. */
function nonZero(columns: readonly NumberColumn[], length: number): Uint8Array | null {
  // Most often one column says something in every cell, and the others need no look.
  if (columns.some((column) => !column.includes(0))) return null;
  const kept = new Uint8Array(length);
  for (const column of columns) mark(column, kept);
  return kept.includes(0) ? kept : null;
}

function mark(column: NumberColumn, kept: Uint8Array): void {
  for (let cell = 0; cell < kept.length; cell++) if (column[cell] !== 0) kept[cell] = 1;
}

type Into = { readonly accountOf: Uint32Array; readonly accounts: number; readonly kept: Uint8Array | null };

function offsetsOf(own: Uint32Array, { accountOf, accounts, kept }: Into): { offsets: Uint32Array; length: number } {
  const offsets = new Uint32Array(accounts + 1);
  for (let local = 0; local < accountOf.length; local++) {
    const [from, to] = [own[local] ?? 0, own[local + 1] ?? 0];
    let count = kept ? 0 : to - from;
    if (kept) for (let cell = from; cell < to; cell++) count += kept[cell] ?? 0;
    offsets[(accountOf[local] ?? 0) + 1] = count;
  }
  for (let account = 0; account < accounts; account++)
    offsets[account + 1] = (offsets[account + 1] ?? 0) + (offsets[account] ?? 0);
  return { offsets, length: offsets[accounts] ?? 0 };
}

/** The column itself where every cell stays: nobody writes into it. */
function pick<Column extends NumberColumn | Uint16Array>(from: Column, kept: Uint8Array | null, length: number): Column {
  if (!kept) return from;
  const into = from.slice(0, length) as Column;
  let next = 0;
  for (let cell = 0; cell < kept.length; cell++) if (kept[cell] === 1) into[next++] = from[cell] ?? 0;
  return into;
}
