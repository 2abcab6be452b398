import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { inspectFiles } from '@/core/services/inspect-files';
import { openTestDb } from '../store/open-test-db';

const FIXTURES = 'test/fixtures/reports/';

/** Fixtures by path; `made` are files by name. */
async function inspect(line: string, made: Readonly<Record<string, BlobPart>> = {}) {
  const inspected = await inspectFiles(line.split(' '), {
    db: openTestDb(),
    now: 1,
    readFile: async (path) => ({
      name: basename(path),
      lastModified: Date.UTC(2026, 9, 31, 12),
      blob: new Blob([made[path] ?? readFileSync(`${FIXTURES}${path}`)]),
    }),
    readText: async () => null,
  });
  if (!inspected.ok) throw new Error(inspected.detail);
  return { ...inspected.value.report, isAllTaken: inspected.value.isAllTaken };
}

test('a known report without days waits for its period, and is taken as likely once it is said', async () => {
  const file = 'awin/performance-api-fields.csv';
  expect(await inspect(file)).toMatchObject({
    isAllTaken: false,
    imports: [{ network: 'awin', recognised: 'likely', needs: ['period'], period: null, refused: null }],
    program: { partners: 0 },
  });
  const period = { from: '2026-10-01', to: '2026-10-31' };
  expect(await inspect(`--period 2026-10-01..2026-10-31 ${file}`)).toMatchObject({
    isAllTaken: true,
    imports: [{ network: 'awin', recognised: 'likely', needs: [], grain: 'month', period, currency: 'GBP' }],
    program: { partners: 6, asOf: '2026-10-31', coverage: [period] },
  });
});

test('a gzip and the files of a zip are imports of their own, by their own names', async () => {
  const report = await inspect('file/daily-in-gzip.csv.gz file/two-exports.zip');
  expect(report.imports.map(({ file, recognised, needs }) => [file, recognised, needs])).toEqual([
    ['daily-in-gzip.csv', 'mapped', []],
    ['two-exports.zip/october/daily.csv', 'mapped', []],
    ['two-exports.zip/partners.csv', 'no', ['mapping']],
  ]);
});

test('an archive that is cut off is told as such', async () => {
  const whole = readFileSync(`${FIXTURES}file/daily-in-zip.zip`);
  const report = await inspect('cut.zip', { 'cut.zip': whole.subarray(0, 60) });
  expect(report).toMatchObject({ isAllTaken: false, imports: [{ file: 'cut.zip', refused: 'archive-broken' }] });
});

test('a Russian file in windows-1251, cut by semicolons, is read by its words; its refused rows are listed in its letters', async () => {
  const text = [
    'Дата;Код партнёра;Партнёр;Клики;Заказы;Выручка;Валюта',
    '01.10.2026;17;Мария;12;2;1 234,50;RUB',
    '02.10.2026;17;Мария;3;0;0,00;RUB',
    '03.10.2026;17;Мария;5;1;100,00;RUB',
    '15.10.2026;18;Пётр;три;1;10,00;RUB',
  ].join('\r\n');
  const report = await inspect('ru.csv', { 'ru.csv': inWindows1251(text) });
  expect(report).toMatchObject({
    isAllTaken: true,
    imports: [
      {
        recognised: 'mapped',
        encoding: 'windows-1251',
        delimiter: ';',
        rows: { read: 4, accepted: 3, skipped: 0, refused: 1 },
        totals: { clicks: 20, conversions: 3, revenue: '1334.50' },
        currency: 'RUB',
        problems: [{ line: 5, column: 'Клики', value: 'три', reason: 'not-a-number' }],
      },
    ],
    partners: [{ id: '17', name: 'Мария' }],
  });
});

test('every refused row is listed, however many', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `2026-10-01,${at + 1},${at < 1000 ? 1 : 'many'}`);
  const file = ['Date,Partner ID,Clicks', ...rows].join('\n');
  const [{ rows: counts, problems } = { rows: null, problems: [] }] = (await inspect('a.csv', { 'a.csv': file })).imports;
  expect(counts).toEqual({ read: 2500, accepted: 1000, skipped: 0, refused: 1500 });
  expect(problems).toHaveLength(1500);
  expect(problems.at(-1)).toEqual({ line: 2501, column: 'Clicks', value: 'many', reason: 'not-a-number' });
});

test.each([
  ['file/by-week.csv', 'week'],
  ['file/by-range-in-one-cell.csv', 'week'],
  ['file/by-month-in-words.csv', 'month'],
])('%s has no day in it, and says its days all the same', async (file, grain) => {
  expect(await inspect(file)).toMatchObject({ isAllTaken: true, imports: [{ recognised: 'mapped', grain, needs: [] }] });
});

test('amounts in other currencies are told beside the totals, not in them', async () => {
  const [told] = (await inspect('dub/commissions-two-currencies.csv')).imports;
  expect(told).toMatchObject({ currency: 'USD', totals: { revenue: '1010.00', commission: '1.00' } });
  expect(told?.otherMoney.map(({ currency, totals }) => [currency, totals.revenue, totals.commission])).toEqual([
    ['CAD', '5.00', '0.50'],
    ['JPY', '1200', '120'],
  ]);
});

function inWindows1251(text: string): Uint8Array<ArrayBuffer> {
  const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Uint8Array.from(text, (letter) => table.indexOf(letter));
}
