import type { Day } from '../domain/day';
import { isMoneyMetric, METRICS, type Metric } from '../domain/metrics';
import type { Lifetime } from '../domain/program-data';
import { convertUnits } from './convert-money';
import { metricsIn, type View } from './currency-view';
import type { FoldedAccounts } from './fold-accounts';
import type { StoredImport } from './read-import';

type Columns = Partial<Record<Metric, Float64Array>>;

/** Snapshots of one day are one: the later import's figures stand, the earlier's fill what it does not say. By day. */
export function foldSnapshots(
  view: View,
  imports: readonly StoredImport[],
  { facts, accountOf }: Pick<FoldedAccounts, 'facts' | 'accountOf'>,
): Lifetime[] {
  const byDay = new Map<Day, { -readonly [Name in keyof Lifetime]: Lifetime[Name] }>();
  imports.forEach((stored, index) => {
    const { head, record } = stored;
    const columns = columnsIn(view, stored);
    if (!head.snapshot || !columns) return;
    const day = head.snapshot.day;
    const values: Columns = { ...byDay.get(day)?.values };
    for (const metric of METRICS) {
      const column = columns[metric];
      if (!column) continue;
      const folded = values[metric] ?? new Float64Array(facts.length).fill(Number.NaN);
      column.forEach((value, local) => {
        if (!Number.isNaN(value)) folded[accountOf[index]?.[local] ?? 0] = value;
      });
      values[metric] = folded;
    }
    byDay.set(day, { import: record.id, day, values });
  });
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/** One import's totals with all amounts that the view takes added up; null where it has no snapshot. */
function columnsIn(view: View, { snapshot, otherSnapshot, head, record }: StoredImport): Columns | null {
  if (!snapshot || !head.snapshot) return null;
  const columns: Columns = {};
  const parts = [
    {
      currency: record.summary.currency,
      values: snapshot,
      metrics: metricsIn(view, head.snapshot.metrics, record.summary.currency),
    },
    ...otherSnapshot.map(({ currency, values }) => ({ currency, values, metrics: METRICS.filter(isMoneyMetric) })),
  ];
  for (const { currency, values, metrics } of parts) {
    const rate = view.rateOf(currency);
    for (const metric of metrics) {
      const column = values[metric];
      if (!column) continue;
      if (!isMoneyMetric(metric)) columns[metric] = column;
      else if (rate !== null) columns[metric] = added(columns[metric], column, rate);
    }
  }
  return columns;
}

/** An empty cell is no amount; beside one it changes nothing. */
function added(before: Float64Array | undefined, column: Float64Array, rate: number): Float64Array {
  return column.map((units, at) => {
    const [amount, known] = [convertUnits(units, rate), before?.[at] ?? Number.NaN];
    return Number.isNaN(known) ? amount : Number.isNaN(amount) ? known : known + amount;
  });
}
