import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ColumnMapping } from '@/core/domain/report';
import { openHead } from '@/core/import/open-head';
import { suggestPeriod } from '@/core/import/period-in-text';
import { planImport } from '@/core/import/plan-import';
import { unpackFile } from '@/core/import/unpack-file';
import { LAST_MODIFIED, planAsGuessed, planFixture, planText, quiet, taken } from './plan-file';

const FILES = join(import.meta.dirname, '../../fixtures/reports/file');
const blobOf = (name: string) => new Blob([readFileSync(join(FILES, name))]);
const headOf = async (name: string) => {
  const head = await openHead(blobOf(name), {});
  if (!head.ok) throw new Error(head.reason);
  return head.value;
};

describe('headers in odd clothes', () => {
  test.each([['daily-everything-quoted.csv'], ['daily-header-with-two-byte-order-marks.csv'], ['daily-header-in-third-row.csv']])(
    '%s reads as if there were nothing odd',
    async (file) => {
      const plan = await planAsGuessed(`file/${file}`);
      expect(plan.sample.headers).toEqual(['Date', 'Partner ID', 'Clicks']);
      expect(plan.summary).toMatchObject({ needs: [], rows: { accepted: 2, refused: 0 } });
      expect(plan.summary.totals.clicks).toBe(12);
    },
  );

  test('two columns of one name are two columns', async () => {
    const path = 'file/daily-header-names-twice.csv';
    const first = taken(await planFixture(path));
    expect(first.sample.headers).toEqual(['Date', 'Partner ID', 'Amount', 'Clicks', 'Amount (2)']);
    const mapping: ColumnMapping = {
      ...first.sample.guess,
      columns: { ...first.sample.guess.columns, Amount: 'revenue', 'Amount (2)': 'commission' },
      currency: 'EUR',
    };
    const plan = taken(await planFixture(path, { mapping }));
    expect(plan.summary.totals).toMatchObject({ revenue: 1_500_000, commission: 150_000, clicks: 12 });
  });

  test('a mapping finds its header again among rows that look like one, doubles too', async () => {
    const columns = { Day: 'date', ID: 'partner-id', Amount: 'revenue', 'Amount (2)': 'commission' } as const;
    const text = 'Report,all,of,it\nDay,ID,Amount,Amount\n2026-10-01,1,100.00,10.00\n';
    const plan = taken(await planText(text, { mapping: { report: 'performance', columns, currency: 'EUR' } }));
    expect(plan.sample.headers).toEqual(['Day', 'ID', 'Amount', 'Amount (2)']);
    expect(plan.summary.totals).toMatchObject({ revenue: 1_000_000, commission: 100_000 });
  });

  test('names that a double would get are left to whom they belong', async () => {
    const { sample } = taken(await planText('Amount (2),Amount,Amount,Partner ID\n1.00,2.00,3.00,1\n'));
    expect(sample.headers).toEqual(['Amount (2)', 'Amount', 'Amount (3)', 'Partner ID']);
  });

  test('columns without a name are kept, and ignored', async () => {
    const plan = await planAsGuessed('file/daily-header-with-empty-names.csv');
    expect(plan.sample.headers.slice(0, 4)).toEqual(['Date', '', 'Partner ID', 'Clicks']);
    expect(new Set(plan.sample.headers).size).toBe(6);
    expect(plan.sample.guess.columns).toMatchObject({ '': 'ignore', 'Partner ID': 'partner-id', Clicks: 'clicks' });
    expect(plan.summary).toMatchObject({ rows: { accepted: 2, refused: 0 } });
  });
});

