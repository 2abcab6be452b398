import { afterEach, expect, test, vi } from 'vitest';
import { networkId } from '@/core/domain/ids';
import { answerImports } from '@/core/services/answer-imports';
import { ImportDesk } from '@/core/services/import-desk';
import type { ImportReply, ImportRequest } from '@/core/services/import-messages';
import { type ImportPort, openImportSession } from '@/core/services/import-session';
import { openTestDb } from '../store/open-test-db';
import { csvFile, DAILY, DAILY_MAPPING } from './csv-files';

const choice = { network: networkId('file'), name: 'Acme' };
const file = new File([csvFile(DAILY).blob], 'daily.csv');
const ignore = () => {};

afterEach(() => void vi.useRealTimers());

/** A worker in this thread: messages are copied, as between real threads, and come later. */
function workerOf(desk: ImportDesk): ImportPort & { isEnded: boolean } {
  const target = new EventTarget();
  const reply = (data: ImportReply) => {
    const copy = structuredClone(data);
    queueMicrotask(() => !port.isEnded && target.dispatchEvent(new MessageEvent('message', { data: copy })));
  };
  const onRequest = answerImports(desk, reply);
  const port = {
    isEnded: false,
    postMessage: (request: ImportRequest) => queueMicrotask(() => !port.isEnded && onRequest(request)),
    addEventListener: target.addEventListener.bind(target),
    terminate: () => {
      port.isEnded = true;
    },
  };
  return port as ImportPort & { isEnded: boolean };
}

/** A worker that never answers and can be made to fail. */
function deafWorker() {
  const target = new EventTarget();
  const said: ImportRequest[] = [];
  let isEnded = false;
  const port = {
    postMessage: (request: ImportRequest) => said.push(request),
    addEventListener: target.addEventListener.bind(target),
    terminate: () => {
      isEnded = true;
    },
  } as unknown as ImportPort;
  const reply = (data: ImportReply) => target.dispatchEvent(new MessageEvent('message', { data }));
  const fail = () => target.dispatchEvent(Object.assign(new Event('error'), { message: 'no script' }));
  return { port, said, reply, fail, isEnded: () => isEnded };
}

test('a file goes through plan, other answers and commit, with progress on the way', async () => {
  const desk = new ImportDesk(openTestDb());
  const session = openImportSession(() => workerOf(desk));
  const phases: string[] = [];
  const asked = await session.plan(file, {}, null, ({ phase }) => phases.push(phase));
  if (!asked.ok) throw new Error(asked.reason);
  expect(asked.value.summary).toMatchObject({ file: 'daily.csv', needs: ['mapping'] });
  const planned = await session.replan(asked.value.planId, { mapping: DAILY_MAPPING }, choice, ignore);
  expect(planned).toMatchObject({ ok: true, value: { planId: asked.value.planId, partners: { new: 2, known: 0, missing: 0 } } });
  expect(phases).toContain('reading');
  expect(await session.commit(asked.value.planId, choice)).toMatchObject({ ok: true, value: { order: 1 } });
  expect(await desk.db.imports.count()).toBe(1);
  expect(await session.commit(asked.value.planId, choice)).toMatchObject({ ok: false, reason: 'plan-gone' });
});

test('cancelling stops what is being planned and leaves earlier plans', async () => {
  const desk = new ImportDesk(openTestDb());
  const session = openImportSession(() => workerOf(desk));
  const first = await session.plan(file, { mapping: DAILY_MAPPING }, choice, ignore);
  const running = session.plan(file, { mapping: DAILY_MAPPING }, choice, ignore);
  session.cancel();
  expect(await running).toMatchObject({ ok: false, reason: 'cancelled' });
  expect(await session.commit(first.ok ? first.value.planId : '', choice)).toMatchObject({ ok: true });
});

test('a worker that does not react to cancelling is ended, and the next file gets a new one', async () => {
  vi.useFakeTimers();
  const workers = [deafWorker(), deafWorker()];
  let started = 0;
  const session = openImportSession(() => workers[started++]?.port as ImportPort);
  const running = session.plan(file, {}, null, ignore);
  session.cancel();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await running).toMatchObject({ ok: false, reason: 'cancelled' });
  expect(workers[0]?.isEnded()).toBe(true);
  session.plan(file, {}, null, ignore).catch(ignore);
  expect(workers[1]?.said).toMatchObject([{ kind: 'plan', call: 2 }]);
});

test('a commit that has begun is never cut off by cancelling', async () => {
  vi.useFakeTimers();
  const worker = deafWorker();
  const session = openImportSession(() => worker.port);
  const storing = session.commit('plan', choice);
  session.cancel();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.isEnded()).toBe(false);
  worker.reply({ kind: 'committed', call: 1, result: { ok: false, reason: 'storage-full' } });
  expect(await storing).toMatchObject({ reason: 'storage-full' });
});

test('closing ends the worker and answers who waits', async () => {
  const worker = deafWorker();
  const session = openImportSession(() => worker.port);
  const [planning, storing] = [session.plan(file, {}, null, ignore), session.commit('plan', choice)];
  session.close();
  expect(await planning).toMatchObject({ ok: false, reason: 'cancelled' });
  expect(await storing).toMatchObject({ ok: false, reason: 'plan-gone' });
  expect(worker.isEnded()).toBe(true);
});

test('a bug in the worker is thrown where it was asked, with its name', async () => {
  const desk = new ImportDesk(openTestDb());
  vi.spyOn(desk, 'commit').mockRejectedValue(Object.assign(new Error('newer'), { name: 'NewerDatabaseError' }));
  const session = openImportSession(() => workerOf(desk));
  await expect(session.commit('x', choice)).rejects.toMatchObject({ name: 'NewerDatabaseError', message: 'newer' });
});

test('a worker that does not start is told to who waits', async () => {
  const worker = deafWorker();
  const session = openImportSession(() => worker.port);
  const planning = session.plan(file, {}, null, ignore);
  worker.fail();
  await expect(planning).rejects.toThrow('no script');
});

test('a late answer to a question that was given up is nobody’s', async () => {
  const worker = deafWorker();
  const session = openImportSession(() => worker.port);
  const storing = session.commit('plan', choice);
  session.close();
  worker.reply({ kind: 'committed', call: 1, result: { ok: false, reason: 'storage-full' } });
  expect(await storing).toMatchObject({ reason: 'plan-gone' });
});
