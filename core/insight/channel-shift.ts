import { type BaseInput, BaseWeeks, LEAST_BASE_WEEKS, RECENT_WEEKS } from './base-weeks';
import { Dispersion } from './dispersion';
import type { GroupedTypes } from './partner-types';
import { percentile, weightedMedian } from './robust-statistics';

/** Expected count from which a partner helps to tell how the whole channel moved. */
const LEAST_EXPECTED = 5;
const LEAST_PARTNERS = 3;
const LEAST_OF_TYPE = 8;
/** Partners that the assumption "no shift" is worth. */
const SHIFT_PRIOR = 5;
/** No shift of a whole channel is thought to be larger: below this bound on what could be expected, a partner isn't looked at. */
const LARGEST_SHIFT = 4;

/** How a set of partners moved together. */
export type ChannelShift = {
  /** 1 not at all, 0.78 a fall of 22 %. */
  readonly ratio: number;
  readonly partners: number;
  /** Too few to tell: taken as no shift. */
  readonly isWeak: boolean;
  /** The partners' type; null: all of the programme. */
  readonly type: string | null;
};

/** One partner's recent weeks against what its base weeks and the channel's shift let expect. Counts, not divided by weeks. */
export type Measure = {
  readonly recent: number;
  readonly base: number;
  readonly baseWeeks: number;
  readonly expected: number;
  /** (recent + 0.5) / (expected + 0.5). */
  readonly ratio: number;
  /** Variance over mean, at least 1. */
  readonly dispersion: number;
  readonly shift: ChannelShift;
};

export const ratioOf = (recent: number, expected: number) => (recent + 0.5) / (expected + 0.5);

/** `types`: by row. */
export type ShiftInput = BaseInput & { readonly types: GroupedTypes };

/** What one evaluation knows of one metric over all partners: made once, then asked for each partner. */
export class ShiftContext {
  readonly all: ChannelShift;
  readonly byType: ReadonlyMap<string, ChannelShift>;
  readonly #input: ShiftInput;
  readonly #base: BaseWeeks;
  readonly #dispersion: Dispersion;
  /** By number of the type plus 1: of the type where there are enough partners of it, else of all. */
  readonly #shifts: readonly ChannelShift[];

  private constructor(input: ShiftInput, base: BaseWeeks) {
    this.#input = input;
    this.#base = base;
    const eligible = base.fillFrom(LEAST_EXPECTED, LARGEST_SHIFT);
    const cap = percentile(Float64Array.from(eligible, (row) => base.usual(row)).sort(), 0.75);
    this.all = this.#shiftOf(eligible, cap);
    this.byType = this.#shiftByType(eligible, cap);
    this.#shifts = [this.all, ...input.types.names.map((name) => this.byType.get(name) ?? this.all)];
    this.#dispersion = new Dispersion(base, eligible, cap);
  }

  /** Null when the recent weeks are not all covered, or too few of the base weeks are. */
  static make(input: ShiftInput): ShiftContext | null {
    const base = BaseWeeks.make(input);
    return base && new ShiftContext(input, base);
  }

  /** Partners of the row's type where there are enough of them, else all. */
  shiftFor(row: number): ChannelShift {
    return this.#shifts[(this.#input.types.numberOf[row] ?? -1) + 1] ?? this.all;
  }

  /** Null when the partner has too few base weeks. */
  measure(row: number): Measure | null {
    const expected = this.expected(row);
    if (expected === null) return null;
    const recent = this.recent(row);
    return {
      recent,
      base: this.#base.sum(row),
      baseWeeks: this.#base.count(row),
      expected,
      ratio: ratioOf(recent, expected),
      dispersion: this.#dispersion.of(row, expected > 0),
      shift: this.shiftFor(row),
    };
  }

  /** Of `measure`, by itself; null when the partner has too few base weeks. */
  expected(row: number): number | null {
    if (this.#base.count(row) === 0) this.#base.fill(row); // Small partners are passed over until somebody asks.
    const weeks = this.#base.count(row);
    if (weeks < LEAST_BASE_WEEKS) return null;
    return (this.#base.sum(row) * this.shiftFor(row).ratio * RECENT_WEEKS) / weeks;
  }

  recent(row: number): number {
    return this.#base.recent(row);
  }

  baseWeeks(row: number): number {
    return this.#base.count(row);
  }

  /** What the partner could be expected to have, at the most: cheap, to pass over those that are too small. */
  mostExpected(row: number): number {
    return this.#base.usual(row) * this.shiftFor(row).ratio;
  }

  /**
   * First week of the change: the split of the last weeks that a constant rate before and another after explains best
   * (likelihood of two Poisson rates). At the earliest the first recent week.
   */
  onset(row: number): number {
    const { grid, week } = this.#input;
    const weeks = RECENT_WEEKS + this.#base.count(row);
    const total = this.recent(row) + this.#base.sum(row);
    let best = week - RECENT_WEEKS + 1;
    let bestGain = Number.NEGATIVE_INFINITY;
    for (let k = 1; k <= RECENT_WEEKS; k++) {
      const after = grid.sum(row, week - k + 1, week);
      const before = Math.max(0, total - after);
      const gain = logLikelihood(after, k) + logLikelihood(before, weeks - k);
      if (gain > bestGain) {
        bestGain = gain;
        best = week - k + 1;
      }
    }
    return best;
  }

  /**
   * Weighted median of the partners' ratios, drawn towards no shift as far as they are few, those of one type towards the
   * programme's; a weight is held at the third quartile, so that no giant decides alone.
   */
  #shiftOf(rows: Int32Array, cap: number, type: string | null = null): ChannelShift {
    const prior = type === null ? 1 : this.all.ratio;
    if (rows.length < LEAST_PARTNERS) return { ratio: 1, partners: rows.length, isWeak: true, type };
    const weights = Float64Array.from(rows, (row) => Math.min(this.#base.usual(row), cap));
    const ratios = Float64Array.from(rows, (row) => ratioOf(this.recent(row), this.#base.usual(row)));
    const median = weightedMedian(ratios, weights);
    const trust = rows.length / (rows.length + SHIFT_PRIOR);
    return { ratio: prior * (median / prior) ** trust, partners: rows.length, isWeak: false, type };
  }

  #shiftByType(eligible: Int32Array, cap: number): Map<string, ChannelShift> {
    const { names, numberOf } = this.#input.types;
    const shifts = new Map<string, ChannelShift>();
    names.forEach((name, number) => {
      const rows = eligible.filter((row) => numberOf[row] === number);
      if (rows.length >= LEAST_OF_TYPE) shifts.set(name, this.#shiftOf(rows, cap, name));
    });
    return shifts;
  }
}

/** Of a Poisson rate fitted to the count, less what doesn't depend on the rate. */
const logLikelihood = (count: number, weeks: number) => (count <= 0 ? 0 : count * Math.log(count / weeks));
