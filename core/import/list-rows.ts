import type { Listing, SnapshotColumns } from '../domain/batch';
import type { Day } from '../domain/day';
import { isMoneyMetric, type Metric, noTotals, type Totals } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { OtherMoney } from '../domain/report';
import type { CellRole } from '../networks/report-definition';
import { detach } from './accounts';
import { cleanText } from './clean-text';
import { NO_DAY } from './read-day';
import type { Reading } from './reading';
import type { RowGate, Verdict } from './row-gate';
import { firstAddress } from './site-of-url';
import { statusWord } from './status-words';

export type PackedList = {
  readonly accounts: string[];
  readonly names: string[];
  readonly listing: Listing[];
  readonly snapshot: SnapshotColumns | null;
  /** Money in the file's own currency. */
  readonly totals: Totals;
  /** Money in others, by code. */
  readonly otherMoney: OtherMoney[];
};

/** `values`: one per metric, NaN where not said; `other`: those of the amounts that are not in the file's own currency. */
type Partner = {
  readonly name: string;
  readonly listing: Listing;
  readonly values: Float64Array;
  readonly other: ReadonlyMap<Currency, Float64Array>;
};
type Texts = Extract<keyof Listing, 'email' | 'country' | 'website' | 'group' | 'type'>;

const TEXT_COLUMNS: readonly Texts[] = ['email', 'country', 'website', 'group', 'type'];

/** Rows that are one partner each, with what the network knows of them and, where the columns are there, lifetime totals. */
export class ListRows {
  readonly #partners = new Map<string, Partner>();
  readonly #metrics: readonly Metric[];
  readonly strangeWords = new Map<string, number>();

  constructor(
    private readonly reading: Reading,
    private readonly gate: RowGate,
  ) {
    this.#metrics = [...new Set(reading.metrics.map(({ metric }) => metric))];
  }

  take(row: readonly string[]): Verdict {
    const { reading, gate } = this;
    const { columns } = reading;
    const misfit = gate.width(row);
    if (misfit !== null) return misfit;
    const id = columns['partner-id'] === undefined ? String(this.#partners.size) : this.#cell(row, 'partner-id').trim();
    if (id === '') return gate.withoutId(row, 'missing-id');
    const known = this.#partners.get(id);
    const stop = known ? null : gate.newId(id);
    if (stop !== null) return stop;
    const joined = this.#joined(row);
    if (joined === null) return gate.noDay(columns.joined ?? -1, this.#cell(row, 'joined'));
    const problem = this.#longText(row) ?? gate.readCurrency(row);
    if (problem !== null) return problem;
    const values = this.#values(row);
    if (typeof values === 'string') return values;
    const partner = { name: this.#name(row), listing: this.#listing(row, joined), ...this.#byCurrency(values) };
    if (!known) {
      this.#partners.set(detach(id), partner);
      return 'taken';
    }
    if (reading.repeats === 'sum') {
      this.#partners.set(id, { ...larger(known, partner), ...together(known, partner) });
      return 'taken';
    }
    // Which row stays must not depend on their order.
    this.#partners.set(id, larger(known, partner));
    return gate.fail('duplicate-id', columns['partner-id'] ?? -1, id);
  }

  #cell(row: readonly string[], role: CellRole): string {
    const column = this.reading.columns[role];
    return column === undefined ? '' : (row[column] ?? '');
  }

  #text(row: readonly string[], role: CellRole): string {
    return detach(cleanText(this.#cell(row, role), this.reading.text));
  }

  #longText(row: readonly string[]): Verdict | null {
    for (const column of Object.values(this.reading.columns)) {
      const problem = this.gate.text(row, column);
      if (problem !== null) return problem;
    }
    return null;
  }

  /** Day of joining; NO_DAY where the cell is empty (or MySQL's zero date), null where it can't be read. */
  #joined(row: readonly string[]): Day | null {
    const cell = this.#cell(row, 'joined');
    if (this.gate.isEmpty(cell) || cell.startsWith('0000-00-00')) return NO_DAY;
    const day = this.gate.days.read(cell);
    return day === NO_DAY ? null : day;
  }

  #name(row: readonly string[]): string {
    if (this.reading.columns['partner-name'] !== undefined) return this.#text(row, 'partner-name');
    return `${this.#text(row, 'first-name')} ${this.#text(row, 'last-name')}`.trim() || this.#text(row, 'username');
  }

