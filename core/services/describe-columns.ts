import type { Metric } from '../domain/metrics';
import { readingOfDefinition } from '../import/compile-reading';
import type { CellRole } from '../networks/report-definition';
import { REPORT_DEFINITIONS } from '../networks/report-registry';

/** `role`: null for a column that the report's definition knows and leaves out, and for one that it does not know. */
export type DescribedColumn = { readonly header: string; readonly role: CellRole | null };

const ROLE_OF_METRIC: Readonly<Record<Metric, CellRole>> = {
  impressions: 'impressions',
  clicks: 'clicks',
  conversions: 'conversions',
  revenue: 'revenue',
  commission: 'commission',
  reversedConversions: 'reversed-conversions',
  reversedRevenue: 'reversed-revenue',
  reversedCommission: 'reversed-commission',
  settledConversions: 'settled-conversions',
  paid: 'paid',
};

/** What a known report's definition takes each of a file's columns for, in the file's order. Empty when no definition has this id. */
export function describeColumns(definition: string | null, headers: readonly string[]): readonly DescribedColumn[] {
  const known = REPORT_DEFINITIONS.find(({ id }) => id === definition);
  if (!known) return [];
  const { columns, metrics } = readingOfDefinition(known, headers);
  const roles = new Map<number, CellRole>(Object.entries(columns).map(([role, at]) => [at, role as CellRole]));
  // Several columns may be added up to one metric: each is read.
  for (const { metric, column } of metrics) roles.set(column, ROLE_OF_METRIC[metric]);
  return headers.map((header, at) => ({ header, role: roles.get(at) ?? null }));
}
