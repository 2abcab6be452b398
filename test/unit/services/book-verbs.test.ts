import { expect, test } from 'vitest';
import type { Contest } from '@/core/domain/book';
import { type AccountId, accountIdOf, programIdOf } from '@/core/domain/ids';
import { agreeTerms, endTerms } from '@/core/services/agree-terms';
import { decideFlag } from '@/core/services/decide-flag';
import { drawContest, winnerOf } from '@/core/services/draw-contest';
import { holdBack } from '@/core/services/hold-back';
import { renewAsset, reviewAsset } from '@/core/services/keep-assets';
import { type Step, undoStep } from '@/core/services/keep-record';
import { noteReason } from '@/core/services/note-reason';
import { copySegment, renameSegment, saveSegment } from '@/core/services/own-segments';
import { setProfile } from '@/core/services/set-profile';
import { tickItem, untickItem } from '@/core/services/tick-item';
import { writePublished } from '@/core/store/published';
import { contentOf } from '@/core/store/records';
import { aRecord, BOOK_CONTENTS } from '../../fixtures/book-records';
import { ACME, anAccountDetail, anInsight, aProgramDetail, aTouch, DUB, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const [ann, bob] = [accountIdOf(ACME, 'ann'), accountIdOf(ACME, 'bob')];
type Done<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };
function made<Value>(done: Done<Value>): Value {
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}
const stepOf = (done: Done<{ readonly step: Step }>) => made(done).step;

// Reasons

test('a reason is noted together with the answer that brought it, and both are taken back', async () => {
  const db = openTestDb();
  await db.touches.add(aTouch());
  const noted = await noteReason(db, BOOK_CONTENTS.reasons, { outcome: 'answer', at: 5 });
  expect(made(noted).record).toMatchObject({ code: 'no-tools', touch: 'touch-1' });
  expect(await db.touches.get('touch-1')).toMatchObject({ outcome: 'answer' });
  await undoStep(db, stepOf(noted), 6);
  expect(await db.touches.get('touch-1')).toMatchObject({ outcome: null, deletedAt: null });
  expect((await db.reasons.toArray()).map(({ deletedAt }) => deletedAt)).toEqual([6]);
});

test.each([
  ['is not there', { touch: 'none' }, {}],
  ['was removed', {}, { deletedAt: 3 }],
  ['was with another partner', {}, { account: bob }],
])('no reason comes from a touch that %s', async (_name, change, touch) => {
  const db = openTestDb();
  await db.touches.add(aTouch(touch));
  const reason = { ...BOOK_CONTENTS.reasons, ...change };
  expect(await noteReason(db, reason, { outcome: 'answer' })).toMatchObject({ ok: false, reason: 'no-such-touch' });
  expect(await db.reasons.count()).toBe(0);
});

test('reasons stay: a second one stands beside the first', async () => {
  const db = openTestDb();
  await noteReason(db, { ...BOOK_CONTENTS.reasons, touch: null });
  await noteReason(db, { ...BOOK_CONTENTS.reasons, touch: null, code: 'season' });
  expect(await db.reasons.count()).toBe(2);
});

// Terms

const contract = { ...BOOK_CONTENTS.terms, kind: 'contract', threshold: null } as const;

test('a new contract ends the open one the day before it begins; the history stays', async () => {
  const db = openTestDb();
  await agreeTerms(db, contract, 1);
  const second = await agreeTerms(db, { ...contract, rate: 0.1, from: NEW_YEAR + 31 }, 2);
  const rows = async () =>
    (await db.terms.toArray())
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ rate, from, to }) => [rate, from, to])
      .sort();
  expect(await rows()).toEqual([
    [0.08, NEW_YEAR, NEW_YEAR + 30],
    [0.1, NEW_YEAR + 31, null],
  ]);
  await undoStep(db, stepOf(second), 3);
  expect(await rows()).toEqual([[0.08, NEW_YEAR, null]]);
});

test.each([
  ['a boost', { kind: 'boost' }],
  ['those of another partner', { account: bob }],
  ['those of everybody', { account: null }],
  ['one that began without a day', { from: null }],
  ['one that began earlier', { from: NEW_YEAR - 9 }],
] as const)('a contract is not ended by %s', async (_name, change) => {
  const db = openTestDb();
  const first = made(await agreeTerms(db, contract, 1));
  await agreeTerms(db, { ...contract, from: NEW_YEAR + 31, ...change }, 2);
  expect(await db.terms.get(first.record.id)).toEqual(first.record);
});

