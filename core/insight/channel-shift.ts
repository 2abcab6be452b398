import type { Day } from '../domain/day';
import type { ShiftGrain } from '../domain/insight';
import { type BaseInput, BaseWeeks } from './base-weeks';
import { type ComparedWeeks, RECENT_WEEKS } from './compared-weeks';
import { LEAST_EXPECTED } from './dip-rules';
import { Dispersion } from './dispersion';
import { LARGEST_SEASON, ownSeason } from './own-season';
import type { GroupedTypes } from './partner-types';
import { percentile, type Weighed, weigh, weightedMedian, weightedMedians } from './robust-statistics';

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
  /** Weeks that `base` counts as. */
  readonly baseWeeks: number;
  readonly expected: number;
  /** (recent + 0.5) / (expected + 0.5). */
  readonly ratio: number;
  /** Variance over mean, at least 1. */
  readonly dispersion: number;
  readonly shift: ChannelShift;
  /** What the partner did beyond the channel in the same weeks of last year, as a factor: 1 nothing, or not known. */
  readonly season: number;
  readonly grain: ShiftGrain;
};

export const ratioOf = (recent: number, expected: number) => (recent + 0.5) / (expected + 0.5);

/** `types`: by row. `lastYear`: the same weeks a year before, where they are known. */
export type ShiftInput = BaseInput & {
  readonly types: GroupedTypes;
  readonly lastYear: ShiftContext | null;
};

/** What one evaluation knows of one metric over all partners: made once, then asked for each partner. */
export class ShiftContext {
  readonly all: ChannelShift;
  readonly byType: ReadonlyMap<string, ChannelShift>;
  readonly #input: ShiftInput;
  readonly #base: BaseWeeks;
  readonly #dispersion: Dispersion;
  /** By number of the type plus 1: of the type where there are enough partners of it, else of all. */
  readonly #shifts: readonly ChannelShift[];

  /** By row: the season of its own; NaN while nobody asked. Null: nothing is known of last year. */
  readonly #seasons: Float64Array | null;

  constructor(input: ShiftInput) {
    const base = new BaseWeeks(input);
    this.#input = input;
    this.#base = base;
    this.#seasons = input.lastYear && new Float64Array(input.startWeeks.length).fill(Number.NaN);
    const looked = base.fillFrom(LEAST_EXPECTED);
    const usual = new Float64Array(looked.length);
    for (let i = 0; i < usual.length; i++) usual[i] = base.usual(looked[i] ?? 0);
    const cap = percentile(usual.slice().sort(), 0.75);
    const moves = this.#movesOf(looked, usual, cap);
    this.all = shiftOf(weightedMedian(moves), { partners: looked.length, type: null, prior: 1 });
    this.byType = this.#shiftByType(looked, moves);
    this.#shifts = [this.all, ...input.types.names.map((name) => this.byType.get(name) ?? this.all)];
    const largest = this.#shifts.reduce((most, { ratio }) => Math.max(most, ratio), 1);
    base.fillMore(LEAST_EXPECTED, Math.min(largest, LARGEST_SHIFT) * this.#largestSeason);
    this.#dispersion = new Dispersion(base, looked, cap);
  }

  /** Which weeks are set against which. */
  get compared(): ComparedWeeks {
    return this.#input.compared;
  }

  get grain(): ShiftGrain {
    return this.#base.compared.grain;
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
      baseWeeks: this.#base.weeks(row),
      expected,
      ratio: ratioOf(recent, expected),
      dispersion: this.#dispersion.of(row, expected > 0),
      shift: this.shiftFor(row),
      season: this.seasonOf(row),
      grain: this.grain,
    };
  }

