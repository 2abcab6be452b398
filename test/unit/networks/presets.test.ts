import { describe, expect, test } from 'vitest';
import { networkId } from '@/core/domain/ids';
import { COLUMN_ROLES, REPORT_KINDS } from '@/core/domain/report';
import { en } from '@/core/i18n/en';
import { recogniseReport } from '@/core/import/recognise-report';
import { presetFor, REPORT_DEFINITIONS, REPORT_PRESETS } from '@/core/networks/report-registry';

const columns = (text: string) => text.split(',');

describe.each(REPORT_PRESETS.map((preset) => [preset.id, preset] as const))('%s', (id, preset) => {
  const headers = Object.keys(preset.columns);

  test('is whole', () => {
    expect(id.startsWith(`${preset.network}/`)).toBe(true);
    expect(REPORT_KINDS).toContain(preset.report);
    expect(preset.confidence).toBe('inferred');
    for (const role of Object.values(preset.columns)) expect(COLUMN_ROLES).toContain(role);
    expect(Object.hasOwn(en, preset.howToExport)).toBe(true);
  });

  test('is never recognised as a report, and its own header finds it', () => {
    expect(recogniseReport(headers, []).level).toBe('no');
    expect(presetFor(headers)?.id).toBe(id);
    expect(presetFor(headers.map((header) => ` ${header.toUpperCase().replaceAll(' ', '_')} `))?.id).toBe(id);
    for (const mark of preset.marks) expect(presetFor(mark)?.network).toBe(preset.network);
  });
});

test('the roles come in the file’s own spelling, only those it has, each once', () => {
  const header = columns('COMMISSION ID,publisher_id,Sale Amount USD,saleAmountAdvCurrency,My note');
  expect(presetFor(header)).toMatchObject({
    network: networkId('cj'),
    report: 'transactions',
    columns: { 'COMMISSION ID': 'conversion-id', publisher_id: 'partner-id', saleAmountAdvCurrency: 'revenue' },
  });
  expect(Object.keys(presetFor(header)?.columns ?? {})).toHaveLength(3);
});

test('what the network bills is not order value', () => {
  const preset = presetFor(columns('Partner ID,Partner,Date,Gross Clicks,Total CV,CV,Revenue,Payout,Gross Sales,CVR'));
  expect(preset?.columns).toMatchObject({
    Revenue: 'ignore',
    'Gross Sales': 'revenue',
    Payout: 'commission',
    'Total CV': 'conversions',
  });
  expect(preset?.columns).not.toHaveProperty('CV');
});

test.each([
  ['nothing', []],
  ['a plain list', columns('ID,Name,Email')],
  ['half a mark', columns('Partner,Signups')],
  ['names of objects', columns('__proto__,constructor,toString')],
])('no preset for %s', (_name, header) => {
  expect(presetFor(header)).toBeNull();
});

test('no preset holds for a report that a definition knows', () => {
  for (const { columns } of REPORT_DEFINITIONS) expect(presetFor(columns.map(({ headers }) => headers[0]))).toBeNull();
});
