import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { RefusedRows } from '@/core/domain/batch';
import { type ImportId, networkId, programIdOf } from '@/core/domain/ids';
import type { ImportRecord } from '@/core/domain/records';
import type { ColumnMapping } from '@/core/domain/report';
import { type PlanAnswers, planImport } from '@/core/import/plan-import';
import { commitImport } from '@/core/services/commit-import';
import { retakeRefused } from '@/core/services/retake-refused';
import { undoImport } from '@/core/services/undo-import';
import { openDb, type TrellisDb } from '@/core/store/db';
import { readHistory } from '@/core/store/history';
import { readProgramData } from '@/core/store/program-data';
import { readRefused } from '@/core/store/refused';
import { openTestDb } from '../store/open-test-db';

const FILE = networkId('file');
const PROGRAM = programIdOf(FILE, 'Acme');
const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });

/** All refused rows of a plain file without line breaks in its cells. */
function refusedOf(lines: readonly string[], problems: ImportRecord['summary']['problems']): RefusedRows {
  const cells = (line: number) => (lines[line - 1] ?? '').split(';');
  return { headers: cells(1), rows: problems.map((problem) => ({ ...problem, cells: cells(problem.line) })) };
}

async function importFile(
  db: TrellisDb,
  lines: readonly string[],
  answers: PlanAnswers,
  name = 'file.csv',
): Promise<ImportRecord> {
  const blob = new Blob([lines.join('\n')]);
  const plan = await planImport({ name, lastModified: 1, blob }, answers, quiet());
  if (!plan.ok) throw new Error(plan.reason);
  const refused = plan.value.refused ?? refusedOf(lines, plan.value.summary.problems);
  const choice = { network: FILE, name: 'Acme' };
  const stored = await commitImport(db, { ...plan.value, refused }, choice, 1, answers.mapping ?? null);
  if (!stored.ok) throw new Error(stored.reason);
  return stored.value;
}

const columns = {
  Date: 'date',
  Partner: 'partner-id',
  Name: 'partner-name',
  Clicks: 'clicks',
  Sales: 'revenue',
} as const satisfies ColumnMapping['columns'];
const american = { report: 'performance', columns, dateOrder: 'mdy', decimal: 'point', currency: 'EUR' } as const;
const european: ColumnMapping = { ...american, dateOrder: 'dmy' };

const performance = [
  'Date;Partner;Name;Clicks;Sales',
  '2026-01-05;ann;Ann;10;1.5',
  '25/01/2026;bob;Bob "B";4;2',
  '2026-01-06;ann;Ann;1;0',
  '26/01/2026;ann;Ann;2;7.25',
  '27/01/2026;cy;Cy;many;1',
];

const dump = async (db: TrellisDb) =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
/** What the file says, and what is said of it; not when. */
const told = async (db: TrellisDb) => {
  const [record] = (await db.imports.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const { rows, totals, period, problems, skipped, currency } = record?.summary ?? {};
  return { data: await readProgramData(db, PROGRAM), summary: { rows, totals, period, problems, skipped, currency } };
};
const withoutIds = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (key, item) =>
      key === 'import' ? undefined : ArrayBuffer.isView(item) ? [...(item as Float64Array)] : item,
    ),
  );

test('rows that the corrected mapping can read are taken in; the others stay, with their lines', async () => {
  const db = openTestDb();
  const { id, summary } = await importFile(db, performance, { mapping: american });
  expect(summary.rows).toMatchObject({ accepted: 2, refused: 3 });
  expect((await readRefused(db, id))?.rows.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'not-a-date'],
    [5, 'not-a-date'],
    [6, 'not-a-date'],
  ]);

  expect(await retakeRefused(db, id, { mapping: european }, 9)).toEqual({ ok: true, value: { taken: 2, still: 1 } });
  expect(await readRefused(db, id)).toMatchObject({
    headers: ['Date', 'Partner', 'Name', 'Clicks', 'Sales'],
    rows: [{ line: 6, column: 'Clicks', value: 'many', reason: 'not-a-number', cells: ['27/01/2026', 'cy', 'Cy', 'many', '1'] }],
  });
  const record = await db.imports.get(id);
  expect(record).toMatchObject({
    updatedAt: 9,
    order: 1,
    mapping: european,
    summary: {
      rows: { read: 5, accepted: 4, skipped: 0, refused: 1 },
      totals: { clicks: 17, revenue: 107_500 },
      fingerprint: summary.fingerprint,
      problems: [{ line: 6 }],
    },
  });
  const data = await readProgramData(db, PROGRAM);
  expect(data?.accounts.map(({ ownId, name }) => [ownId, name])).toEqual([
    ['ann', 'Ann'],
    ['bob', 'Bob "B"'],
  ]);
  expect([...(data?.series.values.clicks ?? [])]).toEqual([10, 1, 2, 4]);
  expect((await db.mappings.toArray())[0]).toMatchObject({ mapping: european });
});

