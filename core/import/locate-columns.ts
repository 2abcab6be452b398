import { isMoneyMetric, type Metric } from '../domain/metrics';
import { type CellRole, headerKey, type ReportDefinition, type SumDefinition } from '../networks/report-definition';
import type { MetricColumn } from './reading';

const METRIC_OF_ROLE: Readonly<Partial<Record<CellRole, Metric>>> = {
  impressions: 'impressions',
  clicks: 'clicks',
  conversions: 'conversions',
  revenue: 'revenue',
  commission: 'commission',
  'unpaid-commission': 'commission',
  'reversed-conversions': 'reversedConversions',
  'reversed-revenue': 'reversedRevenue',
  'reversed-commission': 'reversedCommission',
  'settled-conversions': 'settledConversions',
  paid: 'paid',
};

export type Columns = Partial<Record<CellRole, number>>;

export type Located = {
  /** For a sum, its first column. */
  readonly columns: Columns;
  readonly metrics: MetricColumn[];
  /** Sums of which only the columns that leave something out are there. */
  readonly atLeast: readonly SumDefinition[];
  /** Cells that a row must have at least: up to the last column that is read. */
  readonly leastCells: number;
};

/** Where the columns of a known report are in this header. Of two columns of one role, the one the definition names first. */
export function locateColumns(definition: ReportDefinition, headers: readonly string[]): Located {
  const keys = headers.map(headerKey);
  const columns: Columns = {};
  for (const { role, headers: spellings } of definition.columns) {
    if (role === null || columns[role] !== undefined) continue;
    const own = new Set(spellings.map(headerKey));
    const at = keys.findIndex((key) => own.has(key));
    if (at >= 0) columns[role] = at;
  }
  const metrics = metricColumns(columns);
  const atLeast: SumDefinition[] = [];
  const read = Object.values(columns);
  for (const sum of definition.sums) {
    const whole = firstThere(definition, sum.of, keys);
    const parts = whole ?? firstThere(definition, sum.atLeast ?? [], keys);
    const metric = METRIC_OF_ROLE[sum.role];
    if (parts === null || metric === undefined) continue;
    if (whole === null) atLeast.push(sum);
    columns[sum.role] = parts[0] ?? 0;
    read.push(...parts);
    metrics.push(...parts.map((column) => ({ metric, column, isMoney: isMoneyMetric(metric) })));
  }
  metrics.sort((a, b) => a.column - b.column);
  return { columns, metrics, atLeast, leastCells: Math.max(0, ...read.map((at) => at + 1)) };
}

/** Positions of the first group whose columns are all there; null: none is. */
function firstThere(
  definition: ReportDefinition,
  groups: readonly (readonly string[])[],
  keys: readonly string[],
): number[] | null {
  for (const group of groups) {
    const places = group.map((header) => {
      const spellings = spellingsOf(definition, headerKey(header));
      return keys.findIndex((key) => spellings.includes(key));
    });
    if (places.every((at) => at >= 0)) return places;
  }
  return null;
}

/** A sum names a column by one of its spellings; the file may have another. */
function spellingsOf(definition: ReportDefinition, key: string): readonly string[] {
  const spellings = definition.columns.map(({ headers }) => headers.map(headerKey)).find((keys) => keys.includes(key));
  return spellings ?? [key];
}

/** The columns that are summed into metrics, in the order of the file. */
export function metricColumns(columns: Columns): MetricColumn[] {
  const found: MetricColumn[] = [];
  for (const [role, metric] of Object.entries(METRIC_OF_ROLE)) {
    const column = columns[role as CellRole];
    if (column !== undefined) found.push({ metric, column, isMoney: isMoneyMetric(metric) });
  }
  return found.sort((a, b) => a.column - b.column);
}
