import type { LedgerTraits, NumberColumn } from '../domain/batch';
import type { Period } from '../domain/day';
import type { EffectsRecord } from '../domain/effects';
import type { ImportId, ProgramId } from '../domain/ids';
import type { ProgramDetail } from '../domain/insight';
import type { Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { Grain } from '../domain/report';
import type { PackedTexts } from './pack-texts';
import type { PackedWords } from './pack-words';

/**
 * The packed records. Writing costs by the record, not by the byte, so that accounts share records: many where all are read
 * together (names, snapshots, directory), few where one is opened alone (series, ledger, details). Every bulk record begins
 * its key with its import: undoing an import is deleting key ranges, and no other import's record is touched.
 */
export const ACCOUNTS_PER_LIST_CHUNK = 1024;
/** Of the days of imports before they said how many (BatchHead), and of ledgers. */
export const ACCOUNTS_PER_SERIES_CHUNK = 128;
/** Of the days now: a quarter of the records, and one partner's are still read in a few hundredths of a second. */
export const ACCOUNTS_PER_DAYS_CHUNK = 512;
export const ACCOUNTS_PER_DETAIL_CHUNK = 128;
export const ROWS_PER_REFUSED_CHUNK = 1000;

/** What an import holds beside its chunks. One per import. */
export type BatchHead = {
  readonly import: ImportId;
  readonly program: ProgramId;
  readonly accounts: number;
  /** The first id of each dictionary chunk, so that one account is found by two reads. */
  readonly firstIds: PackedTexts;
  readonly isList: boolean;
  readonly snapshot: {
    readonly day: number;
    readonly metrics: readonly Metric[];
    /** As that of `daily`. */
    readonly otherMoney?: Readonly<Record<Currency, readonly Metric[]>>;
  } | null;
  readonly daily: {
    /** Absent in imports of the first schema: those were all by day. */
    readonly grain?: Grain;
    /** Accounts per series record; absent: ACCOUNTS_PER_SERIES_CHUNK. */
    readonly perChunk?: number;
    readonly covered: Period;
    readonly metrics: readonly Metric[];
    /** The stretches of days that any account has a cell for, by first day, then length. Absent where all is by day. */
    readonly stretches?: Stretches;
    /** Money metrics in other currencies, by currency; absent: none. */
    readonly otherMoney?: Readonly<Record<Currency, readonly Metric[]>>;
  } | null;
  readonly ledger: {
    readonly covered: Period;
    readonly carries: readonly Metric[];
    /** Other currencies than the file's own that its entries are in; absent: none. */
    readonly otherMoney?: readonly Currency[];
    /** Ids that an earlier live import had under another account, ascending: one partner's history needs no other ledger. */
    readonly moved: BigUint64Array;
  } | null;
};

/** `days`: first days, `spans`: lengths in days. */
export type Stretches = { readonly days: Int32Array; readonly spans: Uint16Array };

/** Ids and names of accounts chunk * 1024 and following. */
export type DictionaryChunk = {
  readonly import: ImportId;
  readonly chunk: number;
  readonly ids: PackedTexts;
  readonly names: PackedTexts;
};

export type ListingChunk = {
  readonly import: ImportId;
  readonly chunk: number;
  readonly accounts: number;
  /** One entry per field of Listing that any account of the chunk has. */
  readonly texts: Readonly<Record<string, PackedTexts>>;
  /** Day; NaN where not said. Null where no account of the chunk has one. */
  readonly joined: NumberColumn | null;
};

export type SnapshotChunk = {
  readonly import: ImportId;
  readonly chunk: number;
  readonly values: Readonly<Partial<Record<Metric, NumberColumn>>>;
  /** Amounts in other currencies, by currency. Absent: none. */
  readonly otherMoney?: Readonly<Record<Currency, Readonly<Partial<Record<Metric, NumberColumn>>>>>;
};

/** One month of 128 accounts. Cells of the chunk's account `a` are at offsets[a] .. offsets[a + 1] - 1, days ascending. */
export type SeriesChunk = {
  readonly import: ImportId;
  /** Months since 1970-01. */
  readonly month: number;
  readonly chunk: number;
  readonly offsets: Uint32Array;
  /** Day of the month, 1..31; of a stretch of days its first, and then `spans` has its length in days. */
  readonly days: Uint8Array;
  readonly spans?: Uint16Array;
  readonly values: Readonly<Partial<Record<Metric, NumberColumn>>>;
  /** Cells of their own for amounts in other currencies, by currency. Absent: none. */
  readonly otherMoney?: Readonly<Record<Currency, SeriesCells>>;
};

/** Offsets, days, spans and values as those of a SeriesChunk. */
export type SeriesCells = Pick<SeriesChunk, 'offsets' | 'days' | 'spans' | 'values'>;

/** Conversions of 128 accounts, offsets as in SeriesChunk, sorted by account, day, id. Columns as in LedgerColumns. */
export type LedgerChunk = {
  readonly import: ImportId;
  readonly chunk: number;
  readonly offsets: Uint32Array;
  readonly id: BigUint64Array;
  readonly day: Int32Array;
  readonly status: Uint8Array;
  readonly counts: Uint8Array;
  readonly revenue: NumberColumn;
  readonly commission: NumberColumn;
  readonly currency?: Uint8Array;
  readonly currencies?: readonly Currency[];
  readonly traits?: LedgerTraits;
};

/** 1,000 refused rows of an import. `cells`: as many to a row as `widths` says, one after the other. */
export type RefusedChunk = {
  readonly import: ImportId;
  readonly chunk: number;
  readonly headers: readonly string[];
  readonly lines: Int32Array;
  readonly columns: PackedTexts;
  readonly values: PackedTexts;
  readonly reasons: PackedWords;
  readonly widths: Int32Array;
  readonly cells: PackedTexts;
};

/** 1,024 lines of the directory, sorted by id. Numbers are NaN for null. */
export type DirectoryChunk = {
  readonly program: ProgramId;
  readonly chunk: number;
  readonly ids: PackedTexts;
  readonly names: PackedTexts;
  readonly emails: PackedTexts;
  /** Absent in what an older version published. */
  readonly websites?: PackedTexts;
  /** Of the networks' groups; absent as `websites`. */
  readonly tags?: PackedWords;
  readonly listed: Uint8Array;
  readonly band: PackedWords;
  readonly score: NumberColumn;
  readonly isOld: Uint8Array;
  readonly tier: PackedWords;
  readonly stage: PackedWords;
  readonly isStagePinned: Uint8Array;
  readonly activity: PackedWords;
  readonly main365: NumberColumn;
  readonly main30: NumberColumn;
  /** Absent as `websites`. */
  readonly expected30?: NumberColumn;
  /** '' for none. */
  readonly play: PackedWords;
  readonly priority: NumberColumn;
  /** Absent as `websites`. */
  readonly members?: MemberColumns;
};

/** For whom plans are, line by line: read apart, because look-ups and lists need none of it. */
export type MemberColumns = {
  /** '' for none. */
  readonly types: PackedWords;
  readonly statuses: PackedWords;
  /** Ids of built-in and own segments, each set of them as a JSON list. */
  readonly segments: PackedWords;
  readonly review: Uint8Array;
};

/** AccountDetails of 128 accounts as one JSON text: read, written and copied at a fraction of what nested objects cost. */
export type DetailChunk = { readonly program: ProgramId; readonly chunk: number; readonly json: string };

export type ProgramDetailRecord = {
  readonly program: ProgramId;
  readonly detail: ProgramDetail;
  /** The first id of each detail chunk. */
  readonly firstIds: PackedTexts;
  /** What plays brought, when it was measured last; it outlives a new judgement. Absent: not measured. */
  readonly effects?: EffectsRecord;
};
