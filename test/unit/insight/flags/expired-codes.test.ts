import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import { listExpiredCodeUse } from '@/core/insight/flags/expired-codes';
import { AS_OF, accountOf, aProgram } from '../makers';
import { aLedger, flaggedPartner, type Sale, someTerms } from './ledger-maker';

const END = AS_OF - 20;
const sold = (day: number, code = 'SPRING', commission?: number): Sale => ({ day, code, ...(commission ? { commission } : {}) });
const listed = (sales: Sale[][], terms = [someTerms({ code: 'spring', to: END })]) =>
  listExpiredCodeUse(aProgram({ partners: sales.map(() => ({})), conversions: aLedger(sales), book: { ...EMPTY_BOOK, terms } }));

test('lists what was sold with a code after its last day, and nothing before', () => {
  const sales = [[sold(END, 'SPRING', 10_000), sold(END + 1, 'SPRING', 20_000), sold(END + 5), sold(END + 9, 'OTHER', 90_000)]];
  expect([...listed(sales)]).toEqual([
    [0, [{ code: 'SPRING', ended: END, conversions: 2, commission: 20_000, first: END + 1, last: END + 5 }]],
  ]);
});

test('to whomever it is booked, however long ago, without a commission where none is said', () => {
  const old = someTerms({ code: 'OLD', to: AS_OF - 300 });
  expect([...listed([[], [sold(AS_OF - 200, 'OLD')]], [old])]).toMatchObject([
    [1, [{ code: 'OLD', conversions: 1, commission: null }]],
  ]);
});

test.each([
  ['never ends', [someTerms({ code: 'SPRING' })]],
  ['was renewed', [someTerms({ code: 'SPRING', to: END }), someTerms({ code: 'SPRING', from: END + 1 })]],
  [
    'is another partner’s now',
    [someTerms({ code: 'SPRING', to: END }), someTerms({ code: 'SPRING', account: accountOf('p00001'), from: END })],
  ],
  ['had not begun', [someTerms({ code: 'SPRING', from: AS_OF + 1, to: AS_OF + 9 })]],
  ['is not known', []],
])('a code that %s is not expired', (_name, terms) => {
  expect([...listed([[sold(END + 1)], []], terms)]).toEqual([]);
});

test('the rows are those of the filter, whatever the ledger', () => {
  const sales = Array.from({ length: 8 }, (_, account) =>
    Array.from({ length: 25 }, (_, i) =>
      sold(AS_OF - ((i * 7 + account * 3) % 60), ['SPRING', 'AUTUMN', 'WINTER'][(i + account) % 3]),
    ),
  );
  const terms = [someTerms({ code: 'SPRING', to: END }), someTerms({ code: 'AUTUMN', to: AS_OF - 40 })];
  const ends: Record<string, number> = { SPRING: END, AUTUMN: AS_OF - 40 };
  const found = listed(sales, terms);
  sales.forEach((own, account) => {
    const late = own.filter(({ code = '', day = 0 }) => day > (ends[code] ?? Number.POSITIVE_INFINITY)).length;
    expect((found.get(account) ?? []).reduce((sum, { conversions }) => sum + conversions, 0)).toBe(late);
  });
});

test('stands in the insight of the partner, and costs no point', () => {
  const terms = [someTerms({ code: 'SPRING', to: END })];
  const partner = flaggedPartner({ sales: [[sold(END + 1)]], terms });
  expect(partner.expiredCodes).toMatchObject([{ code: 'SPRING', conversions: 1 }]);
  expect(partner.flags).toEqual([]);
  expect(flaggedPartner({ sales: [[sold(END)]], terms })).not.toHaveProperty('expiredCodes');
});
