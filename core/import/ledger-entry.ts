import type { Day } from '../domain/day';
import type { Metric } from '../domain/metrics';
import type { AccountIndex } from './accounts';
import type { CurrencyIndex } from './currency-index';
import { NO_DAY } from './read-day';
import { NO_SECOND } from './read-second';
import type { TextIndex } from './text-index';

/** Metrics that stand in an entry's own columns. */
export type Amount = Extract<Metric, 'revenue' | 'commission'>;

/**
 * One conversion, or one row of it, while its file is read. One object is filled again and again: a file has a million rows.
 * Texts stand as their numbers in LedgerTexts.
 */
export type Entry = {
  account: number;
  day: Day;
  /** A position in CONVERSION_STATUSES. */
  status: number;
  counts: number;
  /** Units; 0 where the file has no such column. */
  revenue: number;
  commission: number;
  /** 0: the file's own. */
  currency: number;
  /** Traits: -1, or 0, where not said. See LedgerTraits. */
  second: number;
  lag: number;
  code: number;
  site: number;
  buyerHigh: number;
  buyerLow: number;
  customer: number;
};

/** What the numbers in an entry stand for. */
export type LedgerTexts = {
  readonly accounts: AccountIndex;
  readonly currencies: CurrencyIndex;
  readonly codes: TextIndex;
  readonly sites: TextIndex;
};

export function blankEntry(): Entry {
  return {
    account: 0,
    day: NO_DAY,
    status: 0,
    counts: 1,
    revenue: 0,
    commission: 0,
    currency: 0,
    second: NO_SECOND,
    lag: -1,
    code: 0,
    site: 0,
    buyerHigh: 0,
    buyerLow: 0,
    customer: 0,
  };
}

/** Above 0 when `one` outweighs `other`, by nothing but what both say: never by which came first. 0 only when they are alike. */
export function compareEntries(one: Entry, other: Entry, { accounts, currencies, codes, sites }: LedgerTexts): number {
  return (
    one.day - other.day ||
    one.status - other.status ||
    one.commission - other.commission ||
    one.revenue - other.revenue ||
    one.counts - other.counts ||
    byText(accounts.idAt(other.account), accounts.idAt(one.account)) ||
    byText(currencies.codeAt(one.currency), currencies.codeAt(other.currency)) ||
    one.second - other.second ||
    one.lag - other.lag ||
    one.customer - other.customer ||
    one.buyerHigh - other.buyerHigh ||
    one.buyerLow - other.buyerLow ||
    byText(codes.textAt(one.code), codes.textAt(other.code)) ||
    byText(sites.textAt(one.site), sites.textAt(other.site))
  );
}

/**
 * Adds a row to the conversion that it is part of: money adds up; the conversion counts once, on its first day, in its furthest
 * state, with what the rows say of it: the first moment, the shortest lag, of texts the first in the alphabet.
 */
export function addEntry(to: Entry, row: Entry, { codes, sites }: LedgerTexts): void {
  if (row.day < to.day || (row.day === to.day && isBefore(row.second, to.second))) to.second = row.second;
  to.day = Math.min(to.day, row.day);
  to.status = Math.max(to.status, row.status);
  to.counts = Math.max(to.counts, row.counts);
  to.revenue += row.revenue;
  to.commission += row.commission;
  if (isBefore(row.lag, to.lag)) to.lag = row.lag;
  if (row.code !== 0 && (to.code === 0 || codes.textAt(row.code) < codes.textAt(to.code))) to.code = row.code;
  if (row.site !== 0 && (to.site === 0 || sites.textAt(row.site) < sites.textAt(to.site))) to.site = row.site;
  if (row.customer > to.customer) to.customer = row.customer;
  if (row.buyerHigh > to.buyerHigh || (row.buyerHigh === to.buyerHigh && row.buyerLow > to.buyerLow)) {
    to.buyerHigh = row.buyerHigh;
    to.buyerLow = row.buyerLow;
  }
}

/** Of two numbers of which -1 is none. */
const isBefore = (one: number, other: number) => one >= 0 && (other < 0 || one < other);

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
