import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerColumns } from '@/core/domain/batch';
import { isoDay } from '@/core/domain/day';
import { mergeLedgers } from '@/core/store/merge-ledgers';
import { ledgerOf, readLedger } from './read-ledger';

const ROLES = [
  ...(['conversion-id', 'original-id', 'partner-id', 'partner-name', 'date', 'status', 'revenue', 'commission'] as const),
  ...(['currency', 'click-date', 'promo-code', 'referrer', 'buyer', 'customer-kind'] as const),
] as const;
const WITHOUT_ORIGINAL = ROLES.map((role) => (role === 'original-id' ? null : role));
const WITHOUT_IDS = ROLES.map((role) => (role === 'original-id' || role === 'conversion-id' ? null : role));
const SALT = new Uint8Array(16).fill(3);
const FIRST_DAY = 20_500;

const cents = (value: number) => (value / 100).toFixed(2);
/** Few different values in each column, so that rows meet in all ways. */
const row = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    original: fc.constantFrom('', 'A', 'B', 'C'),
    partner: fc.constantFrom('p1', 'p2'),
    name: fc.constantFrom('', 'Ann', 'Bo'),
    day: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 2 }),
    time: fc.constantFrom('', ' 00:00:00', ' 08:00:05'),
    status: fc.constantFrom('pending', 'approved', 'reversed', 'paid', 'excluded', 'odd'),
    revenue: fc.constantFrom(0, 1000, 2500, -1000, -2500, 9_000_000_00),
    commission: fc.constantFrom(0, 100, -100),
    currency: fc.constantFrom('', 'EUR', 'USD', 'GBP'),
    click: fc.constantFrom('', '2026-02-15 08:00:00', '2026-02-16 07:59:59'),
    code: fc.constantFrom('', 'a', 'B', 'b'),
    site: fc.constantFrom('', 'https://a.example/1', 'https://www.b.example'),
    buyer: fc.constantFrom('', 'x@mail.example', 'y@mail.example'),
    customer: fc.constantFrom('', 'new', 'returning'),
  })
  .map((it) => [
    ...[
      it.id,
      it.original,
      it.partner,
      it.name,
      `${isoDay(it.day)}${it.time}`,
      it.status,
      cents(it.revenue),
      cents(it.commission),
    ],
    ...[it.currency, it.click, it.code, it.site, it.buyer, it.customer],
  ]);
/** Some rows again with another row's value in one column: what differs in nothing else must be told apart too. */
const rowsWithVariants = fc
  .tuple(
    fc.array(row, { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(ROLES.length - 1)), { maxLength: 8 }),
  )
  .map(([rows, variants]) => [
    ...rows,
    ...variants.flatMap(([of, from, column]) => {
      const base = rows[of % rows.length];
      return base ? [base.with(column, rows[from % rows.length]?.[column] ?? '')] : [];
    }),
  ]);
const shuffledTwice = rowsWithVariants.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
);

test.each([
  ['ids, the better of two rows stays', 'refuse', WITHOUT_ORIGINAL],
  ['line items', 'sum', WITHOUT_ORIGINAL],
  ['no ids, told apart by number', 'number', WITHOUT_IDS],
  ['corrections that name the original', 'refuse', ROLES],
  ['corrections that repeat its id', 'correct', WITHOUT_ORIGINAL],
] as const)('the order of rows leaves no trace: %s', (_, repeats, roles) => {
  fc.assert(
    fc.property(shuffledTwice, ([rows, shuffled]) => {
      const one = readLedger(roles, rows, { repeats, salt: SALT });
      const other = readLedger(roles, shuffled, { repeats, salt: SALT });
      expect(other.packed).toEqual(one.packed);
      expect([...other.verdicts].sort()).toEqual([...one.verdicts].sort());
      const { id } = ledgerOf(one);
      expect(new Set(id).size).toBe(id.length);
    }),
    { numRuns: 250 },
  );
});

