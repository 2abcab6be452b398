import { expect, test } from 'vitest';
import { parseIsoDay } from '@/core/domain/day';
import { readInspectArguments, readMapping } from '@/core/services/inspect-arguments';

const read = (line: string) => readInspectArguments(line.split(' ').filter((word) => word !== ''));

function files(line: string) {
  const result = read(line);
  if (!result.ok) throw new Error(result.detail);
  return result.value.files;
}

const day = (text: string) => {
  const read = parseIsoDay(text);
  return read.ok ? read.value : Number.NaN;
};

test('network, report, period and map hold for the files after them, the rest for all', () => {
  const [first, second] = files(
    'a.csv --network dub --report clicks --period 2026-01-01..2026-01-31 --map m.json b.csv --currency eur --decimal comma --date-order dmy',
  );
  expect(first).toMatchObject({ path: 'a.csv', network: null, report: null, period: null, map: null });
  expect(second).toMatchObject({ path: 'b.csv', network: 'dub', report: 'clicks', map: 'm.json' });
  expect(second?.period).toEqual({ from: day('2026-01-01'), to: day('2026-01-31') });
  for (const file of [first, second]) expect(file).toMatchObject({ currency: 'EUR', decimal: 'comma', dateOrder: 'dmy' });
});

test('files of one call are one programme unless it is named again before a group', () => {
  expect(files('a.csv b.csv').map(({ program }) => program)).toEqual(['program', 'program']);
  expect(files('a.csv --program X b.csv').map(({ program }) => program)).toEqual(['X', 'X']);
  expect(files('--program X a.csv --program=Y b.csv c.csv').map(({ program }) => program)).toEqual(['X', 'Y', 'Y']);
});

test('an option given again holds from there on', () => {
  expect(files('--currency EUR a.csv --currency USD b.csv').map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
});

test('as-of and json may stand anywhere, and a file may look like an option', () => {
  const result = read('a.csv --json --as-of 2026-02-03 -- --json');
  expect(result).toMatchObject({ ok: true, value: { isJson: true, asOf: day('2026-02-03') } });
  expect(result.ok && result.value.files.map(({ path }) => path)).toEqual(['a.csv', '--json']);
});

test.each([
  ['no file', '--json'],
  ['nothing at all', ''],
  ['an option that is none', '--verbose a.csv'],
  ['an option of every object', '--constructor x a.csv'],
  ['a missing value', 'a.csv --network'],
  ['a report that is none', '--report sales a.csv'],
  ['a network that can be none', '--network A:B a.csv'],
  ['a day that does not exist', '--as-of 2026-02-30 a.csv'],
  ['a period that ends before it begins', '--period 2026-02-01..2026-01-01 a.csv'],
  ['half a period', '--period 2026-02-01 a.csv'],
  ['a currency that is none', '--currency euro a.csv'],
  ['an order of dates that is none', '--date-order dym a.csv'],
  ['a decimal mark that is none', '--decimal dot a.csv'],
  ['an empty name', '--program= a.csv'],
])('%s is wrong usage', (_name, line) => {
  expect(read(line)).toMatchObject({ ok: false, reason: 'usage' });
});

test('a mapping is read as it is exported', () => {
  const mapping = {
    report: 'partners',
    columns: { Id: 'partner-id', Since: 'joined' },
    dateOrder: 'dmy',
    decimal: 'comma',
    currency: 'EUR',
    grain: 'week',
  };
  expect(readMapping(JSON.stringify(mapping))).toEqual({ ok: true, value: mapping });
  expect(readMapping('{"columns":{"Id":"partner-id"}}')).toMatchObject({ value: { report: 'performance' } });
});

test.each(['', '[]', 'null', '{}', '{"columns":3}', '{"columns":{"Id":"partner"}}', '{"columns":{},"report":"sales"}'])(
  '%j is no mapping',
  (json) => {
    expect(readMapping(json)).toMatchObject({ ok: false, reason: 'not-a-mapping' });
  },
);
