import { expect, test } from 'vitest';
import { networkId, programIdOf } from '@/core/domain/ids';
import type { PlanProgress } from '@/core/import/plan-import';
import { ImportDesk, type PlanHooks } from '@/core/services/import-desk';
import { undoImport } from '@/core/services/undo-import';
import { readProgramData } from '@/core/store/program-data';
import { openTestDb } from '../store/open-test-db';
import { csvFile, DAILY, DAILY_MAPPING } from './csv-files';

const choice = { network: networkId('file'), name: 'Acme' };
const program = programIdOf(choice.network, choice.name);
const answered = { answers: { mapping: DAILY_MAPPING }, choice };

function hooks(signal = new AbortController().signal): PlanHooks & { seen: PlanProgress[] } {
  const seen: PlanProgress[] = [];
  return { seen, signal, onProgress: (progress) => void seen.push(progress) };
}

async function planned(
  desk: ImportDesk,
  lines: readonly string[] = DAILY,
  question: Parameters<ImportDesk['plan']>[1] = answered,
) {
  const plan = await desk.plan(csvFile(lines), question, hooks());
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value;
}

test('a file that nobody knows asks for its columns, and is stored once they are said', async () => {
  const desk = new ImportDesk(openTestDb());
  const first = await planned(desk, DAILY, { answers: {}, choice: null });
  expect(first).toMatchObject({ summary: { needs: ['mapping'], recognised: 'no' }, partners: null, rememberedMapping: false });
  expect(await desk.commit(first.planId, choice, 1)).toMatchObject({ ok: false, reason: 'needs-answers' });

  const again = await desk.replan(first.planId, answered, hooks());
  expect(again).toMatchObject({ ok: true, value: { planId: first.planId, summary: { needs: [], recognised: 'mapped' } } });
  const stored = await desk.commit(first.planId, choice, 5);
  expect(stored).toMatchObject({ ok: true, value: { program, createdAt: 5, order: 1, mapping: DAILY_MAPPING } });
  const data = await readProgramData(desk.db, program);
  expect(data?.accounts.map(({ ownId, name }) => [ownId, name])).toEqual([
    ['7', 'Ann'],
    ['8', 'Bob, <b>'],
  ]);
  expect([...(data?.series.values.revenue ?? [])]).toEqual([125_000, 0, 1_000_000]);
  expect(data?.currency).toBe('EUR');
});

test('the plan says which partners are new, known and missing in the chosen programme', async () => {
  const desk = new ImportDesk(openTestDb());
  const first = await planned(desk);
  expect(first.partners).toEqual({ new: 2, known: 0, missing: 0 });
  await desk.commit(first.planId, choice, 1);
  const next = await planned(desk, [...DAILY.slice(0, 2), '2026-01-03,9,New,1,0,0,EUR'], { ...answered, choice: { program } });
  expect(next.partners).toEqual({ new: 1, known: 1, missing: 1 });
  expect(next.duplicateOf).toBeNull();
});

test('columns that were confirmed once are read the same way next time', async () => {
  const desk = new ImportDesk(openTestDb());
  const first = await planned(desk);
  await desk.commit(first.planId, choice, 1);
  const lines = [DAILY[0] ?? '', '2026-02-01,7,Ann,1,0,0,EUR'];
  const second = await planned(desk, lines, { answers: {}, choice });
  expect(second).toMatchObject({ rememberedMapping: true, summary: { recognised: 'mapped', needs: [] } });
  expect(await desk.commit(second.planId, choice, 2)).toMatchObject({ ok: true, value: { mapping: DAILY_MAPPING } });
});

test('the same file is told before, refused after, and welcome again once its import was undone', async () => {
  const desk = new ImportDesk(openTestDb());
  const first = await planned(desk);
  const stored = await desk.commit(first.planId, choice, 1);
  if (!stored.ok) throw new Error(stored.reason);

  const same = await planned(desk);
  expect(same.duplicateOf).toEqual(stored.value);
  expect((await planned(desk, DAILY, { ...answered, choice: null })).duplicateOf).toEqual(stored.value);
  expect((await planned(desk, DAILY, { ...answered, choice: { ...choice, name: 'Other' } })).duplicateOf).toBeNull();
  const before = await Promise.all(desk.db.tables.map((table) => table.toArray()));
  expect(await desk.commit(same.planId, choice, 2)).toMatchObject({ reason: 'already-imported' });
  expect(await Promise.all(desk.db.tables.map((table) => table.toArray()))).toEqual(before);

  expect(await undoImport(desk.db, stored.value.id, 3)).toEqual({ ok: true, value: null });
  expect(await undoImport(desk.db, stored.value.id, 4)).toMatchObject({ reason: 'not-found' });
  expect(await desk.commit(same.planId, choice, 5)).toMatchObject({ ok: true });
});

test('a plan that was dropped, used up or never there is gone', async () => {
  const desk = new ImportDesk(openTestDb());
  const { planId } = await planned(desk);
  desk.discard(planId);
  expect(await desk.commit(planId, choice, 1)).toMatchObject({ reason: 'plan-gone' });
  expect(await desk.replan(planId, answered, hooks())).toMatchObject({ reason: 'cancelled' });
  const used = await planned(desk);
  await desk.commit(used.planId, choice, 1);
  expect(await desk.commit(used.planId, choice, 2)).toMatchObject({ reason: 'plan-gone' });
});

test('a programme that is not there takes nothing in', async () => {
  const desk = new ImportDesk(openTestDb());
  const { planId } = await planned(desk);
  expect(await desk.commit(planId, { program }, 1)).toMatchObject({ reason: 'needs-answers' });
  expect(await desk.db.imports.count()).toBe(0);
});

test.each([
  ['an empty file', new Blob([]), 'empty'],
  ['a PDF renamed', new Blob(['%PDF-1.7\n%\u00e2\u00e3\n']), 'pdf'],
  ['a log-in page', new Blob(['<!doctype html><title>Log in</title>']), 'html'],
])('%s is refused with its reason and nothing waits for it', async (_name, blob, reason) => {
  const desk = new ImportDesk(openTestDb());
  const file = { name: 'x.csv', lastModified: 0, blob };
  expect(await desk.plan(file, answered, hooks())).toMatchObject({ ok: false, reason });
  expect(await desk.db.imports.count()).toBe(0);
});

test('planning can be cancelled', async () => {
  const desk = new ImportDesk(openTestDb());
  const control = new AbortController();
  control.abort();
  expect(await desk.plan(csvFile(DAILY), answered, hooks(control.signal))).toMatchObject({ ok: false, reason: 'cancelled' });
});

test('amounts in another currency than the programme’s are announced before the import', async () => {
  const desk = new ImportDesk(openTestDb());
  const first = await planned(desk);
  expect(first.summary.advice).toEqual([]);
  await desk.commit(first.planId, choice, 1);
  const dollars = DAILY.map((line) => line.replace('EUR', 'USD'));
  const advice = { id: 'import.advice.other-currency', facts: { own: 'USD', program: 'EUR' } };
  expect((await planned(desk, dollars)).summary.advice).toEqual([advice]);
  expect((await planned(desk, dollars, { ...answered, choice: { ...choice, name: 'Other' } })).summary.advice).toEqual([]);
  expect((await planned(desk, dollars, { ...answered, choice: null })).summary.advice).toEqual([]);
});
