import { type Day, monthOf } from '../domain/day';
import { type AccountId, type ImportId, parseAccountId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import type { Series } from '../domain/program-data';
import type { ImportRecord } from '../domain/records';
import { ACCOUNTS_PER_LIST_CHUNK, ACCOUNTS_PER_SERIES_CHUNK, type BatchHead, type SeriesCells } from './chunks';
import { findText, lastNotAfter } from './code-point-order';
import type { EnteredRates } from './currency-view';
import type { TrellisDb } from './db';
import type { Coverage } from './fold-series';
import { type LedgerEntries, unpackLedger } from './pack-ledger';
import { unpackAllTexts } from './pack-texts';
import { pickEntries } from './pick-entries';
import { foldImports } from './program-data';
import { readHeads, type StoredImport, unpackDaily } from './read-import';

/** One partner's days, for a chart: only those on which something happened; what is covered says which others are zero. */
export type History = {
  readonly days: readonly Day[];
  readonly values: Readonly<Record<Metric, readonly number[]>>;
  readonly coverage: Coverage;
  /** What only weekly, monthly or other coarse flows tell: from each day on, over so many days. */
  readonly coarse: {
    readonly days: readonly Day[];
    readonly spans: readonly number[];
    readonly values: Readonly<Record<Metric, readonly number[]>>;
  };
  readonly coarseCoverage: Coverage;
};

/**
 * One account's part of the fold, from the few records that hold it: the same figures as in ProgramData. An account or
 * programme that is not known has no days.
 */
export async function readHistory(db: TrellisDb, account: AccountId): Promise<History> {
  const parts = parseAccountId(account);
  const { imports, rates } = parts.ok ? await readSlices(db, parts.value) : { imports: [], rates: {} };
  const folded = foldImports(parts.ok ? parts.value.program : programOfNobody, imports, rates);
  const { series, coverage, coarse, coarseCoverage } = folded;
  return {
    days: [...series.days],
    values: listsOf(series),
    coverage,
    coarse: { days: [...coarse.days], spans: [...coarse.spans], values: listsOf(coarse) },
    coarseCoverage,
  };
}

const listsOf = ({ values }: Series) =>
  Object.fromEntries(METRICS.map((metric) => [metric, [...values[metric]]])) as unknown as Record<Metric, number[]>;

const programOfNobody = '' as Parameters<typeof foldImports>[0];

type Parts = Extract<ReturnType<typeof parseAccountId>, { ok: true }>['value'];
type Slices = { readonly imports: StoredImport[]; readonly rates: EnteredRates };

/** The live imports as if their files had held this one account. Those without it still own the days they cover. */
async function readSlices(db: TrellisDb, { program, ownId }: Parts): Promise<Slices> {
  const tables = ['programs', 'imports', 'batches', 'dictionary', 'series', 'ledger'] as const;
  return db.transaction('r', [...tables], async () => {
    const heads = await readHeads(db, program);
    const slices: StoredImport[] = [];
    for (const { record, head } of heads) slices.push(await readSlice(db, { record, head, ownId }));
    const imports = slices.map((slice, index) => ({
      ...slice,
      ledger: slice.ledger && withoutMoved(slice.ledger, slices.slice(index + 1)),
    }));
    return { imports, rates: (await db.programs.get(program)) ?? {} };
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
    otherSnapshot: [],
    ...(await readDays(db, head, position)),
    ledger: head.ledger && (await readConversions(db, record.id, position)),
  };
}

async function findPosition(db: TrellisDb, head: BatchHead, ownId: string): Promise<number> {
  const chunk = lastNotAfter(unpackAllTexts(head.firstIds), ownId);
  const names = chunk < 0 ? undefined : await db.dictionary.get([head.import, chunk]);
  const at = names ? findText(unpackAllTexts(names.ids), ownId) : -1;
  return at < 0 ? -1 : chunk * ACCOUNTS_PER_LIST_CHUNK + at;
}

async function readDays(db: TrellisDb, head: BatchHead, position: number): Promise<Pick<StoredImport, 'daily' | 'otherDaily'>> {
  const { import: id, daily } = head;
  if (!daily || position < 0) return unpackDaily([], head, Math.min(1, position + 1));
  const { perChunk = ACCOUNTS_PER_SERIES_CHUNK } = daily;
  const [chunk, local] = [Math.floor(position / perChunk), position % perChunk];
  const first = monthOf(daily.covered.from);
  const keys = Array.from({ length: monthOf(daily.covered.to) - first + 1 }, (_, month): [ImportId, number, number] => [
    id,
    first + month,
    chunk,
  ]);
  const months = (await db.series.bulkGet(keys)).flatMap((month) => {
    if (!month) return [];
    const others = Object.entries(month.otherMoney ?? {}).map(([currency, cells]) => [currency, cut(cells, local)]);
    return [{ import: id, month: month.month, chunk: 0, ...cut(month, local), otherMoney: Object.fromEntries(others) }];
  });
  return unpackDaily(months, head, 1);
}

/** One account's cells, as those of the only one. */
function cut({ offsets, days, spans, values }: SeriesCells, account: number): SeriesCells {
  const [from, to] = [offsets[account] ?? 0, offsets[account + 1] ?? 0];
  return {
    offsets: Uint32Array.of(0, to - from),
    days: days.slice(from, to),
    ...(spans ? { spans: spans.slice(from, to) } : {}),
    values: Object.fromEntries(Object.entries(values).map(([metric, column]) => [metric, column.slice(from, to)])),
  };
}

async function readConversions(db: TrellisDb, id: ImportId, position: number): Promise<LedgerEntries> {
  const chunk = position < 0 ? undefined : await db.ledger.get([id, Math.floor(position / ACCOUNTS_PER_SERIES_CHUNK)]);
  if (!chunk) return unpackLedger([]);
  const local = position % ACCOUNTS_PER_SERIES_CHUNK;
  return entriesOf(chunk, range(chunk.offsets[local] ?? 0, chunk.offsets[local + 1] ?? 0));
}

/** Conversions that a later import counts for another account are no longer this one's. */
function withoutMoved(ledger: LedgerEntries, later: readonly StoredImport[]): LedgerEntries {
  const isElsewhere = (id: bigint) =>
    later.some(({ head, ledger: own }) => head.ledger?.moved.includes(id) && !own?.id.includes(id));
  const stay = range(0, ledger.id.length).filter((at) => !isElsewhere(ledger.id[at] ?? 0n));
  return stay.length === ledger.id.length ? ledger : entriesOf(ledger, stay);
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** These entries alone, as those of the only account. */
const entriesOf = (from: Omit<LedgerEntries, 'account'>, entries: readonly number[]): LedgerEntries => ({
  account: new Uint32Array(entries.length),
  ...pickEntries(from, entries),
});
