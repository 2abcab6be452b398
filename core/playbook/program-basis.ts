import type { AccountInsight, ProgramInsight } from '../domain/insight';
import { type Money, UNITS_PER_MAJOR, type Units } from '../domain/money';

/** Figures of a whole programme that price what hangs on a single partner. All in the main metric; null: cannot be said. */
export type ProgramBasis = {
  readonly program: ProgramInsight;
  /** A month of a partner that has started: a third of the median first 90 days. */
  readonly starterMonth: number | null;
  /** Conversions per click over the last 30 days. */
  readonly conversionRate: number | null;
  /** Of the main metric, per conversion. */
  readonly valuePerConversion: number | null;
  /** Per 30 days: what the smallest of today's tier B (or A) partners brings. */
  readonly tierFloor: number | null;
};

export function programBasis(program: ProgramInsight): ProgramBasis {
  const { accounts, medianFirst90, medianOrderValue, mainMetric } = program;
  const measured = accounts.filter(({ recent }) => recent.clicks30 !== null && recent.conversions30 !== null);
  const perConversion = ratio(
    sum(accounts, ({ recent }) => recent.main30),
    sum(accounts, ({ recent }) => recent.conversions30),
  );
  return {
    program,
    starterMonth: medianFirst90 === null ? null : medianFirst90 / 3,
    conversionRate: ratio(
      sum(measured, ({ recent }) => recent.conversions30),
      sum(measured, ({ recent }) => recent.clicks30),
    ),
    valuePerConversion: mainMetric === 'revenue' ? (medianOrderValue ?? perConversion) : perConversion,
    tierFloor: tierFloorOf(accounts),
  };
}

function tierFloorOf(accounts: readonly AccountInsight[]): number | null {
  let floor: number | null = null;
  for (const { tier, recent } of accounts) {
    if ((tier !== 'A' && tier !== 'B') || recent.main365 === null) continue;
    const month = (recent.main365 * 30) / 365;
    if (floor === null || month < floor) floor = month;
  }
  return floor;
}

/** The value as money; null when the programme counts conversions and has no order value. */
export function asMoney({ program }: ProgramBasis, value: number | null): Money | null {
  const { currency, mainMetric, medianOrderValue } = program;
  if (value === null || currency === null) return null;
  if (mainMetric !== 'conversions') return { units: Math.round(value), currency };
  return medianOrderValue === null ? null : { units: Math.round(value * medianOrderValue), currency };
}

/** The value in the unit that ranking uses: major units of money, or conversions where there is no money. */
export function asRank(basis: ProgramBasis, value: number): number {
  const { mainMetric, medianOrderValue } = basis.program;
  const orderValue: Units = medianOrderValue ?? UNITS_PER_MAJOR;
  const units = mainMetric === 'conversions' ? value * orderValue : value;
  return units / UNITS_PER_MAJOR;
}

function sum(accounts: readonly AccountInsight[], pick: (account: AccountInsight) => number | null): number {
  let total = 0;
  for (const account of accounts) total += pick(account) ?? 0;
  return total;
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);
