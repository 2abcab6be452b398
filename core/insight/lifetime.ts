import type { Day } from '../domain/day';
import type { Metric } from '../domain/metrics';
import type { Lifetime } from '../domain/program-data';

/**
 * What the snapshots say of each account. They are never added up: the newest that names an account gives its totals, the
 * earliest with a conversion proves activation, and one of nothing at all proves that it never was active until that day.
 */
export class LifetimeTotals {
  /** Oldest first. */
  readonly #snapshots: readonly Lifetime[];

  constructor(snapshots: readonly Lifetime[], until: Day) {
    this.#snapshots = snapshots.filter(({ day }) => day <= until).sort((a, b) => a.day - b.day);
  }

  get isEmpty(): boolean {
    return this.#snapshots.length === 0;
  }

  get newestDay(): Day | null {
    return this.#snapshots.at(-1)?.day ?? null;
  }

  carries(metric: Metric): boolean {
    return this.#snapshots.some(({ values }) => values[metric]);
  }

  /** Newest known total, or null. */
  total(account: number, metric: Metric): number | null {
    for (let i = this.#snapshots.length - 1; i >= 0; i--) {
      const value = this.#snapshots[i]?.values[metric]?.[account];
      if (value !== undefined && !Number.isNaN(value)) return value;
    }
    return null;
  }

  /** Earliest day on which the account is in a snapshot. */
  firstSeen(account: number): Day | null {
    return this.#snapshots.find(({ values }) => isNamed(values, account))?.day ?? null;
  }

  /** Earliest snapshot day with a conversion. */
  convertedBy(account: number): Day | null {
    return this.#snapshots.find(({ values }) => (values.conversions?.[account] ?? 0) > 0)?.day ?? null;
  }

  /** Latest day until which clicks and conversions are proved to be 0, impressions too where the snapshot has them. */
  nothingUntil(account: number): Day | null {
    for (let i = this.#snapshots.length - 1; i >= 0; i--) {
      const snapshot = this.#snapshots[i];
      if (!snapshot) continue;
      const { clicks, conversions, impressions } = snapshot.values;
      const shown = impressions?.[account] ?? 0;
      if (clicks?.[account] === 0 && conversions?.[account] === 0 && !(shown > 0)) return snapshot.day;
    }
    return null;
  }
}

function isNamed(values: Lifetime['values'], account: number): boolean {
  for (const column of Object.values(values)) if (!Number.isNaN(column[account] ?? Number.NaN)) return true;
  return false;
}
