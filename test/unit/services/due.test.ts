import { expect, test } from 'vitest';
import type { Due } from '@/core/domain/due';
import { accountIdOf } from '@/core/domain/ids';
import { readDue } from '@/core/services/read-due';
import { doneDue, dropDue, moveDue, undoSettled } from '@/core/services/settle-due';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { ACME, anAccountDetail, anInsight, aProgramDetail, aTouch, NEW_YEAR, someFacts } from '../../fixtures/makers';
import { aKeptDraft, aNewsletter, aSeries, aSeriesRun } from '../../fixtures/outreach-makers';
import { openTestDb } from '../store/open-test-db';

const [DAY, LATER] = [NEW_YEAR + 5, NEW_YEAR + 40];
const settling = { today: NEW_YEAR + 6, at: 9 };

/** A series asks how its partner stands: taken in, and nothing sold yet. */
async function withPartner(db: TrellisDb): Promise<void> {
  const facts = someFacts('a', { status: 'active' });
  const insight = anInsight('a', {
    firstConversion: null,
    lastActive: null,
    totals: { ...anInsight('a').totals, conversions: 0 },
  });
  await writePublished(db, ACME, aProgramDetail(), [anAccountDetail('a', { facts, insight })]);
}

/** One of each kind; the series' first step is due on the earliest day. */
async function filled(): Promise<TrellisDb> {
  const db = openTestDb();
  await db.touches.add(aTouch({ id: 'touch', account: accountIdOf(ACME, 'b'), day: NEW_YEAR, followUp: DAY, subject: 'Hello' }));
  await db.drafts.add(aKeptDraft({ planned: DAY }));
  await db.newsletters.add(aNewsletter('letter', { planned: DAY + 1 }));
  await withPartner(db);
  await db.sequences.add(aSeries());
  await db.seriesRuns.add(aSeriesRun({ from: DAY - 1 }));
  return db;
}
const kinds = async (db: TrellisDb) => (await readDue(db)).map(({ kind, day }) => `${kind} ${day - NEW_YEAR}`);
async function find(db: TrellisDb, kind: Due['kind']): Promise<Due> {
  const found = (await readDue(db)).find((due) => due.kind === kind);
  if (!found) throw new Error(kind);
  return found;
}
const ALL = ['series-step 4', 'follow-up 5', 'draft 5', 'newsletter 6'];

test('whatever has a day is due, the oldest first, on one day in the order of the kinds', async () => {
  const db = await filled();
  expect(await kinds(db)).toEqual(ALL);
  expect(await find(db, 'draft')).toMatchObject({
    account: accountIdOf(ACME, 'a'),
    play: 'A-06',
    title: 'Welcome',
    program: ACME,
  });
  expect(await find(db, 'series-step')).toMatchObject({ title: 'Start', step: { done: 0, of: 2 } });
});

test('a draft planned for tomorrow appears tomorrow as due', async () => {
  const db = openTestDb();
  await db.drafts.add(aKeptDraft({ planned: NEW_YEAR + 1 }));
  const dueOn = async (today: number) => (await readDue(db)).filter(({ day }) => day <= today).length;
  expect([await dueOn(NEW_YEAR), await dueOn(NEW_YEAR + 1)]).toEqual([0, 1]);
});

test.each([
  ['a draft without a day', (db: TrellisDb) => db.drafts.add(aKeptDraft({ planned: null }))],
  ['a newsletter that was sent', (db: TrellisDb) => db.newsletters.add(aNewsletter('l', { planned: DAY, sent: DAY }))],
  ['a newsletter without a day', (db: TrellisDb) => db.newsletters.add(aNewsletter('l'))],
  ['a partner that left its series', (db: TrellisDb) => db.seriesRuns.add(aSeriesRun({ ended: { day: DAY, why: 'goal' } }))],
  ['a partner whose series was removed', (db: TrellisDb) => db.seriesRuns.add(aSeriesRun({ series: 'gone' }))],
  ['a partner that had every step', (db: TrellisDb) => db.seriesRuns.add(aSeriesRun({ done: 2 }))],
  ['a contact without a follow-up', (db: TrellisDb) => db.touches.add(aTouch())],
  ['a removed draft', (db: TrellisDb) => db.drafts.add({ ...aKeptDraft({ planned: DAY }), deletedAt: 2 })],
])('%s is not due', async (_name, add) => {
  const db = openTestDb();
  await withPartner(db);
  await db.sequences.add(aSeries());
  await add(db);
  expect(await readDue(db)).toEqual([]);
});

