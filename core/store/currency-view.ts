import { isMoneyMetric, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { ImportRecord, Program } from '../domain/records';
import type { BatchHead } from './chunks';
import { parseRate, SAME } from './convert-money';

/** What an import says of itself: enough to know its currencies without its figures. */
export type Told = { readonly record: Pick<ImportRecord, 'summary'>; readonly head: BatchHead };
export type EnteredRates = Pick<Program, 'rates' | 'ratesIn'>;

/**
 * The fold looks at amounts in one currency at a time. The programme's own takes counts too, and what has a rate; the view of
 * another takes only what stands in it.
 */
export type View = {
  readonly currency: Currency | null;
  readonly isMain: boolean;
  /** Millionths at which an amount of this currency is taken; null: not in this view. Null asks for amounts without a currency. */
  readonly rateOf: (currency: Currency | null) => number | null;
};

/** The programme's currency: that of most accepted rows among its live imports, the first in the alphabet among equals. */
export function programCurrency(imports: readonly Told[]): Currency | null {
  const rows = new Map<Currency, number>();
  for (const { record, head } of imports) {
    const others = otherCurrenciesOf(head);
    let own = record.summary.rows.accepted;
    for (const currency of others) {
      const count = record.summary.otherMoney?.find((other) => other.currency === currency)?.rows ?? 0;
      rows.set(currency, (rows.get(currency) ?? 0) + count);
      own -= count;
    }
    const { currency } = record.summary;
    if (currency !== null && hasOwnMoney(head)) rows.set(currency, (rows.get(currency) ?? 0) + own);
  }
  const [most] = [...rows].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/** The programme's own view, and one for each currency that stays apart, by code. */
export function viewsOf(
  imports: readonly Told[],
  entered: EnteredRates,
): { readonly main: View; readonly apart: readonly View[] } {
  const currency = programCurrency(imports);
  const rates = ratesInto(currency, entered);
  const rateOf = (of: Currency | null) => (of === null || currency === null || of === currency ? SAME : (rates.get(of) ?? null));
  const all = new Set(imports.flatMap(({ record, head }) => [record.summary.currency ?? [], ...otherCurrenciesOf(head)].flat()));
  const others = [...all].filter((code) => rateOf(code) === null).sort();
  return {
    main: { currency, isMain: true, rateOf },
    apart: others.map((code) => ({ currency: code, isMain: false, rateOf: (of) => (of === code ? SAME : null) })),
  };
}

/** Rates that were entered while the programme was in another currency say nothing about this one. */
function ratesInto(currency: Currency | null, { rates = {}, ratesIn }: EnteredRates): ReadonlyMap<Currency, number> {
  if (ratesIn !== undefined && ratesIn !== currency) return new Map();
  return new Map(
    Object.entries(rates).flatMap(([code, text]) => {
      const rate = parseRate(text);
      return rate.ok ? [[code, rate.value]] : [];
    }),
  );
}

export function otherCurrenciesOf({ daily, snapshot, ledger }: BatchHead): Currency[] {
  const codes = [daily?.otherMoney ?? {}, snapshot?.otherMoney ?? {}].flatMap((others) => Object.keys(others));
  return [...new Set([...codes, ...(ledger?.otherMoney ?? [])])];
}

const hasOwnMoney = ({ daily, snapshot, ledger }: BatchHead) =>
  [...(daily?.metrics ?? []), ...(snapshot?.metrics ?? []), ...(ledger?.carries ?? [])].some(isMoneyMetric);

/** Of these metrics of an import in this currency, those that the view takes. */
export function metricsIn(view: View, metrics: readonly Metric[], currency: Currency | null): Metric[] {
  const takesMoney = view.rateOf(currency) !== null;
  return metrics.filter((metric) => (isMoneyMetric(metric) ? takesMoney : view.isMain));
}
