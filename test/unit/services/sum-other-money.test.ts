import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { importId, programIdOf } from '@/core/domain/ids';
import { stampNew } from '@/core/domain/merge-records';
import { noTotals, type Totals } from '@/core/domain/metrics';
import type { ImportRecord } from '@/core/domain/records';
import type { FileSummary } from '@/core/domain/report';
import { forgetMapping } from '@/core/services/forget-mapping';
import { sumOtherMoney } from '@/core/services/sum-other-money';
import { openDb } from '@/core/store/db';
import { putRecord } from '@/core/store/records';
import { ACME, aProgram, aSummary, DUB } from '@/test/fixtures/makers';

const money = (revenue: number | null, commission: number | null = null): Totals => ({ ...noTotals(), revenue, commission });

function anImport(summary: Partial<FileSummary>, program = ACME): ImportRecord {
  const counts = { newPartners: 0, knownPartners: 0, changedConversions: 0 };
  return { ...stampNew('i', { program, order: 1, summary: aSummary(summary), mapping: null, counts }, 1), id: importId('i') };
}

test('amounts in other currencies are summed per currency over the programme’s files, never over currencies', () => {
  const imports = [
    anImport({ totals: money(100, 10), otherMoney: [{ currency: 'GBP', totals: money(5, 1) }] }),
    anImport({
      totals: money(100),
      otherMoney: [
        { currency: 'GBP', totals: money(7) },
        { currency: 'CHF', totals: money(3) },
      ],
    }),
    anImport({ otherMoney: [{ currency: 'GBP', totals: money(1000) }] }, programIdOf(DUB, 'Other')),
  ];
  expect(sumOtherMoney(aProgram(), imports)).toEqual([
    { currency: 'CHF', revenue: { units: 3, currency: 'CHF' }, commission: null, rate: null },
    { currency: 'GBP', revenue: { units: 12, currency: 'GBP' }, commission: { units: 1, currency: 'GBP' }, rate: null },
  ]);
});

test('a file that is wholly in another currency counts, too; one without amounts does not', () => {
  const imports = [anImport({ currency: 'USD', totals: money(9) }), anImport({ currency: 'CHF', totals: noTotals() })];
  expect(sumOtherMoney(aProgram(), imports).map(({ currency, revenue }) => [currency, revenue?.units])).toEqual([['USD', 9]]);
});

test('a rate is shown as entered, also when nothing is in its currency any more: else nobody could take it away', () => {
  const program = aProgram({ rates: { GBP: '1.17' } });
  expect(sumOtherMoney(program, [])).toEqual([{ currency: 'GBP', revenue: null, commission: null, rate: '1.17' }]);
});

test('a programme in one currency has no others', () => {
  expect(sumOtherMoney(aProgram(), [anImport({ totals: money(5) })])).toEqual([]);
});

test('a forgotten mapping is not used again, and forgetting it twice is no trouble', async () => {
  const db = openDb('forget');
  const content = { headers: ['A'], mapping: { report: 'performance', columns: { A: 'clicks' } } } as const;
  await putRecord(db, 'mappings', { id: 'key', at: 1, content });
  await forgetMapping(db, 'key', 2);
  expect((await db.mappings.get('key'))?.deletedAt).toBe(2);
  await expect(forgetMapping(db, 'key', 3)).resolves.toBeUndefined();
  await expect(forgetMapping(db, 'unknown', 3)).resolves.toBeUndefined();
});