test('sums are those of an adding machine, in each currency, of what was given and of what was taken back', () => {
  const plain = row.map((cells) => cells.with(5, 'approved'));
  fc.assert(
    fc.property(fc.uniqueArray(plain, { selector: ([id]) => id ?? '', minLength: 1, maxLength: 6 }), (rows) => {
      // Every correction has its original in the file.
      const codes = ['EUR', 'USD', 'GBP'];
      const keys = new Set(rows.map((cells) => [cells[1] || cells[0], cells[2], cells[8] || 'EUR'].join()));
      const originals = [...keys].map((key, at) => {
        const [about = '', partner = '', code = ''] = key.split(',');
        return [`o${at}`, about, partner, '', isoDay(FIRST_DAY), 'approved', '0', '0', code, '', '', '', '', ''];
      });
      const all = [...rows, ...originals];
      const { packed, verdicts } = readLedger(ROLES, all);
      expect(new Set(verdicts)).toEqual(new Set(['taken']));
      for (const code of codes) {
        const own = all.filter((cells) => (cells[8] || 'EUR') === code);
        const totals = code === 'EUR' ? packed.totals : packed.otherMoney.find(({ currency }) => currency === code)?.totals;
        for (const [column, given, back] of [
          [6, 'revenue', 'reversedRevenue'],
          [7, 'commission', 'reversedCommission'],
        ] as const) {
          const amounts = own.map((cells) => Math.round(Number(cells[column]) * 10_000));
          expect(totals?.[given] ?? 0).toBe(amounts.reduce((sum, units) => sum + Math.max(0, units), 0));
          expect(totals?.[back] ?? 0).toBe(amounts.reduce((sum, units) => sum + Math.max(0, -units), 0));
        }
      }
      expect(packed.totals.conversions).toBe(new Set(all.map((cells) => `${cells[1] || cells[0]} ${cells[2]}`)).size);
    }),
    { numRuns: 150 },
  );
});

/** What a programme knows after these imports, one after the other, by id. */
function known(imports: readonly { readonly accounts: readonly string[]; readonly ledger: LedgerColumns | null }[]) {
  const accounts = [...new Set(imports.flatMap((one) => one.accounts))].sort();
  const sources = imports.flatMap((one) => {
    if (one.ledger === null) return [];
    return [{ entries: one.ledger, accountOf: Uint32Array.from(one.accounts, (id) => accounts.indexOf(id)) }];
  });
  const merged = mergeLedgers(sources);
  const ids = [...new Set(sources.flatMap(({ entries }) => [...entries.id]))].sort();
  return ids.map((id) => {
    const at = merged.index.find(BigUint64Array.of(id), 0);
    const { account, day, status, counts, revenue, commission } = merged;
    return [id, accounts[account[at] ?? -1], day[at], status[at], counts[at], revenue[at], commission[at]];
  });
}

test('conversions cut anywhere into two imports are the same as in one', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ([id]) => id ?? '', minLength: 2, maxLength: 6 }),
      fc.nat(6),
      fc.constantFrom('refuse', 'sum'),
      (rows, cut, repeats) => {
        const read = (some: typeof rows) => readLedger(WITHOUT_ORIGINAL, some, { repeats, salt: SALT }).packed;
        expect(known([read(rows.slice(0, cut)), read(rows.slice(cut))])).toEqual(known([read(rows)]));
      },
    ),
    { numRuns: 150 },
  );
});

test('corrected conversions cut between them are the same as in one; so are those reversed whole in a later import', () => {
  const conversion = (id: string, partner: string, revenue: number): string[] => [
    id,
    id,
    partner,
    '',
    isoDay(FIRST_DAY),
    'approved',
    cents(revenue),
    cents(revenue / 10),
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  const reversal = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? `${cell}/back` : at === 6 || at === 7 ? `-${cell}` : cell));
  const conversions = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9999 })), {
    selector: ([id]) => id.trim(),
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(conversions, fc.nat(8), fc.nat(255), (made, cut, mask) => {
      const originals = made
        .filter(([id]) => id.trim() !== '')
        .map(([id, revenue]) => conversion(`c${id.trim()}`, `p${revenue % 3}`, revenue * 10));
      const reversed = originals.filter((_, at) => (mask >> at) & 1);
      const read = (rows: readonly (readonly string[])[]) => readLedger(ROLES, rows).packed;
      const whole = known([read([...originals, ...reversed.map(reversal)])]);
      // An export by booking day: the reversals in a file of their own.
      expect(known([read(originals), read(reversed.map(reversal))])).toEqual(whole);
      // Between conversions: each with its own reversals.
      const isFirst = (cells: readonly string[]) => originals.findIndex((other) => other[1] === cells[1]) < cut;
      const rows = [...originals, ...reversed.map(reversal)];
      expect(known([read(rows.filter(isFirst)), read(rows.filter((cells) => !isFirst(cells)))])).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});
