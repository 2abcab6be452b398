import { describe, expect, test } from 'vitest';
import { isoDay, parseIsoDay } from '@/core/domain/day';
import { networkId } from '@/core/domain/ids';
import type { ColumnMapping } from '@/core/domain/report';
import type { ImportPlan, PlanAnswers } from '@/core/import/plan-import';
import { planAsGuessed, planFixture, planText, taken } from './plan-file';

const some = (plan: ImportPlan) => Object.fromEntries(Object.entries(plan.summary.totals).filter(([, total]) => total !== null));
const days = ({ summary: { period } }: ImportPlan) => (period ? [isoDay(period.from), isoDay(period.to)] : null);
const day = (text: string) => {
  const parsed = parseIsoDay(text);
  return parsed.ok ? parsed.value : -1;
};
const CLICKS: ColumnMapping = {
  report: 'performance',
  columns: { Date: 'date', 'Partner ID': 'partner-id', Partner: 'partner-name', Clicks: 'clicks' },
};
const byClicks = async (path: string, answers: PlanAnswers = {}) =>
  taken(await planFixture(path, { mapping: CLICKS, ...answers }));

describe('a file that no definition knows', () => {
  test('waits for its columns to be matched, with a guess to confirm', async () => {
    const { summary, batch, sample } = taken(await planFixture('file/daily-several-campaigns.csv'));
    expect(summary).toMatchObject({
      recognised: 'no',
      needs: ['mapping'],
      definition: null,
      network: 'file',
      report: 'performance',
    });
    expect(summary.rows).toEqual({ read: 0, accepted: 0, skipped: 0, refused: 0 });
    expect(some({ summary, batch, sample, refused: null })).toEqual({});
    expect(summary.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(batch).toBeNull();
    expect(sample.rows.length).toBe(4);
    expect(sample.guess.columns['Partner ID']).toBe('partner-id');
  });

  test('once matched, rows of one partner and day are summed', async () => {
    const plan = await planAsGuessed('file/daily-several-campaigns.csv');
    expect(plan.summary).toMatchObject({ recognised: 'mapped', network: 'file', currency: 'USD', needs: [] });
    expect(plan.batch?.accounts).toEqual(['001', '1l1007802']);
    expect(plan.batch?.names).toEqual(['Kitchen "Official"', 'Lowercase L']);
    const daily = plan.batch?.daily;
    expect([...(daily?.offsets ?? [])]).toEqual([0, 2, 3]);
    expect([...(daily?.days ?? [])].map(isoDay)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03']);
    expect([...(daily?.values.revenue ?? [])]).toEqual([13_345_000, 0, 0]);
    expect([...(daily?.values.clicks ?? [])]).toEqual([15, 0, 1007]);
    expect(some(plan)).toEqual({
      impressions: 157,
      clicks: 1022,
      conversions: 2,
      revenue: 13_345_000,
      commission: 1_334_500,
      reversedConversions: 1,
      reversedCommission: 100_000,
    });
    expect(days(plan)).toEqual(['2026-10-01', '2026-10-03']);
  });

  test('belongs to the network that the user names', async () => {
    const plan = await planAsGuessed('file/daily-several-campaigns.csv', { network: networkId('dub') });
    expect(plan.summary.network).toBe('dub');
  });

  test('the same header set has the same key in any order and case', async () => {
    const key = async (header: string) => taken(await planText(`${header}\n2026-10-01,1,5\n`)).sample.headerKey;
    expect(await key('Date,Partner ID,Clicks')).toBe(await key('date,PARTNER_ID,clicks'));
    expect(await key('Date,Partner ID,Clicks')).not.toBe(await key('Date,Partner ID,Visits'));
    expect(taken(await planText('Clicks,Date,Partner ID\n5,2026-10-01,1\n')).sample.headerKey).toBe(
      await key('Date,Partner ID,Clicks'),
    );
  });

  test.each([
    ['the partner’s id', { Date: 'date', Clicks: 'clicks' }, 'partner-id'],
    ['results', { Date: 'date', 'Partner ID': 'partner-id' }, 'clicks'],
  ] as const)('a mapping without %s is asked for again', async (_name, columns, role) => {
    const plan = taken(await planFixture('file/daily-cut-in-quotes.csv', { mapping: { report: 'performance', columns } }));
    expect(plan.summary).toMatchObject({ needs: ['mapping'], recognised: 'mapped' });
    expect(plan.summary.advice).toEqual([{ id: 'import.advice.mapping-lacks', facts: { role } }]);
    expect(plan.batch).toBeNull();
  });

  test('a period given by the user widens what is covered', async () => {
    const period = { from: day('2026-09-01'), to: day('2026-09-30') };
    const plan = await byClicks('file/daily-cut-in-quotes.csv', { period });
    expect(plan.batch?.daily?.covered).toEqual({ from: day('2026-09-01'), to: day('2026-10-01') });
  });
});

describe('the same file in other clothes says the same', () => {
  test.each([
    ['a byte order mark', 'daily-bom'],
    ['CRLF', 'daily-crlf'],
    ['old Macintosh line ends', 'daily-old-macintosh'],
    ['line ends of two kinds', 'daily-mixed-line-ends'],
    ['no last line end', 'daily-no-last-line-end'],
  ])('%s', async (_name, file) => {
    const plain = await planAsGuessed('file/daily-several-campaigns.csv');
    const plan = await planAsGuessed(`file/${file}.csv`);
    expect(plan.batch).toEqual(plain.batch);
    expect(plan.summary.totals).toEqual(plain.summary.totals);
    expect(plan.summary.fingerprint).not.toBe(plain.summary.fingerprint);
  });

  test.each([
    ['tabs', 'daily-tabs.tsv', '\t'],
    ['bars', 'daily-bars.csv', '|'],
  ])('%s between the cells', async (_name, file, delimiter) => {
    const plan = await planAsGuessed(`file/${file}`);
    expect(plan.summary).toMatchObject({ delimiter, rows: { accepted: 1, refused: 0 } });
    expect(plan.summary.totals.revenue).toBe(12_345_000);
  });
});

describe('columns are found however their values are written', () => {
  test.each([
    ['counts with a decimal', 'daily-counts-written-as-decimals', { clicks: 1246, conversions: 2, revenue: 1_000_000 }],
    ['counts with thin spaces', 'daily-counts-with-thin-spaces', { clicks: 1246, conversions: 2 }],
    ['dates without separators', 'daily-dates-without-separators', { clicks: 1246 }],
    ['dates as moments', 'daily-dates-as-moments', { clicks: 1246 }],
    ['a separator behind each row', 'daily-separator-behind-each-row', { clicks: 1246 }],
  ])('%s', async (_name, file, totals) => {
    const plan = await planAsGuessed(`file/${file}.csv`, { currency: 'EUR' });
    expect(plan.summary).toMatchObject({ report: 'performance', needs: [], rows: { accepted: 2, refused: 0 } });
    expect(days(plan)).toEqual(['2026-10-01', '2026-10-02']);
    expect(some(plan)).toEqual(totals);
  });

  test('an amount that is too precise is refused, not its column passed over', async () => {
    const { summary } = await planAsGuessed('file/daily-amounts-too-precise.csv');
    expect(summary.rows).toMatchObject({ accepted: 1, refused: 2 });
    expect(summary.problems[0]).toEqual({ line: 2, column: 'Revenue', value: '12.3456789', reason: 'not-money' });
  });
});

describe('a column without a single value says nothing, not 0', () => {
  test('by day', async () => {
    const plan = await planAsGuessed('file/daily-column-without-values.csv');
    expect(some(plan)).toEqual({ conversions: 3 });
    expect(Object.keys(plan.batch?.daily?.values ?? {})).toEqual(['conversions']);
  });

  test('of a list', async () => {
    const plan = await planAsGuessed('file/list-column-without-values.csv');
    expect(some(plan)).toEqual({ conversions: 3 });
    expect(Object.keys(plan.batch?.snapshot?.values ?? {})).toEqual(['conversions']);
  });

  test('of conversions', async () => {
    const plan = await planAsGuessed('file/transactions-without-amounts.csv');
    expect(some(plan)).toMatchObject({ conversions: 2, commission: 30_000 });
    expect(plan.summary.totals).toMatchObject({ revenue: null, reversedRevenue: null });
    expect(plan.batch?.ledger?.carries).not.toContain('revenue');
    expect([...(plan.batch?.ledger?.revenue ?? [])]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('encodings', () => {
  test.each([
    ['daily-utf-16le-bom', 'utf-16le', ['Käthe Größe', 'Café Zürich']],
    ['daily-utf-16be-bom', 'utf-16be', ['Käthe Größe', 'Café Zürich']],
    ['daily-utf-16le-without-bom', 'utf-16le', ['Käthe Größe', 'Café Zürich']],
    ['daily-utf-16be-without-bom', 'utf-16be', ['Käthe Größe', 'Café Zürich']],
    ['daily-windows-1252', 'windows-1252', ['Käthe Größe €', 'Café Zürich']],
    ['daily-windows-1251', 'windows-1251', ['Кухонные мелочи', 'Скидки каждый день', 'Обзоры и советы', 'Путешествия налегке']],
    ['daily-one-damaged-byte', 'utf-8', ['K\ufffdthe Größe', 'Café Zürich']],
  ])('%s', async (file, encoding, names) => {
    const plan = await planAsGuessed(`file/${file}.csv`);
    expect(plan.summary.encoding).toBe(encoding);
    expect(plan.batch?.names).toEqual(names);
  });

  test('the first letter above ASCII may come after megabytes', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `2026-10-01,${i},Plain name,5\n`).join('');
    const bytes = Buffer.concat([
      Buffer.from(`Date,Partner ID,Partner,Clicks\n${rows}`),
      Buffer.from('2026-10-01,x,K\xfcche,5\n', 'latin1'),
    ]);
    expect(bytes.length).toBeGreaterThan(1 << 20);
    const text = taken(await planText(bytes as unknown as string, { mapping: CLICKS }));
    expect(text.summary.encoding).toBe('windows-1252');
    expect(text.batch?.names.at(-1)).toBe('Küche');
    expect(text.summary.rows.accepted).toBe(60_001);
  });

  test('a file cut in the middle of a character is still UTF-8', async () => {
    const bytes = Buffer.from('Date,Partner ID,Partner,Clicks\n2026-10-01,1,Käthe,5\n2026-10-02,2,K\u00e4');
    const plan = taken(await planText(bytes.subarray(0, -1) as unknown as string, { mapping: CLICKS }));
    expect(plan.summary).toMatchObject({ encoding: 'utf-8', rows: { accepted: 1, refused: 1 } });
  });
});

describe('decided by the whole column, never by one cell', () => {
  test('a decimal comma', async () => {
    const plan = await planAsGuessed('file/daily-decimal-comma.csv');
    expect(plan.summary).toMatchObject({ currency: 'EUR', needs: [], rows: { accepted: 2, refused: 0 } });
    expect(some(plan)).toEqual({ clicks: 1019, conversions: 3, revenue: 12_845_000, commission: 1_284_500 });
    expect(days(plan)).toEqual(['2026-10-01', '2026-10-02']);
  });

  test('amounts that can be read both ways are asked about, and the answer holds', async () => {
    const open = await planAsGuessed('file/daily-decimal-can-be-both.csv');
    expect(open.summary.needs).toEqual(['decimal']);
    expect(open.batch).toBeNull();
    expect((await planAsGuessed('file/daily-decimal-can-be-both.csv', { decimal: 'point' })).summary.totals.revenue).toBe(
      35_790_000,
    );
    expect((await planAsGuessed('file/daily-decimal-can-be-both.csv', { decimal: 'comma' })).summary.totals.revenue).toBe(35_790);
  });

  test('month before day', async () => {
    expect(days(await planAsGuessed('file/daily-dates-month-first.csv'))).toEqual(['2026-10-01', '2026-10-13']);
  });

  test('dates that can be both are asked about, and the answer holds', async () => {
    const open = await planAsGuessed('file/daily-dates-can-be-both.csv');
    expect(open.summary).toMatchObject({ needs: ['date-order'], period: null, rows: { accepted: 2, refused: 0 } });
    expect(open.batch).toBeNull();
    expect(days(await planAsGuessed('file/daily-dates-can-be-both.csv', { dateOrder: 'dmy' }))).toEqual([
      '2026-04-03',
      '2026-06-05',
    ]);
    expect(days(await planAsGuessed('file/daily-dates-can-be-both.csv', { dateOrder: 'mdy' }))).toEqual([
      '2026-03-04',
      '2026-05-06',
    ]);
  });

  test('the one cell that decides may be the last of thousands', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `0${1 + (i % 9)}/0${1 + (i % 8)}/26;${i};1.234;EUR\n`).join('');
    const text = `Date;Partner ID;Revenue;Currency\n${rows}01/13/26;x;1.234,50;EUR\n`;
    const mapping: ColumnMapping = {
      report: 'performance',
      columns: { Date: 'date', 'Partner ID': 'partner-id', Revenue: 'revenue', Currency: 'currency' },
    };
    const plan = taken(await planText(text, { mapping }));
    expect(plan.summary).toMatchObject({ needs: [], rows: { accepted: 3001, refused: 0 } });
    expect(plan.summary.totals.revenue).toBe(3000 * 12_340_000 + 12_345_000);
    expect(days(plan)).toEqual(['2026-01-01', '2026-09-08']);
  });

  test('the currency, by its sign where only one has it', async () => {
    expect((await planAsGuessed('file/daily-currency-by-sign.csv')).summary).toMatchObject({ currency: 'EUR', needs: [] });
  });

  test.each([['file/daily-without-currency.csv'], ['file/daily-dollars-of-some-country.csv']])(
    '%s needs its currency',
    async (path) => {
      expect((await planAsGuessed(path)).summary).toMatchObject({ needs: ['currency'], currency: null });
      expect((await planAsGuessed(path, { currency: 'CAD' })).summary).toMatchObject({ needs: [], currency: 'CAD' });
    },
  );

  test('a remembered currency gives way to what the rows say', async () => {
    const { sample } = taken(await planFixture('file/daily-decimal-comma.csv'));
    const mapping = { ...sample.guess, currency: 'USD' };
    expect(taken(await planFixture('file/daily-decimal-comma.csv', { mapping })).summary).toMatchObject({
      currency: 'EUR',
      needs: [],
    });
  });
});

describe('rows', () => {
  test('a preamble before the header is passed over, and lines are still counted from the top', async () => {
    const plan = await planAsGuessed('file/daily-preamble-before-header.csv');
    expect(plan.summary.rows).toEqual({ read: 2, accepted: 2, skipped: 0, refused: 0 });
    const bad = taken(await planText('A title\n\nDate,Partner ID,Clicks\n2026-10-01,1,x\n2026-10-01,1,2\n', { mapping: CLICKS }));
    expect(bad.summary.problems.map(({ line }) => line)).toEqual([4]);
  });

  test('a line that names the separator is understood', async () => {
    expect((await planAsGuessed('file/daily-sep-line.csv')).summary).toMatchObject({
      delimiter: ';',
      rows: { accepted: 1, refused: 0 },
    });
  });

  test('blank rows, totals, notes and second headers are skipped with their reason; a partner called Total is not', async () => {
    const { summary, batch } = await byClicks('file/daily-totals-blanks-and-notes.csv');
    expect(summary.rows).toEqual({ read: 10, accepted: 2, skipped: 8, refused: 0 });
    expect(summary.skipped).toEqual({ blank: 2, total: 3, summary: 3 });
    expect(batch?.names).toEqual(['Total Fitness']);
    expect(summary.totals.clicks).toBe(11);
  });

  test('a file cut inside quotes loses that row only', async () => {
    const { summary } = await byClicks('file/daily-cut-in-quotes.csv');
    expect(summary.rows).toEqual({ read: 2, accepted: 1, skipped: 0, refused: 1 });
    expect(summary.problems).toEqual([{ line: 3, column: null, value: '2026-10-02', reason: 'unclosed-quote' }]);
  });

  test('a quote that never closes loses that row only', async () => {
    const { summary } = await byClicks('file/daily-quote-that-never-closes.csv');
    expect(summary.rows).toEqual({ read: 4, accepted: 3, skipped: 0, refused: 1 });
    expect(summary.problems).toEqual([{ line: 3, column: null, value: '2026-10-02', reason: 'unclosed-quote' }]);
  });

  test('quotes that nobody doubled are read where the row still adds up', async () => {
    const { summary, batch } = await byClicks('file/daily-quotes-inside-quotes.csv');
    expect(summary.rows.refused).toBe(0);
    expect(batch?.names).toEqual(['Joe "Big" Fish', 'Plain']);
  });

  test('rows may lack what is not read and have empty cells too many, no more', async () => {
    const { summary } = await byClicks('file/daily-rows-too-wide-and-too-narrow.csv');
    expect(summary.rows).toEqual({ read: 5, accepted: 3, skipped: 0, refused: 2 });
    expect(summary.problems).toEqual([
      { line: 5, column: null, value: '2026-10-04', reason: 'too-many-cells' },
      { line: 6, column: null, value: '2026-10-05', reason: 'too-few-cells' },
    ]);
  });

  test('an id that a spreadsheet rounded is refused; one with an e in it is not', async () => {
    const { summary, batch } = await byClicks('file/daily-scientific-ids.csv');
    expect(summary.problems).toEqual([{ line: 2, column: 'Partner ID', value: '1.00178E+11', reason: 'scientific-id' }]);
    expect(batch?.accounts).toEqual(['100178000000', '12e4']);
  });

  test('each bad cell is listed with line, column, value and reason', async () => {
    const { summary } = await planAsGuessed('file/daily-bad-cells.csv');
    expect(summary.rows).toEqual({ read: 12, accepted: 1, skipped: 0, refused: 11 });
    expect(summary.problems.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [3, 'Clicks', '-5', 'negative-count'],
      [4, 'Clicks', '5.5', 'not-a-number'],
      [5, 'Clicks', 'five', 'not-a-number'],
      [6, 'Revenue', 'ten', 'not-money'],
      [7, 'Revenue', '$1,00.00', 'not-money'],
      [8, 'Currency', 'US Dollar', 'unknown-currency'],
      [9, 'Revenue', '€10.00', 'other-currency'],
      [10, 'Revenue', '$10.00', 'other-currency'],
      [11, 'Date', '2026-02-30', 'not-a-date'],
      [12, 'Date', 'yesterday', 'not-a-date'],
      [13, 'Partner ID', '', 'missing-id'],
    ]);
  });

  test('lines are those of the file, also behind cells of several lines', async () => {
    const { summary } = await byClicks('file/daily-line-breaks-in-cells.csv');
    expect(summary.problems.map(({ line, value }) => [line, value])).toEqual([
      [4, 'x'],
      [7, 'y'],
    ]);
  });

  test('words for nothing count as nothing', async () => {
    const plan = await planAsGuessed('file/daily-nothing-words.csv');
    expect(plan.summary.rows).toEqual({ read: 4, accepted: 4, skipped: 0, refused: 0 });
    expect(some(plan)).toEqual({ clicks: 4, revenue: 40_000 });
  });

  test('a thousand problems are kept in full, all are counted, long values are cut', async () => {
    const rows = `2026-10-01,1,${'x'.repeat(500)}\n`.repeat(1500);
    const { summary } = taken(await planText(`Date,Partner ID,Clicks\n2026-10-01,1,1\n${rows}`, { mapping: CLICKS }));
    expect(summary.rows).toEqual({ read: 1501, accepted: 1, skipped: 0, refused: 1500 });
    expect(summary.problems.length).toBe(1000);
    expect(summary.problems[0]?.value.length).toBe(200);
  });

  test.each([
    ['an id of 300 letters', `2026-10-01,${'i'.repeat(300)},Name,5`],
    ['a name of 20,000 letters', `2026-10-01,1,${'n'.repeat(20_000)},5`],
  ])('%s is too long', async (_name, row) => {
    const { summary } = taken(await planText(`Date,Partner ID,Partner,Clicks\n2026-10-01,2,B,1\n${row}\n`, { mapping: CLICKS }));
    expect(summary.problems.map(({ line, reason }) => [line, reason])).toEqual([[3, 'too-long']]);
  });

  test('reversed amounts that are written as negative ones are turned round together', async () => {
    expect((await planAsGuessed('file/reversals-as-negative-amounts.csv')).summary.totals.reversedRevenue).toBe(100_000);
  });
});

describe('other kinds of plain files', () => {
  test('a list of partners', async () => {
    const plan = await planAsGuessed('file/list.csv');
    expect(plan.summary).toMatchObject({ report: 'partners', shape: 'snapshot', needs: [] });
    expect(plan.batch?.accounts).toEqual(['0012', '0013', '0014']);
    expect(plan.batch?.listing).toEqual([
      {
        email: 'jane@partner.example',
        country: 'US',
        website: 'https://jane.example',
        type: 'content',
        statusWord: 'Joined',
        status: 'active',
        joined: day('2024-02-29'),
      },
      { email: 'old@partner.example', country: 'CA', statusWord: 'archived', status: 'ended', joined: day('2019-12-31') },
      { email: 's@partner.example', country: 'CA', statusWord: 'asleep', status: 'unknown' },
    ]);
    expect(plan.summary.advice).toEqual([{ id: 'import.advice.strange-status', facts: { n: 1, words: 'asleep' } }]);
  });

  test('a list with lifetime totals: empty cells are unknown, not zero', async () => {
    const plan = await planAsGuessed('file/list-with-totals.csv');
    expect(plan.summary).toMatchObject({ shape: 'snapshot', currency: 'USD', needs: [] });
    expect([...(plan.batch?.snapshot?.values.clicks ?? [])]).toEqual([100, Number.NaN]);
    expect([...(plan.batch?.snapshot?.values.revenue ?? [])]).toEqual([10_000_000, Number.NaN]);
  });

  test('conversions with ids: line items of one order add up and count once', async () => {
    const plan = await planAsGuessed('file/transactions-with-line-items.csv');
    expect(some(plan)).toEqual({
      conversions: 3,
      revenue: 305_000,
      commission: 30_500,
      reversedConversions: 1,
      reversedRevenue: 70_000,
      reversedCommission: 7_000,
      settledConversions: 2,
    });
    expect([...(plan.batch?.ledger?.revenue ?? [])]).toEqual([155_000, 70_000, 80_000]);
    expect(JSON.stringify([plan.sample, plan.summary])).not.toContain('buyer.example');
  });

  test('conversions without ids are counted by the day; excluded ones nowhere', async () => {
    const plan = await planAsGuessed('file/transactions-without-ids.csv');
    expect(plan.batch?.ledger).toBeNull();
    expect(some(plan)).toEqual({
      conversions: 2,
      revenue: 150_000,
      commission: 15_000,
      reversedConversions: 1,
      reversedRevenue: 50_000,
      reversedCommission: 5_000,
    });
  });

  test('totals without dates are about a day, a longer period, or all the time before: the user says', async () => {
    const path = 'file/totals-without-dates.csv';
    const open = await planAsGuessed(path);
    expect(open.summary).toMatchObject({ needs: ['period'], period: null });
    expect(open.batch).toBeNull();
    expect(some(open)).toMatchObject({ clicks: 100, revenue: 10_000_000 });
    const one = await planAsGuessed(path, { period: { from: 20_000, to: 20_000 } });
    expect(one.summary).toMatchObject({ needs: [], period: { from: 20_000, to: 20_000 } });
    expect([...(one.batch?.daily?.days ?? [])]).toEqual([20_000, 20_000]);
    const many = await planAsGuessed(path, { period: { from: 20_000, to: 20_030 } });
    expect(many.summary).toMatchObject({ needs: [], grain: 'period', period: { from: 20_000, to: 20_030 } });
    expect(many.batch?.daily).toMatchObject({
      grain: 'period',
      days: Int32Array.of(20_000, 20_000),
      spans: Uint16Array.of(31, 31),
    });
    const since = await planAsGuessed(path, { shape: 'snapshot' });
    expect(since.summary).toMatchObject({ needs: [], shape: 'snapshot', grain: null });
    expect(since.batch).toMatchObject({ listing: null, daily: null });
    expect(since.batch?.snapshot?.values.clicks).toEqual(Float64Array.of(100, 0));
  });

  test('months are months, however long they are', async () => {
    const mapping: ColumnMapping = {
      report: 'performance',
      columns: { Month: 'date', 'Partner ID': 'partner-id', Clicks: 'clicks' },
    };
    const plan = taken(await planFixture('file/daily-by-month.csv', { mapping }));
    expect(plan.summary).toMatchObject({ grain: 'month', period: { from: 20_513, to: 20_573 } });
    expect(plan.summary.advice).toEqual([{ id: 'import.advice.grain', facts: { grain: 'month' } }]);
    expect(plan.batch?.daily).toMatchObject({
      grain: 'month',
      days: Int32Array.of(20_513, 20_544),
      spans: Uint16Array.of(31, 30),
    });
  });

  test.each([
    ['Mondays under a word that says week', 'Week', ['2026-10-05', '2026-10-12'], 'week', [20_731, 20_738], [7, 7]],
    ['the last days of weeks', 'Week ending', ['2026-10-11', '2026-10-18'], 'week', [20_731, 20_738], [7, 7]],
    [
      'four dates a week apart',
      'Date',
      ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'],
      'week',
      [20_731, 20_738, 20_745, 20_752],
      [7, 7, 7, 6],
    ],
    ['firsts of months', 'Date', ['2026-08-01', '2026-09-01', '2026-10-01'], 'month', [20_666, 20_697, 20_727], [31, 30, 31]],
    ['weeks by number', 'Date', ['2026-W41', '2026-W42'], 'week', [20_731, 20_738], [7, 7]],
    ['ranges', 'Date', ['2026-10-05 - 2026-10-06', '2026-10-07 - 2026-10-09'], 'period', [20_731, 20_733], [2, 3]],
    ['quarters', 'Quarter', ['2026-01-01', '2026-04-01', '2026-07-01'], 'period', [20_454, 20_544, 20_635], [90, 91, 92]],
    ['days', 'Date', ['2026-10-05', '2026-10-06'], 'day', [20_731, 20_732], null],
  ] as const)(
    'grain of %s; nothing is known of days after the file was written',
    async (_name, header, dates, grain, days, spans) => {
      const mapping: ColumnMapping = { report: 'performance', columns: { [header]: 'date', Id: 'partner-id', Clicks: 'clicks' } };
      const text = [`${header},Id,Clicks`, ...dates.map((date) => `${date},7,1`), ''].join('\n');
      const plan = taken(await planText(text, { mapping }));
      expect(plan.summary.grain).toBe(grain);
      expect(plan.batch?.daily?.days).toEqual(Int32Array.from(days));
      expect(plan.batch?.daily?.spans).toEqual(spans && Uint16Array.from(spans));
      // What the user says outweighs what it looks like.
      const corrected = taken(await planText(text, { mapping, grain: 'day' }));
      if (spans?.[0] === 7 && /^\d{4}-\d{2}-\d{2}$/.test(dates[0])) expect(corrected.batch?.daily?.spans).toBeNull();
    },
  );
});
