import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMN_ROLES, type ColumnMapping, GRAINS, REPORT_KINDS } from '@/core/domain/report';
import { describeColumns } from '@/core/services/describe-columns';
import { readMapping } from '@/core/services/inspect-arguments';
import { mappingFile, readMappingFile } from '@/core/services/mapping-file';

const MAPPING: ColumnMapping = {
  report: 'transactions',
  columns: { Datum: 'date', Partner: 'partner-id', Notiz: 'ignore' },
  dateOrder: 'dmy',
  decimal: 'comma',
  currency: 'EUR',
  grain: 'week',
};
const HEADERS = ['Datum', 'Partner', 'Notiz'];

test('a mapping comes back as it was saved, but for columns that are not used', () => {
  const { Notiz: _, ...columns } = MAPPING.columns;
  expect(readMappingFile(mappingFile(MAPPING), HEADERS)).toEqual({ ok: true, value: { ...MAPPING, columns } });
});

test('what is saved is what inspect takes', () => {
  const read = readMapping(mappingFile(MAPPING));
  expect(read.ok && read.value.columns).toEqual({ Datum: 'date', Partner: 'partner-id' });
});

test('any mapping survives the way to a file and back', () => {
  const mapping = fc.record(
    {
      report: fc.constantFrom(...REPORT_KINDS),
      columns: fc.dictionary(fc.string({ minLength: 1 }), fc.constantFrom(...COLUMN_ROLES.filter((role) => role !== 'ignore')), {
        minKeys: 1,
      }),
      dateOrder: fc.constantFrom('dmy', 'mdy', 'ymd'),
      grain: fc.constantFrom(...GRAINS),
    },
    { requiredKeys: ['report', 'columns'] },
  );
  fc.assert(
    fc.property(mapping, (any) => {
      const back = readMappingFile(mappingFile(any as ColumnMapping), Object.keys(any.columns));
      expect(back).toEqual({ ok: true, value: { ...any, columns: { ...any.columns } } });
    }),
  );
});

test.each([
  ['no JSON', 'hello', 'not-a-mapping'],
  ['a list', '[]', 'not-a-mapping'],
  ['null', 'null', 'not-a-mapping'],
  ['columns that are a text', '{"columns":"all"}', 'not-a-mapping'],
  ['a role that nobody knows', '{"columns":{"Datum":"day"}}', 'not-a-mapping'],
  ['a role that is a number', '{"columns":{"Datum":7}}', 'not-a-mapping'],
  ['a report that nobody knows', '{"report":"all","columns":{"Datum":"date"}}', 'not-a-mapping'],
  ['other columns', '{"columns":{"Date":"date"}}', 'other-columns'],
  ['no columns at all', '{"columns":{}}', 'other-columns'],
  ['a file of a megabyte', `{"columns":{"${'x'.repeat(1_000_001)}":"date"}}`, 'too-large'],
])('%s is refused', (_what, json, reason) => {
  expect(readMappingFile(json, HEADERS)).toMatchObject({ ok: false, reason });
});

test('only columns of this file are taken, and a byte order mark does not matter', () => {
  const read = readMappingFile('\uFEFF{"columns":{"Datum":"date","Else":"clicks"},"grain":"century"}', HEADERS);
  expect(read).toEqual({ ok: true, value: { report: 'performance', columns: { Datum: 'date' } } });
});

test('a name that every object has is a column like any other', () => {
  const read = readMappingFile('{"columns":{"__proto__":"date","constructor":"clicks"}}', ['__proto__', 'constructor']);
  expect(read.ok && Object.entries(read.value.columns)).toEqual([
    ['__proto__', 'date'],
    ['constructor', 'clicks'],
  ]);
});

test('a known report’s columns are told as its definition has them, whatever their spelling', () => {
  const described = describeColumns('dub/commissions', ['Partner ID', 'customerEmail', 'amount', 'who knows']);
  const all = describeColumns('nobody', ['Partner ID']);
  expect(all).toEqual([]);
  expect(described.map(({ role }) => role)).toEqual(['partner-id', null, 'revenue', null]);
});