  /** Of `measure`, by itself; null when the partner has too few base weeks. */
  expected(row: number): number | null {
    const weeks = this.#weeksOf(row);
    if (weeks === 0) return null;
    return (this.#base.sum(row) * this.shiftFor(row).ratio * this.seasonOf(row) * RECENT_WEEKS) / weeks;
  }

  /** Usual count of four weeks before any shift; null when the partner has too few base weeks. */
  usual(row: number): number | null {
    return this.#weeksOf(row) === 0 ? null : this.#base.usual(row);
  }

  recent(row: number): number {
    return this.#base.recent(row);
  }

  /** Weeks that are judged; 1 where it is a month or a period. */
  get recentCount(): number {
    return this.#input.compared.recent.length;
  }

  /** Days that are judged. */
  get recentDays(): number {
    return this.#input.compared.recentDays;
  }

  /** Count of the last so many of the recent weeks. */
  recentOf(row: number, weeks: number): number {
    const { grid, compared } = this.#input;
    let sum = 0;
    for (let at = compared.recent.length - weeks; at < compared.recent.length; at++)
      sum += grid.at(row, compared.recent[at] ?? 0);
    return sum;
  }

  baseWeeks(row: number): number {
    return this.#base.weeks(row);
  }

  /** How the partners of `shiftFor` moved, as they did: not drawn towards anything. */
  bareShift(row: number): number {
    const { ratio, partners, type } = this.shiftFor(row);
    const prior = type === null ? 1 : this.all.ratio;
    return partners === 0 ? 1 : prior * (ratio / prior) ** ((partners + SHIFT_PRIOR) / partners);
  }

  /**
   * How the partner itself moved, before any shift, and the counts that say so: a ratio of two is as certain as one count of
   * half their harmonic mean, and as many fewer as they vary more than by chance. Null when it has too few base weeks.
   */
  bareRatio(row: number): { readonly ratio: number; readonly counts: number } | null {
    const usual = this.usual(row);
    if (usual === null) return null;
    const [recent, base] = [this.recent(row), this.#base.sum(row)];
    const both = recent + base;
    return { ratio: ratioOf(recent, usual), counts: both > 0 ? (recent * base) / both / this.#dispersion.of(row, true) : 0 };
  }

  /** 1 where nothing is known of last year. */
  seasonOf(row: number): number {
    const { lastYear } = this.#input;
    if (lastYear === null || this.#seasons === null) return 1;
    const known = this.#seasons[row] ?? 1;
    if (!Number.isNaN(known)) return known;
    const season = ownSeason(lastYear, row, this.shiftFor(row).type);
    this.#seasons[row] = season;
    return season;
  }

  /** What is said rests on little: the channel's shift is only assumed, or two totals are all that there is. */
  isWeak(row: number): boolean {
    return this.shiftFor(row).isWeak || this.grain === 'period';
  }

  /** What the partner could be expected to have, at the most: cheap, to pass over those that are too small. */
  mostExpected(row: number): number {
    return this.#base.usual(row) * this.shiftFor(row).ratio * this.#largestSeason;
  }

  /**
   * First day of the change: the split of the last weeks that a constant rate before and another after explains best
   * (likelihood of two Poisson rates). At the earliest the first recent week; of a month or a period its first day.
   */
  onset(row: number): Day {
    const { grid, compared } = this.#input;
    const { recent, recentFrom } = compared;
    const each = RECENT_WEEKS / recent.length;
    const weeks = RECENT_WEEKS + this.#base.weeks(row);
    const total = this.recent(row) + this.#base.sum(row);
    let best = recentFrom[0] ?? 0;
    let bestGain = Number.NEGATIVE_INFINITY;
    let after = 0;
    for (let k = 1; k <= recent.length; k++) {
      const at = recent.length - k;
      after += grid.at(row, recent[at] ?? 0);
      const gain = logLikelihood(after, k * each) + logLikelihood(Math.max(0, total - after), weeks - k * each);
      if (gain > bestGain) {
        bestGain = gain;
        best = recentFrom[at] ?? best;
      }
    }
    return best;
  }

  get #largestSeason(): number {
    return this.#input.lastYear === null ? 1 : LARGEST_SEASON;
  }

  /** Small partners are passed over until somebody asks. */
  #weeksOf(row: number): number {
    if (this.#base.count(row) === 0) this.#base.fill(row);
    return this.#base.weeks(row);
  }

  /** How each of the partners moved; a weight is held at the third quartile, so that no giant decides alone. */
  #movesOf(rows: Int32Array, usual: Float64Array, cap: number): Weighed {
    const ratios = new Float64Array(rows.length);
    const weights = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      ratios[i] = ratioOf(this.recent(rows[i] ?? 0), usual[i] ?? 0);
      weights[i] = Math.min(usual[i] ?? 0, cap);
    }
    return weigh(ratios, weights);
  }

  #shiftByType(rows: Int32Array, moves: Weighed): Map<string, ChannelShift> {
    const { names, numberOf } = this.#input.types;
    const partners = new Int32Array(names.length);
    const types = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const type = numberOf[rows[i] ?? 0] ?? -1;
      types[i] = type;
      if (type >= 0) partners[type] = (partners[type] ?? 0) + 1;
    }
    const medians = weightedMedians(moves, types, names.length);
    const shifts = new Map<string, ChannelShift>();
    names.forEach((type, number) => {
      const many = partners[number] ?? 0;
      if (many < LEAST_OF_TYPE) return;
      shifts.set(type, shiftOf(medians[number] ?? 1, { partners: many, type, prior: this.all.ratio }));
    });
    return shifts;
  }
}

type Movers = { readonly partners: number; readonly type: string | null; readonly prior: number };

/**
 * Weighted median of the partners' ratios, drawn towards no shift as far as they are few, those of one type towards the
 * programme's.
 */
function shiftOf(median: number, { partners, type, prior }: Movers): ChannelShift {
  if (partners < LEAST_PARTNERS) return { ratio: 1, partners, isWeak: true, type };
  const trust = partners / (partners + SHIFT_PRIOR);
  return { ratio: prior * (median / prior) ** trust, partners, isWeak: false, type };
}

/** Of a Poisson rate fitted to the count, less what doesn't depend on the rate. */
const logLikelihood = (count: number, weeks: number) => (count <= 0 ? 0 : count * Math.log(count / weeks));
