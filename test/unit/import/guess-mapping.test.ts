import { describe, expect, test } from 'vitest';
import { guessMapping } from '@/core/import/guess-mapping';

const guess = (header: string, ...rows: string[]) =>
  guessMapping(
    header.split(';'),
    rows.map((row) => row.split(';')),
    null,
  );

describe('a plain file', () => {
  test('by day, in English', () => {
    const { report, columns } = guess(
      'Date;Partner ID;Partner Name;Campaign;Impressions;Clicks;Actions;Revenue;Commission;Reversed Actions;Reversed Commission;Currency',
      '2026-10-01;001;Kitchen, Inc.;Brand;100;10;1;$1,234.50;$123.45;0;$0.00;USD',
    );
    expect(report).toBe('performance');
    expect(columns).toEqual({
      Date: 'date',
      'Partner ID': 'partner-id',
      'Partner Name': 'partner-name',
      Campaign: 'ignore',
      Impressions: 'impressions',
      Clicks: 'clicks',
      Actions: 'conversions',
      Revenue: 'revenue',
      Commission: 'commission',
      'Reversed Actions': 'reversed-conversions',
      'Reversed Commission': 'reversed-commission',
      Currency: 'currency',
    });
  });

  test('by day, in German', () => {
    const { report, columns } = guess(
      'Datum;Partner-ID;Partnername;Einblendungen;Klicks;Bestellungen;Umsatz;Provision;Stornierte Bestellungen;Währung',
      '01.10.2026;4711;Küchenhelfer;1.000;12;2;1.234,50 €;123,45 €;0;EUR',
    );
    expect(report).toBe('performance');
    expect(Object.values(columns)).toEqual([
      ...['date', 'partner-id', 'partner-name', 'impressions', 'clicks', 'conversions', 'revenue', 'commission'],
      ...['reversed-conversions', 'currency'],
    ]);
  });

  test('of partners', () => {
    const { report, columns } = guess(
      'Publisher ID;Publisher;E-Mail;Country;Website;Status;Join Date;Partner Type',
      '12;Jane;jane@partner.example;US;https://jane.example;joined;2024-02-29;Content',
    );
    expect(report).toBe('partners');
    expect(Object.values(columns)).toEqual([
      'partner-id',
      'partner-name',
      'email',
      'country',
      'website',
      'status',
      'joined',
      'type',
    ]);
  });

  test('of sales', () => {
    expect(guess('Order ID;Date;Affiliate ID;Sale Amount;Commission', 'A-1;2026-10-01;5;10.00;1.00').report).toBe('transactions');
    expect(guess('Date;Affiliate ID;Status;Sale Amount', '2026-10-01;5;approved;10.00').report).toBe('transactions');
  });
});

test('Sales are counted or in money, as the values say', () => {
  expect(guess('Partner ID;Sales', '1;12').columns.Sales).toBe('conversions');
  expect(guess('Partner ID;Sales', '1;$12.50').columns.Sales).toBe('revenue');
  expect(guess('Partner ID;Sales;Revenue', '1;12;12.50').columns).toEqual({
    'Partner ID': 'partner-id',
    Sales: 'conversions',
    Revenue: 'revenue',
  });
});

test('a header that names a currency settles it', () => {
  expect(guess('Partner ID;Revenue (USD);Commission (USD)', '1;12.50;1.25').currency).toBe('USD');
  expect(guess('Partner ID;Revenue (USD);Commission (EUR)', '1;12.50;1.25').currency).toBeUndefined();
});

test.each([['Customer Name'], ['Customer Email'], ['customerId'], ['Buyer'], ['IP Address'], ['Kundenname'], ['Client Email']])(
  '%s tells about an end customer and is never read',
  (header) => {
    expect(guess(`Date;Partner ID;Clicks;${header}`, '2026-10-01;1;5;x@y.example').columns[header]).toBe('ignore');
  },
);

test.each([
  ['a date column of words', 'Date;Partner ID', 'soon;1', 'Date'],
  ['clicks that are words', 'Clicks;Partner ID', 'many;1', 'Clicks'],
  ['revenue that is words', 'Revenue;Partner ID', 'high;1', 'Revenue'],
  ['an unknown word', 'Wibble;Partner ID', '5;1', 'Wibble'],
  ['a second id', 'Publisher ID;Partner ID', '5;1', 'Partner ID'],
])('%s gets no role', (_name, header, row, column) => {
  expect(guess(header, row).columns[column]).toBe('ignore');
});

test('what other networks call these columns', () => {
  const impact = guess(
    'media_id;Media;TotalClicks;Actions;Revenue;ReversedActions;ReversedRevenue;ActionCost',
    '1;One;5;2;10.00;1;5.00;1.00',
  );
  expect(Object.values(impact.columns)).toEqual([
    ...[
      'partner-id',
      'partner-name',
      'clicks',
      'conversions',
      'revenue',
      'reversed-conversions',
      'reversed-revenue',
      'commission',
    ],
  ]);
  const awin = guess(
    'publisherId;publisherName;impressions;clicks;totalNo;totalValue;totalComm;declinedNo',
    '1;One;9;5;2;10.00;1.00;0',
  );
  expect(Object.values(awin.columns)).toEqual([
    ...['partner-id', 'partner-name', 'impressions', 'clicks', 'conversions', 'revenue', 'commission', 'reversed-conversions'],
  ]);
  expect(guess('Partner ID;Client Cost', '1;5.00').columns).toEqual({ 'Partner ID': 'partner-id', 'Client Cost': 'ignore' });
});

test('without rows the words alone decide', () => {
  expect(guess('Date;Partner ID;Clicks').columns).toEqual({ Date: 'date', 'Partner ID': 'partner-id', Clicks: 'clicks' });
});
