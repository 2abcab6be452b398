import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import type { ColumnMapping } from '@/core/domain/report';
import { planText, taken } from './plan-file';

const MAPPING: ColumnMapping = {
  report: 'performance',
  columns: {
    Date: 'date',
    'Partner ID': 'partner-id',
    Name: 'partner-name',
    Clicks: 'clicks',
    Revenue: 'revenue',
    Currency: 'currency',
  },
};

const row = fc.record({
  day: fc.integer({ min: 20_700, max: 20_706 }),
  id: fc.constantFrom('1', '01', 'a', 'B', 'ä', '10'),
  name: fc.constantFrom('Anna', 'Bert, Ltd', 'C "x"', ''),
  clicks: fc.nat(1_000_000),
  cents: fc.integer({ min: -500_000, max: 99_999_999 }),
});
type Row = { day: number; id: string; name: string; clicks: number; cents: number };

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const line = ({ day, id, name, clicks, cents }: Row) =>
  [
    isoDay(day),
    id,
    quoted(name),
    clicks,
    quoted((cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })),
    'USD',
  ].join(',');
const file = (rows: readonly Row[]) => `Date,Partner ID,Name,Clicks,Revenue,Currency\n${rows.map(line).join('\n')}\n`;

test('the order of rows leaves no trace, and sums are those of an adding machine', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(row, { minLength: 1, maxLength: 40 })
        .chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
      async ([rows, shuffled]) => {
        const plan = taken(await planText(file(rows), { mapping: MAPPING }));
        const other = taken(await planText(file(shuffled), { mapping: MAPPING }));
        expect(other.batch).toEqual(plan.batch);
        expect(other.summary.totals).toEqual(plan.summary.totals);
        expect(plan.summary.totals.clicks).toBe(rows.reduce((sum, { clicks }) => sum + clicks, 0));
        expect(plan.summary.totals.revenue).toBe(rows.reduce((sum, { cents }) => sum + cents * 100, 0));
        const { accounts = [], daily } = plan.batch ?? {};
        expect(accounts).toEqual([...new Set(rows.map(({ id }) => id))].sort());
        const sums = new Map<string, number>();
        for (const { id, day, cents } of rows) sums.set(`${id} ${day}`, (sums.get(`${id} ${day}`) ?? 0) + cents * 100);
        const packed = new Map<string, number>();
        accounts.forEach((id, at) => {
          for (let cell = daily?.offsets[at] ?? 0; cell < (daily?.offsets[at + 1] ?? 0); cell++) {
            packed.set(`${id} ${daily?.days[cell]}`, daily?.values.revenue?.[cell] ?? Number.NaN);
          }
        });
        expect(packed).toEqual(sums);
      },
    ),
    { numRuns: 150 },
  );
});

const conversion = fc.record({
  id: fc.constantFrom('cm_1', 'cm_2', 'cm_3', 'cm_4', 'cm_5'),
  partner: fc.constantFrom('pn_1', 'pn_2'),
  type: fc.constantFrom('sale', 'lead', 'custom'),
  status: fc.constantFrom('pending', 'processed', 'paid', 'refunded'),
  day: fc.integer({ min: 20_700, max: 20_701 }),
  cents: fc.constantFrom(0, 100, 99_999),
});

test('the order of conversions leaves no trace, not even where two rows disagree about one', async () => {
  type Conversion = { id: string; partner: string; type: string; status: string; day: number; cents: number };
  const text = (rows: readonly Conversion[]) =>
    `id,type,amount,earnings,currency,status,createdAt,partnerId\n${rows
      .map(({ id, type, cents, status, day, partner }) =>
        [
          id,
          type,
          `$${(cents / 100).toFixed(2)}`,
          `$${(cents / 1000).toFixed(3)}`,
          'usd',
          status,
          `${isoDay(day)}T00:00:00.000Z`,
          partner,
        ].join(','),
      )
      .join('\n')}\n`;
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(conversion, { minLength: 1, maxLength: 12 })
        .chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
      async ([rows, shuffled]) => {
        const plan = taken(await planText(text(rows)));
        const other = taken(await planText(text(shuffled)));
        expect(other.batch).toEqual(plan.batch);
        expect(other.summary.totals).toEqual(plan.summary.totals);
        const ids = new Set(rows.map(({ id }) => id)).size;
        expect(plan.batch?.ledger?.id.length).toBe(ids);
        expect(plan.summary.rows).toMatchObject({ accepted: ids, refused: rows.length - ids });
      },
    ),
    { numRuns: 200 },
  );
});

test('random damage never crashes it: rows add up, or the file is refused', async () => {
  const root = join(import.meta.dirname, '../../fixtures/reports');
  const files = ['dub', 'affiliatewp', 'file', 'bad'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name))),
  );
  const damage = fc.record({
    file: fc.nat(files.length - 1),
    at: fc.nat(3000),
    cut: fc.nat(40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom('"', '""', ',"', '\n', '\r', '\0', ';', "'", '\\', '\ufeff', '€').map((text) => Buffer.from(text)),
    ),
    isCutShort: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      let bytes: Buffer<ArrayBufferLike> = files[damages[0]?.file ?? 0] ?? Buffer.alloc(0);
      for (const { at, cut, put, isCutShort } of damages) {
        const where = Math.min(at, bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, where), put, isCutShort ? Buffer.alloc(0) : bytes.subarray(where + cut)]);
      }
      const first = await planText(bytes as unknown as string);
      if (!first.ok) return;
      const plan = await planText(bytes as unknown as string, { mapping: first.value.sample.guess });
      for (const result of [first, plan]) {
        if (!result.ok) continue;
        const { rows, skipped, problems } = result.value.summary;
        expect(rows.read).toBe(rows.accepted + rows.skipped + rows.refused);
        expect(Object.values(skipped).reduce((sum, n) => sum + n, 0)).toBe(rows.skipped);
        expect(problems.length).toBe(rows.refused);
        const { batch, summary } = result.value;
        expect(batch === null).toBe(summary.needs.length > 0);
        for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1500 },
  );
});
