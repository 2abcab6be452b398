import { type NetworkId, networkId } from '../domain/ids';
import type { ColumnMapping, ColumnRole, Need, ReportKind } from '../domain/report';
import { type Sentence, sentence } from '../domain/sentence';
import { type CellRole, type CountingTypes, headerKey, type ReportDefinition } from '../networks/report-definition';
import { type Columns, type Located, locateColumns, metricColumns } from './locate-columns';
import type { Reading } from './reading';
import { strangeColumns } from './recognise-report';
import { repairOf } from './repair-dropped-cells';
import { mappedStatusWords, statusWordsOf } from './status-words';
import { mappedTypeWords, notOrders, typeWordsOf } from './type-words';

const KINDS: Readonly<Record<ReportKind, Reading['kind']>> = {
  performance: 'flow',
  clicks: 'flow',
  payouts: 'flow',
  transactions: 'ledger',
  partners: 'list',
  applications: 'list',
};

/** Strange columns named in an advice. */
const MOST_NAMED = 5;

/** How to read a file whose report is known. */
export function readingOfDefinition(definition: ReportDefinition, headers: readonly string[]): Reading {
  const located = locateColumns(definition, headers);
  const { columns, metrics, leastCells } = located;
  const missing = definition.needed.filter((role) => columns[role] === undefined);
  const hasIds = columns['conversion-id'] !== undefined || columns['original-id'] !== undefined;
  return {
    network: definition.network,
    report: definition.report,
    definition,
    shape: definition.shape,
    kind: KINDS[definition.report],
    headers,
    columns,
    metrics,
    // Where cells are dropped, a row that is too narrow has others than it seems.
    leastCells: definition.dropsEmptyCells ? headers.length : leastCells,
    rowCountsAs: definition.rowCountsAs,
    countingTypes: counter(definition.countingTypes),
    paidStatuses: definition.paidStatuses,
    // Without ids nothing can be corrected: the rows are counted for the preview, and the box is named.
    repeats: definition.repeats === 'correct' && !hasIds ? 'refuse' : definition.repeats,
    moneyShowsMajor: definition.money === 'symbol',
    hasNothingWords: definition.hasNothingWords,
    text: definition.text,
    stated: { decimal: definition.decimal, dateOrder: definition.dateOrder },
    statuses: statusWordsOf(definition.partnerStatuses, definition.conversionStatuses),
    types: typeWordsOf(definition.promotionTypes),
    countsPaidOnly: definition.countsPaidOnly,
    repair: definition.dropsEmptyCells ? repairOf(definition, headers) : null,
    needs: missing.length > 0 ? ['partner-columns'] : [],
    advice: adviceOf(definition, headers, { ...located, missing }),
  };
}

function counter(types: CountingTypes): Reading['countingTypes'] {
  if (types === null) return null;
  if ('only' in types) return types.only;
  const others = types.allBut;
  return { includes: (word) => !others.includes(word) };
}

/** What to tick in the export dialog, and what the file can't say. */
function adviceOf(
  definition: ReportDefinition,
  headers: readonly string[],
  { columns, metrics, atLeast, missing }: Located & { readonly missing: readonly CellRole[] },
): Sentence[] {
  const advice: Sentence[] = [];
  const boxes = (roles: readonly CellRole[]) => roles.flatMap((role) => boxesOf(definition, role)).join(', ');
  if (missing.length > 0) advice.push(sentence('import.advice.tick-needed', { boxes: boxes(missing) }));
  if (definition.wished.length > 0 && definition.wished.every((role) => columns[role] === undefined)) {
    advice.push(sentence('import.advice.tick-wished', { boxes: boxes(definition.wished) }));
  }
  if (definition.countingTypes !== null && columns['entry-type'] === undefined) {
    advice.push(sentence('import.advice.tick-type', { boxes: boxes(['entry-type']) }));
  }
  if (atLeast.length > 0) {
    advice.push(sentence('import.advice.without-reversals', { boxes: boxes(atLeast.map(({ role }) => role)) }));
  }
  if (definition.countsPaidOnly) advice.push(sentence('import.advice.paid-count'));
  const saysCurrency = columns.currency !== undefined || (definition.currency !== null && definition.currency !== 'column');
  if (!saysCurrency && metrics.some(({ isMoney }) => isMoney)) advice.push(sentence('import.advice.no-currency'));
  const strange = strangeColumns(definition, headers);
  if (strange.length > 0) {
    const names = strange.slice(0, MOST_NAMED).map((name) => name.slice(0, 40));
    advice.push(sentence('import.advice.strange-columns', { n: strange.length, words: names.join(', ') }));
  }
  return advice;
}

/** The names of a column's box in the export dialog, or of those that are summed. */
function boxesOf(definition: ReportDefinition, role: CellRole): readonly string[] {
  const sum = definition.sums.find((candidate) => candidate.role === role);
  return sum?.of[0] ?? [definition.columns.find((column) => column.role === role)?.headers[0] ?? role];
}

/** How to read a plain file by the user's mapping. What the mapping lacks comes back as needs, with the reason as advice. */
export function readingOfMapping(mapping: ColumnMapping, headers: readonly string[], network: NetworkId | null): Reading {
  const columns = mappedColumns(mapping, headers);
  const { report } = mapping;
  // Without ids of their own, conversions are counted by the day.
  const kind = report === 'transactions' && columns['conversion-id'] === undefined ? 'flow' : KINDS[report];
  if (report === 'payouts' && columns.paid === undefined && columns.commission !== undefined) {
    columns.paid = columns.commission;
    delete columns.commission;
  }
  const metrics = metricColumns(columns).filter(
    ({ metric }) => kind !== 'ledger' || metric === 'revenue' || metric === 'commission',
  );
  const hasCounts = metrics.some(({ metric }) => metric === 'conversions' || metric === 'clicks');
  const counted = report === 'clicks' ? 'clicks' : report === 'transactions' ? 'conversions' : null;
  const others = notOrders(network);
  const reading: Reading = {
    network: network ?? networkId('file'),
    report,
    definition: null,
    shape: kind === 'list' ? 'snapshot' : 'flow',
    kind,
    headers,
    columns,
    metrics,
    leastCells: Math.max(0, ...Object.values(columns).map((at) => at + 1)),
    rowCountsAs: kind === 'flow' && !hasCounts ? counted : null,
    countingTypes: columns['entry-type'] === undefined ? null : { includes: (word) => !others.has(word) },
    paidStatuses: [],
    repeats: 'sum',
    moneyShowsMajor: false,
    hasNothingWords: true,
    text: 'plain',
    stated: { decimal: null, dateOrder: null },
    statuses: mappedStatusWords(network),
    types: mappedTypeWords(network),
    countsPaidOnly: false,
    repair: null,
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

/** Only a conversion with an id must have a date of its own; other numbers can be about a period that the user names. */
function lacking({ columns, kind, metrics, rowCountsAs }: Reading): Pick<Reading, 'needs' | 'advice'> {
  const needs: Need[] = [];
  const advice: Sentence[] = [];
  const lack = (role: ColumnRole) => {
    if (!needs.includes('mapping')) needs.push('mapping');
    advice.push(sentence('import.advice.mapping-lacks', { role }));
  };
  if (columns['partner-id'] === undefined) lack('partner-id');
  if (kind === 'flow' && metrics.length === 0 && rowCountsAs === null) lack('clicks');
  if (kind === 'ledger' && columns.date === undefined) lack('date');
  return { needs, advice };
}
