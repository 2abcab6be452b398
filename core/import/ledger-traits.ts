import type { Day } from '../domain/day';
import { cleanText } from './clean-text';
import { BuyerHash } from './hash-buyer';
import type { Entry } from './ledger-entry';
import { NO_DAY } from './read-day';
import { isNothing } from './read-number';
import { NO_SECOND, SecondReader, secondsBetween } from './read-second';
import type { Reading } from './reading';
import type { RowGate } from './row-gate';
import { hostIn, siteOfHost } from './site-of-url';
import { statusWord } from './status-words';
import { TextIndex } from './text-index';

const LONGEST_CODE = 100;
const CUSTOMERS: ReadonlyMap<string, number> = new Map([
  ...['new', 'new customer', 'new to file', 'first', 'first time', 'yes', 'y', 'true', '1', 'neu', 'neukunde', 'ja'].map(
    (word) => [word, 1] as const,
  ),
  ...[
    ...['returning', 'returning customer', 'existing', 'existing customer', 'repeat', 'known', 'old', 'no', 'n', 'false', '0'],
    ...['bestandskunde', 'nein'],
  ].map((word) => [word, 2] as const),
]);

/**
 * What a row says of its conversion beside amounts: see LedgerTraits. A cell that can't be read says nothing: traits never refuse
 * a row.
 */
export class TraitReader {
  readonly codes: TextIndex;
  readonly sites = new TextIndex(siteOfHost);
  readonly #buyer: BuyerHash | null;
  /** Columns; -1 where the file has none. */
  readonly #at: Readonly<Record<'date' | 'click' | 'code' | 'site' | 'customer' | 'buyer', number>>;
  readonly #time = new SecondReader();
  readonly #clickTime = new SecondReader();

  /** `salt`: of this installation; null: buyers are not told apart. */
  constructor(
    reading: Reading,
    private readonly gate: RowGate,
    salt: Uint8Array | null,
  ) {
    this.codes = new TextIndex((cell) => {
      const code = cleanText(cell, reading.text).toUpperCase();
      return isNothing(code) || code.length > LONGEST_CODE ? '' : code;
    });
    const { columns } = reading;
    this.#at = {
      date: columns.date ?? -1,
      click: columns['click-date'] ?? -1,
      code: columns['promo-code'] ?? -1,
      site: columns.referrer ?? -1,
      customer: columns['customer-kind'] ?? -1,
      buyer: columns.buyer ?? -1,
    };
    this.#buyer = salt !== null && columns.buyer !== undefined ? new BuyerHash(salt) : null;
  }

  /** Fills the traits of an entry, whose day is `day`. */
  read(row: readonly string[], day: Day, entry: Entry): void {
    const at = this.#at;
    entry.second = NO_SECOND;
    entry.lag = -1;
    if (at.date >= 0) this.#readTimes(row, day, entry);
    if (at.code >= 0) entry.code = this.codes.find(row[at.code] ?? '');
    if (at.site >= 0) entry.site = this.sites.find(hostIn(row[at.site] ?? ''));
    if (at.customer >= 0) entry.customer = CUSTOMERS.get(statusWord(row[at.customer] ?? '')) ?? 0;
    if (this.#buyer === null) return;
    this.#buyer.read(row[at.buyer] ?? '');
    entry.buyerHigh = this.#buyer.high;
    entry.buyerLow = this.#buyer.low;
  }

  #readTimes(row: readonly string[], day: Day, entry: Entry): void {
    const time = this.#time;
    time.read(row[this.#at.date] ?? '');
    entry.second = time.second;
    if (this.#at.click < 0 || !time.isExact) return;
    const cell = row[this.#at.click] ?? '';
    if (cell === '') return;
    this.#clickTime.read(cell);
    if (!this.#clickTime.isExact) return;
    const clickDay = this.gate.days.read(cell);
    if (clickDay !== NO_DAY) entry.lag = secondsBetween({ day: clickDay, time: this.#clickTime }, { day, time });
  }
}
