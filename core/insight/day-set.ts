import type { Day, Period } from '../domain/day';

/** Days that all of the lists cover. Lists are sorted and disjoint, and so is the result. */
export function intersectPeriods(a: readonly Period[], b: readonly Period[]): Period[] {
  const common: Period[] = [];
  for (const one of a) {
    for (const other of b) {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      if (from <= to) common.push({ from, to });
    }
  }
  return common.sort((one, other) => one.from - other.from);
}

/** Days that any of the lists covers, sorted, disjoint and not touching. */
export function unitePeriods(lists: readonly (readonly Period[])[]): Period[] {
  const united: { from: Day; to: Day }[] = [];
  for (const period of lists.flat().sort((one, other) => one.from - other.from)) {
    const last = united.at(-1);
    if (last && period.from <= last.to + 1) last.to = Math.max(last.to, period.to);
    else united.push({ ...period });
  }
  return united;
}

/** True when a day of `period` is in any of `others`. */
export function overlap({ from, to }: Period, others: readonly Period[]): boolean {
  return others.some((other) => other.from <= to && other.to >= from);
}

/** Days of `periods` that are in none of `others`; both sorted and disjoint, and so is the result. */
export function subtractPeriods(periods: readonly Period[], others: readonly Period[]): Period[] {
  let left: readonly Period[] = periods;
  for (const { from, to } of others) {
    left = left.flatMap((period) => {
      if (period.to < from || period.from > to) return [period];
      const parts = [
        { from: period.from, to: from - 1 },
        { from: to + 1, to: period.to },
      ];
      return parts.filter((part) => part.from <= part.to);
    });
  }
  return [...left];
}

/** Days on which something is known: asking for one day, or counting a range, takes constant time. */
export class DaySet {
  /** First and last day of the set; null when it is empty. */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly #from: Day;
  /** `#running[i]`: days of the set among the first i days from `#from`. */
  readonly #running: Int32Array;

  /** Days after `end` are left out. */
  constructor(periods: readonly Period[], end: Day) {
    const kept = periods.filter((period) => period.from <= end).map(({ from, to }) => ({ from, to: Math.min(to, end) }));
    this.first = kept[0]?.from ?? null;
    this.last = kept.at(-1)?.to ?? null;
    this.#from = this.first ?? 0;
    this.#running = new Int32Array(this.first === null || this.last === null ? 1 : this.last - this.first + 2);
    for (const { from, to } of kept) this.#running.fill(1, from - this.#from + 1, to - this.#from + 2);
    for (let i = 1; i < this.#running.length; i++) this.#running[i] = (this.#running[i - 1] ?? 0) + (this.#running[i] ?? 0);
  }

  get isEmpty(): boolean {
    return this.first === null;
  }

  has(day: Day): boolean {
    const index = day - this.#from;
    return index >= 0 && index + 1 < this.#running.length && this.#running[index + 1] !== this.#running[index];
  }

  /** Days of the set within `from`..`to`, both included; 0 when `to` lies before `from`. */
  count(from: Day, to: Day): number {
    if (to < from) return 0;
    return this.#until(to) - this.#until(from - 1);
  }

  /** True when every day of `from`..`to` is in the set; true for an empty range. */
  holds(from: Day, to: Day): boolean {
    return to < from || this.count(from, to) === to - from + 1;
  }

  #until(day: Day): number {
    const index = Math.min(Math.max(day - this.#from + 1, 0), this.#running.length - 1);
    return this.#running[index] ?? 0;
  }
}
