import { expect, test } from 'vitest';
import { planImport } from '@/core/import/plan-import';
import { LAST_MODIFIED, planFixture, planText, quiet } from './plan-file';

test.each([
  ['bad/pdf-with-the-name-of-a-csv.csv', 'pdf'],
  ['bad/log-in-page.csv', 'html'],
  ['bad/empty.csv', 'empty'],
  ['bad/only-white-space.csv', 'empty'],
  ['bad/header-without-rows.csv', 'header-only'],
  ['bad/header-and-blank-rows.csv', 'header-only'],
  ['bad/excel-workbook.csv', 'spreadsheet'],
  ['bad/old-excel-workbook.csv', 'spreadsheet'],
  ['bad/excel-2003-xml.csv', 'spreadsheet'],
  ['bad/zip-of-a-csv.csv', 'archive'],
  ['bad/gzip.csv', 'archive'],
  ['bad/picture.csv', 'binary'],
  ['bad/noise.csv', 'binary'],
  ['bad/letter.csv', 'no-table'],
  ['bad/no-data-sentinel.csv', 'no-table'],
  ['bad/rows-without-header.csv', 'no-table'],
])('%s is refused: %s', async (path, reason) => {
  expect(await planFixture(path)).toMatchObject({ ok: false, reason });
});

test('a header with totals alone has no rows', async () => {
  const mapping = { report: 'performance', columns: { Date: 'date', 'Partner ID': 'partner-id', Clicks: 'clicks' } } as const;
  expect(await planFixture('bad/header-and-totals.csv', { mapping })).toMatchObject({ ok: false, reason: 'header-only' });
});

test('200 MB of one line are refused after the first megabyte', async () => {
  let bytesRead = 0;
  const endless = {
    size: 200 << 20,
    slice: (from: number, to: number) => {
      const length = Math.min(to, 200 << 20) - from;
      bytesRead += length;
      return new Blob(['x,'.repeat(length / 2)]);
    },
  };
  const file = { name: 'long.csv', lastModified: LAST_MODIFIED, blob: endless as unknown as Blob };
  expect(await planImport(file, {}, quiet())).toEqual({ ok: false, reason: 'line-too-long' });
  expect(bytesRead).toBeLessThanOrEqual(1 << 20);
});

test('a line that gets too long behind good rows is refused too', async () => {
  const mapping = { report: 'performance', columns: { Date: 'date', 'Partner ID': 'partner-id', Clicks: 'clicks' } } as const;
  const text = `Date,Partner ID,Clicks\n2026-10-01,1,5\n${'x,'.repeat(2 << 20)}`;
  expect(await planText(text, { mapping })).toEqual({ ok: false, reason: 'line-too-long' });
});

test('rows of which not one can be read are refused, with the first trouble', async () => {
  const text = 'ID,Name,Enrolled at\npn_1,A,soon\npn_2,B,later\n';
  expect(await planText(text)).toEqual({ ok: false, reason: 'no-rows-accepted', detail: '2: Enrolled at not-a-date' });
});

test('a file of quotes that were never closed is refused', async () => {
  const text = `ID,Name,Enrolled at\n${'pn_1,"A,2026-01-01\n'.repeat(30_000)}`;
  expect(await planText(text)).toMatchObject({ ok: false, reason: 'no-table' });
});

test('a cancelled import stops between two pieces, and says so', async () => {
  const rows = 'pn_1,A,2026-01-01T00:00:00.000Z\n'.repeat(50_000);
  const blob = new Blob([`ID,Name,Enrolled at\n${rows}`]);
  const controller = new AbortController();
  let after = 0;
  const onProgress = () => {
    if (controller.signal.aborted) after++;
    else if (blob.size > 0) controller.abort();
  };
  const plan = await planImport({ name: 'x.csv', lastModified: 0, blob }, {}, { onProgress, signal: controller.signal });
  expect(plan).toEqual({ ok: false, reason: 'cancelled' });
  expect(after).toBeLessThanOrEqual(16);
});

test('progress grows to the whole file', async () => {
  const seen: number[] = [];
  const blob = new Blob([`ID,Name,Enrolled at\n${Array.from({ length: 30_000 }, (_, i) => `pn_${i},A,\n`).join('')}`]);
  const onProgress = ({ doneBytes, totalBytes }: { doneBytes: number; totalBytes: number }) => {
    expect(totalBytes).toBe(blob.size);
    seen.push(doneBytes);
  };
  const plan = await planImport(
    { name: 'x.csv', lastModified: 0, blob },
    {},
    { onProgress, signal: new AbortController().signal },
  );
  expect(plan.ok).toBe(true);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(blob.size);
});