test('terms end on a day that is not before their first', async () => {
  const db = openTestDb();
  const { record } = made(await agreeTerms(db, contract, 1));
  expect(await endTerms(db, record.id, NEW_YEAR - 1)).toEqual({ ok: false, reason: 'ends-before-it-begins', detail: 'to' });
  const ended = await endTerms(db, record.id, NEW_YEAR, 2);
  expect(made(ended).record.to).toBe(NEW_YEAR);
  await undoStep(db, stepOf(ended), 3);
  expect((await db.terms.get(record.id))?.to).toBeNull();
  expect(await endTerms(db, 'none', NEW_YEAR)).toMatchObject({ reason: 'not-found' });
});

// Assets

test.each([
  ['submitted', 'approved', true],
  ['submitted', 'changes', true],
  ['submitted', 'submitted', false],
  ['changes', 'submitted', true],
  ['changes', 'approved', true],
  ['approved', 'changes', false],
  ['approved', 'submitted', true],
] as const)('a creative that is %s can be %s next: %s', async (from, state, isNext) => {
  const db = openTestDb();
  await db.assets.add(aRecord('assets', { review: { state: from, day: NEW_YEAR } }));
  const reviewed = await reviewAsset(db, 'assets-1', { state, day: NEW_YEAR + 2, at: 5 });
  if (!isNext) expect(reviewed).toMatchObject({ ok: false, reason: 'not-next' });
  else {
    expect(made(reviewed).record.review).toEqual({ state, day: NEW_YEAR + 2 });
    await undoStep(db, stepOf(reviewed), 6);
  }
  expect((await db.assets.get('assets-1'))?.review).toEqual({ state: from, day: NEW_YEAR });
});

test('material of ours is not reviewed, but renewed', async () => {
  const db = openTestDb();
  await db.assets.add(aRecord('assets', { review: null }));
  expect(await reviewAsset(db, 'assets-1', { state: 'approved', day: 1 })).toMatchObject({ reason: 'not-in-review' });
  expect(await reviewAsset(db, 'none', { state: 'approved', day: 1 })).toMatchObject({ reason: 'not-found' });
  expect(made(await renewAsset(db, 'assets-1', NEW_YEAR + 9)).record.updated).toBe(NEW_YEAR + 9);
});

// Checks and profiles

test('an item is ticked, changed, and not answered again', async () => {
  const db = openTestDb();
  const check = { account: ann, list: 'fit', item: 'habits', state: 'part', day: NEW_YEAR, note: '' } as const;
  const ticked = await tickItem(db, check, 1);
  await tickItem(db, { ...check, state: 'yes' }, 2);
  expect(await db.checks.toArray()).toMatchObject([{ id: `${ann}|fit|habits`, state: 'yes' }]);
  const undone = await untickItem(db, check, 3);
  expect(await db.checks.toArray()).toMatchObject([{ deletedAt: 3 }]);
  await undoStep(db, stepOf(undone), 4);
  expect(await db.checks.toArray()).toMatchObject([{ deletedAt: null, state: 'yes' }]);
  await undoStep(db, stepOf(ticked), 5);
  expect(await untickItem(db, check, 6)).toMatchObject({ reason: 'not-found' });
  expect(await tickItem(db, { ...check, item: 'mood' })).toMatchObject({ reason: 'not-possible', detail: 'item' });
});

test('a profile begins blank, keeps what is not changed, and gives each field back', async () => {
  const db = openTestDb();
  await setProfile(db, ann, { person: 'Ann', language: 'de' }, 1);
  const opted = await setProfile(db, ann, { optedOut: true, growth: ['tier'] }, 2);
  expect(made(opted).record).toMatchObject({ id: ann, person: 'Ann', optedOut: true, growth: ['tier'], size: null });
  await undoStep(db, stepOf(opted), 3);
  expect(await db.profiles.get(ann)).toMatchObject({ person: 'Ann', language: 'de', optedOut: false, growth: [] });
  expect(await setProfile(db, ann, { referredBy: ann })).toMatchObject({ reason: 'not-possible', detail: 'referredBy' });
  expect(await setProfile(db, ann, { size: 101 })).toMatchObject({ reason: 'not-possible', detail: 'size' });
});