test.each(['follow-up', 'draft', 'series-step'] as const)('a %s that is done is gone, and comes back by undo', async (kind) => {
  const db = await filled();
  const before = await find(db, kind);
  const done = await doneDue(db, before, settling);
  expect(await kinds(db)).not.toContain(`${kind} ${before.day - NEW_YEAR}`);
  if (!done.ok) throw new Error(done.reason);
  await undoSettled(db, done.value, 10);
  expect(await kinds(db)).toEqual(ALL);
});

test('a draft that was sent stands in the log, with what it was made from', async () => {
  const db = await filled();
  await doneDue(db, await find(db, 'draft'), settling);
  const logged = await db.touches.where('account').equals(accountIdOf(ACME, 'a')).toArray();
  expect(logged).toMatchObject([
    {
      direction: 'out',
      day: settling.today,
      play: 'A-06',
      subject: 'Welcome',
      message: 'Hello',
      template: 'welcome',
      language: 'en',
    },
  ]);
});

test('after a step of a series the next one is due, and after the last one the series has ended', async () => {
  const db = await filled();
  await doneDue(db, await find(db, 'series-step'), settling);
  expect(await find(db, 'series-step')).toMatchObject({ day: DAY - 1 + 7, step: { done: 1, of: 2 } });
  await doneDue(db, await find(db, 'series-step'), settling);
  expect((await readDue(db)).map(({ kind }) => kind)).not.toContain('series-step');
});

test.each(['follow-up', 'draft', 'newsletter', 'series-step'] as const)(
  'a %s is moved to another day, and back by undo',
  async (kind) => {
    const db = await filled();
    const moved = await moveDue(db, await find(db, kind), LATER, 9);
    expect(await kinds(db)).toContain(`${kind} 40`);
    if (!moved.ok) throw new Error(moved.reason);
    await undoSettled(db, moved.value, 10);
    expect(await kinds(db)).toEqual(ALL);
  },
);

test.each(['follow-up', 'draft', 'newsletter', 'series-step'] as const)('a %s is given up, and back by undo', async (kind) => {
  const db = await filled();
  const dropped = await dropDue(db, await find(db, kind), settling);
  expect((await kinds(db)).join()).not.toContain(kind);
  if (!dropped.ok) throw new Error(dropped.reason);
  await undoSettled(db, dropped.value, 10);
  expect(await kinds(db)).toEqual(ALL);
});

test.each(['follow-up', 'draft', 'series-step'] as const)(
  'a %s that was settled in another tab is refused, and nothing changes',
  async (kind) => {
    const db = await filled();
    const due = await find(db, kind);
    const table = ({ 'follow-up': 'touches', draft: 'drafts', 'series-step': 'seriesRuns' } as const)[kind];
    await db.table(table).update(due.id, { deletedAt: 8 });
    for (const settle of [doneDue, dropDue]) {
      expect(await settle(db, due, settling)).toMatchObject({ ok: false, reason: 'gone' });
    }
    expect(await moveDue(db, due, LATER, 9)).toMatchObject({ ok: false, reason: 'gone' });
  },
);

test('a step that the log shows as sent is not due any more, and moving the next one brings it not back', async () => {
  const db = await filled();
  const sent = { account: accountIdOf(ACME, 'a'), template: 'welcome', direction: 'out', day: DAY, followUp: null } as const;
  await db.touches.add(aTouch({ id: 'step', ...sent }));
  expect(await find(db, 'series-step')).toMatchObject({ day: DAY + 6, step: { done: 1, of: 2 } });
  await moveDue(db, await find(db, 'series-step'), LATER, 9);
  expect(await find(db, 'series-step')).toMatchObject({ day: LATER, step: { done: 1, of: 2 } });
});

test('to whom a newsletter went its own page must say', async () => {
  const db = await filled();
  expect(await doneDue(db, await find(db, 'newsletter'), settling)).toMatchObject({ ok: false, reason: 'not-possible' });
  expect(await kinds(db)).toEqual(ALL);
});
