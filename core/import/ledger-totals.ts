import { CONVERSION_STATUSES, type LedgerColumns } from '../domain/batch';
import { type Metric, noTotals, type Totals } from '../domain/metrics';
import type { OtherMoney } from '../domain/report';

const APPROVED = CONVERSION_STATUSES.indexOf('approved');
const REVERSED = CONVERSION_STATUSES.indexOf('reversed');
const PAID = CONVERSION_STATUSES.indexOf('paid');
const EXCLUDED = CONVERSION_STATUSES.indexOf('excluded');

type Columns = Pick<LedgerColumns, 'status' | 'counts' | 'revenue' | 'commission' | 'currency' | 'currencies'>;
type Sums = { rows: number; revenue: number; commission: number; reversedRevenue: number; reversedCommission: number };

/**
 * Sums of the metrics that a ledger carries: money in the file's own currency, with that in others apart, by code; counts are of
 * all. Excluded entries count nowhere.
 */
export function ledgerTotals(
  { status, counts, revenue, commission, currency, currencies = [''] }: Columns,
  carries: readonly Metric[],
): { readonly totals: Totals; readonly otherMoney: OtherMoney[] } {
  const money = currencies.map((): Sums => ({ rows: 0, revenue: 0, commission: 0, reversedRevenue: 0, reversedCommission: 0 }));
  const counted = { conversions: 0, reversedConversions: 0, settledConversions: 0 };
  for (let at = 0; at < status.length; at++) {
    const state = status[at] ?? EXCLUDED;
    const sums = money[currency?.[at] ?? 0];
    if (state === EXCLUDED || sums === undefined) continue;
    const one = counts[at] ?? 0;
    sums.rows++;
    counted.conversions += one;
    sums.revenue += revenue[at] ?? 0;
    sums.commission += commission[at] ?? 0;
    if (state === APPROVED || state === PAID || state === REVERSED) counted.settledConversions += one;
    if (state !== REVERSED) continue;
    counted.reversedConversions += one;
    sums.reversedRevenue += revenue[at] ?? 0;
    sums.reversedCommission += commission[at] ?? 0;
  }
  const carried = (values: Readonly<Partial<Record<Metric, number>>>): Totals => {
    const totals = noTotals();
    for (const metric of carries) totals[metric] = values[metric] ?? null;
    return totals;
  };
  const [own, ...others] = money;
  return {
    totals: carried({ ...counted, ...own }),
    otherMoney: others.map((sums, at) => ({ currency: currencies[at + 1] ?? '', totals: carried(sums), rows: sums.rows })),
  };
}
