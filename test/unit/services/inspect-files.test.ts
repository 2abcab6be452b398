import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SEGMENT_IDS } from '@/core/domain/insight';
import { ACTIVITIES, BANDS, STAGES } from '@/core/domain/partner';
import { inspectFiles } from '@/core/services/inspect-files';
import { openTestDb } from '../store/open-test-db';
import { csvFile, DAILY } from './csv-files';

type Contents = Readonly<Record<string, readonly string[] | string>>;

function ask(words: readonly string[], contents: Contents) {
  return inspectFiles(words, {
    db: openTestDb(),
    now: 1,
    readFile: async (path) => (Array.isArray(contents[path]) ? csvFile(contents[path], path) : null),
    readText: async (path) => (typeof contents[path] === 'string' ? contents[path] : null),
  });
}

const inspect = (line: string, contents: Contents) => inspectPaths(line.split(' '), contents);

async function inspectPaths(words: readonly string[], contents: Contents) {
  const inspected = await ask(words, contents);
  if (!inspected.ok) throw new Error(inspected.detail);
  return { ...inspected.value.report, isAllTaken: inspected.value.isAllTaken };
}

const dubList = readFileSync('test/fixtures/reports/dub/partners-all-columns.csv', 'utf8').split('\n');

test('a plain file whose columns leave nothing open is read by the guess, to the cent', async () => {
  const report = await inspect('daily.csv', { 'daily.csv': DAILY });
  expect(report).toMatchObject({
    isAllTaken: true,
    imports: [
      {
        file: 'daily.csv',
        network: 'file',
        report: 'performance',
        shape: 'flow',
        recognised: 'mapped',
        encoding: 'utf-8',
        delimiter: ',',
        period: { from: '2026-01-01', to: '2026-01-02' },
        rows: { read: 3, accepted: 3, skipped: 0, refused: 0 },
        totals: { impressions: null, clicks: 34, conversions: 3, revenue: '112.50', commission: null, reversedConversions: null },
        needs: [],
        refused: null,
      },
    ],
    program: { name: 'program', networks: ['file'], currency: 'EUR', mainMetric: 'revenue', partners: 2, asOf: '2025-12-31' },
  });
  expect(report.imports[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(report.partners.map(({ account, id, name }) => [account, id, name])).toEqual([
    ['file:program:7', '7', 'Ann'],
    ['file:program:8', '8', 'Bob, <b>'],
  ]);
});

test('per partner totals are decimal text, null where nothing covers the metric', async () => {
  const report = await inspect('daily.csv --as-of 2026-01-02', { 'daily.csv': DAILY });
  expect(report.partners.map(({ totals }) => totals)).toMatchObject([
    { clicks: 30, conversions: 1, revenue: '12.50', commission: null, impressions: null },
    { clicks: 4, conversions: 2, revenue: '100.00', commission: null, impressions: null },
  ]);
});

test('every code is listed with its count, also those that nobody has', async () => {
  const { program } = await inspect('daily.csv', { 'daily.csv': DAILY });
  expect(Object.keys(program.byStage)).toEqual([...STAGES]);
  expect(Object.keys(program.byActivity)).toEqual([...ACTIVITIES]);
  expect(Object.keys(program.byBand)).toEqual([...BANDS]);
  expect(Object.keys(program.segments)).toEqual([...SEGMENT_IDS]);
  const sum = (counts: object) => Object.values(counts).reduce((all, count) => all + count, 0);
  expect([sum(program.byStage), sum(program.byActivity), sum(program.byBand)]).toEqual([2, 2, 2]);
});

test('reasons and factors are sentences, not ids', async () => {
  const { partners } = await inspect('daily.csv', { 'daily.csv': DAILY });
  for (const { stageReason, activityReason, health } of partners) {
    for (const text of [stageReason, activityReason, ...health.factors.map(({ sentence }) => sentence)]) {
      expect(text).toMatch(/\s/);
      expect(text).not.toMatch(/^insight\./);
    }
  }
});

test('a plain file of which something is open is not taken and says what', async () => {
  const headers = ['Wer,Was', 'x,1'];
  expect(await inspect('odd.csv', { 'odd.csv': headers })).toMatchObject({
    isAllTaken: false,
    imports: [{ recognised: 'no', needs: ['mapping'], refused: null }],
    program: { partners: 0, asOf: null, shift: null },
    partners: [],
  });
  const dates = [DAILY[0] ?? '', '02/03/2026,7,Ann,1,0,0,EUR'];
  const open = await inspect('dates.csv', { 'dates.csv': dates });
  expect(open).toMatchObject({ isAllTaken: false, imports: [{ needs: ['date-order'] }] });
  const said = await inspect('--date-order dmy dates.csv', { 'dates.csv': dates });
  expect(said).toMatchObject({ isAllTaken: true, imports: [{ period: { from: '2026-03-02', to: '2026-03-02' } }] });
});

test('a plain file without days is taken once its day is said', async () => {
  const contents = { 'totals.csv': ['Partner ID,Clicks,Orders', '7,10,1', '8,4,2'] };
  expect(await inspect('totals.csv', contents)).toMatchObject({
    isAllTaken: false,
    imports: [{ recognised: 'no', needs: ['mapping', 'period'] }],
  });
  expect(await inspect('--period 2026-01-05..2026-01-05 totals.csv', contents)).toMatchObject({
    isAllTaken: true,
    imports: [{ recognised: 'mapped', period: { from: '2026-01-05', to: '2026-01-05' }, totals: { clicks: 14 } }],
  });
});

test('a plain list of partners is never taken by a guess: it would prove who was never active', async () => {
  const contents = { 'list.csv': ['Partner ID,Partner Name,Status,Clicks', '7,Ann,active,3', '8,Bob,active,0'] };
  expect(await inspect('list.csv', contents)).toMatchObject({ imports: [{ recognised: 'no', needs: ['mapping'] }] });
});

test('a plain list is taken when the call says that it is one', async () => {
  const contents = { 'list.csv': ['Partner ID,Partner Name,Status,Clicks', '7,Ann,active,3', '8,Bob,active,0'] };
  expect(await inspect('--report partners list.csv', contents)).toMatchObject({
    isAllTaken: true,
    imports: [{ recognised: 'mapped', report: 'partners', shape: 'snapshot', totals: { clicks: 3 } }],
    program: { partners: 2 },
  });
});

test('exports with their day in the name count in the order of these days, however they are given', async () => {
  const head = 'id,type,amount,earnings,currency,status,createdAt,partnerId';
  const entry = (status: string) => `cm_1,sale,$10.00,$1.00,USD,${status},2026-01-05T00:00:00.000Z,pn_1`;
  const contents = { 'of 2026-02-01.csv': [head, entry('pending')], 'of 2026-03-01.csv': [head, entry('refunded')] };
  const files = Object.keys(contents);
  const [one, other] = await Promise.all([files, files.toReversed()].map((paths) => inspectPaths(paths, contents)));
  expect(one?.partners[0]?.totals).toMatchObject({ conversions: 1, reversedConversions: 1, reversedRevenue: '10.00' });
  expect(other?.partners).toEqual(one?.partners);
  expect(other?.imports.map(({ file }) => file)).toEqual(files.toReversed());
});

test('a mapping is used for files that have its partner column', async () => {
  const renamed = ['Tag;Wer;Geklickt', '2026-01-01;7;5'];
  const columns = { Tag: 'date', Wer: 'partner-id', Geklickt: 'clicks' };
  const contents = { 'm.json': JSON.stringify({ columns }), 'r.csv': renamed, 'daily.csv': DAILY };
  expect(await inspect('--map m.json r.csv daily.csv', contents)).toMatchObject({
    isAllTaken: true,
    imports: [
      { file: 'r.csv', recognised: 'mapped', delimiter: ';', totals: { clicks: 5 } },
      { file: 'daily.csv', recognised: 'mapped', totals: { clicks: 34 } },
    ],
  });
});

test('a plain file belongs to the only network beside it, else to none', async () => {
  const other = DAILY.map((line) => line.replace('Clicks', 'Visits'));
  const contents = { 'a.csv': DAILY, 'b.csv': other };
  expect((await inspect('a.csv --network dub b.csv', contents)).program.networks).toEqual(['dub']);
  expect((await inspect('--network dub a.csv --network awin b.csv', contents)).program.networks).toEqual(['awin', 'dub']);
  expect((await inspect('a.csv b.csv', contents)).program.networks).toEqual(['file']);
});

test('the list of a known network is told as such, and the plain file beside it belongs to it', async () => {
  const contents = { 'daily.csv': DAILY, '2026-01-03.csv': dubList };
  const report = await inspect('daily.csv 2026-01-03.csv', contents);
  expect(report.imports).toMatchObject([
    { file: 'daily.csv', network: 'dub', recognised: 'mapped' },
    { file: '2026-01-03.csv', network: 'dub', recognised: 'exact', report: 'partners', shape: 'snapshot' },
  ]);
  expect(report.program.networks).toEqual(['dub']);
  expect(report.partners.map(({ id, status }) => [id, status])).toContainEqual(['pn_01', 'active']);
});

test('two groups are two programmes, each told by itself and both together', async () => {
  const other = DAILY.slice(0, 2);
  const report = await inspect('--program X a.csv --program Y b.csv', { 'a.csv': DAILY, 'b.csv': other });
  expect(report.programs.map(({ name, partners }) => [name, partners])).toEqual([
    ['X', 2],
    ['Y', 1],
  ]);
  expect(report.program).toMatchObject({ name: 'X + Y', partners: 3, currency: 'EUR' });
  expect(report.partners.map(({ account }) => account)).toEqual(['file:X:7', 'file:X:8', 'file:Y:7']);
});

test('the same file twice changes nothing and is no failure', async () => {
  const contents = { 'a.csv': DAILY, 'b.csv': DAILY };
  const [once, twice] = [await inspect('a.csv', contents), await inspect('a.csv b.csv', contents)];
  expect(twice.imports.map(({ refused }) => refused)).toEqual([null, 'already-imported']);
  expect(twice.isAllTaken).toBe(true);
  expect(twice.partners).toEqual(once.partners);
});

test('a file that is no table is refused with its reason, the others are taken', async () => {
  const report = await inspect('x.csv daily.csv', { 'x.csv': ['%PDF-1.7'], 'daily.csv': DAILY });
  expect(report).toMatchObject({
    isAllTaken: false,
    imports: [
      { file: 'x.csv', refused: 'pdf', recognised: 'no', totals: null },
      { file: 'daily.csv', refused: null },
    ],
    program: { partners: 2 },
  });
});

test.each([
  ['a file that is not there', 'none.csv'],
  ['a mapping that is not there', '--map none.json daily.csv'],
  ['a mapping that is none', '--map bad.json daily.csv'],
  ['an unknown option', '--what daily.csv'],
])('%s is wrong usage, before anything is imported', async (_name, line) => {
  const contents = { 'daily.csv': DAILY, 'bad.json': '{"columns":{"a":"b"}}' };
  expect(await ask(line.split(' '), contents)).toMatchObject({ ok: false, reason: 'usage' });
});
