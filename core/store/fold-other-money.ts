import type { NumberColumn } from '../domain/batch';
import { isMoneyMetric, METRICS, type Metric } from '../domain/metrics';
import type { Currency } from '../domain/money';
import type { Lifetime, OtherAmounts } from '../domain/program-data';
import type { View } from './currency-view';
import type { FoldedAccounts } from './fold-accounts';
import { foldCoarse } from './fold-coarse';
import { claimedBy, foldSeries } from './fold-series';
import { foldSnapshots } from './fold-snapshots';
import { flowsIn } from './program-flows';
import type { StoredImport } from './read-import';

/**
 * What stands in a currency that is not the programme's and has no rate: the fold of the same imports, summed over all days. A
 * metric that no flow has in it takes the newest lifetime totals. Null where all is zero.
 */
export function foldOtherMoney(view: View, imports: readonly StoredImport[], accounts: FoldedAccounts): OtherAmounts | null {
  const count = accounts.facts.length;
  const { sources, claims, coarse } = flowsIn(view, imports, accounts);
  const byDay = { series: foldSeries(sources, claims, count), claimed: claimedBy(claims) };
  const flows = [byDay.series, foldCoarse(coarse, byDay, count).coarse];
  const told = new Set(
    [...claims, ...coarse].flatMap(({ metrics, withheld }) => metrics.filter((metric) => !withheld.includes(metric))),
  );
  const lifetime = foldSnapshots(view, imports, accounts);
  const values: Partial<Record<Metric, Float64Array>> = {};
  for (const metric of METRICS) {
    if (!isMoneyMetric(metric)) continue;
    const sums = told.has(metric) ? sumOver(flows, metric, count) : newest(lifetime, metric);
    if (sums?.some((value) => value !== 0)) values[metric] = sums;
  }
  return Object.keys(values).length > 0 ? { currency: view.currency as Currency, values } : null;
}

type Flow = { readonly offsets: Uint32Array; readonly values: Readonly<Record<Metric, NumberColumn>> };

function sumOver(flows: readonly Flow[], metric: Metric, accounts: number): Float64Array {
  const sums = new Float64Array(accounts);
  for (const { offsets, values } of flows) {
    const column = values[metric];
    for (let account = 0; account < accounts; account++) {
      const end = offsets[account + 1] ?? 0;
      for (let cell = offsets[account] ?? 0; cell < end; cell++) sums[account] = (sums[account] ?? 0) + (column[cell] ?? 0);
    }
  }
  return sums;
}

function newest(lifetime: readonly Lifetime[], metric: Metric): Float64Array | undefined {
  const values = lifetime.findLast((totals) => totals.values[metric])?.values[metric];
  return values?.map((value) => (Number.isNaN(value) ? 0 : value));
}