describe('cells in odd clothes', () => {
  test.each([
    ['an apostrophe', 'daily-formula-guard-apostrophe.csv', 85_000],
    ['a space', 'daily-formula-guard-space.csv', 85_000],
  ])('%s before a negative amount guards against formulae, and is none of it', async (_name, file, revenue) => {
    const plan = await planAsGuessed(`file/${file}`, { currency: 'USD' });
    expect(plan.sample.guess.columns.Revenue).toBe('revenue');
    expect(plan.summary).toMatchObject({ rows: { accepted: 2, refused: 0 } });
    expect(plan.summary.totals.revenue).toBe(revenue);
  });

  test('backslashes do not eat the quotes behind them', async () => {
    const plan = await planAsGuessed('file/daily-doubled-backslashes.csv');
    expect(plan.summary).toMatchObject({ rows: { accepted: 2, refused: 0 } });
    expect(plan.summary.totals.clicks).toBe(12);
  });

  test('quotes inside quotes that nobody escaped', async () => {
    const plan = await planAsGuessed('file/daily-quotes-not-escaped.csv');
    expect(plan.summary.rows).toMatchObject({ read: 2 });
    expect(plan.batch?.accounts).toContain('2');
  });

  test('percentages are no amounts', async () => {
    const { sample, summary } = await planAsGuessed('file/daily-percents-beside-counts.csv');
    expect(sample.guess.columns).toEqual({
      Date: 'date',
      'Partner ID': 'partner-id',
      Clicks: 'clicks',
      Commission: 'ignore',
      'Conversion Rate': 'ignore',
    });
    expect(summary.totals).toMatchObject({ clicks: 12, commission: null });
    const forced: ColumnMapping = {
      ...sample.guess,
      columns: { ...sample.guess.columns, Commission: 'commission' },
      currency: 'EUR',
    };
    expect(await planFixture('file/daily-percents-beside-counts.csv', { mapping: forced })).toMatchObject({
      ok: false,
      reason: 'no-rows-accepted',
    });
  });

  test.each(['(null)', '#N/A', 'NULL', 'н/д', 'k. A.', 'n.d.', '\\N'])('%s is no value', async (word) => {
    const text = `Date,Partner ID,Clicks,Revenue\n2026-10-01,1,5,12.50\n2026-10-02,2,7,${word}\n`;
    const mapping: ColumnMapping = {
      report: 'performance',
      columns: { Date: 'date', 'Partner ID': 'partner-id', Clicks: 'clicks', Revenue: 'revenue' },
      currency: 'EUR',
    };
    expect(taken(await planText(text, { mapping })).summary).toMatchObject({ rows: { accepted: 2, refused: 0 } });
  });
});

describe('one thousand and more, or one and a fraction', () => {
  const plan = (...rows: string[]) =>
    planText(['Date;Partner ID;Clicks;Revenue', ...rows].join('\n'), {
      mapping: {
        report: 'performance',
        columns: { Date: 'date', 'Partner ID': 'partner-id', Clicks: 'clicks', Revenue: 'revenue' },
        currency: 'EUR',
      },
    });

  test('alone it is asked', async () => {
    expect(taken(await plan('2026-10-01;1;5;1.234', '2026-10-02;2;7;2.345')).summary.needs).toEqual(['decimal']);
    expect(taken(await plan('2026-10-01;1;5;1,234')).summary.needs).toEqual(['decimal']);
  });

  test('a count that is written so speaks for the amounts too', async () => {
    const { summary } = taken(await plan('2026-10-01;1;1.005;1.234', '2026-10-02;2;7;2.345'));
    expect(summary).toMatchObject({ needs: [], totals: { clicks: 1012, revenue: 35_790_000 } });
  });

  test('any amount that can be only one speaks', async () => {
    expect(taken(await plan('2026-10-01;1;5;1.234', '2026-10-02;2;7;2.345,50')).summary.totals.revenue).toBe(35_795_000);
    expect(taken(await plan('2026-10-01;1;5;1.234', '2026-10-02;2;7;2.5')).summary.totals.revenue).toBe(37_340);
  });
});

describe('files for stretches of days', () => {
  test.each([
    ['by-week.csv', 'Week', 'period'],
    ['by-week-as-dates.csv', 'Week of', 'date'],
    ['by-month-in-words.csv', 'Месяц', 'period'],
    ['by-range-in-one-cell.csv', 'Period', 'period'],
  ])('%s: %s is %s', async (file, header, role) => {
    const { sample } = taken(await planFixture(`file/${file}`));
    expect(sample.guess.report).toBe('performance');
    expect(sample.guess.columns[header]).toBe(role);
  });

  test('the preamble is kept, and says the period', async () => {
    const { preview } = await headOf('totals-with-period-in-preamble.csv');
    expect(preview.preamble).toEqual(['Performance by partner', 'Period: 01.10.2026 - 31.10.2026']);
    expect(suggestPeriod('totals.csv', preview.preamble)).toEqual({ from: 20_727, to: 20_757 });
    expect((await headOf('by-week.csv')).preview.preamble).toEqual([]);
  });

  test('so does a name', () => {
    expect(suggestPeriod('totals-2026-10-01_2026-10-31.csv', [])).toEqual({ from: 20_727, to: 20_757 });
  });
});

test.each([
  ['daily-in-gzip.csv.gz', ['daily-in-gzip.csv']],
  ['daily-in-zip.zip', ['daily.csv']],
  ['two-exports.zip', ['two-exports.zip/october/daily.csv', 'two-exports.zip/partners.csv']],
])('%s holds %s', async (name, names) => {
  const unpacked = await unpackFile(
    { name, lastModified: LAST_MODIFIED, blob: blobOf(name) },
    { onBytes: () => {}, signal: new AbortController().signal },
  );
  if (!unpacked.ok) throw new Error(unpacked.reason);
  expect(unpacked.value.map((file) => file.name)).toEqual(names);
  for (const file of unpacked.value) expect(taken(await planImport(file, {}, quiet())).summary.needs).toEqual(['mapping']);
});
