import { expect, test } from 'vitest';
import { hasNoUse, ROLE_GROUPS } from '@/components/import/role-groups';
import { shapeTrouble } from '@/components/import/value-shape';
import { COLUMN_ROLES, type ColumnRole } from '@/core/domain/report';

test.each([
  ['date', ['2026-01-31', '2026-02-01'], null],
  ['date', ['31.01.26', '1.2.26', ''], null],
  ['date', ['20260131', '20260201'], null],
  ['date', ['31 Jan 2026', 'Feb 1, 2026'], null],
  ['date', ['2026-W05', '2026-01'], null],
  ['date', ['2026-01-31T10:00:00Z'], null],
  ['date', ['ann', 'bob'], 'not-dates'],
  ['date', ['12', '15'], 'not-dates'],
  ['joined', ['yes', 'no'], 'not-dates'],
  ['clicks', ['1,234', '0', '-', 'n/a'], null],
  ['clicks', ['12.00', '3.0'], null],
  ['clicks', ['12.34', '3.5', '4.99'], 'fractions'],
  ['clicks', ['many', 'few'], 'not-numbers'],
  ['conversions', ['2026-01-31'], 'not-numbers'],
  ['revenue', ['€1.234,50', '12,00'], null],
  ['revenue', ['$1,234.50', '(5.00)', '-3'], null],
  ['revenue', ['12 EUR', 'EUR 3.50'], null],
  ['commission', ['ten', 'twelve'], 'not-amounts'],
  ['currency', ['EUR', 'usd'], null],
  ['currency', ['€', '€'], 'not-currencies'],
  ['email', ['a@b.example', ''], null],
  ['email', ['ann', 'bob'], 'not-emails'],
  ['website', ['blog.example', 'https://x.example/a'], null],
  ['website', ['ann', 'bob'], 'not-sites'],
  ['partner-id', ['00123', 'pn_1'], null],
  ['partner-id', ['20260131', '20260201'], null],
  ['partner-id', ['1.23E+11', '77'], 'rounded-ids'],
  ['partner-id', ['2026-01-31', '2026-02-01'], 'dates-as-ids'],
  ['partner-id', ['Ann Smith', 'Bob Jones'], 'names-as-ids'],
  ['conversion-id', ['7', '7', '7'], 'one-id'],
  ['conversion-id', ['7', '8', '7'], null],
  ['partner-name', ['2026-01-31'], null],
  ['ignore', ['anything'], null],
  ['clicks', ['', '-', 'null'], 'no-values'],
  ['clicks', [], null],
] as const satisfies readonly (readonly [ColumnRole, readonly string[], string | null])[])(
  '%s with values %j: %s',
  (role, values, trouble) => {
    expect(shapeTrouble(role, values)).toBe(trouble);
  },
);

test('one odd value among many is no reason to warn', () => {
  expect(shapeTrouble('clicks', ['1', '2', '3', 'total'])).toBeNull();
});

test('a hostile value is looked at once', () => {
  // Work that grew faster than the text would not end within the test's time.
  const values = [`${'1,'.repeat(500_000)}x`, 'a '.repeat(500_000), '('.repeat(1_000_000)];
  for (const role of COLUMN_ROLES) expect(() => shapeTrouble(role, values)).not.toThrow();
});

test('every role but “not used” is offered in exactly one group', () => {
  const offered = ROLE_GROUPS.flatMap(({ roles }) => roles);
  expect(offered.toSorted()).toEqual(COLUMN_ROLES.filter((role) => role !== 'ignore').toSorted());
});

test('an id of a conversion is of use only where a row is one', () => {
  expect(hasNoUse('performance', 'conversion-id')).toBe(true);
  expect(hasNoUse('transactions', 'conversion-id')).toBe(false);
  expect(hasNoUse('partners', 'joined')).toBe(false);
});
