import type { NumberColumn } from '../domain/batch';
import { METRICS, type Metric } from '../domain/metrics';
import type { CoarseSeries, ProgramData, Series } from '../domain/program-data';
import { judgeStretches, rankStretches, type Standings, type Stretch } from './coarse-stretches';
import { foldAlone } from './fold-alone';
import type { Coverage } from './fold-series';
import type { CoarseSource } from './program-flows';

type Coarse = Pick<ProgramData, 'coarse' | 'coarseCoverage'>;

/**
 * What flows by week, month or free period tell beside those by day. For each metric the finest that covers a day speaks:
 * by day before any other, then the shorter stretch before the longer; of equal ones the later import, for all partners.
 *
 * - A stretch that finer flows cover whole says nothing.
 * - One that they cover in part says what it says less what they say inside it for the account, never below 0, and stays on the
 *   whole stretch. A finer stretch that lies across its edge counts by the share of its days.
 * - Of two of one grain that overlap only in part the later stays whole; days that then nobody tells are not covered.
 * - Stretches of one import never take from each other.
 *
 * Nothing of it depends on the order of imports but which of two equal ones is believed: core/decisions/0009.
 */
export function foldCoarse(
  sources: readonly CoarseSource[],
  byDay: { readonly series: Series; readonly claimed: Coverage },
  accounts: number,
): Coarse {
  const stretches = rankStretches(sources);
  const judged = judgeStretches({ sources, stretches }, byDay.claimed);
  const coverage = Object.fromEntries(
    METRICS.map((metric) => [metric, judged.get(metric)?.covered ?? []]),
  ) as unknown as Coverage;
  const [only] = sources;
  if (sources.length === 1 && only && [...judged.values()].every(({ standing }) => standing.every((word) => word === 'whole'))) {
    return { coarse: foldAlone(only, accounts), coarseCoverage: coverage };
  }
  const cells = new CoarseCells(stretches, judged, {
    byDay: byDay.series,
    capacity: sources.reduce((sum, { cells: { days } }) => sum + days.length, 0),
  });
  const ranks = ranksOfCells(sources, stretches);
  const next = sources.map(() => 0);
  const offsets = new Uint32Array(accounts + 1);
  for (let account = 0; account < accounts; account++) {
    sources.forEach(({ accountOf, cells: own }, at) => {
      const local = next[at] ?? 0;
      if (accountOf[local] !== account) return;
      next[at] = local + 1;
      const end = own.offsets[local + 1] ?? 0;
      for (let cell = own.offsets[local] ?? 0; cell < end; cell++) cells.take(ranks[at]?.[cell] ?? 0, own.values, cell);
    });
    offsets[account + 1] = cells.endAccount(account);
  }
  return { coarse: { offsets, ...cells.columns() }, coarseCoverage: coverage };
}

const LENGTHS = 0x10000;
const keyOf = (from: number, span: number) => from * LENGTHS + span;
const keyOfStretch = ({ from, to }: Stretch) => keyOf(from, to - from + 1);

function ranksOfCells(sources: readonly CoarseSource[], stretches: readonly Stretch[]): Uint32Array[] {
  return sources.map(({ cells: { days, spans } }, at) => {
    const ranks = new Map<number, number>();
    for (const [rank, stretch] of stretches.entries()) if (stretch.source === at) ranks.set(keyOfStretch(stretch), rank);
    return Uint32Array.from(days, (day, cell) => ranks.get(keyOf(day, spans?.[cell] ?? 1)) ?? 0);
  });
}

type Column = { readonly metric: Metric; readonly standings: Standings; readonly said: Float64Array };

/** Collects one account after the other. */
class CoarseCells {
  readonly #series: Series;
  readonly #columns: readonly Column[];
  /** Stretches with the same days are one cell; slots are in the order of cells. */
  readonly #keys: readonly number[];
  readonly #slotOf: readonly number[];
  readonly #slots: readonly Float64Array[];
  readonly #days: Int32Array;
  readonly #spans: Uint16Array;
  readonly #values: readonly Float64Array[];
  #length = 0;
  #ranks: number[] = [];

