import type { LedgerColumns, NumberColumn } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import { ACCOUNTS_PER_SERIES_CHUNK, type LedgerChunk } from './chunks';
import { packNumbers } from './pack-numbers';
import { joinTraits, packTraits } from './pack-traits';

/** Conversions of one import, columns as in LedgerColumns. */
export type LedgerEntries = Omit<LedgerColumns, 'covered' | 'carries' | 'revenue' | 'commission'> & {
  readonly revenue: NumberColumn;
  readonly commission: NumberColumn;
};

/** One record for 128 accounts; none where they have no conversion. */
export function packLedger(id: ImportId, ledger: LedgerEntries): LedgerChunk[] {
  const entries = ledger.account.length;
  const chunks: LedgerChunk[] = [];
  for (let from = 0; from < entries; ) {
    const chunk = Math.floor((ledger.account[from] ?? 0) / ACCOUNTS_PER_SERIES_CHUNK);
    const first = chunk * ACCOUNTS_PER_SERIES_CHUNK;
    const offsets = new Uint32Array(ACCOUNTS_PER_SERIES_CHUNK + 1);
    let to = from;
    for (let at = 0; at < ACCOUNTS_PER_SERIES_CHUNK; at++) {
      while (to < entries && ledger.account[to] === first + at) to++;
      offsets[at + 1] = to - from;
    }
    chunks.push({
      import: id,
      chunk,
      offsets,
      id: ledger.id.slice(from, to),
      day: ledger.day.slice(from, to),
      status: ledger.status.slice(from, to),
      counts: ledger.counts.slice(from, to),
      revenue: packNumbers(ledger.revenue, from, to),
      commission: packNumbers(ledger.commission, from, to),
      ...packCurrency(ledger, from, to),
      ...(ledger.traits ? { traits: packTraits(ledger.traits, from, to) } : {}),
    });
    from = to;
  }
  return chunks;
}

/** Nothing where every entry is in the file's own currency. The list is short and the same in each record. */
function packCurrency(
  { currency, currencies }: LedgerEntries,
  from: number,
  to: number,
): Pick<LedgerEntries, 'currency' | 'currencies'> {
  const part = currency?.slice(from, to);
  return part && currencies && part.some((code) => code !== 0) ? { currency: part, currencies } : {};
}

/** All conversions of one import, from its records in key order. */
export function unpackLedger(chunks: readonly LedgerChunk[]): LedgerEntries {
  const entries = chunks.reduce((sum, { id }) => sum + id.length, 0);
  const isWide = (column: 'revenue' | 'commission') => chunks.some((chunk) => chunk[column] instanceof Float64Array);
  const numbers = (column: 'revenue' | 'commission') => (isWide(column) ? new Float64Array(entries) : new Int32Array(entries));
  const currencies = chunks.find((chunk) => chunk.currencies)?.currencies;
  const traits = joinTraits(chunks.map((chunk) => ({ entries: chunk.id.length, traits: chunk.traits })));
  const ledger = {
    account: new Uint32Array(entries),
    id: new BigUint64Array(entries),
    day: new Int32Array(entries),
    status: new Uint8Array(entries),
    counts: new Uint8Array(entries),
    revenue: numbers('revenue'),
    commission: numbers('commission'),
    ...(currencies ? { currency: new Uint8Array(entries), currencies } : {}),
    ...(traits ? { traits } : {}),
  };
  let start = 0;
  for (const chunk of chunks) {
    for (let at = 0; at + 1 < chunk.offsets.length; at++) {
      const account = chunk.chunk * ACCOUNTS_PER_SERIES_CHUNK + at;
      ledger.account.fill(account, start + (chunk.offsets[at] ?? 0), start + (chunk.offsets[at + 1] ?? 0));
    }
    ledger.id.set(chunk.id, start);
    ledger.day.set(chunk.day, start);
    ledger.status.set(chunk.status, start);
    ledger.counts.set(chunk.counts, start);
    ledger.revenue.set(chunk.revenue, start);
    ledger.commission.set(chunk.commission, start);
    if (chunk.currency) ledger.currency?.set(chunk.currency, start);
    start += chunk.id.length;
  }
  return ledger;
}
