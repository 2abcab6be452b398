import type { WeekSet } from './calendar';
import { percentile, weightedMedian, winsorizedSum } from './robust-statistics';
import type { Rows, WeeklyGrid } from './weekly-grid';

/** Weeks that are judged, and weeks before them that say what is usual. */
export const RECENT_WEEKS = 4;
export const BASE_WEEKS = 12;
/** Fewer known base weeks than this say nothing of what is usual. */
const LEAST_BASE_WEEKS = 4;
/** Expected count from which a partner helps to tell how the whole channel moved. */
const LEAST_EXPECTED = 5;
const LEAST_PARTNERS = 3;
const LEAST_OF_TYPE = 8;
/** Partners that the assumption "no shift" is worth. */
const SHIFT_PRIOR = 5;
/** Weeks-worth of the programme's median dispersion in each partner's own. */
const DISPERSION_PRIOR = 8;
/** No shift of a whole channel is thought to be larger: below this bound on what could be expected, a partner isn't looked at. */
const LARGEST_SHIFT = 4;

const ascending = (a: number, b: number) => a - b;

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

export type ShiftInput = {
  readonly grid: WeeklyGrid;
  readonly covered: WeekSet;
  readonly rows: Rows;
  /** By row: the partner's type, and its first whole week in the programme. */
  readonly types: readonly (string | null)[];
  readonly startWeeks: Int32Array;
  /** The week at whose end is judged. */
  readonly week: number;
};

/** What one evaluation knows of one metric over all partners: made once, then asked for each partner. */
export class ShiftContext {
  readonly all: ChannelShift;
  readonly byType: ReadonlyMap<string, ChannelShift>;
  readonly #input: ShiftInput;
  readonly #baseWeeks: readonly number[];
  readonly #bases: Float64Array;
  readonly #weeksOf: Uint8Array;
  readonly #scratch = new Float64Array(BASE_WEEKS);
  readonly #sorted = new Float64Array(BASE_WEEKS);
  /** By base week: the channel's count against its own mean. */
  readonly #factors: Float64Array;
  #medianDispersion = 1;

