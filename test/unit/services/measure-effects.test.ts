import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import { type EffectsPort, type EffectsReply, measureInWorker } from '@/core/services/effects-session';
import { logTouch } from '@/core/services/log-touch';
import { measureEffects } from '@/core/services/measure-effects';
import { measureWhenDue } from '@/core/services/measure-when-due';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { commitBatch } from '@/core/store/commit-batch';
import type { TrellisDb } from '@/core/store/db';
import { effectsBasisOf, readEffects } from '@/core/store/effects';
import { aRecord } from '../../fixtures/book-records';
import { ACME, aBatch, anIdentity, aTouch, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const covered = { from: NEW_YEAR, to: NEW_YEAR + 239 };
const ASKED_ON = NEW_YEAR + 200;
const names = Array.from({ length: 40 }, (_, at) => `p${String(at).padStart(2, '0')}`);

/** All fell silent after 100 days; those that are asked come back, the others do not. */
async function filled(asked: number): Promise<TrellisDb> {
  const db = openTestDb();
  const figures = names.flatMap((name, at) => [
    ...Array.from(
      { length: 14 },
      (_, week) => [name, NEW_YEAR + 7 * week, { clicks: 9, conversions: 1, revenue: 100_000 }] as const,
    ),
    ...(at < 15 ? [[name, ASKED_ON + 5, { clicks: 9, conversions: 1, revenue: 100_000 }] as const] : []),
  ]);
  await commitBatch(
    db,
    anIdentity('daily'),
    aBatch({ daily: { covered, metrics: ['clicks', 'conversions', 'revenue'], figures } }),
  );
  for (const name of names.slice(0, asked)) {
    await logTouch(db, { ...contentOf(name), day: ASKED_ON, play: 'A-14' }, 1);
  }
  await recomputeInsights(db, ACME, 1);
  return db;
}

function contentOf(name: string) {
  const { id: _, createdAt: __, updatedAt: ___, deletedAt: ____, fieldsAt: _____, ...content } = aTouch();
  return { ...content, account: accountIdOf(ACME, name) };
}

test('what was measured is kept, and outlives a new judgement', async () => {
  const db = await filled(15);
  const seen: string[] = [];
  const measured = await measureEffects(db, ACME, { onProgress: ({ judged, weeks }) => seen.push(`${judged}/${weeks}`) });
  expect(measured).toMatchObject({ ok: true, value: { effects: [{ play: 'A-14', asked: { cases: 15, successes: 15 } }] } });
  expect(seen).toEqual(['0/1']);
  await recomputeInsights(db, ACME, 2);
  expect(measured.ok && (await readEffects(db, ACME))).toEqual(measured.ok && measured.value);
});

test('its chance ranks the next computing, and is known to be old after one more contact', async () => {
  const db = await filled(15);
  const measured = await measureEffects(db, ACME);
  const difference = measured.ok ? measured.value.effects[0]?.difference : null;
  expect(difference?.value).toBeGreaterThan(0.5);
  await recomputeInsights(db, ACME, 2);
  const detail = (await db.details.toArray()).flatMap(({ json }) => JSON.parse(json));
  const chances = detail
    .flatMap(({ actions }) => actions)
    .filter(({ play }) => play === 'A-14')
    .map(({ chance }) => chance);
  const cases = difference?.cases ?? 0;
  expect(chances[0]).toBeCloseTo((20 * 0.03 + cases * (difference?.value ?? 0)) / (20 + cases));

  const record = await readEffects(db, ACME);
  expect(record?.basis).toBe(await effectsBasisOf(db, ACME));
  await logTouch(db, contentOf('p30'), 3);
  expect(record?.basis).not.toBe(await effectsBasisOf(db, ACME));
});

test.each(['goals', 'reasons', 'holdBacks', 'checks'] as const)('what is noted in %s makes a result old', async (name) => {
  const db = await filled(15);
  const before = await effectsBasisOf(db, ACME);
  await db.table(name).put(aRecord(name));
  expect(await effectsBasisOf(db, ACME)).not.toBe(before);
});

test('with nobody contacted nothing is measured, and nothing is waited for', async () => {
  expect(await measureEffects(await filled(0), ACME)).toMatchObject({ ok: true, value: { effects: [], changes: [] } });
});

test.each([['called off', new AbortController(), 'cancelled']])(
  'measuring that is %s keeps what there was',
  async (_name, control, reason) => {
    const db = await filled(15);
    const measured = await measureEffects(db, ACME, { signal: control.signal, onProgress: () => control.abort() });
    expect(measured).toMatchObject({ ok: false, reason });
    expect(await readEffects(db, ACME)).toBeNull();
  },
);

test('a programme that is not there has nothing to measure', async () => {
  expect(await measureEffects(openTestDb(), ACME)).toMatchObject({ ok: false, reason: 'no-data' });
});

/** A worker that answers as it is told. */
function aPort() {
  const target = new EventTarget();
  const port = {
    ended: 0,
    asked: [] as unknown[],
    tell: (reply: EffectsReply) => target.dispatchEvent(new MessageEvent('message', { data: reply })),
  };
  const worker: EffectsPort = {
    postMessage: (message: unknown) => void port.asked.push(message),
    addEventListener: target.addEventListener.bind(target) as EffectsPort['addEventListener'],
    terminate: () => {
      port.ended += 1;
    },
  };
  return { port, worker };
}

test('the worker ends when it is called off, and when it is done', async () => {
  const [off, on] = [aPort(), aPort()];
  const control = new AbortController();
  const called = measureInWorker(ACME, { signal: control.signal }, () => off.worker);
  control.abort();
  expect(await called).toMatchObject({ ok: false, reason: 'cancelled' });
  expect(off.port.ended).toBe(1);

  const seen: number[] = [];
  const done = measureInWorker(ACME, { onProgress: ({ judged }) => seen.push(judged) }, () => on.worker);
  on.port.tell({ kind: 'progress', progress: { judged: 3, weeks: 9 } });
  on.port.tell({ kind: 'done', result: { ok: false, reason: 'no-data' } });
  expect(await done).toMatchObject({ reason: 'no-data' });
  expect([on.port.asked, seen, on.port.ended]).toEqual([[{ program: ACME }], [3], 1]);
});

test('a worker that crashed is told of', async () => {
  const { port, worker } = aPort();
  const failed = measureInWorker(ACME, {}, () => worker);
  port.tell({ kind: 'crashed', message: 'no disk' });
  await expect(failed).rejects.toThrow('no disk');
  expect(port.ended).toBe(1);
});

test('the import that brings the answer has it measured, once, and each contact says how it went', async () => {
  const db = await filled(15);
  await db.touches.toCollection().modify({ measureOn: ASKED_ON + 30 });
  expect(await measureWhenDue(db, ACME, 3)).toBe(true);
  const results = (await readEffects(db, ACME))?.results ?? [];
  expect(results).toHaveLength(15);
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['success']));
  expect(await measureWhenDue(db, ACME, 4)).toBe(false);
});

test.each([
  ['whose measuring day the data have not reached', { measureOn: NEW_YEAR + 500 }],
  ['that is not to be measured', { measureOn: null }],
  ['of a version that noted no day', {}],
  ['that came in', { measureOn: ASKED_ON + 30, direction: 'in' as const }],
  ['without a play', { measureOn: ASKED_ON + 30, play: null }],
])('nothing is measured for a contact %s', async (_name, change) => {
  const db = await filled(15);
  await db.touches.toCollection().modify(change);
  expect(await measureWhenDue(db, ACME, 3)).toBe(false);
  expect(await readEffects(db, ACME)).toBeNull();
});
