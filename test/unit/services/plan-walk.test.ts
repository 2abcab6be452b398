import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BLANK_PROFILE } from '@/core/domain/book';
import { accountIdOf } from '@/core/domain/ids';
import type { AccountInsight, NextAction, ProgramDetail } from '@/core/domain/insight';
import { stampNew } from '@/core/domain/merge-records';
import type { Walk } from '@/core/outreach/walk';
import { holdBack } from '@/core/services/hold-back';
import { logTouch, removeTouch } from '@/core/services/log-touch';
import { planWalk } from '@/core/services/plan-walk';
import { keepWalk, readWalk, readWalkDone, watchWalk } from '@/core/services/walk-session';
import { writePublished } from '@/core/store/published';
import { contentOf } from '@/core/store/records';
import { ACME, anAccountDetail, anAction, anInsight, aProgramDetail, aTouch, NEW_YEAR, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const TODAY = NEW_YEAR + 30;
const account = (ownId: string) => accountIdOf(ACME, ownId);
type Partner = { readonly actions?: readonly NextAction[]; readonly insight?: Partial<AccountInsight> };

async function published(partners: Readonly<Record<string, Partner>>, program: Partial<ProgramDetail> = {}) {
  const db = openTestDb();
  const details = Object.entries(partners).map(([ownId, { actions = [], insight }]) =>
    anAccountDetail(ownId, { facts: someFacts(ownId), insight: anInsight(ownId, insight), actions }),
  );
  await writePublished(db, ACME, aProgramDetail(program), details);
  return db;
}
const ask = (ownIds: readonly string[], play: string | null = null) => ({ accounts: ownIds.map(account), play, today: TODAY });

test('each is written to with its own best suggestion, in the order of the list', async () => {
  const db = await published({
    ann: { actions: [anAction('ann', { play: 'A-17' }), anAction('ann', { play: 'A-16' })] },
    bob: {},
    cid: { actions: [anAction('cid', { play: 'A-14', state: 'done' }), anAction('cid', { play: 'A-21' })] },
  });
  const { steps, leftOut } = await planWalk(db, ask(['cid', 'ann', 'bob', 'ann', 'stranger']));
  expect(steps).toEqual([
    { account: account('cid'), play: 'A-21' },
    { account: account('ann'), play: 'A-16' }, // A-17 is a checklist: nothing to write
    { account: account('bob'), play: null },
  ]);
  expect(leftOut).toEqual([]);
});

test('the play that was chosen is for all', async () => {
  const db = await published({ ann: { actions: [anAction('ann', { play: 'A-16' })] }, bob: {} });
  const { steps } = await planWalk(db, ask(['ann', 'bob'], 'A-14'));
  expect(steps.map(({ play }) => play)).toEqual(['A-14', 'A-14']);
});

test('whoever must not be written to is passed over, with the reason', async () => {
  const db = await published({
    ann: {},
    bob: {},
    cid: {},
    dora: { actions: [anAction('dora', { play: 'A-14', state: 'dismissed' })] },
    eve: {},
  });
  await db.profiles.add(stampNew(account('ann'), { account: account('ann'), ...BLANK_PROFILE, optedOut: true }, 1));
  await db.touches.bulkAdd([
    aTouch({ id: 'recent', account: account('bob'), day: TODAY - 3 }),
    aTouch({ id: 'rest', account: account('cid'), day: NEW_YEAR, play: 'A-40' }),
  ]);
  const { steps, leftOut } = await planWalk(db, ask(['ann', 'bob', 'cid', 'dora', 'eve'], 'A-14'));
  expect(steps.map((step) => step.account)).toEqual([account('eve')]);
  expect(leftOut.map(({ account: one, reason, day }) => [one, reason, day])).toEqual([
    [account('ann'), 'opted-out', null],
    [account('bob'), 'recent-message', TODAY - 3],
    [account('cid'), 'at-rest', null],
    [account('dora'), 'settled', null],
  ]);
});

test.each([
  ['a welcome may follow a message at once', 'A-06', 'Alone', 1],
  ['a check-in may not', 'A-21', 'Alone', 0],
])('%s', async (_name, play, _other, written) => {
  const db = await published({ ann: {} });
  await db.touches.add(aTouch({ account: account('ann'), day: TODAY - 1 }));
  expect((await planWalk(db, ask(['ann'], play))).steps).toHaveLength(written);
});

test('while the whole programme falls nobody is asked about its own dip', async () => {
  const db = await published({ ann: {}, bob: {} }, { isFalling: true });
  expect((await planWalk(db, ask(['ann', 'bob'], 'A-16'))).leftOut.map(({ reason }) => reason)).toEqual([
    'suspended',
    'suspended',
  ]);
  expect((await planWalk(db, ask(['ann', 'bob'], 'A-14'))).leftOut).toEqual([]);
});

test('who is held back is recorded and never in the walk', async () => {
  const names = Array.from({ length: 10 }, (_, at) => `c${at}`);
  const db = await published(Object.fromEntries(names.map((name) => [name, { insight: { tier: 'C' } }] as const)));
  const before = await planWalk(db, ask(names, 'A-14'));
  const accounts = before.tierC.get(ACME) ?? [];
  expect(accounts).toHaveLength(10);
  const held = await holdBack(db, { program: ACME, play: 'A-14', day: TODAY, accounts, share: 0.2, seed: 3 });
  if (!held.ok) throw new Error(held.reason);
  const { steps, leftOut } = await planWalk(db, ask(names, 'A-14'));
  expect(steps.map((step) => step.account)).toEqual([...held.value.rest]);
  expect(leftOut.map(({ account: one, reason }) => `${one} ${reason}`)).toEqual(
    held.value.record.accounts.map((one) => `${one} held-back`),
  );
  // Of another play nobody is held back.
  expect((await planWalk(db, ask(names, 'A-21'))).leftOut).toEqual([]);
});

test('nobody of tier A or B is ever among those of whom a part may be held back', async () => {
  const db = await published({
    ann: { insight: { tier: 'A' } },
    bob: { insight: { tier: 'B' } },
    cid: { insight: { tier: 'none' } },
  });
  const { steps, tierC } = await planWalk(db, ask(['ann', 'bob', 'cid'], 'A-14'));
  expect([steps.length, tierC.size]).toEqual([3, 0]);
});

// What is kept of a walk

beforeEach(() => fakeBrowser.reset());
const walk: Walk = {
  id: 'w',
  title: 'Dormant',
  from: '#/segments/S-14',
  startedAt: 100,
  steps: ['ann', 'bob'].map((ownId) => ({ account: account(ownId), play: null })),
  at: 0,
  skipped: [],
  leftOut: [],
};

test('a walk is there again after every page was closed, and tells of changes', async () => {
  const changed = vi.fn();
  const stop = watchWalk(changed);
  await keepWalk(walk);
  expect(await readWalk()).toEqual(walk);
  await keepWalk(null);
  expect(await readWalk()).toBeNull();
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
});

test.each([
  ['nothing', undefined],
  ['a text', 'walk'],
  ['no steps', { ...walk, steps: null }],
  ['a step that is no partner', { ...walk, steps: [{ account: 'ann', play: null }] }],
  ['a place that is no number', { ...walk, at: '0' }],
  ['no moment', { ...walk, startedAt: undefined }],
])('what is no walk is none: %s', async (_name, kept) => {
  await fakeBrowser.storage.session.set({ walk: kept });
  expect(await readWalk()).toBeNull();
});

test('done is who was written to since it began; what is taken back is open again', async () => {
  const db = openTestDb();
  const content = (ownId: string, change = {}) => ({ ...contentOf(aTouch({ account: account(ownId) })), ...change });
  await logTouch(db, content('ann'), 99);
  await logTouch(db, content('bob', { direction: 'in' }), 101);
  await logTouch(db, content('stranger'), 101);
  expect(await readWalkDone(db, walk)).toEqual(new Set());
  const { id } = await logTouch(db, content('ann'), 101);
  expect(await readWalkDone(db, walk)).toEqual(new Set([account('ann')]));
  await removeTouch(db, id, 102);
  expect(await readWalkDone(db, walk)).toEqual(new Set());
});