test('a profile that was removed begins blank again', async () => {
  const db = openTestDb();
  const first = await setProfile(db, ann, { person: 'Ann' }, 1);
  await undoStep(db, stepOf(first), 2);
  expect(made(await setProfile(db, ann, { note: 'x' }, 3)).record).toMatchObject({ person: '', note: 'x', deletedAt: null });
});

// Quality flags

test('a flag is decided with the size of its evidence and the day of the data', async () => {
  const db = openTestDb();
  const sentence = { id: 'x', facts: {} };
  const flag = { id: 'F-5', level: 'look', sentence, evidence: [], size: 0.7, seen: NEW_YEAR, expires: NEW_YEAR + 30 } as const;
  const insight = { ...anInsight('ann'), flags: [flag] };
  await writePublished(db, ACME, aProgramDetail({ asOf: NEW_YEAR + 9 }), [anAccountDetail('ann', { insight })]);
  await decideFlag(db, ann, 'F-5', { decision: 'ask', at: 1 });
  const held = await decideFlag(db, ann, 'F-5', { decision: 'hold', note: 'waits', at: 2 });
  expect(await db.flagDecisions.toArray()).toMatchObject([
    { id: `${ann}|F-5`, decision: 'hold', evidence: 0.7, day: NEW_YEAR + 9, note: 'waits' },
  ]);
  await undoStep(db, stepOf(held), 3);
  expect(await db.flagDecisions.toArray()).toMatchObject([{ decision: 'ask', note: '' }]);
  expect(await decideFlag(db, ann, 'F-1', { decision: 'clear' })).toMatchObject({ ok: false, reason: 'not-flagged' });
  expect(await decideFlag(db, bob, 'F-5', { decision: 'clear' })).toMatchObject({ ok: false, reason: 'not-flagged' });
});

// Contests

const everybody = ['ann', 'bob', 'cy', 'dora', 'eve'].map((id) => accountIdOf(ACME, id));
function aContest(change: Partial<Contest> = {}): Contest {
  const { entrants: _entrants, ...undrawn } = aRecord('contests');
  return { ...undrawn, seed: null, ...change };
}

test('the same seed has the same winner, in whatever order people entered, however often', () => {
  for (let seed = 0; seed < 50; seed++) {
    const winner = winnerOf(everybody, seed);
    expect(everybody).toContain(winner);
    expect(winnerOf([...everybody, ...everybody].reverse(), seed)).toBe(winner);
  }
  expect(new Set(Array.from({ length: 50 }, (_, seed) => winnerOf(everybody, seed))).size).toBe(5);
});

test('a contest is drawn once, with its seed and its entrants recorded', async () => {
  const db = openTestDb();
  await db.contests.add(aContest());
  const drawn = await drawContest(db, 'contests-1', { entrants: everybody.toReversed(), seed: 12, at: 5 });
  const { winner, seed } = made(drawn);
  expect(winner).toBe(winnerOf(everybody, 12));
  expect(await db.contests.get('contests-1')).toMatchObject({ seed: 12, entrants: everybody });
  expect(seed).toBe(12);
  expect(await drawContest(db, 'contests-1', { entrants: everybody })).toMatchObject({ reason: 'already-drawn' });
  await undoStep(db, stepOf(drawn), 6);
  const again = made(await drawContest(db, 'contests-1', { entrants: everybody }));
  expect(winnerOf(everybody, again.seed)).toBe(again.winner);
});

test.each<[string, Partial<Contest>, readonly AccountId[], string]>([
  ['nobody entered', {}, [], 'no-entrants'],
  ['the first wins', { kind: 'first' }, everybody, 'not-a-draw'],
  ['it was removed', { deletedAt: 4 }, everybody, 'not-found'],
])('nothing is drawn where %s', async (_name, change, entrants, reason) => {
  const db = openTestDb();
  await db.contests.add(aContest(change));
  expect(await drawContest(db, 'contests-1', { entrants })).toMatchObject({ ok: false, reason });
  expect(await db.contests.get('contests-1')).toMatchObject({ seed: null });
});

// Hold-backs

