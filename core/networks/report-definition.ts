import type { ConversionStatus } from '../domain/batch';
import type { NetworkId } from '../domain/ids';
import type { Currency } from '../domain/money';
import type { PartnerType, Status } from '../domain/partner';
import type { ColumnRole, Confidence, DateOrder, DecimalMark, ReportKind, Shape } from '../domain/report';

/** What a column of a known report holds: the roles that a user can give, and some that only exporters' own quirks need. */
export type CellRole =
  | Exclude<ColumnRole, 'ignore'>
  /** `Jane Doe (#12)`: the partner's name with the id behind it. */
  | 'partner-cell'
  | 'username'
  /** Commission that is owed and not in the `commission` column. */
  | 'unpaid-commission'
  /** Approved, paid or reversed: the conversions whose fate is decided. */
  | 'settled-conversions'
  /** A day that makes the conversion a reversed one, whatever its status says. */
  | 'refunded'
  /** Parts of what stands for an id where the export has none. */
  | 'reference'
  | 'context'
  /** When the click was, beside the conversion's own `date`. */
  | 'click-date'
  | 'promo-code'
  /** Mail address or id of the end customer: kept as a salted hash, nothing else. */
  | 'buyer'
  /** Whether the end customer is new. */
  | 'customer-kind'
  /** Address of the page that the click came from. */
  | 'referrer'
  /** Id of the conversion that the row is about, or corrects. */
  | 'original-id'
  /** Day on which the order was given back; empty where it was not. */
  | 'refunded';

/** What the values of a column look like: tells cells apart where an exporter drops the empty ones from a row. */
export type Looks = 'id' | 'number' | 'word' | 'name' | 'email' | 'day' | 'site' | 'phone';

export type ColumnDefinition = {
  /** null: known, and not read. */
  readonly role: CellRole | null;
  /** Every spelling seen, as exported; the first is what the export dialog calls it. Compared by `headerKey`. */
  readonly headers: readonly [string, ...string[]];
  /** Tells about an end customer: not shown in the preview, and not read but for a hash (`buyer`). */
  readonly personal?: true;
  readonly looks?: Looks;
};

/**
 * A metric that the export gives in parts, or net of what was reversed. `of`: groups of columns, best first; the first that is
 * there as a whole is added up. `atLeast`: groups that leave something out, taken when none of `of` is there; the user is told.
 */
export type SumDefinition = {
  readonly role: CellRole;
  readonly of: readonly (readonly [string, ...string[]])[];
  readonly atLeast?: readonly (readonly [string, ...string[]])[];
};

/** Which entry types count as a conversion, in lower case; null: every row does. */
export type CountingTypes = { readonly only: readonly string[] } | { readonly allBut: readonly string[] } | null;

/** One kind of export of one network. Data: how to know it, and how its cells are written. */
export type ReportDefinition = {
  readonly id: string;
  readonly network: NetworkId;
  readonly report: ReportKind;
  readonly shape: Shape;
  readonly confidence: Confidence;
  /** Where the facts come from: repository, commit and path of the exporter. */
  readonly source: string;
  /** Id of the message that says which export this is and what to tick. */
  readonly howToExport: string;
  readonly columns: readonly ColumnDefinition[];
  readonly sums: readonly SumDefinition[];
  /** Columns whose names begin so differ from programme to programme: known, and not read. */
  readonly prefixes: readonly string[];
  /** The file is this report when all headers of one group are there. */
  readonly marks: readonly (readonly string[])[];
  /** Or when the ids in this column look so. Prefixes are compared with the first rows that have a value. */
  readonly ownIds: { readonly role: CellRole; readonly pattern: RegExp } | null;
  /** Never this report when one of these headers is there. */
  readonly notWith: readonly string[];
  /** Without these the file cannot be joined or dated: the user is told which boxes to tick. */
  readonly needed: readonly CellRole[];
  /** Worth ticking when none of them is there. */
  readonly wished: readonly CellRole[];
  /** `symbol`: an amount shows a sign or decimals, else it is in cents. */
  readonly money: 'symbol' | 'plain';
  /** What the exporter did to texts, to be undone. */
  readonly text: 'formula-guard' | 'space-guard' | 'php-slashes' | 'plain';
  /** "null", "n/a", "-" and the like stand for no value. */
  readonly hasNothingWords: boolean;
  /** null: all amounts of the file decide together, or the user. */
  readonly decimal: DecimalMark | null;
  /** Of dates with slashes or dots; ISO dates need none. null: all dates of the file decide together, or the user. */
  readonly dateOrder: DateOrder | null;
  /** `column`: the file says it row by row; null: the file does not say. */
  readonly currency: 'column' | { readonly always: Currency } | null;
  /** How the day of export is written in the file's name. */
  readonly fileDay: 'ymd' | 'mdy';
  /** Words in lower case. */
  readonly partnerStatuses: Readonly<Record<string, Status>>;
  readonly conversionStatuses: Readonly<Record<string, ConversionStatus>>;
  /** The network's names for ways of promoting, in lower case. */
  readonly promotionTypes: Readonly<Record<string, PartnerType>>;
  /** Payouts: the statuses in which the money is gone. */
  readonly paidStatuses: readonly string[];
  readonly countingTypes: CountingTypes;
  /** Totals grow only when a conversion is paid, so 0 proves nothing. */
  readonly countsPaidOnly: boolean;
  /**
   * Same id twice: one of the rows is refused; or they are told apart by their number (no real ids); or they are parts of one
   * conversion and add up; or they are one conversion, and amounts below zero its reversal.
   */
  readonly repeats: 'refuse' | 'number' | 'sum' | 'correct';
  /** Each row is one of these (a log), instead of a column with a count. */
  readonly rowCountsAs: 'clicks' | null;
  /** Empty cells are left out of a row, so that the ones behind them move up: see the columns' `looks`. */
  readonly dropsEmptyCells: boolean;
};

const USUAL = {
  sums: [],
  prefixes: [],
  ownIds: null,
  notWith: [],
  wished: [],
  money: 'plain',
  text: 'plain',
  hasNothingWords: false,
  decimal: 'point',
  dateOrder: 'ymd',
  currency: null,
  fileDay: 'ymd',
  partnerStatuses: {},
  conversionStatuses: {},
  promotionTypes: {},
  paidStatuses: [],
  countingTypes: null,
  countsPaidOnly: false,
  repeats: 'refuse',
  rowCountsAs: null,
  dropsEmptyCells: false,
} as const satisfies Partial<ReportDefinition>;

/** What is not said is as usual: plain ISO dates and decimals with a point, every row counts, an id stands once. */
export function defineReport(report: Omit<ReportDefinition, keyof typeof USUAL> & Partial<ReportDefinition>): ReportDefinition {
  return { ...USUAL, ...report };
}

/** Columns that are known and not read. */
export const unread = (...headers: readonly string[]): ColumnDefinition[] =>
  headers.map((header) => ({ role: null, headers: [header] }));

/**
 * What is left of a header when case, spaces and separators are taken away: `Partner_ID`, `partnerId` and ` Partner ID ` are one.
 * Letters keep their language; accents are dropped.
 */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
