import type { NetworkId } from '../domain/ids';
import type { Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
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
  readonly countingTypes: readonly string[] | null;
  readonly paidStatuses: readonly string[];
  /** `correct`: rows that share an id are one conversion, amounts below zero its reversal. */
  readonly repeats: 'refuse' | 'number' | 'sum' | 'correct';
  /** An amount must show a sign or decimals: one that shows neither is in cents (older exports). */
  readonly moneyShowsMajor: boolean;
  /** "n/a", "-" and the like stand for no value. */
  readonly hasNothingWords: boolean;
  readonly text: 'formula-guard' | 'php-slashes' | 'plain';
  readonly statuses: StatusWords;
  /** The network's words for a partner's type (lower case), and ours. */
  readonly types: ReadonlyMap<string, string>;
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
