import type { Day, Period } from './day';
import type { NetworkId } from './ids';
import type { Totals } from './metrics';
import type { Currency } from './money';
import type { Sentence } from './sentence';

export const REPORT_KINDS = ['performance', 'transactions', 'clicks', 'partners', 'applications', 'payouts'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** `flow`: what happened in a period. `snapshot`: lifetime totals on the day of export. */
export type Shape = 'flow' | 'snapshot';
/** How finely a flow tells its days, finest first. `period`: any other stretch, one the user named among them. */
export const GRAINS = ['day', 'week', 'month', 'period'] as const;
export type Grain = (typeof GRAINS)[number];
/** `exact` and `likely`: by a known report's columns. `mapped`: by the user's column mapping. */
export type Recognised = 'exact' | 'likely' | 'mapped' | 'no';
/** How sure we are of a report definition, and from what. */
export type Confidence = 'verified' | 'documented' | 'inferred';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251';
export type Delimiter = ',' | ';' | '|' | '\t';
export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export type DecimalMark = 'point' | 'comma';

/**
 * A question that must be answered before the file can be imported. `confirm`: the columns were matched by a definition that
 * nobody has verified against the exporter; asked once per header set.
 */
export type Need = 'mapping' | 'confirm' | 'period' | 'date-order' | 'decimal' | 'currency' | 'partner-columns';

/** A row that was refused, or a trouble with the whole file (line 0). `line` is the 1-based line in the file where the row starts. */
export type Problem = {
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly reason: ProblemReason;
};

export type ProblemReason =
  | 'missing-id'
  | 'not-a-number'
  | 'not-money'
  | 'negative-count'
  | 'not-a-date'
  | 'unknown-currency'
  | 'other-currency'
  | 'scientific-id'
  | 'duplicate-id'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'unclosed-quote'
  | 'too-long';

export type SkipReason = 'blank' | 'total' | 'summary';

/** Why a file as a whole cannot be taken in. Nothing of it is stored. */
export type FileRefusal =
  | 'empty'
  | 'header-only'
  | 'pdf'
  | 'html'
  | 'spreadsheet'
  | 'archive'
  | 'binary'
  | 'line-too-long'
  | 'no-table'
  | 'no-rows-accepted'
  | 'cancelled';

export type RowCounts = { readonly read: number; readonly accepted: number; readonly skipped: number; readonly refused: number };

/** What a file turned out to be: shown before anything is stored, kept with the import afterwards. */
export type FileSummary = {
  readonly file: string;
  /** SHA-256 over the SHA-256s of the file's 4 MiB slices, hex. */
  readonly fingerprint: string;
  readonly bytes: number;
  readonly network: NetworkId;
  readonly report: ReportKind;
  readonly definition: string | null;
  readonly confidence: Confidence | null;
  readonly recognised: Recognised;
  readonly shape: Shape;
  /** Of a flow; null for a snapshot. Absent in imports of the first schema: those were all by day. */
  readonly grain?: Grain | null;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly period: Period | null;
  /** For a snapshot: the day it was taken. Equals `period.to`. */
  readonly snapshotDay: Day | null;
  /** The currency that most rows are in; amounts in others are in `otherMoney`, never in `totals`. */
  readonly currency: Currency | null;
  readonly otherMoney?: readonly OtherMoney[];
  /** What the file's name or its preamble says about its days, where the rows say nothing. */
  readonly suggestedPeriod?: Period | null;
  readonly rows: RowCounts;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly totals: Totals;
  /** The first 1,000; all refused rows are kept with the import (core/store/refused.ts). */
  readonly problems: readonly Problem[];
  readonly needs: readonly Need[];
  /** What to tell the user beside it: boxes to tick, what the file cannot give. */
  readonly advice: readonly Sentence[];
};

/** Sums of the amounts that are in another currency than the file's own. */
export type OtherMoney = { readonly currency: Currency; readonly totals: Totals };

/** The role of a column in a plain file. */
export const COLUMN_ROLES = [
  'date',
  /** A cell that names its own stretch of days: a week, a month, a range. */
  'period',
  'partner-id',
  'partner-name',
  'first-name',
  'last-name',
  'email',
  'status',
  'joined',
  'type',
  'country',
  'website',
  'group',
  'currency',
  'conversion-id',
  /** The conversion that a row corrects; its own id where it corrects none. */
  'original-id',
  /** Sale, lead, click, bonus...: says whether the row counts as a conversion. */
  'entry-type',
  /** The moment of the click that led to the conversion. */
  'click-date',
  'promo-code',
  /** Address or domain that the click came from. */
  'referrer',
  /** Address or id of the end customer: only a salted hash of it is ever kept. */
  'buyer',
  /** New or known customer. */
  'customer-kind',
  'impressions',
  'clicks',
  'conversions',
  'revenue',
  'commission',
  'reversed-conversions',
  'reversed-revenue',
  'reversed-commission',
  /** Money that left for the partner. */
  'paid',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How to read a file that no pack knows; remembered per header set, exported as JSON. */
export type ColumnMapping = {
  readonly report: ReportKind;
  /** Header text -> role. Headers not named are ignored. */
  readonly columns: Readonly<Record<string, ColumnRole>>;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly currency?: Currency;
  readonly grain?: Grain;
};