const many = Array.from({ length: 50 }, (_, at) => accountIdOf(ACME, `p${at}`));
const plan = { program: ACME, play: 'A-14', day: NEW_YEAR, accounts: many, share: 0.2, seed: 3 };

test('a fifth of a list is held back: who it is follows from the seed, not from the order', async () => {
  const db = openTestDb();
  const first = made(await holdBack(db, plan, 1));
  expect(first.record.accounts).toHaveLength(10);
  expect([...first.record.accounts, ...first.rest].sort()).toEqual([...many].sort());
  const again = made(await holdBack(db, { ...plan, accounts: [...many, ...many].reverse() }, 2));
  expect(contentOf(again.record)).toEqual(contentOf(first.record));
  const other = made(await holdBack(db, { ...plan, seed: 4 }, 3));
  expect(other.record.accounts).not.toEqual(first.record.accounts);
  await undoStep(db, again.step, 4);
  expect((await db.holdBacks.toArray()).filter(({ deletedAt }) => deletedAt === null)).toHaveLength(2);
});

test.each([
  ['nobody', { accounts: [] }],
  ['less than one', { accounts: many.slice(0, 2) }],
  ['everybody', { share: 1 }],
  ['no share at all', { share: 0 }],
  ['a share that is no number', { share: Number.NaN }],
])('nothing is held back where the share is %s', async (_name, change) => {
  const db = openTestDb();
  expect(await holdBack(db, { ...plan, ...change })).toMatchObject({ ok: false, reason: 'too-few' });
  expect(await db.holdBacks.count()).toBe(0);
});

test.each(['A-06', 'A-28', 'A-34b', 'A-38'])('nobody is left without what is owed: %s', async (play) => {
  const db = openTestDb();
  expect(await holdBack(db, { ...plan, play })).toMatchObject({ ok: false, reason: 'owed' });
  expect(await db.holdBacks.count()).toBe(0);
});

// Own segments

const rule = BOOK_CONTENTS.ownSegments.rule;

test('a segment is saved, renamed, copied, and each of it taken back', async () => {
  const db = openTestDb();
  const names = async () =>
    (await db.ownSegments.toArray())
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ name }) => name)
      .sort();
  const { record } = made(await saveSegment(db, { program: ACME, name: 'Blogs', rule }, { at: 1 }));
  const copied = await copySegment(db, record.id, 'Blogs too', 2);
  expect(made(copied).record).toMatchObject({ program: ACME, rule });
  const renamed = await renameSegment(db, record.id, 'All blogs', 3);
  expect(await names()).toEqual(['All blogs', 'Blogs too']);
  const changed = await saveSegment(db, { program: ACME, name: 'All blogs', rule: { any: [] } }, { id: record.id, at: 4 });
  expect(await db.ownSegments.get(record.id)).toMatchObject({ rule: { any: [] } });
  for (const [at, done] of [changed, renamed, copied].entries()) await undoStep(db, stepOf(done), 10 + at);
  expect(await names()).toEqual(['Blogs']);
  expect(await db.ownSegments.get(record.id)).toMatchObject({ rule });
});

test.each([
  ['of the same programme', ACME, 'blogs ', 'name-taken'],
  ['of every programme', null, 'Blogs', 'name-taken'],
  ['of another programme', programIdOf(DUB, 'Other'), 'Blogs', null],
])('a second segment of the name %s', async (_name, program, name, reason) => {
  const db = openTestDb();
  await saveSegment(db, { program: ACME, name: 'Blogs', rule });
  expect(await saveSegment(db, { program, name, rule })).toMatchObject(reason ? { ok: false, reason } : { ok: true });
});

test('a segment keeps its own name, and none that is gone is saved, renamed or copied', async () => {
  const db = openTestDb();
  const { record } = made(await saveSegment(db, { program: null, name: 'Blogs', rule }, { at: 1 }));
  expect(await renameSegment(db, record.id, 'BLOGS')).toMatchObject({ ok: true });
  expect(await saveSegment(db, { program: null, name: 'x', rule }, { id: 'none' })).toMatchObject({ reason: 'not-found' });
  expect(await renameSegment(db, 'none', 'x')).toMatchObject({ reason: 'not-found' });
  expect(await copySegment(db, 'none', 'x')).toMatchObject({ reason: 'not-found' });
});
