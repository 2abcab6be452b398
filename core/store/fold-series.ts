import type { FlowCells, NumberColumn } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import { METRICS, type Metric } from '../domain/metrics';
import type { Series } from '../domain/program-data';
import { type AloneSource, foldAlone } from './fold-alone';

/** Something that says what happened on days: one daily import, or all ledgers together. */
export type FlowSource = {
  readonly cells: FlowCells;
  /** Position in the programme of each account of `cells`; ascending. */
  readonly accountOf: Uint32Array;
};

/** That an import covers days for some metrics, and which source then speaks. In the order of imports, earliest first. */
export type Claim = {
  readonly source: number;
  readonly covered: Period;
  readonly metrics: readonly Metric[];
  /** Those of them that it has in other currencies only: it replaces what was known, and what it says itself stands elsewhere. */
  readonly withheld: readonly Metric[];
};

export type Coverage = Readonly<Record<Metric, readonly Period[]>>;

/** Per metric, the periods that any claim covers: sorted, disjoint, not touching. */
export function claimedBy(claims: readonly Pick<Claim, 'metrics' | 'covered'>[]): Coverage {
  const ofMetric = (metric: Metric) => claims.filter(({ metrics }) => metrics.includes(metric)).map(({ covered }) => covered);
  return Object.fromEntries(METRICS.map((metric) => [metric, joinPeriods(ofMetric(metric))])) as unknown as Coverage;
}

/** The same without days whose source withholds the metric: nothing is known of them. */
export function coverageOf(claims: readonly Claim[]): Coverage {
  if (claims.every(({ withheld }) => withheld.length === 0)) return claimedBy(claims);
  const owners = new Owners(claims);
  const told = claims.flatMap(({ source, covered, metrics, withheld }) =>
    metrics
      .filter((metric) => !withheld.includes(metric))
      .flatMap((metric) => owners.periodsOf(metric, source, covered).map((period) => ({ metrics: [metric], covered: period }))),
  );
  return claimedBy(told);
}

/** Sorted, disjoint, not touching. */
export function joinPeriods(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (const { from, to } of [...periods].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to + 1) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/**
 * One sparse series from many sources: for each metric and day only the source with the last claim speaks, for all accounts,
 * so that a correction that removes a partner's day removes it here too. Cells that come out all zero are left out: then the
 * result depends on what is known, not on how it came.
 */
export function foldSeries(sources: readonly FlowSource[], claims: readonly Claim[], accounts: number): Series {
  const alone = aloneIn(sources, claims);
  if (alone) {
    const { spans: _oneDayEach, ...series } = foldAlone(alone, accounts);
    return series;
  }
  const owners = new Owners(claims);
  const cells = new CellBuilder(
    owners,
    sources.reduce((sum, { cells: { days } }) => sum + days.length, 0),
  );
  const readers = sources.map(({ cells: { offsets, days, values }, accountOf }, source) => {
    return { source, offsets, days, columns: owners.metrics.map((metric) => values[metric]), accountOf, next: 0 };
  });
  const offsets = new Uint32Array(accounts + 1);
  for (let account = 0; account < accounts; account++) {
    for (const reader of readers) {
      if (reader.accountOf[reader.next] !== account) continue;
      readAccount(reader, owners, cells);
      reader.next++;
    }
    cells.endAccount();
    offsets[account + 1] = cells.length;
  }
  return { offsets, ...cells.columns() };
}

/** The only source, where its only claim covers every cell of it. */
function aloneIn(sources: readonly FlowSource[], claims: readonly Claim[]): AloneSource | null {
  const [[source], [claim]] = [sources, claims];
  if (sources.length !== 1 || claims.length !== 1 || !source || !claim) return null;
  const { from, to } = claim.covered;
  const { days } = source.cells;
  for (let cell = 0; cell < days.length; cell++) {
    const day = days[cell] ?? 0;
    if (day < from || day > to) return null;
  }
  return { ...source, metrics: claim.metrics };
}

type Reader = {
  readonly source: number;
  readonly offsets: Uint32Array;
  readonly days: Int32Array;
  /** One per metric of the owners. */
  readonly columns: readonly (NumberColumn | undefined)[];
  /** The account that comes next. */
  readonly next: number;
};

function readAccount({ source, offsets, days, columns, next }: Reader, owners: Owners, into: CellBuilder): void {
  const end = offsets[next + 1] ?? 0;
  for (let cell = offsets[next] ?? 0; cell < end; cell++) {
    const day = days[cell] ?? 0;
    for (let metric = 0; metric < columns.length; metric++) {
      const value = columns[metric]?.[cell] ?? 0;
      if (value !== 0 && owners.ownerOf(metric, day) === source) into.set(metric, day, value);
    }
  }
}

/** Which source speaks for a metric on a day. */
class Owners {
  /** The metrics that anybody claims. */
  readonly metrics: readonly Metric[];
  readonly from: Day;
  /** From the first to the last day that anybody claims. */
  readonly days: number;
  readonly #owners: readonly Int32Array[];

  constructor(claims: readonly Claim[]) {
    this.metrics = METRICS.filter((metric) => claims.some(({ metrics }) => metrics.includes(metric)));
    this.from = claims.reduce((first, { covered }) => Math.min(first, covered.from), Number.MAX_SAFE_INTEGER);
    this.days = claims.reduce((days, { covered }) => Math.max(days, covered.to - this.from + 1), 0);
    this.#owners = this.metrics.map((metric) => {
      const owners = new Int32Array(this.days).fill(-1);
      for (const { source, covered, metrics } of claims) {
        if (metrics.includes(metric)) owners.fill(source, covered.from - this.from, covered.to - this.from + 1);
      }
      return owners;
    });
  }

  /** Where within the period the source speaks for the metric. */
  periodsOf(metric: Metric, source: number, { from, to }: Period): Period[] {
    const owners = this.#owners[this.metrics.indexOf(metric)];
    const days = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    return joinPeriods(days.filter((day) => owners?.[day - this.from] === source).map((day) => ({ from: day, to: day })));
  }

  ownerOf(metric: number, day: Day): number {
    return this.#owners[metric]?.[day - this.from] ?? -1;
  }
}

