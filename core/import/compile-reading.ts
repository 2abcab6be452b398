import { type NetworkId, networkId } from '../domain/ids';
import { isMoneyMetric, type Metric } from '../domain/metrics';
import type { ColumnMapping, ColumnRole, Need, ReportKind } from '../domain/report';
import { type Sentence, sentence } from '../domain/sentence';
import { type CellRole, headerKey, type ReportDefinition } from '../networks/report-definition';
import type { MetricColumn, Reading } from './reading';
import { COMMON_STATUS_WORDS, statusWordsOf } from './status-words';

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
  paid: 'paid',
};

type Columns = Partial<Record<CellRole, number>>;

/** How to read a file whose report is known. */
export function readingOfDefinition(definition: ReportDefinition, headers: readonly string[]): Reading {
  const columns: Columns = {};
  const keys = headers.map(headerKey);
  for (const { role, headers: spellings } of definition.columns) {
    if (role === null || columns[role] !== undefined) continue;
    const own = new Set(spellings.map(headerKey));
    const at = keys.findIndex((key) => own.has(key));
    if (at >= 0) columns[role] = at;
  }
  const metrics = metricColumns(columns);
  const missing = definition.needed.filter((role) => columns[role] === undefined);
  return {
    network: definition.network,
    report: definition.report,
    definition,
    shape: definition.shape,
    kind: definition.report === 'partners' ? 'list' : definition.report === 'transactions' ? 'ledger' : 'flow',
    headers,
    columns,
    metrics,
    leastCells: leastCells(columns),
    rowCountsAs: definition.rowCountsAs,
    countingTypes: definition.countingTypes,
    paidStatuses: definition.paidStatuses,
    repeats: definition.repeats,
    moneyShowsMajor: definition.money === 'symbol',
    hasNothingWords: false,
    text: definition.text,
    statuses: statusWordsOf(definition.partnerStatuses, definition.conversionStatuses),
    types: new Map(),
    needs: missing.length > 0 ? ['partner-columns'] : [],
    advice: adviceOf(definition, columns, missing),
  };
}

/** What to tick in the export dialog, and what the file can't say. */
function adviceOf(definition: ReportDefinition, columns: Columns, missing: readonly CellRole[]): Sentence[] {
  const advice: Sentence[] = [];
  const boxes = (roles: readonly CellRole[]) => roles.map((role) => boxOf(definition, role)).join(', ');
  if (missing.length > 0) advice.push(sentence('import.advice.tick-needed', { boxes: boxes(missing) }));
  if (definition.wished.length > 0 && definition.wished.every((role) => columns[role] === undefined)) {
    advice.push(sentence('import.advice.tick-wished', { boxes: boxes(definition.wished) }));
  }
  if (definition.countingTypes !== null && columns['entry-type'] === undefined) {
    advice.push(sentence('import.advice.tick-type', { boxes: boxes(['entry-type']) }));
  }
  if (columns['unpaid-commission'] !== undefined) advice.push(sentence('import.advice.paid-count'));
  if (definition.currency === null && metricColumns(columns).some(({ isMoney }) => isMoney)) {
    advice.push(sentence('import.advice.no-currency'));
  }
  return advice;
}

/** The name of a column's box in the export dialog. */
function boxOf(definition: ReportDefinition, role: CellRole): string {
  return definition.columns.find((column) => column.role === role)?.headers[0] ?? role;
}

const KINDS: Readonly<Record<ReportKind, Reading['kind']>> = {
  performance: 'flow',
  clicks: 'flow',
  payouts: 'flow',
  transactions: 'ledger',
  partners: 'list',
  applications: 'list',
};

/** How to read a plain file by the user's mapping. What the mapping lacks comes back as needs, with the reason as advice. */
export function readingOfMapping(mapping: ColumnMapping, headers: readonly string[], network: NetworkId | null): Reading {
  const columns = mappedColumns(mapping, headers);
  // Without ids of their own, conversions are counted by the day.
  const kind = mapping.report === 'transactions' && columns['conversion-id'] === undefined ? 'flow' : KINDS[mapping.report];
  if (mapping.report === 'payouts' && columns.commission !== undefined) {
    columns.paid = columns.commission;
    delete columns.commission;
  }
  const metrics = metricColumns(columns).filter(
    ({ metric }) => kind !== 'ledger' || metric === 'revenue' || metric === 'commission',
  );
  const hasCounts = metrics.some(({ metric }) => metric === 'conversions' || metric === 'clicks');
  const rowCountsAs = hasCounts || kind !== 'flow' ? null : mapping.report === 'clicks' ? 'clicks' : null;
  const reading: Reading = {
    network: network ?? networkId('file'),
    report: mapping.report,
    definition: null,
    shape: kind === 'list' ? 'snapshot' : 'flow',
    kind,
    headers,
    columns,
    metrics,
    leastCells: leastCells(columns),
    rowCountsAs: mapping.report === 'transactions' && kind === 'flow' && !hasCounts ? 'conversions' : rowCountsAs,
    countingTypes: null,
    paidStatuses: [],
    repeats: 'sum',
    moneyShowsMajor: false,
    hasNothingWords: true,
    text: 'plain',
    statuses: COMMON_STATUS_WORDS,
    types: new Map(),
    needs: [],
    advice: [],
  };
  return { ...reading, ...lacking(reading) };
}

function mappedColumns(mapping: ColumnMapping, headers: readonly string[]): Columns {
  const columns: Columns = {};
  const roles = new Map<string, ColumnRole>(Object.entries(mapping.columns).map(([header, role]) => [headerKey(header), role]));
  headers.forEach((header, at) => {
    const role = mapping.columns[header] ?? roles.get(headerKey(header));
    if (role !== undefined && role !== 'ignore' && columns[role] === undefined) columns[role] = at;
  });
  return columns;
}

function lacking({ columns, kind, metrics, rowCountsAs, report }: Reading): Pick<Reading, 'needs' | 'advice'> {
  const needs: Need[] = [];
  const advice: Sentence[] = [];
  const lack = (role: ColumnRole) => {
    if (!needs.includes('mapping')) needs.push('mapping');
    advice.push(sentence('import.advice.mapping-lacks', { role }));
  };
  if (columns['partner-id'] === undefined) lack('partner-id');
  if (kind === 'flow' && metrics.length === 0 && rowCountsAs === null) lack('clicks');
  if (kind !== 'list' && columns.date === undefined && report !== 'performance') lack('date');
  return { needs, advice };
}

function metricColumns(columns: Columns): MetricColumn[] {
  const found: MetricColumn[] = [];
  for (const [role, metric] of Object.entries(METRIC_OF_ROLE)) {
    const column = columns[role as CellRole];
    if (column !== undefined) found.push({ metric, column, isMoney: isMoneyMetric(metric) });
  }
  return found.sort((a, b) => a.column - b.column);
}

function leastCells(columns: Columns): number {
  return Math.max(0, ...Object.values(columns)) + 1;
}
