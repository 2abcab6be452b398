import type { Day } from '../domain/day';
import type { Series } from '../domain/program-data';
import type { Settings } from '../domain/settings';

/** Stands for "no such day" in columns of days. */
export const NEVER = -1;
const orNull = (day: number | undefined): Day | null => (day === undefined || day === NEVER ? null : day);

/** Later than any week counted back from as-of. */
const NO_WEEK = 0x7fffffff;
const CLICKS_TO_GROW = 10;
const WEEKS_TO_GROW = 2;

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
  /** First conversion, or the day on which enough clicks in enough different weeks were reached: 20 in two, by the settings. */
  readonly activated: Day | null;
  /** 10 clicks in two different weeks: half of the way through onboarding. */
  readonly grew: Day | null;
};

type Writable<Item> = { -readonly [Name in keyof Item]: Item[Name] };

export const NO_MOMENTS: Moments = {
  lastActive: null,
  lastClick: null,
  previousClick: null,
  lastConversion: null,
  firstImpression: null,
  lastImpression: null,
  firstActive: null,
  firstConversion: null,
  activated: null,
  grew: null,
};

/** `clicked`: the day on which the clicks alone were enough to activate. */
const COLUMNS = [
  'lastActive',
  'firstClick',
  'lastClick',
  'previousClick',
  'lastConversion',
  'firstImpression',
  'lastImpression',
  'firstActive',
  'firstConversion',
  'clicked',
  'activated',
  'grew',
] as const satisfies readonly (keyof Moments | 'firstClick' | 'clicked')[];
type Column = (typeof COLUMNS)[number];

/** Clicks that activate a partner without a conversion, and the different weeks in which they must fall. */
type ActivatingClicks = Pick<Settings, 'activationClicks' | 'activationWeeks'>;

/** Reads every account's cells once, in order of days, stopping at each evaluation. */
export class History {
  readonly #series: Series;
  readonly #next: Uint32Array;
  /** By account, for the replay, which has no time for an object per partner. */
  readonly days: Readonly<Record<Column, Int32Array>>;
  readonly #clicks: Float64Array;
  /** Different weeks with a click, and the last of them (weeks counted back from as-of). */
  readonly #clickWeeks: Uint32Array;
  readonly #lastClickWeek: Int32Array;
  readonly #asOf: Day;
  readonly #activates: ActivatingClicks;

  constructor(series: Series, asOf: Day, activates: ActivatingClicks) {
    const accounts = Math.max(0, series.offsets.length - 1);
    const days = {} as Record<Column, Int32Array>;
    for (const column of COLUMNS) days[column] = new Int32Array(accounts).fill(NEVER);
    this.#series = series;
    this.#next = series.offsets.slice(0, accounts);
    this.days = days;
    this.#clicks = new Float64Array(accounts);
    this.#clickWeeks = new Uint32Array(accounts);
    this.#lastClickWeek = new Int32Array(accounts).fill(NO_WEEK);
    this.#asOf = asOf;
    this.#activates = activates;
  }

