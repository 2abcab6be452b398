import type { LedgerTraits } from '../domain/batch';
import type { LedgerEntries } from './pack-ledger';

/** These entries of a ledger alone, in this order. */
export function pickEntries<Entries extends Omit<LedgerEntries, 'account'>>(
  from: Entries,
  entries: readonly number[],
): Omit<LedgerEntries, 'account'> {
  const { currency, currencies, traits } = from;
  return {
    id: BigUint64Array.from(entries, (at) => from.id[at] ?? 0n),
    day: Int32Array.from(entries, (at) => from.day[at] ?? 0),
    status: Uint8Array.from(entries, (at) => from.status[at] ?? 0),
    counts: Uint8Array.from(entries, (at) => from.counts[at] ?? 0),
    revenue: Float64Array.from(entries, (at) => from.revenue[at] ?? Number.NaN),
    commission: Float64Array.from(entries, (at) => from.commission[at] ?? Number.NaN),
    ...(currency && currencies ? { currency: Uint8Array.from(entries, (at) => currency[at] ?? 0), currencies } : {}),
    ...(traits ? { traits: pickTraits(traits, entries) } : {}),
  };
}

function pickTraits(traits: LedgerTraits, entries: readonly number[]): LedgerTraits {
  const { second, lag, code, site, buyer, customer } = traits;
  return {
    ...traits,
    ...(second ? { second: Int32Array.from(entries, (at) => second[at] ?? -1) } : {}),
    ...(lag ? { lag: Int32Array.from(entries, (at) => lag[at] ?? -1) } : {}),
    ...(code ? { code: Uint32Array.from(entries, (at) => code[at] ?? 0) } : {}),
    ...(site ? { site: Uint32Array.from(entries, (at) => site[at] ?? 0) } : {}),
    ...(buyer ? { buyer: BigUint64Array.from(entries, (at) => buyer[at] ?? 0n) } : {}),
    ...(customer ? { customer: Uint8Array.from(entries, (at) => customer[at] ?? 0) } : {}),
  };
}
