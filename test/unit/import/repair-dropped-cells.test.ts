import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOfDefinition } from '@/core/import/compile-reading';
import { REPORT_DEFINITIONS } from '@/core/networks/report-registry';

const HEADERS = {
  affiliates: 'Affiliate ID,Status,Balance,Earnings,First Name,Last Name,Email,Company,Date Joined,Website,Phone'.split(','),
  commissions: 'Date,Affiliate ID,Amount,Transaction ID,Buyer Email'.split(','),
};

function repairOf(report: keyof typeof HEADERS, headers = HEADERS[report]) {
  const definition = REPORT_DEFINITIONS.find(({ id }) => id === `affiliates-manager/${report}`);
  const repair = definition && readingOfDefinition(definition, headers).repair;
  if (!repair) throw new Error('does not repair');
  return repair;
}

const WHOLE = [
  ...['3', 'active', '12.00', '112.00', 'Gus', 'Hart', 'gus@partner.example', 'Hart & Sons'],
  ...['2026-01-04 08:00:00', 'https://gus.example', "'+44 20 7946 0001"],
];
const without = (...columns: readonly string[]) => WHOLE.filter((_, at) => !columns.includes(HEADERS.affiliates[at] ?? ''));
const blanked = (...columns: readonly string[]) =>
  WHOLE.map((cell, at) => (columns.includes(HEADERS.affiliates[at] ?? '') ? '' : cell));

describe('affiliates: put back where one way fits', () => {
  test.each([
    [['Company']],
    [['Website']],
    [['Phone']],
    [['Email']],
    [['Date Joined']],
    [['Status']],
    [['Company', 'Website', 'Phone']],
    [['Website', 'Phone']],
    [['First Name', 'Last Name']],
    [['Balance', 'Earnings']],
    [['Status', 'Date Joined', 'Phone']],
  ])('%j', (columns) => {
    expect(repairOf('affiliates')(without(...columns))).toEqual(blanked(...columns));
  });
});

describe('affiliates: left alone where several ways fit, or none', () => {
  test.each([
    ['one of two amounts', without('Balance')],
    ['one of two names', without('First Name')],
    ['the company and the mail: the last name could be either', without('Email', 'Company', 'Last Name')],
    ['the id itself', without('Affiliate ID')],
    ['a state that the network does not have', without('Company').with(1, 'asleep')],
    ['cells of another row', ['3', 'active', 'Gus']],
    ['one cell', ['3']],
    ['nothing', ['']],
    ['a row that is whole', WHOLE],
    ['a row that is too wide', [...WHOLE, 'x']],
  ])('%s', (_name, row) => {
    expect(repairOf('affiliates')(row)).toBeNull();
  });

  test('when there is a column that nobody knows, which could hold anything', () => {
    const repair = repairOf('affiliates', [...HEADERS.affiliates, 'Tax ID']);
    expect(repair(without('Phone'))).toBeNull();
  });
});

describe('commissions', () => {
  test.each([
    ['no buyer', ['2026-10-01', '3', '10.00', '8001'], ['2026-10-01', '3', '10.00', '8001', '']],
    ['no transaction', ['2026-10-01', '3', '10.00', 'a@b.example'], ['2026-10-01', '3', '10.00', '', 'a@b.example']],
    ['neither', ['2026-10-01', '3', '10.00'], ['2026-10-01', '3', '10.00', '', '']],
    ['no day, so that the row is refused for it', ['3', '10.00', '8001'], ['', '3', '10.00', '8001', '']],
    ['behind a guard', ['2026-10-01', '3', "'-10.00"], ['2026-10-01', '3', "'-10.00", '', '']],
  ])('%s', (_name, row, whole) => {
    expect(repairOf('commissions')(row)).toEqual(whole);
  });

  test.each([
    ['a whole number is an amount or a transaction', ['2026-10-01', '3', '8001', 'a@b.example']],
    ['a date alone', ['2026-10-01', '3']],
    ['two whole numbers', ['2026-10-01', '3', '7', 'a@b.example']],
  ])('%s: left alone', (_name, row) => {
    expect(repairOf('commissions')(row)).toBeNull();
  });
});

test('a repaired row has the row’s cells in their order, and as many as there are columns', () => {
  const cell = fc.constantFrom(
    '3',
    '',
    'active',
    '10.00',
    'Gus',
    'a@b.example',
    '2026-10-01',
    'https://a.example',
    '020 7946 000',
  );
  const repair = repairOf('affiliates');
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 10 }), (row) => {
      const repaired = repair(row);
      if (repaired === null) return;
      expect(repaired).toHaveLength(HEADERS.affiliates.length);
      expect(repaired.filter((each) => each !== '')).toEqual(row.filter((each) => each !== ''));
    }),
    { numRuns: 500 },
  );
});

test('whatever was dropped, a repair gives the whole row back or nothing', () => {
  const repair = repairOf('affiliates');
  fc.assert(
    fc.property(fc.subarray(HEADERS.affiliates, { minLength: 1, maxLength: 8 }), (columns) => {
      const repaired = repair(without(...columns));
      if (repaired !== null) expect(repaired).toEqual(blanked(...columns));
    }),
  );
});
