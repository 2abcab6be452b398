import type { BaseWeeks } from './base-weeks';
import { BASE_WEEKS, RECENT_WEEKS } from './compared-weeks';
import { percentile } from './robust-statistics';

/** Weeks-worth of the programme's median dispersion in each partner's own. */
const PRIOR = 8;
const LEAST_PARTNERS = 3;
/** Of two totals, which cannot tell how much either varies. */
export const ASSUMED_DISPERSION = 2;

/** How much more the partners' weeks vary than chance alone would make them. Worked out when first asked for. */
export class Dispersion {
  readonly #base: BaseWeeks;
  readonly #eligible: Int32Array;
  readonly #cap: number;
  readonly #scratch = new Float64Array(BASE_WEEKS);
  /** By base week: the channel's count against its own mean. */
  #factors: Float64Array | null = null;
  #median: number | null = null;

  /** `eligible`: rows that say how the channel moved; `cap`: the usual count at which their weight is held. */
  constructor(base: BaseWeeks, eligible: Int32Array, cap: number) {
    this.#base = base;
    this.#eligible = eligible;
    this.#cap = cap;
  }

  /** Variance over mean, at least 1: the partner's own, drawn towards the programme's median as far as its weeks are few. */
  of(row: number, isExpected: boolean): number {
    if (this.#base.compared.grain === 'period') return ASSUMED_DISPERSION;
    const freedom = this.#base.count(row) - 1;
    const own = isExpected ? this.#own(row) : 1;
    this.#median ??= this.#medianOwn();
    return Math.max(1, (PRIOR * this.#median + freedom * own) / (PRIOR + freedom));
  }

  #medianOwn(): number {
    if (this.#eligible.length === 0) return 1;
    const owns = new Float64Array(this.#eligible.length);
    for (let i = 0; i < owns.length; i++) owns[i] = this.#own(this.#eligible[i] ?? 0);
    return percentile(owns.sort(), 0.5);
  }

  /** Pearson dispersion of the base weeks around the partner's mean times the channel's week. */
  #own(row: number): number {
    this.#factors ??= this.#weeklyFactors();
    const factors = this.#factors;
    const values = this.#scratch;
    const weeks = this.#base.read(row, values);
    if (weeks < 2) return 1;
    const { positions } = this.#base;
    let count = 0;
    let factor = 0;
    for (let i = 0; i < weeks; i++) {
      count += values[i] ?? 0;
      factor += factors[positions[i] ?? 0] ?? 1;
    }
    if (count <= 0 || factor <= 0) return 1;
    const mean = count / factor;
    let sum = 0;
    for (let i = 0; i < weeks; i++) {
      const expected = mean * Math.max(factors[positions[i] ?? 0] ?? 1, 0.01);
      const off = (values[i] ?? 0) - expected;
      sum += (off * off) / expected;
    }
    return sum / (weeks - 1);
  }

  #weeklyFactors(): Float64Array {
    const { positions, compared } = this.#base;
    const { weeksEach } = compared;
    const factors = new Float64Array(compared.base.length).fill(1);
    if (this.#eligible.length < LEAST_PARTNERS) return factors;
    const seen = new Float64Array(factors.length);
    const usual = new Float64Array(factors.length);
    for (let each = 0; each < this.#eligible.length; each++) {
      const row = this.#eligible[each] ?? 0;
      const ofFour = this.#base.usual(row);
      const weight = Math.min(1, this.#cap / ofFour);
      const weeks = this.#base.read(row, this.#scratch);
      for (let i = 0; i < weeks; i++) {
        const at = positions[i] ?? 0;
        seen[at] = (seen[at] ?? 0) + weight * (this.#scratch[i] ?? 0);
        usual[at] = (usual[at] ?? 0) + weight * ((ofFour * weeksEach) / RECENT_WEEKS);
      }
    }
    for (let i = 0; i < factors.length; i++) if ((usual[i] ?? 0) > 0) factors[i] = (seen[i] ?? 0) / (usual[i] ?? 1);
    return factors;
  }
}