test('nothing that can be read changes nothing, and says so', async () => {
  const db = openTestDb();
  const { id } = await importFile(db, performance, { mapping: american });
  const before = await dump(db);
  expect(await retakeRefused(db, id, { mapping: american }, 9)).toEqual({ ok: true, value: { taken: 0, still: 3 } });
  expect(await dump(db)).toEqual(before);
});

test.each<[string, (id: ImportId) => readonly [ImportId, PlanAnswers], string]>([
  ['an import that is not there', () => ['none' as ImportId, { mapping: european }], 'not-found'],
  ['a mapping to another report', (id) => [id, { mapping: { ...european, report: 'clicks' } }], 'other-shape'],
  [
    'a mapping that lacks the partner',
    (id) => [id, { mapping: { ...european, columns: { Clicks: 'clicks' } } }],
    'needs-answers',
  ],
])('%s is refused and nothing changes', async (_name, ask, reason) => {
  const db = openTestDb();
  const { id } = await importFile(db, performance, { mapping: american });
  const before = await dump(db);
  expect(await retakeRefused(db, ...ask(id), 9)).toMatchObject({ ok: false, reason });
  expect(await dump(db)).toEqual(before);
});

test('an import without refused rows, and one that was undone, have nothing to take', async () => {
  const db = openTestDb();
  const { id } = await importFile(db, performance.slice(0, 2), { mapping: american });
  expect(await retakeRefused(db, id, { mapping: european })).toMatchObject({ ok: false, reason: 'nothing-refused' });
  await undoImport(db, id);
  expect(await retakeRefused(db, id, { mapping: european })).toMatchObject({ ok: false, reason: 'not-found' });
});

test('undo takes back what was taken in later, too: refused rows and all', async () => {
  const db = openTestDb();
  await importFile(db, performance.slice(0, 2), { mapping: american }, 'first.csv');
  const bulk = async () => {
    const { imports: _imports, programs: _programs, mappings: _mappings, ...rest } = await dump(db);
    return rest;
  };
  const before = await bulk();
  const { id } = await importFile(db, performance, { mapping: american });
  await retakeRefused(db, id, { mapping: european });
  await undoImport(db, id);
  expect(await bulk()).toEqual(before);
});

const quota = () => new DOMException('no room', 'QuotaExceededError');

test.each(['refused', 'series', 'dictionary'] as const)('when the disk is full at %s all is as before', async (table) => {
  const db = openTestDb();
  const { id } = await importFile(db, performance, { mapping: american });
  const before = await dump(db);
  vi.spyOn(db[table], 'bulkAdd').mockRejectedValueOnce(quota());
  expect(await retakeRefused(db, id, { mapping: european })).toMatchObject({ ok: false, reason: 'storage-full' });
  expect(await dump(db)).toEqual(before);
});

test('a crash in between is thrown and leaves all as before', async () => {
  const db = openTestDb();
  const { id } = await importFile(db, performance, { mapping: american });
  const before = await dump(db);
  vi.spyOn(db.imports, 'put').mockRejectedValueOnce(new Error('a bug'));
  await expect(retakeRefused(db, id, { mapping: european })).rejects.toThrow('a bug');
  expect(await dump(db)).toEqual(before);
});

const ledgerColumns = { Date: 'date', Partner: 'partner-id', Order: 'conversion-id', Sales: 'revenue' } as const;
const ledgerMapping = {
  report: 'transactions',
  columns: ledgerColumns,
  dateOrder: 'mdy',
  decimal: 'point',
  currency: 'EUR',
} as const;
const sales = [
  'Date;Partner;Order;Sales',
  '2026-01-05;ann;A-1;10',
  '25/01/2026;bob;A-2;4',
  '26/01/2026;ann;A-1;99',
  '27/01/2026;ann;A-3;5',
];

test('a conversion that the import has already is not taken twice', async () => {
  const db = openTestDb();
  const { id } = await importFile(db, sales, { mapping: ledgerMapping });
  expect(await retakeRefused(db, id, { mapping: { ...ledgerMapping, dateOrder: 'dmy' } })).toEqual({
    ok: true,
    value: { taken: 2, still: 1 },
  });
  expect((await readRefused(db, id))?.rows).toMatchObject([{ line: 4, reason: 'duplicate-id' }]);
  expect((await db.imports.get(id))?.summary).toMatchObject({ rows: { accepted: 3, refused: 1 }, totals: { revenue: 190_000 } });
  const data = await readProgramData(db, PROGRAM);
  expect([...(data?.series.values.revenue ?? [])]).toEqual([100_000, 50_000, 40_000]);
});

