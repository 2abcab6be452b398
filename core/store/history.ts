import { type Day, monthOf } from '../domain/day';
import { type AccountId, type ImportId, parseAccountId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import type { ImportRecord } from '../domain/records';
import { ACCOUNTS_PER_LIST_CHUNK, ACCOUNTS_PER_SERIES_CHUNK, type BatchHead, type LedgerChunk } from './chunks';
import { findText, lastNotAfter } from './code-point-order';
import type { TrellisDb } from './db';
import type { Coverage } from './fold-series';
import { type LedgerEntries, unpackLedger } from './pack-ledger';
import { type DailyCells, unpackSeries } from './pack-series';
import { unpackAllTexts } from './pack-texts';
import { foldImports } from './program-data';
import { readHeads, type StoredImport } from './read-import';

/** One partner's days, for a chart: only those on which something happened; what is covered says which others are zero. */
export type History = {
  readonly days: readonly Day[];
  readonly values: Readonly<Record<Metric, readonly number[]>>;
  readonly coverage: Coverage;
};

/**
 * One account's part of the fold, from the few records that hold it: the same figures as in ProgramData. An account or
 * programme that is not known has no days.
 */
export async function readHistory(db: TrellisDb, account: AccountId): Promise<History> {
  const parts = parseAccountId(account);
  const imports = parts.ok ? await readSlices(db, parts.value) : [];
  const { series, coverage } = foldImports(parts.ok ? parts.value.program : programOfNobody, imports);
  const values = Object.fromEntries(METRICS.map((metric) => [metric, [...series.values[metric]]])) as Record<Metric, number[]>;
  return { days: [...series.days], values, coverage };
}

const programOfNobody = '' as Parameters<typeof foldImports>[0];

type Parts = Extract<ReturnType<typeof parseAccountId>, { ok: true }>['value'];

/** The live imports as if their files had held this one account. Those without it still own the days they cover. */
async function readSlices(db: TrellisDb, { program, ownId }: Parts): Promise<StoredImport[]> {
  const tables = ['imports', 'batches', 'dictionary', 'series', 'ledger'] as const;
  return db.transaction('r', [...tables], async () => {
    const heads = await readHeads(db, program);
    const slices: StoredImport[] = [];
    for (const { record, head } of heads) slices.push(await readSlice(db, { record, head, ownId }));
    return slices.map((slice, index) => ({
      ...slice,
      ledger: slice.ledger && withoutMoved(slice.ledger, slices.slice(index + 1)),
    }));
  });
}

type Wanted = { readonly record: ImportRecord; readonly head: BatchHead; readonly ownId: string };

async function readSlice(db: TrellisDb, { record, head, ownId }: Wanted): Promise<StoredImport> {
  const position = await findPosition(db, head, ownId);
  const ids = position < 0 ? [] : [ownId];
  return {
    record,
    head,
    ids,
    names: ids,
    listings: [],
    snapshot: null,
    daily: head.daily && (await readDays(db, head, position)),
    ledger: head.ledger && (await readConversions(db, record.id, position)),
  };
}

async function findPosition(db: TrellisDb, head: BatchHead, ownId: string): Promise<number> {
  const chunk = lastNotAfter(unpackAllTexts(head.firstIds), ownId);
  const names = chunk < 0 ? undefined : await db.dictionary.get([head.import, chunk]);
  const at = names ? findText(unpackAllTexts(names.ids), ownId) : -1;
  return at < 0 ? -1 : chunk * ACCOUNTS_PER_LIST_CHUNK + at;
}

async function readDays(db: TrellisDb, { import: id, daily }: BatchHead, position: number): Promise<DailyCells> {
  if (!daily || position < 0) return unpackSeries([], Math.min(1, position + 1), daily?.metrics ?? []);
  const [chunk, local] = [Math.floor(position / ACCOUNTS_PER_SERIES_CHUNK), position % ACCOUNTS_PER_SERIES_CHUNK];
  const first = monthOf(daily.covered.from);
  const keys = Array.from({ length: monthOf(daily.covered.to) - first + 1 }, (_, month): [ImportId, number, number] => [
    id,
    first + month,
    chunk,
  ]);
  const months = (await db.series.bulkGet(keys)).flatMap((month) => {
    if (!month) return [];
    const [from, to] = [month.offsets[local] ?? 0, month.offsets[local + 1] ?? 0];
    const values = Object.fromEntries(Object.entries(month.values).map(([metric, column]) => [metric, column.slice(from, to)]));
    return [{ ...month, chunk: 0, offsets: Uint32Array.of(0, to - from), days: month.days.slice(from, to), values }];
  });
  return unpackSeries(months, 1, daily.metrics);
}

async function readConversions(db: TrellisDb, id: ImportId, position: number): Promise<LedgerEntries> {
  const chunk = position < 0 ? undefined : await db.ledger.get([id, Math.floor(position / ACCOUNTS_PER_SERIES_CHUNK)]);
  if (!chunk) return unpackLedger([]);
  const local = position % ACCOUNTS_PER_SERIES_CHUNK;
  return pickEntries(chunk, range(chunk.offsets[local] ?? 0, chunk.offsets[local + 1] ?? 0));
}

/** Conversions that a later import counts for another account are no longer this one's. */
function withoutMoved(ledger: LedgerEntries, later: readonly StoredImport[]): LedgerEntries {
  const isElsewhere = (id: bigint) =>
    later.some(({ head, ledger: own }) => head.ledger?.moved.includes(id) && !own?.id.includes(id));
  const stay = range(0, ledger.id.length).filter((at) => !isElsewhere(ledger.id[at] ?? 0n));
  return stay.length === ledger.id.length ? ledger : pickEntries(ledger, stay);
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** These entries alone, as those of the only account. */
function pickEntries(from: Omit<LedgerChunk, 'import' | 'chunk' | 'offsets'>, entries: readonly number[]): LedgerEntries {
  return {
    account: new Uint32Array(entries.length),
    id: BigUint64Array.from(entries, (at) => from.id[at] ?? 0n),
    day: Int32Array.from(entries, (at) => from.day[at] ?? 0),
    status: Uint8Array.from(entries, (at) => from.status[at] ?? 0),
    counts: Uint8Array.from(entries, (at) => from.counts[at] ?? 0),
    revenue: Float64Array.from(entries, (at) => from.revenue[at] ?? Number.NaN),
    commission: Float64Array.from(entries, (at) => from.commission[at] ?? Number.NaN),
  };
}
