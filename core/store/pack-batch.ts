import type { DailyColumns, ImportBatch } from '../domain/batch';
import type { ImportId, ProgramId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import {
  ACCOUNTS_PER_LIST_CHUNK,
  type BatchHead,
  type DictionaryChunk,
  type LedgerChunk,
  type ListingChunk,
  type SeriesChunk,
  type SnapshotChunk,
} from './chunks';
import { compareCodePoints } from './code-point-order';
import { packDictionary, packListings, packSnapshot } from './pack-accounts';
import { packLedger } from './pack-ledger';
import { packSeries } from './pack-series';
import { packTexts } from './pack-texts';

export type PackedBatch = {
  readonly head: BatchHead;
  readonly dictionary: readonly DictionaryChunk[];
  readonly listings: readonly ListingChunk[];
  readonly snapshots: readonly SnapshotChunk[];
  readonly series: readonly SeriesChunk[];
  readonly ledger: readonly LedgerChunk[];
};

/** Throws when the batch is not what ImportBatch promises: stored as it is, it could never be folded. */
export function packBatch(id: ImportId, program: ProgramId, batch: ImportBatch): PackedBatch {
  refuseBroken(batch);
  const { accounts, listing, snapshot, daily, ledger } = batch;
  return {
    head: {
      import: id,
      program,
      accounts: accounts.length,
      firstIds: packTexts(accounts.filter((_, index) => index % ACCOUNTS_PER_LIST_CHUNK === 0)),
      isList: listing !== null,
      snapshot: snapshot && { day: snapshot.day, metrics: metricsOf(snapshot.values) },
      daily: daily && { grain: daily.grain, covered: daily.covered, metrics: metricsOf(daily.values) },
      ledger: ledger && { covered: ledger.covered, carries: ledger.carries, moved: new BigUint64Array(0) },
    },
    dictionary: packDictionary(id, batch),
    listings: listing ? packListings(id, listing) : [],
    snapshots: snapshot ? packSnapshot(id, snapshot, accounts.length) : [],
    series: daily ? packSeries(id, daily) : [],
    ledger: ledger ? packLedger(id, ledger) : [],
  };
}

const metricsOf = (values: Readonly<Partial<Record<Metric, unknown>>>) => METRICS.filter((metric) => values[metric]);

function refuseBroken({ accounts, names, listing, snapshot, daily, ledger }: ImportBatch): void {
  const count = accounts.length;
  const isSorted = accounts.every((id, index) => index === 0 || compareCodePoints(accounts[index - 1] ?? '', id) < 0);
  if (!isSorted) throw new RangeError('accounts of a batch must be sorted and different');
  if (names.length !== count || (listing && listing.length !== count)) throw new RangeError('a batch needs a line per account');
  for (const column of Object.values(snapshot?.values ?? {})) {
    if (column.length !== count) throw new RangeError('a snapshot needs a value per account');
  }
  if (daily && (daily.offsets.length !== count + 1 || daily.offsets[count] !== daily.days.length)) {
    throw new RangeError('the offsets of a daily batch do not fit its cells');
  }
  if (daily && !isAscending(daily)) throw new RangeError("an account's days must be ascending and different");
  for (const column of Object.values(daily?.values ?? {})) {
    if (column.length !== daily?.days.length || column.some(Number.isNaN))
      throw new RangeError('daily sums are numbers, one per cell');
  }
  if (ledger?.account.some((account, index) => account >= count || account < (ledger.account[index - 1] ?? 0))) {
    throw new RangeError('a ledger is sorted by account');
  }
}

function isAscending({ offsets, days }: DailyColumns): boolean {
  for (let account = 0; account + 1 < offsets.length; account++) {
    const end = offsets[account + 1] ?? 0;
    for (let cell = (offsets[account] ?? 0) + 1; cell < end; cell++) {
      if ((days[cell - 1] ?? 0) >= (days[cell] ?? 0)) return false;
    }
  }
  return true;
}