  /** First day of the account in any flow, whatever happened on it; null without a cell. */
  firstCell(account: number): Day | null {
    const from = this.#series.offsets[account] ?? 0;
    return from < (this.#series.offsets[account + 1] ?? 0) ? (this.#series.days[from] ?? null) : null;
  }

  /** Takes in the account's cells up to `to`. */
  advance(account: number, to: Day): void {
    const { offsets, days } = this.#series;
    const end = offsets[account + 1] ?? 0;
    const from = this.#next[account] ?? 0;
    let next = from;
    while (next < end && (days[next] ?? 0) <= to) next += 1;
    if (next === from) return;
    this.#next[account] = next;
    this.#readImpressions(account, from, next);
    this.#readClicks(account, from, next);
    this.#readConversions(account, from, next);
    this.#join(account);
  }

  /** Back before the account's first cell, to read it once more. */
  rewind(account: number): void {
    for (const column of COLUMNS) this.days[column][account] = NEVER;
    this.#next[account] = this.#series.offsets[account] ?? 0;
    this.#clicks[account] = 0;
    this.#clickWeeks[account] = 0;
    this.#lastClickWeek[account] = NO_WEEK;
  }

  /** True when a click or conversion was taken in. */
  hasBegun(account: number): boolean {
    return this.days.lastActive[account] !== NEVER;
  }

  activated(account: number): Day | null {
    return orNull(this.days.activated[account]);
  }

  /** In an object of its own, or in `into`, which the replay uses again for each partner. */
  moments(account: number, into: Writable<Moments> = { ...NO_MOMENTS }): Writable<Moments> {
    const { days } = this;
    into.lastActive = orNull(days.lastActive[account]);
    into.lastClick = orNull(days.lastClick[account]);
    into.previousClick = orNull(days.previousClick[account]);
    into.lastConversion = orNull(days.lastConversion[account]);
    into.firstImpression = orNull(days.firstImpression[account]);
    into.lastImpression = orNull(days.lastImpression[account]);
    into.firstActive = orNull(days.firstActive[account]);
    into.firstConversion = orNull(days.firstConversion[account]);
    into.activated = orNull(days.activated[account]);
    into.grew = orNull(days.grew[account]);
    return into;
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

  #readImpressions(account: number, from: number, to: number): void {
    const { days, values } = this.#series;
    const { firstImpression, lastImpression } = this.days;
    for (let cell = from; cell < to; cell++) {
      if (!((values.impressions[cell] ?? 0) > 0)) continue;
      const day = days[cell] ?? 0;
      if (firstImpression[account] === NEVER) firstImpression[account] = day;
      lastImpression[account] = day;
    }
  }

  #readConversions(account: number, from: number, to: number): void {
    const { days, values } = this.#series;
    const { firstConversion, lastConversion } = this.days;
    for (let cell = from; cell < to; cell++) {
      if (!((values.conversions[cell] ?? 0) > 0)) continue;
      const day = days[cell] ?? 0;
      if (firstConversion[account] === NEVER) firstConversion[account] = day;
      lastConversion[account] = day;
    }
  }

  #readClicks(account: number, from: number, to: number): void {
    const { days, values } = this.#series;
    const { firstClick, lastClick, previousClick, grew, clicked } = this.days;
    const { activationClicks, activationWeeks } = this.#activates;
    let total = this.#clicks[account] ?? 0;
    let weeks = this.#clickWeeks[account] ?? 0;
    let lastWeek = this.#lastClickWeek[account] ?? NO_WEEK;
    for (let cell = from; cell < to; cell++) {
      const clicks = values.clicks[cell] ?? 0;
      if (!(clicks > 0)) continue;
      const day = days[cell] ?? 0;
      if (firstClick[account] === NEVER) firstClick[account] = day;
      previousClick[account] = lastClick[account] ?? NEVER;
      lastClick[account] = day;
      total += clicks;
      const week = Math.floor((day - this.#asOf - 1) / 7);
      if (week !== lastWeek) weeks += 1;
      lastWeek = week;
      if (weeks >= WEEKS_TO_GROW && total >= CLICKS_TO_GROW && grew[account] === NEVER) grew[account] = day;
      if (weeks >= activationWeeks && total >= activationClicks && clicked[account] === NEVER) clicked[account] = day;
    }
    this.#clicks[account] = total;
    this.#clickWeeks[account] = weeks;
    this.#lastClickWeek[account] = lastWeek;
  }

  /** What clicks and conversions prove together. */
  #join(account: number): void {
    const { firstClick, lastClick, firstConversion, lastConversion, clicked, firstActive, lastActive, activated } = this.days;
    lastActive[account] = Math.max(lastClick[account] ?? NEVER, lastConversion[account] ?? NEVER);
    firstActive[account] = earlier(firstClick[account] ?? NEVER, firstConversion[account] ?? NEVER);
    activated[account] = earlier(firstConversion[account] ?? NEVER, clicked[account] ?? NEVER);
  }
}

const earlier = (one: number, other: number) => (one === NEVER ? other : other === NEVER ? one : Math.min(one, other));
