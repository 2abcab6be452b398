import type { Day } from '../domain/day';
import type { Series } from '../domain/program-data';

/** Stands for "no such day" in the arrays below. */
const NEVER = -1;
const orNull = (day: number | undefined): Day | null => (day === undefined || day === NEVER ? null : day);

/** Later than any week counted back from as-of. */
const NO_WEEK = 0x7fffffff;
const CLICKS_TO_ACTIVATE = 20;
const WEEKS_TO_ACTIVATE = 2;
const CLICKS_TO_GROW = 10;

/** Days on which something of note happened to an account, up to the last `advance`. */
export type Moments = {
  readonly lastActive: Day | null;
  readonly lastClick: Day | null;
  /** The last day with a click before `lastClick`. */
  readonly previousClick: Day | null;
  readonly lastConversion: Day | null;
  readonly firstImpression: Day | null;
  readonly lastImpression: Day | null;
  readonly firstActive: Day | null;
  readonly firstConversion: Day | null;
  /** First conversion, or the day on which 20 clicks in two different weeks were reached. */
  readonly activated: Day | null;
  /** 10 clicks in two different weeks: half of the way through onboarding. */
  readonly grew: Day | null;
};

const COLUMNS = [
  'lastActive',
  'lastClick',
  'previousClick',
  'lastConversion',
  'firstImpression',
  'lastImpression',
  'firstActive',
  'firstConversion',
  'activated',
  'grew',
] as const satisfies readonly (keyof Moments)[];
type Column = (typeof COLUMNS)[number];

/** Reads every account's cells once, in order of days, stopping at each evaluation. */
export class History {
  readonly #series: Series;
  readonly #next: Uint32Array;
  readonly #days: Readonly<Record<Column, Int32Array>>;
  readonly #clicks: Float64Array;
  /** Different weeks with a click, and the last of them (weeks counted back from as-of). */
  readonly #clickWeeks: Uint32Array;
  readonly #lastClickWeek: Int32Array;
  readonly #asOf: Day;

  constructor(series: Series, asOf: Day) {
    const accounts = Math.max(0, series.offsets.length - 1);
    const days = {} as Record<Column, Int32Array>;
    for (const column of COLUMNS) days[column] = new Int32Array(accounts).fill(NEVER);
    this.#series = series;
    this.#next = series.offsets.slice(0, accounts);
    this.#days = days;
    this.#clicks = new Float64Array(accounts);
    this.#clickWeeks = new Uint32Array(accounts);
    this.#lastClickWeek = new Int32Array(accounts).fill(NO_WEEK);
    this.#asOf = asOf;
  }

  /** First day of the account in any flow, whatever happened on it; null without a cell. */
  firstCell(account: number): Day | null {
    const from = this.#series.offsets[account] ?? 0;
    return from < (this.#series.offsets[account + 1] ?? 0) ? (this.#series.days[from] ?? null) : null;
  }

  /** Takes in the account's cells up to `to`. */
  advance(account: number, to: Day): void {
    const { offsets, days, values } = this.#series;
    const end = offsets[account + 1] ?? 0;
    let cell = this.#next[account] ?? 0;
    for (; cell < end; cell++) {
      const day = days[cell] ?? 0;
      if (day > to) break;
      if ((values.impressions[cell] ?? 0) > 0) this.#mark('Impression', account, day);
      const clicks = values.clicks[cell] ?? 0;
      const hasConversion = (values.conversions[cell] ?? 0) > 0;
      if (clicks > 0 || hasConversion) this.#mark('Active', account, day);
      if (clicks > 0) this.#click(account, day, clicks);
      if (hasConversion) {
        this.#mark('Conversion', account, day);
        this.#once('activated', account, day);
      }
    }
    this.#next[account] = cell;
  }

  /** True when a click or conversion was taken in. */
  hasBegun(account: number): boolean {
    return this.#days.lastActive[account] !== NEVER;
  }

  moments(account: number): Moments {
    const days = this.#days;
    return {
      lastActive: orNull(days.lastActive[account]),
      lastClick: orNull(days.lastClick[account]),
      previousClick: orNull(days.previousClick[account]),
      lastConversion: orNull(days.lastConversion[account]),
      firstImpression: orNull(days.firstImpression[account]),
      lastImpression: orNull(days.lastImpression[account]),
      firstActive: orNull(days.firstActive[account]),
      firstConversion: orNull(days.firstConversion[account]),
      activated: orNull(days.activated[account]),
      grew: orNull(days.grew[account]),
    };
  }

  /** True when the account has a click or conversion after `day`. */
  isActiveAfter(account: number, day: Day): boolean {
    const { offsets, days, values } = this.#series;
    const from = offsets[account] ?? 0;
    for (let cell = (offsets[account + 1] ?? 0) - 1; cell >= from && (days[cell] ?? 0) > day; cell--) {
      if ((values.clicks[cell] ?? 0) > 0 || (values.conversions[cell] ?? 0) > 0) return true;
    }
    return false;
  }

  #mark(what: 'Active' | 'Conversion' | 'Impression', account: number, day: Day): void {
    this.#once(`first${what}`, account, day);
    this.#days[`last${what}`][account] = day;
  }

  #once(column: Column, account: number, day: Day): void {
    if (this.#days[column][account] === NEVER) this.#days[column][account] = day;
  }

  #click(account: number, day: Day, clicks: number): void {
    this.#days.previousClick[account] = this.#days.lastClick[account] ?? NEVER;
    this.#days.lastClick[account] = day;
    this.#clicks[account] = (this.#clicks[account] ?? 0) + clicks;
    const week = Math.floor((day - this.#asOf - 1) / 7);
    if (this.#lastClickWeek[account] !== week) this.#clickWeeks[account] = (this.#clickWeeks[account] ?? 0) + 1;
    this.#lastClickWeek[account] = week;
    if ((this.#clickWeeks[account] ?? 0) < WEEKS_TO_ACTIVATE) return;
    if ((this.#clicks[account] ?? 0) >= CLICKS_TO_GROW) this.#once('grew', account, day);
    if ((this.#clicks[account] ?? 0) >= CLICKS_TO_ACTIVATE) this.#once('activated', account, day);
  }
}
