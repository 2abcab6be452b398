import type { Day } from '../../domain/day';
import { QUALITY_DAYS } from '../factor-quality';
import { percentile } from '../robust-statistics';
import { firstCellFrom } from '../rolling-sums';
import type { Study } from '../study';

const WEEK = 7;
const WEEKS = Math.ceil(QUALITY_DAYS / WEEK);
/** Of fewer settled conversions, or weeks with hardly more than one, nothing can be said of how reversals come. */
const LEAST_SETTLED = 10;
const LEAST_A_WEEK = 1.5;
/** Weeks-worth of the programme's median in each partner's own: as of other counts (dispersion.ts). */
const PRIOR = 8;
/** Fewer partners say nothing of a programme: then each reversal is taken for one of its own. */
const LEAST_PARTNERS = 3;

/**
 * How much more a partner's reversals vary from week to week than chance alone would make them: an advertiser that takes back a
 * whole week at once makes one decision of twenty reversals.
 *
 * Unit:   variance over that of a binomial: so many counts are worth one. At least 1.
 * How:    of each partner with reversals the Pearson dispersion around its own rate; from it, by the size of its weeks, how far the
 *         conversions of one week share their fate (0 not at all, 1 wholly); of these the median, or the partner's own, drawn to
 *         the median, where that is less; from that, by the size of its weeks, its dispersion. Never more than the median: a
 *         partner that went bad of late would be excused by having changed.
 * Source: Williams 1982, "Extra-binomial variation in logistic linear models", Applied Statistics 31: φ = 1 + (n - 1) ρ.
 */
export class ReversalDispersion {
  readonly #study: Study;
  readonly #day: Day;
  readonly #settled = new Float64Array(WEEKS);
  readonly #reversed = new Float64Array(WEEKS);
  #median: number | null = null;

  constructor(study: Study, day: Day) {
    this.#study = study;
    this.#day = day;
  }

  of(account: number): number {
    this.#median ??= this.#medianSharing();
    if (this.#median === 0) return 1;
    const own = this.#sharingOf(account) ?? { value: this.#median, freedom: 0 };
    const drawn = (PRIOR * this.#median + own.freedom * own.value) / (PRIOR + own.freedom);
    const sharing = Math.max(0, Math.min(this.#median, drawn));
    return 1 + Math.max(0, this.#perWeek() - 1) * sharing;
  }

  #medianSharing(): number {
    const values: number[] = [];
    for (const account of this.#study.rows.accountOf) {
      const sharing = this.#sharingOf(account);
      if (sharing !== null) values.push(sharing.value);
    }
    if (values.length < LEAST_PARTNERS) return 0;
    return Math.min(1, Math.max(0, percentile(Float64Array.from(values).sort(), 0.5)));
  }

  /** Null where nothing tells: too few settled, in one week alone, or none of them reversed, or all. */
  #sharingOf(account: number): { readonly value: number; readonly freedom: number } | null {
    const [settled, reversed] = this.#fill(account);
    const perWeek = this.#perWeek();
    if (settled < LEAST_SETTLED || perWeek < LEAST_A_WEEK || reversed <= 0 || reversed >= settled) return null;
    const rate = reversed / settled;
    let [weeks, sum] = [0, 0];
    for (let week = 0; week < WEEKS; week++) {
      const cases = this.#settled[week] ?? 0;
      if (cases <= 0) continue;
      weeks += 1;
      sum += ((this.#reversed[week] ?? 0) - rate * cases) ** 2 / (rate * (1 - rate) * cases);
    }
    if (weeks < 2) return null;
    const freedom = weeks - 1;
    return { value: (sum / freedom - 1) / (perWeek - 1), freedom };
  }

  /** Settled conversions of the week that the average settled conversion is in. */
  #perWeek(): number {
    let [sum, squares] = [0, 0];
    for (const cases of this.#settled) {
      sum += cases;
      squares += cases * cases;
    }
    return sum > 0 ? squares / sum : 0;
  }

  /** Puts the account's weeks in place; what they add up to. */
  #fill(account: number): readonly [settled: number, reversed: number] {
    const { series, calendar } = this.#study;
    const { settledConversions, reversedConversions } = series.values;
    this.#settled.fill(0);
    this.#reversed.fill(0);
    let [settled, reversed] = [0, 0];
    const end = series.offsets[account + 1] ?? 0;
    for (let cell = firstCellFrom(series, account, this.#day - QUALITY_DAYS + 1); cell < end; cell++) {
      const day = series.days[cell] ?? 0;
      if (day > this.#day) break;
      if (!calendar.quality.days.has(day)) continue;
      const week = Math.floor((this.#day - day) / WEEK);
      const [a, b] = [settledConversions[cell] ?? 0, reversedConversions[cell] ?? 0];
      this.#settled[week] = (this.#settled[week] ?? 0) + a;
      this.#reversed[week] = (this.#reversed[week] ?? 0) + b;
      settled += a;
      reversed += b;
    }
    return [settled, reversed];
  }
}
