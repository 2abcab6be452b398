import type { DailyColumns, ImportBatch } from '../domain/batch';
import type { ImportId, ProgramId } from '../domain/ids';
import { METRICS, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import {
  ACCOUNTS_PER_DAYS_CHUNK,
  ACCOUNTS_PER_LIST_CHUNK,
  type BatchHead,
  type DictionaryChunk,
  type LedgerChunk,
  type ListingChunk,
  type SeriesChunk,
  type SnapshotChunk,
  type Stretches,
} from './chunks';
import { packDictionary, packListings, packSnapshot } from './pack-accounts';
import { packLedger } from './pack-ledger';
import { packSeries } from './pack-series';
import { packTexts } from './pack-texts';
import { refuseBroken } from './refuse-broken';

export type PackedBatch = {
  readonly head: BatchHead;
  readonly dictionary: readonly DictionaryChunk[];
  readonly listings: readonly ListingChunk[];
  readonly snapshots: readonly SnapshotChunk[];
  readonly series: readonly SeriesChunk[];
  readonly ledger: readonly LedgerChunk[];
};

/** Throws as refuseBroken does. `moved` of the ledger's head stays empty: only the store knows what came before. */
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
      snapshot: snapshot && { day: snapshot.day, metrics: metricsOf(snapshot), ...otherMetricsOf(snapshot.otherMoney) },
      daily: daily && {
        grain: daily.grain,
        perChunk: ACCOUNTS_PER_DAYS_CHUNK,
        covered: daily.covered,
        metrics: metricsOf(daily),
        ...(daily.grain === 'day' ? {} : { stretches: stretchesOf(daily) }),
        ...otherMetricsOf(daily.otherMoney),
      },
      ledger: ledger && {
        covered: ledger.covered,
        carries: ledger.carries,
        ...otherCurrenciesOf(ledger),
        moved: new BigUint64Array(0),
      },
    },
    dictionary: packDictionary(id, batch),
    listings: listing ? packListings(id, listing) : [],
    snapshots: snapshot ? packSnapshot(id, snapshot, accounts.length) : [],
    series: daily ? packSeries(id, daily) : [],
    ledger: ledger ? packLedger(id, ledger) : [],
  };
}

type Figures = { readonly values: Readonly<Partial<Record<Metric, unknown>>> };

const metricsOf = ({ values }: Figures) => METRICS.filter((metric) => values[metric]);

function otherMetricsOf(others: readonly (Figures & { readonly currency: Currency })[] = []): {
  otherMoney?: Record<Currency, Metric[]>;
} {
  if (others.length === 0) return {};
  return { otherMoney: Object.fromEntries(others.map((amounts) => [amounts.currency, metricsOf(amounts)])) };
}

function otherCurrenciesOf({ currency, currencies }: NonNullable<ImportBatch['ledger']>): { otherMoney?: Currency[] } {
  const used = new Set(currency);
  const others = (currencies ?? []).filter((_, code) => code > 0 && used.has(code));
  return others.length > 0 ? { otherMoney: others } : {};
}

/** What one partner's history can't see: how the file cuts the time of all partners. */
function stretchesOf(daily: DailyColumns): Stretches {
  // Lengths fit in 16 bits: one number stands for both.
  const keys = new Set<number>();
  for (const { days, spans } of [daily, ...(daily.otherMoney ?? [])]) {
    for (let cell = 0; cell < days.length; cell++) keys.add((days[cell] ?? 0) * 0x10000 + (spans?.[cell] ?? 1));
  }
  const sorted = [...keys].sort((a, b) => a - b);
  return {
    days: Int32Array.from(sorted, (key) => Math.floor(key / 0x10000)),
    spans: Uint16Array.from(sorted, (key) => key % 0x10000),
  };
}
