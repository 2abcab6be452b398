import type { NetworkId } from '../domain/ids';
import type { Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { PartnerType } from '../domain/partner';
import type { DateOrder, DecimalMark, Need, ReportKind, Shape } from '../domain/report';
import type { Sentence } from '../domain/sentence';
import type { CellRole, ReportDefinition } from '../networks/report-definition';
import type { StatusWords } from './status-words';

/** A column whose cells are summed into one metric. Two columns may feed one metric. */
export type MetricColumn = { readonly metric: Metric; readonly column: number; readonly isMoney: boolean };

/** How each cell of a file is read: columns located once, every rule of the report settled before the first row. */
export type Reading = {
  readonly network: NetworkId;
  readonly report: ReportKind;
  /** null: a plain file, read by the user's mapping. */
  readonly definition: ReportDefinition | null;
  readonly shape: Shape;
  /** What a row is: a partner, an account's numbers (of a day), or a conversion with an id. */
  readonly kind: 'list' | 'flow' | 'ledger';
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<CellRole, number>>>;
  readonly metrics: readonly MetricColumn[];
  /** Cells that a row must have at least: up to the last column that is read. */
  readonly leastCells: number;
  /** A row counts as one of these although no column says so. */
  readonly rowCountsAs: Extract<Metric, 'clicks' | 'conversions'> | null;
  /** Whether an entry of this type (see `statusWord`) counts as a conversion; null: every row does. */
  readonly countingTypes: { readonly includes: (word: string) => boolean } | null;
  readonly paidStatuses: readonly string[];
  readonly repeats: ReportDefinition['repeats'];
  /** An amount must show a sign or decimals: one that shows neither is in cents (older exports). */
  readonly moneyShowsMajor: boolean;
  /** "n/a", "-" and the like stand for no value. */
  readonly hasNothingWords: boolean;
  readonly text: ReportDefinition['text'];
  /** What the report's definition settles; null: the values of the whole column decide, or the user. */
  readonly stated: { readonly decimal: DecimalMark | null; readonly dateOrder: DateOrder | null };
  readonly statuses: StatusWords;
  /** The network's names for ways of promoting, as `statusWord` writes them. Others stay as the user's own types. */
  readonly types: ReadonlyMap<string, PartnerType>;
  /** Totals grow only when a conversion is paid, so 0 of them proves nothing. */
  readonly countsPaidOnly: boolean;
  /**
   * For a row that is narrower than the header: the row with its dropped cells put back as '', or null where that is not sure.
   * null: this exporter drops none. Every row that is still narrower than `leastCells` is refused.
   */
  readonly repair: ((row: readonly string[]) => readonly string[] | null) | null;
  readonly needs: readonly Need[];
  readonly advice: readonly Sentence[];
};

/** What all rows of the file together decide; every pass over the file is made under one. */
export type Conventions = {
  readonly decimal: DecimalMark;
  readonly dateOrder: DateOrder;
  readonly isOrderStated: boolean;
  /** null: the file does not say. Rows in another currency are refused. */
  readonly currency: Currency | null;
};

/** The column that says when a row of a flow happened; -1: there is none. */
export const dateColumnOf = ({ columns }: Reading) => columns.date ?? columns.period ?? -1;
