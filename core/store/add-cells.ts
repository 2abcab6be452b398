import type { FlowCells } from '../domain/batch';
import { METRICS, type Metric } from '../domain/metrics';

/** Cells over the same accounts as one: those of the same account and stretch of days are added up. At least one. */
export function addCells(parts: readonly FlowCells[]): FlowCells {
  const [first] = parts;
  if (!first) throw new RangeError('no cells to add');
  if (parts.length === 1) return first;
  const accounts = first.offsets.length - 1;
  const capacity = parts.reduce((sum, { days }) => sum + days.length, 0);
  const metrics = METRICS.filter((metric) => parts.some(({ values }) => values[metric]));
  const columns = metrics.map(() => new Float64Array(capacity));
  const keys = new Float64Array(capacity);
  const offsets = new Uint32Array(accounts + 1);
  const next = parts.map(() => 0);
  let cells = 0;
  for (let account = 0; account < accounts; account++) {
    for (;;) {
      const key = leastKey(parts, next, account);
      if (key === null) break;
      keys[cells] = key;
      parts.forEach((part, at) => {
        const cell = next[at] ?? 0;
        if (cell >= (part.offsets[account + 1] ?? 0) || keyOf(part, cell) !== key) return;
        for (const [column, metric] of metrics.entries()) addTo(columns[column], cells, part.values[metric]?.[cell] ?? 0);
        next[at] = cell + 1;
      });
      cells++;
    }
    offsets[account + 1] = cells;
  }
  const used = keys.subarray(0, cells);
  return {
    offsets,
    days: Int32Array.from(used, (key) => Math.floor(key / LENGTHS)),
    spans: parts.some(({ spans }) => spans) ? Uint16Array.from(used, (key) => key % LENGTHS) : null,
    values: Object.fromEntries(metrics.map((metric, at) => [metric, columns[at]?.slice(0, cells)])) as FlowCells['values'],
  };
}

/** First day and length as one number, in the order of cells. */
const LENGTHS = 0x10000;
const keyOf = ({ days, spans }: FlowCells, cell: number) => (days[cell] ?? 0) * LENGTHS + (spans?.[cell] ?? 1);

function leastKey(parts: readonly FlowCells[], next: readonly number[], account: number): number | null {
  let least: number | null = null;
  parts.forEach((part, at) => {
    const cell = next[at] ?? 0;
    if (cell >= (part.offsets[account + 1] ?? 0)) return;
    const key = keyOf(part, cell);
    if (least === null || key < least) least = key;
  });
  return least;
}

function addTo(column: Float64Array | undefined, cell: number, value: number): void {
  if (column) column[cell] = (column[cell] ?? 0) + value;
}

/** The cells with these metrics alone. */
export function pickMetrics(cells: FlowCells, metrics: readonly Metric[]): FlowCells {
  const values = metrics.flatMap((metric) => {
    const column = cells.values[metric];
    return column ? [[metric, column] as const] : [];
  });
  return { ...cells, values: Object.fromEntries(values) };
}