/** Collects one account after the other; within an account days come in any order and are sorted at its end. */
class CellBuilder {
  length = 0;
  readonly #days: Int32Array;
  readonly #values: readonly Float64Array[];
  /** The cell last made for a day: this account's if it is not before #first. */
  readonly #cellOfDay: Int32Array;
  #first = 0;
  #isSorted = true;

  constructor(
    readonly owners: Owners,
    capacity: number,
  ) {
    this.#days = new Int32Array(capacity);
    this.#values = owners.metrics.map(() => new Float64Array(capacity));
    this.#cellOfDay = new Int32Array(owners.days).fill(-1);
  }

  set(metric: number, day: Day, value: number): void {
    let cell = this.#cellOfDay[day - this.owners.from] ?? -1;
    if (cell < this.#first) {
      cell = this.length++;
      if (cell > this.#first && (this.#days[cell - 1] ?? 0) > day) this.#isSorted = false;
      this.#days[cell] = day;
      this.#cellOfDay[day - this.owners.from] = cell;
    }
    const column = this.#values[metric];
    if (column) column[cell] = value;
  }

  endAccount(): void {
    if (!this.#isSorted) this.#sort();
    this.#first = this.length;
    this.#isSorted = true;
  }

  #sort(): void {
    const [from, to] = [this.#first, this.length];
    const days = this.#days.slice(from, to);
    const order = Array.from(days.keys()).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
    for (const column of [this.#days, ...this.#values]) {
      const before = column.slice(from, to);
      order.forEach((cell, at) => {
        column[from + at] = before[cell] ?? 0;
      });
    }
  }

  /** Every metric has a column; those that nobody claims share one of zeros. */
  columns(): Omit<Series, 'offsets'> {
    const zeros = new Float64Array(this.length);
    const values: Partial<Record<Metric, Float64Array>> = {};
    for (const metric of METRICS) {
      values[metric] = this.#values[this.owners.metrics.indexOf(metric)]?.slice(0, this.length) ?? zeros;
    }
    return { days: this.#days.slice(0, this.length), values: values as Series['values'] };
  }
}
