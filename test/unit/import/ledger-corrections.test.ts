import { describe, expect, test } from 'vitest';
import { conversionsOf, ledgerOf, readLedger } from './read-ledger';

const ROLES = ['conversion-id', 'original-id', 'partner-id', 'date', 'status', 'revenue', 'commission'] as const;
const DAY = '2026-03-01';
const row = (id: string, original: string, revenue: string, commission: string, status = 'approved') => [
  id,
  original,
  'p1',
  DAY,
  status,
  revenue,
  commission,
];

test('what is taken back whole is a reversed conversion: tracked as it was, and reversed', () => {
  const read = readLedger(ROLES, [row('1', 'A', '100', '10'), row('2', 'A', '-100', '-10')]);
  expect(read.verdicts).toEqual(['taken', 'taken']);
  expect(conversionsOf(read)).toEqual([
    { status: 'reversed', counts: 1, revenue: 1_000_000, commission: 100_000 },
    { status: 'approved', counts: 0, revenue: 0, commission: 0 },
  ]);
  expect(read.packed.totals).toMatchObject({ conversions: 1, revenue: 1_000_000, commission: 100_000 });
  expect(read.packed.totals).toMatchObject({ reversedConversions: 1, reversedRevenue: 1_000_000, reversedCommission: 100_000 });
});

test('what is taken back in part leaves the conversion in its state; the part is reversed', () => {
  const read = readLedger(ROLES, [
    row('1', 'A', '100', '10', 'paid'),
    row('2', 'A', '-30', '-3', 'pending'),
    row('3', 'A', '-10', '-1', 'pending'),
  ]);
  expect(conversionsOf(read)).toEqual([
    { status: 'paid', counts: 1, revenue: 600_000, commission: 60_000 },
    { status: 'reversed', counts: 0, revenue: 400_000, commission: 40_000 },
  ]);
  expect(read.packed.totals).toMatchObject({
    conversions: 1,
    revenue: 1_000_000,
    reversedConversions: 0,
    reversedRevenue: 400_000,
  });
});

test.each([
  ['a later day', '2026-03-09'],
  ['an earlier day', '2026-02-20'],
])('the state is that of the conversion, not of its correction, booked on %s', (_, day) => {
  const read = readLedger(ROLES, [row('1', 'A', '100', '10', 'pending'), row('2', 'A', '-30', '-3', 'paid').with(3, day)]);
  expect(conversionsOf(read)[0]).toEqual({ status: 'pending', counts: 1, revenue: 700_000, commission: 70_000 });
});

test.each([
  ['revenue gone, commission kept', ['-100', '0'], { status: 'approved', counts: 1, revenue: 0, commission: 100_000 }],
  ['more taken back than given', ['-120', '-12'], { status: 'reversed', counts: 1, revenue: 1_200_000, commission: 120_000 }],
] as const)('%s: difference is the sum of all rows', (_, [revenue, commission], conversion) => {
  const read = readLedger(ROLES, [row('1', 'A', '100', '10'), row('2', 'A', revenue, commission)]);
  expect(conversionsOf(read)).toContainEqual(conversion);
  const { totals } = read.packed;
  expect(totals.revenue).toBe(1_000_000);
  expect((totals.revenue ?? 0) - (totals.reversedRevenue ?? 0)).toBe(1_000_000 + Number(revenue) * 10_000);
  expect((totals.commission ?? 0) - (totals.reversedCommission ?? 0)).toBe(100_000 + Number(commission) * 10_000);
});

test('rows that give more are part of the conversion, and it counts once', () => {
  const read = readLedger(ROLES, [row('1', 'A', '100', '10'), row('2', 'A', '20', '2'), row('3', 'A', '-120', '-12')]);
  expect(read.packed.totals).toMatchObject({
    conversions: 1,
    revenue: 1_200_000,
    reversedConversions: 1,
    reversedRevenue: 1_200_000,
  });
});

test('a correction alone is taken for the reversal of all of it, under the id of what it corrects', () => {
  const alone = readLedger(ROLES, [row('2', 'A', '-100', '-10')]);
  expect(alone.packed.totals).toMatchObject({
    conversions: 1,
    revenue: 1_000_000,
    reversedConversions: 1,
    reversedRevenue: 1_000_000,
  });
  const whole = readLedger(ROLES, [row('1', 'A', '100', '10'), row('2', 'A', '-100', '-10')]);
  expect(ledgerOf(alone)).toEqual(ledgerOf(whole));
});

test('an original without the column of its own id is found by the id that corrections name', () => {
  const read = readLedger(ROLES, [row('A', '', '100', '10'), row('2', 'A', '-100', '-10')]);
  expect(read.packed.totals).toMatchObject({ conversions: 1, reversedConversions: 1 });
  const before = readLedger(ROLES, [row('A', '', '100', '10')]);
  expect(ledgerOf(read).id).toContain(ledgerOf(before).id[0]);
});

