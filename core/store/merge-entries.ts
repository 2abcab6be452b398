import type { LedgerColumns } from '../domain/batch';
import { METRICS } from '../domain/metrics';
import type { Currency } from '../domain/money';
import { hull, type Parts } from './batch-parts';
import { IdIndex } from './id-index';
import { joinTraits } from './pack-traits';
import { pickEntries } from './pick-entries';

/** The ledgers of parts of one file as one, sorted anew; of entries with one id the first part's. */
export function mergeEntries({ parts, currency }: Parts): LedgerColumns | null {
  const ledgers = parts.flatMap(({ batch: { ledger }, ...part }) => (ledger ? [{ ledger, ...part }] : []));
  const [first] = ledgers;
  if (!first) return null;
  const currencies = [currency ?? ''];
  const codes = ledgers.flatMap(({ ledger, currency: own }) => {
    const named = [own ?? currency ?? '', ...(ledger.currencies ?? []).slice(1)].map((code) => placeOf(code, currencies));
    return Array.from(ledger.account, (_, at) => named[ledger.currency?.[at] ?? 0] ?? 0);
  });
  const traits = joinTraits(ledgers.map(({ ledger }) => ({ entries: ledger.account.length, traits: ledger.traits })));
  const all = {
    account: ledgers.flatMap(({ ledger, places }) => Array.from(ledger.account, (local) => places[local] ?? 0)),
    id: BigUint64Array.from(ledgers.flatMap(({ ledger }) => [...ledger.id])),
    day: Int32Array.from(ledgers.flatMap(({ ledger }) => [...ledger.day])),
    status: Uint8Array.from(ledgers.flatMap(({ ledger }) => [...ledger.status])),
    counts: Uint8Array.from(ledgers.flatMap(({ ledger }) => [...ledger.counts])),
    revenue: Float64Array.from(ledgers.flatMap(({ ledger }) => [...ledger.revenue])),
    commission: Float64Array.from(ledgers.flatMap(({ ledger }) => [...ledger.commission])),
    ...(currencies.length > 1 ? { currency: Uint8Array.from(codes), currencies } : {}),
    ...(traits ? { traits } : {}),
  };
  const order = firstOfEach(all.id).sort(
    (a, b) =>
      (all.account[a] ?? 0) - (all.account[b] ?? 0) ||
      (all.day[a] ?? 0) - (all.day[b] ?? 0) ||
      ((all.id[a] ?? 0n) < (all.id[b] ?? 0n) ? -1 : 1),
  );
  const { revenue, commission, ...entries } = pickEntries(all, order);
  return {
    covered: hull(ledgers.map(({ ledger }) => ledger.covered)),
    carries: METRICS.filter((metric) => ledgers.some(({ ledger }) => ledger.carries.includes(metric))),
    ...entries,
    account: Uint32Array.from(order, (at) => all.account[at] ?? 0),
    revenue: Float64Array.from(revenue),
    commission: Float64Array.from(commission),
  };
}

function placeOf(code: Currency, currencies: Currency[]): number {
  const known = currencies.indexOf(code);
  return known < 0 ? currencies.push(code) - 1 : known;
}

function firstOfEach(ids: BigUint64Array): number[] {
  const index = new IdIndex(ids.length);
  const first: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    const known = index.size;
    if (index.add(ids, at) === known) first.push(at);
  }
  return first;
}