  #listing(row: readonly string[], joined: Day): Listing {
    const listing: { -readonly [Field in keyof Listing]: Listing[Field] } = {};
    for (const field of TEXT_COLUMNS) {
      const text = this.#text(row, field);
      if (text !== '') listing[field] = text;
    }
    if (listing.type !== undefined) listing.type = this.reading.types.get(statusWord(listing.type)) ?? listing.type;
    if (listing.website !== undefined) listing.website = firstAddress(listing.website);
    // Who applied and was not decided on: a list of applications needs no column to say so.
    if (this.reading.report === 'applications' && this.reading.columns.status === undefined) listing.status = 'pending';
    const word = this.#cell(row, 'status').trim();
    if (word !== '') {
      const status = this.reading.statuses.partner.get(statusWord(word));
      if (status === undefined) this.strangeWords.set(statusWord(word), (this.strangeWords.get(statusWord(word)) ?? 0) + 1);
      listing.statusWord = detach(word);
      listing.status = status ?? 'unknown';
    }
    if (joined !== NO_DAY) listing.joined = joined;
    return listing;
  }

  /** One value per metric; NaN where all its cells are empty. */
  #values(row: readonly string[]): Float64Array | Verdict {
    const { gate } = this;
    const values = new Float64Array(this.#metrics.length).fill(Number.NaN);
    for (const { metric, column, isMoney } of this.reading.metrics) {
      const cell = row[column] ?? '';
      if (gate.isEmpty(cell)) continue;
      const value = isMoney ? gate.money(cell) : gate.countOf(cell);
      if (Number.isNaN(value)) return gate.fail(gate.reason, column, cell);
      const at = this.#metrics.indexOf(metric);
      const before = values[at] ?? Number.NaN;
      values[at] = !Number.isNaN(before) ? before + value : value;
    }
    this.#doubtPaidCount(values);
    return values;
  }

  /**
   * A counter that grows only with payment (see the report's definition) is no proof of "no conversion" while commission stands
   * against it: then the number is unknown. Where what is owed is not said either, no 0 proves anything.
   */
  #doubtPaidCount(values: Float64Array): void {
    const { columns, countsPaidOnly } = this.reading;
    if (!countsPaidOnly) return;
    const saysOwed = columns['unpaid-commission'] !== undefined;
    const conversions = this.#metrics.indexOf('conversions');
    const commission = this.#metrics.indexOf('commission');
    if (values[conversions] === 0 && (!saysOwed || (values[commission] ?? 0) > 0)) values[conversions] = Number.NaN;
    if (values[commission] === 0 && !saysOwed) values[commission] = Number.NaN;
  }

  /** Amounts in another currency than the file's own go apart; counts have none. */
  #byCurrency(values: Float64Array): Pick<Partner, 'values' | 'other'> {
    const { code, ownCurrency } = this.gate;
    if (code === null || code === ownCurrency) return { values, other: new Map() };
    const isMoney = this.#metrics.map(isMoneyMetric);
    const other = values.map((value, at) => (isMoney[at] ? value : Number.NaN));
    return { values: values.map((value, at) => (isMoney[at] ? Number.NaN : value)), other: new Map([[code, other]]) };
  }

  pack(day: Day): PackedList {
    const accounts = [...this.#partners.keys()].sort();
    const partners = accounts.map((id) => this.#partners.get(id)).filter((partner) => partner !== undefined);
    const own = this.#columns(partners.map(({ values }) => values));
    const codes = [...new Set(partners.flatMap(({ other }) => [...other.keys()]))].sort();
    const none = new Float64Array(this.#metrics.length).fill(Number.NaN);
    const others = codes
      .map((currency) => ({ currency, ...this.#columns(partners.map(({ other }) => other.get(currency) ?? none)) }))
      .filter(({ values }) => Object.keys(values).length > 0);
    const otherMoney = others.map(({ currency, values }) => ({ currency, values }));
    const isSaid = Object.keys(own.values).length > 0 || others.length > 0;
    return {
      accounts,
      names: partners.map(({ name }) => name),
      listing: partners.map(({ listing }) => listing),
      snapshot: isSaid ? { day, values: own.values, ...(others.length > 0 ? { otherMoney } : {}) } : null,
      totals: own.totals,
      otherMoney: others.map(({ currency, totals }) => ({ currency, totals })),
    };
  }

  /** A column without a single value says nothing. */
  #columns(rows: readonly Float64Array[]): { readonly values: Partial<Record<Metric, Float64Array>>; readonly totals: Totals } {
    const totals = noTotals();
    const values: Partial<Record<Metric, Float64Array>> = {};
    this.#metrics.forEach((metric, at) => {
      const column = Float64Array.from(rows, (row) => row[at] ?? Number.NaN);
      if (column.every(Number.isNaN)) return;
      values[metric] = column;
      totals[metric] = column.reduce((sum, value) => (!Number.isNaN(value) ? sum + value : sum), 0);
    });
    return { values, totals };
  }
}

/** Of two rows about one partner the same one, whichever came first. */
function larger(one: Partner, other: Partner): Partner {
  const text = ({ name, listing, values, other }: Partner) =>
    JSON.stringify([
      name,
      Object.entries(listing).sort(),
      [...values],
      Array.from(other, ([code, amounts]) => [code, ...amounts]),
    ]);
  return text(one) >= text(other) ? one : other;
}

/** Rows of one partner added up, each currency for itself. */
function together(one: Partner, another: Partner): Pick<Partner, 'values' | 'other'> {
  const other = new Map(one.other);
  for (const [code, amounts] of another.other) {
    const known = other.get(code);
    other.set(code, known === undefined ? amounts : summed(known, amounts));
  }
  return { values: summed(one.values, another.values), other };
}

function summed(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => {
    const more = other[at] ?? Number.NaN;
    if (Number.isNaN(more)) return value;
    return !Number.isNaN(value) ? value + more : more;
  });
}
