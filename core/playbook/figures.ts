import { CONVERSION_STATUSES } from '../domain/batch';
import type { Day, Period } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { Metric } from '../domain/metrics';
import type { Units } from '../domain/money';
import { isCovered, type ProgramData } from '../domain/program-data';

/** Commissions that are not validated yet. */
export type Pending = { readonly count: number; readonly oldest: Day; readonly commission: Units | null };

/** Sums that no insight carries, asked of few partners: those with a goal, a tier ahead, or old commissions. */
export type Figures = {
  /** Tracked; null where a day of the period is not covered, or only by coarser stretches. */
  readonly sumOf: (account: AccountId, metric: Metric, period: Period) => number | null;
  /** Waiting since `day` or longer; null: none, or no import lists conversions. */
  readonly pendingSince: (account: AccountId, day: Day) => Pending | null;
};

export const NO_FIGURES: Figures = { sumOf: () => null, pendingSince: () => null };

type FigureData = Pick<ProgramData, 'accounts' | 'series' | 'coverage' | 'conversions'>;

/** The figures of a programme. Positions are found on first use: most programmes ask for none. */
export function figuresOf({ accounts, series, coverage, conversions }: FigureData): Figures {
  let positions: Map<AccountId, number> | null = null;
  const positionOf = (account: AccountId): number | undefined => {
    positions ??= new Map(accounts.map(({ id }, position) => [id, position]));
    return positions.get(account);
  };

  return {
    sumOf: (account, metric, period) => {
      const position = positionOf(account);
      if (position === undefined || !isCovered(coverage[metric], period)) return null;
      let sum = 0;
      const end = series.offsets[position + 1] ?? 0;
      for (let cell = firstFrom(series.days, series.offsets[position] ?? 0, end, period.from); cell < end; cell++) {
        if ((series.days[cell] ?? 0) > period.to) break;
        sum += series.values[metric][cell] ?? 0;
      }
      return sum;
    },

    pendingSince: (account, day) => {
      const position = positionOf(account);
      if (position === undefined || conversions === null) return null;
      let [count, commission, oldest] = [0, 0, day];
      let isPriced = true;
      const end = conversions.offsets[position + 1] ?? 0;
      for (let entry = conversions.offsets[position] ?? 0; entry < end; entry++) {
        const on = conversions.day[entry] ?? 0;
        if (on > day) break; // sorted by day
        if (!WAITING.has(conversions.status[entry] ?? -1)) continue;
        const amount = conversions.commission[entry] ?? Number.NaN;
        if (Number.isNaN(amount)) isPriced = false;
        else commission += amount;
        count += 1;
        oldest = Math.min(oldest, on);
      }
      return count === 0 ? null : { count, oldest, commission: isPriced ? commission : null };
    },
  };
}

const WAITING: ReadonlySet<number> = new Set((['pending', 'hold'] as const).map((status) => CONVERSION_STATUSES.indexOf(status)));

/** The first cell of a sorted stretch on `day` or later. */
function firstFrom(days: Int32Array, from: number, to: number, day: Day): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