test('a conversion that a later import has under another partner is not back with the first', async () => {
  const db = openTestDb();
  const { id } = await importFile(db, sales, { mapping: ledgerMapping }, 'first.csv');
  await importFile(db, ['Date;Partner;Order;Sales', '2026-01-28;cy;A-3;5'], { mapping: ledgerMapping }, 'second.csv');
  await retakeRefused(db, id, { mapping: { ...ledgerMapping, dateOrder: 'dmy' } });
  const data = await readProgramData(db, PROGRAM);
  for (const [at, { id: account }] of (data?.accounts ?? []).entries()) {
    const [from, to] = [data?.series.offsets[at] ?? 0, data?.series.offsets[at + 1] ?? 0];
    expect((await readHistory(db, account)).days).toEqual([...(data?.series.days.subarray(from, to) ?? [])]);
  }
});

test('a partner that the list has already stays refused, a new one comes in', async () => {
  const db = openTestDb();
  const columns = { Partner: 'partner-id', Name: 'partner-name', Joined: 'joined' } as const;
  const mapping = { report: 'partners', columns, dateOrder: 'mdy' } as const;
  const list = ['Partner;Name;Joined', 'ann;Ann;2026-01-05', 'ann;Anna;25/01/2026', 'bob;Bob;26/01/2026'];
  const { id } = await importFile(db, list, { mapping });
  expect(await retakeRefused(db, id, { mapping: { ...mapping, dateOrder: 'dmy' } })).toMatchObject({
    value: { taken: 1, still: 1 },
  });
  const data = await readProgramData(db, PROGRAM);
  expect(data?.accounts.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
  expect((await readRefused(db, id))?.rows).toMatchObject([{ line: 3, reason: 'duplicate-id' }]);
});

/** Rows that do not hang on each other: a date that both mappings read, or one that only the right one does. */
const row = fc.record({
  partner: fc.constantFrom('ann', 'bob', 'c"y', 'dé'),
  day: fc.integer({ min: 13, max: 28 }),
  isIso: fc.boolean(),
  clicks: fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 99 }).map(String) }, { weight: 1, arbitrary: fc.constant('x') }),
  cents: fc.nat({ max: 99_999 }),
});
const rows = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .filter((some) => [true, false].every((side) => some.some(({ isIso, clicks }) => isIso === side && clicks !== 'x')));
const dateOf = ({ isIso, day }: { isIso: boolean; day: number }) => (isIso ? `2026-01-${day}` : `${day}/01/2026`);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

async function inTwoSteps(lines: readonly string[], wrong: ColumnMapping, right: ColumnMapping) {
  const [steps, once] = [openDb(`steps-${Math.random()}`), openDb(`once-${Math.random()}`)];
  const blob = new Blob([lines.join('\n')]);
  const plan = await planImport({ name: 'file.csv', lastModified: 1, blob }, { mapping: wrong }, quiet());
  if (!plan.ok) throw new Error(plan.reason);
  const unquoted = (line: string) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
  const refused = plan.value.refused ?? {
    headers: unquoted(lines[0] ?? ''),
    rows: plan.value.summary.problems.map((problem) => ({ ...problem, cells: unquoted(lines[problem.line - 1] ?? '') })),
  };
  const stored = await commitImport(steps, { ...plan.value, refused }, { network: FILE, name: 'Acme' }, 1, wrong);
  if (!stored.ok) throw new Error(stored.reason);
  const retaken = await retakeRefused(steps, stored.value.id, { mapping: right });
  if (!retaken.ok && retaken.reason !== 'nothing-refused') throw new Error(retaken.reason);
  await importFile(once, lines, { mapping: right });
  const both = [withoutIds(await told(steps)), withoutIds(await told(once))] as const;
  await Promise.all([steps.delete(), once.delete()]);
  return both;
}

test('a wrong mapping and then the right one is the right one at once', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (some) => {
      const lines = some.map(
        (one) => `${dateOf(one)};${quoted(one.partner)};${one.partner.length};${one.clicks};${one.cents / 100}`,
      );
      const [steps, once] = await inTwoSteps(['Date;Partner;Name;Clicks;Sales', ...lines], american, european);
      expect(steps).toEqual(once);
    }),
    { numRuns: 25 },
  );
});

test('the same for conversions', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (some) => {
      const lines = some.map(
        (one, at) => `${dateOf(one)};${quoted(one.partner)};N-${at};${one.clicks === 'x' ? 'x' : one.cents / 100}`,
      );
      const right = { ...ledgerMapping, dateOrder: 'dmy' } as const;
      const [steps, once] = await inTwoSteps(['Date;Partner;Order;Sales', ...lines], ledgerMapping, right);
      expect(steps).toEqual(once);
    }),
    { numRuns: 25 },
  );
});
