import type { ConversionStatus } from '../domain/batch';
import type { NetworkId } from '../domain/ids';
import type { Currency } from '../domain/money';
import type { Status } from '../domain/partner';
import type { ColumnRole, Confidence, ReportKind, Shape } from '../domain/report';

/** What a column of a known report holds: the roles that a user can give, and some that only exporters' own quirks need. */
export type CellRole =
  | Exclude<ColumnRole, 'ignore'>
  /** `Jane Doe (#12)`: the partner's name with the id behind it. */
  | 'partner-cell'
  | 'first-name'
  | 'last-name'
  | 'username'
  | 'group'
  /** Sale, lead, click...: says whether the row counts as a conversion. */
  | 'entry-type'
  /** Commission that is owed and not in the `commission` column. */
  | 'unpaid-commission'
  /** Money that left for the partner. */
  | 'paid'
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

export type ColumnDefinition = {
  /** null: known, and not read. */
  readonly role: CellRole | null;
  /** Every spelling seen, as exported; the first is what the export dialog calls it. Compared by `headerKey`. */
  readonly headers: readonly [string, ...string[]];
  /** Tells about an end customer: not read, not shown in the preview. */
  readonly personal?: true;
};

/** One kind of export of one network. Data: how to know it, and how its cells are written. */
export type ReportDefinition = {
  readonly id: string;
  readonly network: NetworkId;
  readonly report: ReportKind;
  readonly shape: Shape;
  readonly confidence: Confidence;
  /** Where the facts come from: repository, commit and path of the exporter. */
  readonly source: string;
  readonly columns: readonly ColumnDefinition[];
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
  readonly money: 'symbol' | 'plain';
  readonly text: 'formula-guard' | 'php-slashes';
  /** `column`: the file says it row by row; null: the file does not say. */
  readonly currency: 'column' | { readonly always: Currency } | null;
  /** How the day of export is written in the file's name. */
  readonly fileDay: 'ymd' | 'mdy';
  /** Words in lower case. */
  readonly partnerStatuses: Readonly<Record<string, Status>>;
  readonly conversionStatuses: Readonly<Record<string, ConversionStatus>>;
  /** Payouts: the statuses in which the money is gone. */
  readonly paidStatuses: readonly string[];
  /** Entry types that count as a conversion; null: every row does. */
  readonly countingTypes: readonly string[] | null;
  /** Same id twice: one of the rows is refused, or (no real ids) they are told apart by their number. */
  readonly repeats: 'refuse' | 'number';
  /** Each row is one of these (a log), instead of a column with a count. */
  readonly rowCountsAs: 'clicks' | null;
};

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