  constructor(
    readonly stretches: readonly Stretch[],
    judged: ReadonlyMap<Metric, Standings>,
    { byDay, capacity }: { readonly byDay: Series; readonly capacity: number },
  ) {
    this.#series = byDay;
    this.#days = new Int32Array(capacity);
    this.#spans = new Uint16Array(capacity);
    this.#columns = [...judged].map(([metric, standings]) => ({ metric, standings, said: new Float64Array(stretches.length) }));
    this.#keys = [...new Set(stretches.map(keyOfStretch))].sort((a, b) => a - b);
    const slots = new Map(this.#keys.map((key, slot) => [key, slot]));
    this.#slotOf = stretches.map((stretch) => slots.get(keyOfStretch(stretch)) ?? 0);
    this.#slots = this.#columns.map(() => new Float64Array(this.#keys.length));
    this.#values = this.#columns.map(() => new Float64Array(capacity));
  }

  take(rank: number, values: Readonly<Partial<Record<Metric, NumberColumn>>>, cell: number): void {
    this.#ranks.push(rank);
    for (const { metric, standings, said } of this.#columns) {
      if (standings.standing[rank] !== 'nothing') said[rank] = values[metric]?.[cell] ?? 0;
    }
  }

  /** How many cells there are now. */
  endAccount(account: number): number {
    // Finest first: what is left of a coarser one depends on what is left of them.
    const ranks = this.#ranks.sort((a, b) => a - b);
    for (const [at, column] of this.#columns.entries()) {
      for (const rank of ranks) {
        const left = this.#left(column, rank, account);
        column.said[rank] = left;
        this.#add(at, this.#slotOf[rank] ?? 0, left);
      }
      for (const rank of ranks) column.said[rank] = 0;
    }
    for (const slot of [...new Set(ranks.map((rank) => this.#slotOf[rank] ?? 0))].sort((a, b) => a - b)) this.#write(slot);
    this.#ranks = [];
    return this.#length;
  }

  #left({ metric, standings, said }: Column, rank: number, account: number): number {
    const own = said[rank] ?? 0;
    if (standings.standing[rank] !== 'rest') return own;
    let left = own - this.#byDay(metric, account, this.stretches[rank]);
    for (const { rank: finer, shared, length } of standings.inside[rank] ?? []) {
      left -= Math.trunc(((said[finer] ?? 0) * shared) / length);
    }
    return Math.max(0, left);
  }

  #byDay(metric: Metric, account: number, stretch: Stretch | undefined): number {
    const { offsets, days, values } = this.#series;
    if (!stretch) return 0;
    let [cell, high] = [offsets[account] ?? 0, offsets[account + 1] ?? 0];
    const end = high;
    while (cell < high) {
      const middle = (cell + high) >>> 1;
      if ((days[middle] ?? 0) < stretch.from) cell = middle + 1;
      else high = middle;
    }
    let sum = 0;
    for (; cell < end && (days[cell] ?? 0) <= stretch.to; cell++) sum += values[metric][cell] ?? 0;
    return sum;
  }

  #add(column: number, slot: number, value: number): void {
    const values = this.#slots[column];
    if (values) values[slot] = (values[slot] ?? 0) + value;
  }

  /** Cells that come out all zero are left out, as in the series by day. */
  #write(slot: number): void {
    if (this.#slots.every((values) => values[slot] === 0)) return;
    const key = this.#keys[slot] ?? 0;
    const cell = this.#length++;
    this.#days[cell] = Math.floor(key / LENGTHS);
    this.#spans[cell] = key % LENGTHS;
    this.#slots.forEach((values, at) => {
      const column = this.#values[at];
      if (column) column[cell] = values[slot] ?? 0;
      values[slot] = 0;
    });
  }

  columns(): Omit<CoarseSeries, 'offsets'> {
    const zeros = new Float64Array(this.#length);
    const values = METRICS.map((metric) => {
      const at = this.#columns.findIndex((column) => column.metric === metric);
      return [metric, this.#values[at]?.slice(0, this.#length) ?? zeros] as const;
    });
    return {
      days: this.#days.slice(0, this.#length),
      spans: this.#spans.slice(0, this.#length),
      values: Object.fromEntries(values) as CoarseSeries['values'],
    };
  }
}