  private constructor(input: ShiftInput, baseWeeks: readonly number[]) {
    this.#input = input;
    this.#baseWeeks = baseWeeks;
    this.#bases = new Float64Array(input.rows.accountOf.length);
    this.#weeksOf = new Uint8Array(input.rows.accountOf.length);
    const eligible = this.#readBases();
    const cap = percentile(eligible.map((row) => this.#usual(row)).sort(ascending), 0.75);
    this.all = this.#shiftOf(eligible, cap);
    this.byType = this.#shiftByType(eligible, cap);
    this.#factors = this.#weeklyFactors(eligible, cap);
    const dispersions = eligible.map((row) => this.#ownDispersion(row)).sort(ascending);
    if (dispersions.length > 0) this.#medianDispersion = percentile(dispersions, 0.5);
  }

  /** Null when the recent weeks are not all covered, or too few of the base weeks are. */
  static make(input: ShiftInput): ShiftContext | null {
    const { covered, week } = input;
    if (covered.count(week - RECENT_WEEKS + 1, week) < RECENT_WEEKS) return null;
    const baseWeeks: number[] = [];
    for (let w = week - RECENT_WEEKS - BASE_WEEKS + 1; w <= week - RECENT_WEEKS; w++) if (covered.isFull(w)) baseWeeks.push(w);
    return baseWeeks.length < LEAST_BASE_WEEKS ? null : new ShiftContext(input, baseWeeks);
  }

  /** Partners of the row's type where there are enough of them, else all. */
  shiftFor(row: number): ChannelShift {
    const type = this.#input.types[row];
    return (type ? this.byType.get(type) : undefined) ?? this.all;
  }

  /** Null when the partner has too few base weeks. */
  measure(row: number): Measure | null {
    if (this.#weeksOf[row] === 0) this.#fillBase(row); // Small partners are passed over until somebody asks.
    const baseWeeks = this.#weeksOf[row] ?? 0;
    if (baseWeeks < LEAST_BASE_WEEKS) return null;
    const shift = this.shiftFor(row);
    const base = this.#bases[row] ?? 0;
    const recent = this.#recent(row);
    const expected = (base * shift.ratio * RECENT_WEEKS) / baseWeeks;
    const own = expected > 0 ? this.#ownDispersion(row) : 1;
    const freedom = baseWeeks - 1;
    const pooled = (DISPERSION_PRIOR * this.#medianDispersion + freedom * own) / (DISPERSION_PRIOR + freedom);
    return {
      recent,
      base,
      baseWeeks,
      expected,
      ratio: (recent + 0.5) / (expected + 0.5),
      dispersion: Math.max(1, pooled),
      shift,
    };
  }

  /** What the partner could be expected to have, at the most: cheap, to pass over those that are too small. */
  mostExpected(row: number): number {
    return this.#usual(row) * this.shiftFor(row).ratio;
  }

  /**
   * First week of the change: the split of the last weeks that a constant rate before and another after explains best
   * (likelihood of two Poisson rates). At the earliest the first recent week.
   */
  onset(row: number): number {
    const { grid, week } = this.#input;
    const weeks = RECENT_WEEKS + (this.#weeksOf[row] ?? 0);
    const total = this.#recent(row) + (this.#bases[row] ?? 0);
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

  #recent(row: number): number {
    const { grid, week } = this.#input;
    return grid.sum(row, week - RECENT_WEEKS + 1, week);
  }

  /** Usual count of four weeks, before any shift. */
  #usual(row: number): number {
    const weeks = this.#weeksOf[row] ?? 0;
    return weeks === 0 ? 0 : ((this.#bases[row] ?? 0) * RECENT_WEEKS) / weeks;
  }

  /** Fills the bases of every row worth it; gives back the rows that say how the channel moved. */
  #readBases(): number[] {
    const { grid, covered, startWeeks } = this.#input;
    const eligible: number[] = [];
    const first = this.#baseWeeks[0] ?? 0;
    const last = this.#baseWeeks.at(-1) ?? 0;
    for (let row = 0; row < this.#bases.length; row++) {
      const start = Math.max(first, startWeeks[row] ?? 0);
      const weeks = covered.count(start, last);
      const most = (grid.sum(row, start, last) * RECENT_WEEKS * LARGEST_SHIFT) / Math.max(1, weeks);
      if (weeks < LEAST_BASE_WEEKS || most < LEAST_EXPECTED) continue;
      this.#fillBase(row);
      if (this.#usual(row) >= LEAST_EXPECTED) eligible.push(row);
    }
    return eligible;
  }

  #fillBase(row: number): void {
    const weeks = this.#readBase(row, this.#input.startWeeks[row] ?? 0);
    this.#weeksOf[row] = weeks;
    this.#bases[row] = winsorizedSum(this.#scratch, this.#sorted, weeks);
  }

  /** Puts the row's base weeks into the scratch; how many there are since the partner started. */
  #readBase(row: number, start: number): number {
    let weeks = 0;
    for (const week of this.#baseWeeks) {
      if (week < start) continue;
      this.#scratch[weeks] = this.#input.grid.at(row, week);
      weeks += 1;
    }
    return weeks;
  }

  /**
   * Weighted median of the partners' ratios, drawn towards no shift as far as they are few, those of one type towards the
   * programme's; a weight is held at the third quartile, so that no giant decides alone.
   */
  #shiftOf(rows: readonly number[], cap: number, type: string | null = null): ChannelShift {
    const prior = type === null ? 1 : this.all.ratio;
    if (rows.length < LEAST_PARTNERS) return { ratio: 1, partners: rows.length, isWeak: true, type };
    const ratios = rows.map((row) => {
      const usual = this.#usual(row);
      return { ratio: (this.#recent(row) + 0.5) / (usual + 0.5), weight: Math.min(usual, cap) };
    });
    const median = weightedMedian(ratios);
    const trust = rows.length / (rows.length + SHIFT_PRIOR);
    return { ratio: prior * (median / prior) ** trust, partners: rows.length, isWeak: false, type };
  }

  #shiftByType(eligible: readonly number[], cap: number): Map<string, ChannelShift> {
    const rowsByType = new Map<string, number[]>();
    for (const row of eligible) {
      const type = this.#input.types[row];
      if (!type) continue;
      const rows = rowsByType.get(type);
      if (rows) rows.push(row);
      else rowsByType.set(type, [row]);
    }
    const shifts = new Map<string, ChannelShift>();
    for (const [type, rows] of rowsByType) {
      if (rows.length >= LEAST_OF_TYPE) shifts.set(type, this.#shiftOf(rows, cap, type));
    }
    return shifts;
  }

  #weeklyFactors(eligible: readonly number[], cap: number): Float64Array {
    const factors = new Float64Array(this.#baseWeeks.length).fill(1);
    if (eligible.length < LEAST_PARTNERS) return factors;
    this.#baseWeeks.forEach((week, i) => {
      let seen = 0;
      let usual = 0;
      for (const row of eligible) {
        if (week < (this.#input.startWeeks[row] ?? 0)) continue;
        const mean = this.#usual(row) / RECENT_WEEKS;
        const weight = Math.min(1, cap / this.#usual(row));
        seen += weight * this.#input.grid.at(row, week);
        usual += weight * mean;
      }
      if (usual > 0) factors[i] = seen / usual;
    });
    return factors;
  }

  /** Pearson dispersion of the base weeks around the partner's mean times the channel's week. */
  #ownDispersion(row: number): number {
    const weeks = this.#readBase(row, this.#input.startWeeks[row] ?? 0);
    if (weeks < 2) return 1;
    const skipped = this.#baseWeeks.length - weeks; // Weeks before the partner started are the first ones.
    let count = 0;
    let factors = 0;
    for (let i = 0; i < weeks; i++) {
      count += this.#scratch[i] ?? 0;
      factors += this.#factors[skipped + i] ?? 1;
    }
    if (count <= 0 || factors <= 0) return 1;
    let sum = 0;
    for (let i = 0; i < weeks; i++) {
      const expected = (count / factors) * Math.max(this.#factors[skipped + i] ?? 1, 0.01);
      sum += ((this.#scratch[i] ?? 0) - expected) ** 2 / expected;
    }
    return sum / (weeks - 1);
  }
}

/** Of a Poisson rate fitted to the count, less what doesn't depend on the rate. */
const logLikelihood = (count: number, weeks: number) => (count <= 0 ? 0 : count * Math.log(count / weeks));
