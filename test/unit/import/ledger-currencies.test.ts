import { expect, test } from 'vitest';
import { conversionsOf, ledgerOf, readLedger } from './read-ledger';

const ROLES = ['conversion-id', 'partner-id', 'date', 'status', 'revenue', 'commission', 'currency'] as const;
const DAY = '2026-03-01';
const own = (id: string, revenue: string, status = 'approved') => [id, 'p1', DAY, status, revenue, '1', 'EUR'];

test('a row in another currency is taken; its money is in no total but its own', () => {
  const rows = [
    own('1', '10'),
    ['2', 'p1', DAY, 'reversed', '20', '2', 'usd'],
    ['3', 'p2', DAY, 'approved', '30', '3', ' GBP '],
    ['4', 'p2', DAY, 'approved', '40', '4', 'USD'],
  ];
  const read = readLedger(ROLES, rows);
  expect(read.verdicts).toEqual(['taken', 'taken', 'taken', 'taken']);
  const { packed } = read;
  expect(packed.totals).toMatchObject({ conversions: 4, reversedConversions: 1, settledConversions: 4 });
  expect(packed.totals).toMatchObject({ revenue: 100_000, commission: 10_000, reversedRevenue: 0, reversedCommission: 0 });
  expect(packed.otherMoney).toMatchObject([
    { currency: 'GBP', totals: { revenue: 300_000, commission: 30_000, reversedRevenue: 0, conversions: null } },
    { currency: 'USD', totals: { revenue: 600_000, commission: 60_000, reversedRevenue: 200_000, conversions: null } },
  ]);
  const { currency, currencies, revenue } = ledgerOf(read);
  expect(currencies).toEqual(['EUR', 'GBP', 'USD']);
  expect(Array.from(revenue, (units, at) => `${units / 10_000} ${currencies?.[currency?.[at] ?? 0]}`).sort()).toEqual([
    '10 EUR',
    '20 USD',
    '30 GBP',
    '40 USD',
  ]);
});

test('a file in one currency says nothing of currencies, nor does one that names none', () => {
  for (const rows of [[own('1', '10')], [['1', 'p1', DAY, '', '10', '1', '']]]) {
    const ledger = ledgerOf(readLedger(ROLES, rows));
    expect(ledger).not.toHaveProperty('currency');
    expect(ledger).not.toHaveProperty('currencies');
  }
});

test.each([
  ['a word that is no code', ['1', 'p1', DAY, '', '10', '1', 'Euro'], 'unknown-currency'],
  ["a sign against the row's code", ['1', 'p1', DAY, '', '$10', '1', 'GBP'], 'other-currency'],
  ["a sign against the file's, where the row has no code", ['1', 'p1', DAY, '', '$10', '1', ''], 'other-currency'],
  ["the row's own sign, in a file of another currency", ['1', 'p1', DAY, '', '$10', '1', 'USD'], 'taken'],
  ['a sign that several currencies have', ['1', 'p1', DAY, '', '$10', '1', 'CAD'], 'taken'],
])('%s', (_, row, verdict) => {
  // The rows around must not lend it their currency.
  expect(readLedger(ROLES, [['0', 'p1', DAY, '', '$1', '', 'USD'], row, own('9', '€1')]).verdicts).toEqual([
    'taken',
    verdict,
    'taken',
  ]);
});

test('more currencies than there are in the world are refused, not mixed up', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => `${a}${b}X`)).slice(0, 300);
  const { verdicts } = readLedger(
    ROLES,
    codes.map((code, at) => [String(at), 'p1', DAY, '', '1', '1', code]),
  );
  expect(verdicts.filter((verdict) => verdict === 'taken').length).toBe(255);
  expect(new Set(verdicts.slice(255))).toEqual(new Set(['unknown-currency']));
});

test.each([['EUR first'], ['USD first']])('line items of one order in two currencies are never added up, %s', (order) => {
  const rows = [
    ['7', 'p1', DAY, 'approved', '10', '1', 'EUR'],
    ['7', 'p1', '2026-03-02', 'approved', '5', '1', 'USD'],
    ['7', 'p1', DAY, 'approved', '6', '1', 'USD'],
  ];
  const read = readLedger(ROLES, order === 'EUR first' ? rows : rows.reverse(), { repeats: 'sum' });
  expect(read.packed.totals).toMatchObject({ conversions: 1, revenue: 100_000 });
  expect(read.packed.otherMoney).toMatchObject([{ currency: 'USD', totals: { revenue: 110_000 } }]);
  expect(conversionsOf(read).map(({ revenue, counts }) => [revenue, counts])).toEqual([
    [110_000, 0],
    [100_000, 1],
  ]);
  const plain = readLedger(ROLES, [rows[order === 'EUR first' ? 0 : 2] ?? []], { repeats: 'sum' });
  // The entry in the file's own currency has the id that the order has in a file without the other.
  expect(ledgerOf(read).id).toContain(ledgerOf(plain).id[0]);
});

test('amounts that 32 bits do not hold stay exact', () => {
  const { revenue } = ledgerOf(readLedger(ROLES, [own('1', '214748.3647'), own('2', '900719925474.0991'), own('3', '-0.0001')]));
  expect([...revenue].sort((a, b) => a - b)).toEqual([-1, 2_147_483_647, Number.MAX_SAFE_INTEGER]);
  expect(ledgerOf(readLedger(ROLES, [own('1', '214748.3647')])).revenue).toBeInstanceOf(Int32Array);
});
