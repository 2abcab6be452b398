import type { Currency, Money } from '../domain/money';
import type { ImportRecord, Program } from '../domain/records';

/** What a programme's live imports hold in another currency than its own. Money is null where no file carries it. */
export type OtherCurrency = {
  readonly currency: Currency;
  readonly revenue: Money | null;
  readonly commission: Money | null;
  /** What one unit is worth in the programme's currency, as the user entered it; null: no rate, shown apart. */
  readonly rate: string | null;
};

/** Sorted by currency. With currencies that have a rate but no amounts any more: a rate must be seen to be taken away. */
export function sumOtherMoney(program: Program, imports: readonly ImportRecord[]): OtherCurrency[] {
  const sums = new Map<Currency, { revenue: number | null; commission: number | null }>();
  for (const { program: id, summary } of imports) {
    if (id !== program.id) continue;
    // A file that is wholly in another currency than its programme has it as its own.
    const own = summary.currency === null ? [] : [{ currency: summary.currency, totals: summary.totals }];
    for (const { currency, totals } of [...own, ...(summary.otherMoney ?? [])]) {
      if (currency === program.currency || (totals.revenue === null && totals.commission === null)) continue;
      const before = sums.get(currency) ?? { revenue: null, commission: null };
      sums.set(currency, {
        revenue: plus(before.revenue, totals.revenue),
        commission: plus(before.commission, totals.commission),
      });
    }
  }
  const rates = program.rates ?? {};
  for (const currency of Object.keys(rates)) if (!sums.has(currency)) sums.set(currency, { revenue: null, commission: null });
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { revenue, commission }]) => ({
      currency,
      revenue: moneyOf(revenue, currency),
      commission: moneyOf(commission, currency),
      rate: rates[currency] ?? null,
    }));
}

const plus = (sum: number | null, value: number | null) => (value === null ? sum : (sum ?? 0) + value);
const moneyOf = (units: number | null, currency: Currency): Money | null => (units === null ? null : { units, currency });