test('the same row twice is refused, not taken back twice; the id alone, where rows have one', () => {
  const twice = [row('1', 'A', '100', '10'), row('2', 'A', '-30', '-3'), row('2', 'A', '-30', '-3')];
  const read = readLedger(ROLES, twice);
  expect(read.verdicts).toEqual(['taken', 'taken', 'duplicate-id']);
  expect(read.packed.totals).toMatchObject({ revenue: 1_000_000, reversedRevenue: 300_000 });
});

describe('an export whose corrections repeat the id of the conversion', () => {
  const PLAIN = ['conversion-id', 'partner-id', 'date', 'revenue', 'commission'] as const;
  const plain = (revenue: string, day = DAY) => ['A', 'p1', day, revenue, '0'];

  test('folds them; rows that agree in amounts and day are one', () => {
    const read = readLedger(PLAIN, [plain('100'), plain('-30'), plain('-30'), plain('-30', '2026-03-09')], {
      repeats: 'correct',
    });
    expect(read.verdicts).toEqual(['taken', 'taken', 'duplicate-id', 'taken']);
    expect(read.packed.totals).toMatchObject({ conversions: 1, revenue: 1_000_000, reversedRevenue: 600_000 });
    // No column says what was decided.
    expect(read.packed.totals.settledConversions).toBeNull();
  });

  test('stays on the day of the conversion', () => {
    const { day } = ledgerOf(readLedger(PLAIN, [plain('-30', '2026-03-09'), plain('100')], { repeats: 'correct' }));
    expect(new Set(day).size).toBe(1);
    expect(day[0]).toBe(Date.UTC(2026, 2, 1) / 86_400_000);
  });
});

test('a conversion moved to another partner is reversed for the one and new for the other', () => {
  const moved = row('3', 'A', '100', '10').with(2, 'p2');
  const read = readLedger(ROLES, [row('1', 'A', '100', '10'), row('2', 'A', '-100', '-10'), moved]);
  expect(read.packed.totals).toMatchObject({
    conversions: 2,
    revenue: 2_000_000,
    reversedConversions: 1,
    reversedRevenue: 1_000_000,
  });
});

test('an excluded conversion stays excluded when it is corrected', () => {
  const read = readLedger(ROLES, [row('1', 'A', '100', '10', 'excluded'), row('2', 'A', '-100', '-10')]);
  expect(read.packed.totals).toMatchObject({ conversions: 0, revenue: 0, reversedRevenue: 0 });
});

test.each([
  ['neither id', ['', '', 'p1', DAY, '', '1', '1'], 'missing-id'],
  ['an original id that a spreadsheet broke', ['1', '1.23E+17', 'p1', DAY, '', '1', '1'], 'scientific-id'],
  ['a row id that a spreadsheet broke', ['1.23E+17', '1', 'p1', DAY, '', '1', '1'], 'scientific-id'],
])('%s: refused', (_, broken, verdict) => {
  expect(readLedger(ROLES, [broken, row('9', '9', '1', '1')]).verdicts).toEqual([verdict, 'taken']);
});

describe('a day of refund', () => {
  const REFUNDS = ['conversion-id', 'partner-id', 'date', 'commission', 'refunded', 'status'] as const;

  test.each([
    ['a day', '2026-03-05', 'paid', 'reversed'],
    ['a moment', '2026-03-05 10:00:00', 'approved', 'reversed'],
    ['nothing', '', 'paid', 'paid'],
    ["MySQL's day of zeros", '0000-00-00 00:00:00', 'paid', 'paid'],
    ['a day, but it never counted', '2026-03-05', 'excluded', 'excluded'],
  ])('%s', (_, refunded, word, status) => {
    expect(conversionsOf(readLedger(REFUNDS, [['1', 'p1', DAY, '5', refunded, word]]))).toMatchObject([{ status }]);
  });

  test('that is none is refused, not overlooked', () => {
    const { verdicts } = readLedger(REFUNDS, [
      ['1', 'p1', DAY, '5', 'yes', 'paid'],
      ['2', 'p1', DAY, '5', '', 'paid'],
    ]);
    expect(verdicts).toEqual(['not-a-date', 'taken']);
  });

  test('makes reversals known, also where no column has states', () => {
    const { packed } = readLedger(REFUNDS.slice(0, 5), [
      ['1', 'p1', DAY, '5', '2026-03-05'],
      ['2', 'p1', DAY, '7', ''],
    ]);
    expect(packed.totals).toMatchObject({ commission: 120_000, reversedCommission: 50_000, reversedConversions: 1 });
    expect(packed.totals.settledConversions).toBeNull();
  });
});

test('states may be numbers', () => {
  const words = new Map([['0', 'pending'] as const, ['1', 'approved'] as const, ['2', 'reversed'] as const]);
  const rows = ['0', '1', '2', '3'].map((state, at) => [String(at), `r${at}`, 'p1', DAY, state, String(40 - at), '0']);
  const read = readLedger(ROLES, rows, { statuses: { partner: new Map(), conversion: words } });
  expect(conversionsOf(read).map(({ status }) => status)).toEqual(['pending', 'approved', 'reversed', 'pending']);
});
