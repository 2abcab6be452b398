import type { Currency } from '../domain/money';
import type { DateOrder, DecimalMark, Need } from '../domain/report';
import { decideOrder, type OrderEvidence } from './read-day';
import { currenciesOf, type DecimalEvidence, decideDecimal } from './read-number';
import type { Conventions, Reading } from './reading';
import type { RowGate } from './row-gate';

/** What the cells of a file, or of a part of it, say of how the file is written. Plain data. */
export type Evidence = {
  readonly decimal: DecimalEvidence;
  readonly order: OrderEvidence;
  /** Rows by the currency that they name. */
  readonly currencies: ReadonlyMap<Currency, number>;
  /** Currency signs seen beside amounts. */
  readonly signs: ReadonlySet<string>;
};

/** What the user, the mapping or the report's definition settles beforehand. */
export type Stated = {
  readonly decimal: DecimalMark | null;
  readonly dateOrder: DateOrder | null;
  readonly currency: Currency | null;
  /** Holds only where the file itself does not say: remembered from another file of the same columns. */
  readonly usualCurrency: Currency | null;
};

export type Decided = { readonly conventions: Conventions; readonly needs: readonly Need[] };

export function evidenceOf(gate: RowGate): Evidence {
  return {
    decimal: { ...gate.numbers.evidence },
    order: { ...gate.days.evidence },
    currencies: gate.currencies(),
    signs: gate.signs,
  };
}

export function joinEvidence(one: Evidence, other: Evidence): Evidence {
  const currencies = new Map(one.currencies);
  for (const [code, rows] of other.currencies) currencies.set(code, (currencies.get(code) ?? 0) + rows);
  const { decimal, order } = one;
  return {
    decimal: {
      point: decimal.point + other.decimal.point,
      comma: decimal.comma + other.decimal.comma,
      either: decimal.either + other.decimal.either,
    },
    order: {
      dmy: order.dmy + other.order.dmy,
      mdy: order.mdy + other.order.mdy,
      either: order.either + other.order.either,
    },
    currencies,
    signs: new Set([...one.signs, ...other.signs]),
  };
}

/** Dates of one file that speak for different orders: which are how many can't be told from two counts. */
export const isTorn = ({ order }: Evidence) => order.dmy > 0 && order.mdy > 0;

/** What all rows together speak for, and what they leave open. */
export function decide(reading: Reading, stated: Stated, evidence: Evidence): Decided {
  const needs: Need[] = [];
  const decimal = stated.decimal ?? decideDecimal(evidence.decimal);
  const order = stated.dateOrder ?? decideOrder(evidence.order);
  const hasMoney = reading.metrics.some(({ isMoney }) => isMoney);
  const said = stated.currency ?? majorityOf(evidence.currencies) ?? stated.usualCurrency ?? currencyOfSigns(evidence.signs);
  const currency = hasMoney ? said : null;
  if (decimal === null) needs.push('decimal');
  if (order === null) needs.push('date-order');
  if (reading.definition === null && hasMoney && currency === null) needs.push('currency');
  const conventions: Conventions = {
    decimal: decimal ?? 'point',
    dateOrder: order ?? 'dmy',
    isOrderStated: stated.dateOrder !== null,
    currency,
  };
  return { conventions, needs };
}

export function isSameReading(one: Conventions, other: Conventions): boolean {
  return one.decimal === other.decimal && one.dateOrder === other.dateOrder && one.currency === other.currency;
}

function majorityOf(currencies: ReadonlyMap<Currency, number>): Currency | null {
  let best: Currency | null = null;
  for (const [code, count] of currencies) {
    const most = best === null ? 0 : (currencies.get(best) ?? 0);
    if (count > most || (count === most && best !== null && code < best)) best = code;
  }
  return best;
}

/** The one currency that all signs can mean; null: none was seen, or several are possible. */
function currencyOfSigns(signs: ReadonlySet<string>): Currency | null {
  let possible: readonly string[] | null = null;
  for (const sign of signs) {
    const meant = currenciesOf(sign) ?? [];
    possible = possible === null ? meant : possible.filter((code) => meant.includes(code));
  }
  return possible?.length === 1 ? (possible[0] ?? null) : null;
}
