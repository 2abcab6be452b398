import { expect, test } from 'vitest';
import { BLANK_PROFILE, type Profile } from '@/core/domain/book';
import { type AccountId, accountIdOf, programIdOf } from '@/core/domain/ids';
import type { AccountInsight } from '@/core/domain/insight';
import { countReasons } from '@/core/domain/left-out';
import { stampNew } from '@/core/domain/merge-records';
import type { AccountFacts } from '@/core/domain/partner';
import { chunkAddresses } from '@/core/outreach/address-chunks';
import { segmentIds } from '@/core/services/export-segment';
import { holdBack } from '@/core/services/hold-back';
import { changeNewsletter, keepNewsletter, listNewsletters } from '@/core/services/keep-newsletter';
import { undoStep } from '@/core/services/keep-record';
import { linkAccounts } from '@/core/services/link-accounts';
import { markNewsletter, unmarkNewsletter } from '@/core/services/mark-newsletter';
import { readNewsletterAudience } from '@/core/services/newsletter-audience';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { commitBatch } from '@/core/store/commit-batch';
import type { TrellisDb } from '@/core/store/db';
import { readAllDetails, readProgramDetail, writePublished } from '@/core/store/published';
import { contentOf, listTouches } from '@/core/store/records';
import {
  ACME,
  aBatch,
  anAccountDetail,
  anIdentity,
  anInsight,
  aProgramDetail,
  aSummary,
  aTouch,
  DUB,
  NEW_YEAR,
  someFacts,
} from '../../fixtures/makers';
import { aNewsletter } from '../../fixtures/outreach-makers';
import { openTestDb } from '../store/open-test-db';

const TODAY = NEW_YEAR + 30;
const account = (ownId: string) => accountIdOf(ACME, ownId);
type Partner = { readonly insight?: Partial<AccountInsight>; readonly facts?: Partial<AccountFacts> };

async function published(partners: Readonly<Record<string, Partner>>): Promise<TrellisDb> {
  const db = openTestDb();
  const details = Object.entries(partners).map(([ownId, { insight, facts }]) =>
    anAccountDetail(ownId, {
      facts: someFacts(ownId, { email: `${ownId}@example.test`, ...facts }),
      insight: anInsight(ownId, insight),
      actions: [],
    }),
  );
  await writePublished(db, ACME, aProgramDetail(), details);
  return db;
}
const profile = (ownId: string, change: Partial<Profile>): Profile =>
  stampNew(account(ownId), { account: account(ownId), ...BLANK_PROFILE, ...change }, 1);
const question = { program: ACME, segment: null, channel: 'email', today: TODAY } as const;

async function audienceOf(db: TrellisDb, change: Partial<Parameters<typeof readNewsletterAudience>[1]> = {}) {
  const audience = await readNewsletterAudience(db, { ...question, ...change });
  if (!audience) throw new Error('nothing is published');
  return {
    ...audience,
    names: audience.recipients.map(({ detail }) => detail.facts.ownId),
    out: Object.fromEntries(audience.leftOut.map(({ account: one, reason }) => [one.split(':').at(-1), reason])),
  };
}

const ended = { code: 'ended', by: 'rule', byRule: 'ended', since: null, reason: { id: 'x', facts: {} }, tags: [] } as const;
const MIXED = {
  ann: { insight: { tier: 'A' } },
  bob: {},
  cid: { insight: { tier: 'C' } },
  dora: { facts: { email: null } },
  eve: {},
  finn: {},
  gus: { insight: { stage: ended, segments: ['S-19'] } },
} as const satisfies Record<string, Partner>;

test('the newsletter goes to nobody of tier A, nobody mailed in the last 7 days, nobody who opted out', async () => {
  const db = await published(MIXED);
  await db.profiles.add(profile('eve', { optedOut: true }));
  await db.touches.add(aTouch({ account: account('finn'), day: TODAY - 6 }));
  await db.touches.add(aTouch({ id: 'old', account: account('bob'), day: TODAY - 7 }));
  const { names, out } = await audienceOf(db);
  expect(names).toEqual(['bob', 'cid']);
  expect(out).toEqual({ ann: 'tier-a', dora: 'no-address', eve: 'opted-out', finn: 'recent-message' });
});

test('a message on another programme counts as well, once the accounts are linked', async () => {
  const db = await published(MIXED);
  const other = accountIdOf(programIdOf(DUB, 'Other'), 'bob');
  const detail = anAccountDetail('bob', {
    facts: someFacts('bob', { id: other }),
    insight: anInsight('bob', { account: other }),
  });
  await writePublished(db, programIdOf(DUB, 'Other'), aProgramDetail(), [detail]);
  await db.touches.add(aTouch({ account: other, day: TODAY - 2 }));
  expect((await audienceOf(db)).names).toContain('bob');
  expect(await linkAccounts(db, [account('bob'), other], 2)).toMatchObject({ ok: true });
  expect((await audienceOf(db)).out).toMatchObject({ bob: 'recent-message' });
});

test('by the network’s messages nobody needs an address, and an address in the book is as good as one in an export', async () => {
  const db = await published(MIXED);
  expect((await audienceOf(db, { channel: 'network' })).names).toContain('dora');
  await db.profiles.add(profile('dora', { email: 'dora@book.test' }));
  const { recipients } = await audienceOf(db);
  expect(recipients.find(({ name }) => name === 'Partner dora')?.address).toBe('dora@book.test');
});

test('a chosen segment is asked the same, and says who is no more in the programme', async () => {
  const db = await published(MIXED);
  const { names, out } = await audienceOf(db, { segment: 'S-19' });
  expect([names, out]).toEqual([[], { gus: 'not-in-program' }]);
  expect((await audienceOf(db, { segment: 'nobody' })).leftOut).toEqual([]);
});

test('nothing published: nobody to write to, and it is said', async () => {
  expect(await readNewsletterAudience(openTestDb(), question)).toBeNull();
});

test('a part of tier C that is held back gets no newsletter, for as long as it is compared', async () => {
  const partners = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`c${at}`, { insight: { tier: 'C' } }] as const));
  const db = await published(partners);
  const plan = { program: ACME, play: 'A-20', day: TODAY, accounts: Object.keys(partners).map(account), share: 0.2, seed: 7 };
  const held = await holdBack(db, plan);
  if (!held.ok) throw new Error(held.reason);
  const { recipients, leftOut } = await audienceOf(db);
  expect(countReasons(leftOut)).toEqual([{ reason: 'held-back', count: 4 }]);
  expect(recipients.map((one) => one.account).sort()).toEqual([...held.value.rest].sort());
  expect((await audienceOf(db, { today: TODAY + 7 })).leftOut).toEqual([]);
  await undoStep(db, held.value.step);
  expect((await audienceOf(db)).leftOut).toEqual([]);
});

// Partners of the month

test('a partner without the flag is never named', async () => {
  const db = await published(MIXED);
  await db.profiles.bulkAdd([
    profile('bob', { mayBeNamed: true }),
    profile('cid', { mayBeNamed: false }),
    { ...profile('eve', { mayBeNamed: true }), deletedAt: 2 },
  ]);
  const named = ['ann', 'bob', 'cid', 'eve'].map(account);
  const kept = await keepNewsletter(db, contentOf(aNewsletter('letter', { named })), { id: 'letter' });
  expect(kept).toMatchObject({ ok: true, value: { record: { named: [account('bob')] } } });
});

test('nor is anybody named by a later change, and what went out is changed no more', async () => {
  const db = await published(MIXED);
  await db.profiles.add(profile('bob', { mayBeNamed: true }));
  await db.newsletters.bulkAdd([
    aNewsletter('letter'),
    aNewsletter('sent', { sent: TODAY }),
    { ...aNewsletter('gone'), deletedAt: 2 },
  ]);
  const named = ['ann', 'bob'].map(account);
  const changed = await changeNewsletter(db, 'letter', { named, subject: ' New ' }, 5);
  if (!changed.ok) throw new Error(changed.reason);
  expect(changed.value.record).toMatchObject({ named: [account('bob')], subject: 'New', message: 'Text' });
  await undoStep(db, changed.value.step, 6);
  expect(await db.newsletters.get('letter')).toMatchObject({ named: [], subject: 'News' });
  expect(await changeNewsletter(db, 'sent', { subject: 'New' })).toMatchObject({ ok: false, reason: 'already-sent' });
  expect(await changeNewsletter(db, 'gone', { subject: 'New' })).toMatchObject({ ok: false, reason: 'not-found' });
  expect(await changeNewsletter(db, 'letter', { message: 'x'.repeat(10_001) })).toMatchObject({ ok: false, reason: 'too-long' });
});

test('the best are proposed by what they brought in 30 days', async () => {
  const recent = (main30: number | null) => ({ recent: { ...anInsight('x').recent, main30 } });
  const db = await published({
    ann: { insight: recent(5) },
    bob: { insight: recent(900) },
    cid: { insight: recent(0) },
    dora: { insight: recent(null) },
    gus: { insight: { ...recent(10_000), stage: ended } },
  });
  const { best } = await audienceOf(db);
  expect(best.map(({ detail }) => detail.facts.ownId)).toEqual(['bob', 'ann']);
});

// Sent

const FIVE = { a: {}, b: {}, c: {}, d: {}, e: {} } as const;
const sending = { recipients: Object.keys(FIVE).map(account), channel: 'email', day: TODAY, at: 10 } as const;

test('marked as sent: a touch for each with the newsletter’s play, and one undo takes all of it back', async () => {
  const db = await published(FIVE);
  await db.newsletters.add(aNewsletter('letter', { subject: 'Spring' }));
  const marked = await markNewsletter(db, 'letter', sending);
  if (!marked.ok) throw new Error(marked.reason);
  expect(marked.value).toMatchObject({ count: 5, programs: [ACME] });
  const touches = await listTouches(db);
  expect(touches).toHaveLength(5);
  expect(new Set(touches.map(({ play, subject, day }) => `${play} ${subject} ${day}`))).toEqual(
    new Set([`A-20 Spring ${TODAY}`]),
  );
  expect(touches.every(({ state, measureOn }) => state?.tier === 'B' && measureOn !== null)).toBe(true);
  expect(await db.newsletters.get('letter')).toMatchObject({ sent: TODAY, recipients: sending.recipients });
  expect((await audienceOf(db)).names).toEqual([]);

  await undoStep(db, marked.value.step, 11);
  expect(await listTouches(db)).toEqual([]);
  expect(await db.newsletters.get('letter')).toMatchObject({ sent: null, recipients: [] });
  expect((await audienceOf(db)).names).toHaveLength(5);
});

test('not sent after all: taken back later, and that can be undone, too', async () => {
  const db = await published(FIVE);
  await db.newsletters.add(aNewsletter('letter'));
  await markNewsletter(db, 'letter', sending);
  const back = await unmarkNewsletter(db, 'letter', 20);
  if (!back.ok) throw new Error(back.reason);
  expect(await listTouches(db)).toEqual([]);
  expect(await db.newsletters.get('letter')).toMatchObject({ sent: null, recipients: [] });
  await undoStep(db, back.value.step, 21);
  expect(await listTouches(db)).toHaveLength(5);
  expect(await db.newsletters.get('letter')).toMatchObject({ sent: TODAY, recipients: sending.recipients });
});

test('marked again after it was taken back it is one contact each, not two', async () => {
  const db = await published(FIVE);
  await db.newsletters.add(aNewsletter('letter'));
  await markNewsletter(db, 'letter', sending);
  await unmarkNewsletter(db, 'letter', 20);
  await markNewsletter(db, 'letter', { ...sending, day: TODAY + 1, at: 30 });
  expect(await db.touches.count()).toBe(5);
  expect((await listTouches(db)).map(({ day }) => day)).toEqual(Array(5).fill(TODAY + 1));
});

test.each([
  ['nobody would get it', 'letter', { recipients: [] }, 'nobody'],
  ['it is not there', 'other', {}, 'not-found'],
  ['it was removed', 'gone', {}, 'not-found'],
  ['it is marked already', 'sent', {}, 'already-sent'],
])('not marked as sent: %s', async (_name, id, change, reason) => {
  const db = await published(FIVE);
  await db.newsletters.bulkAdd([
    aNewsletter('letter'),
    { ...aNewsletter('gone'), deletedAt: 2 },
    aNewsletter('sent', { sent: TODAY - 3, recipients: [account('a')] }),
  ]);
  const before = await db.newsletters.toArray();
  expect(await markNewsletter(db, id, { ...sending, ...change })).toMatchObject({ ok: false, reason });
  expect(await db.touches.count()).toBe(0);
  expect(await db.newsletters.toArray()).toEqual(before);
});

test.each([
  ['it is not there', 'other', 'not-found'],
  ['it was never sent', 'letter', 'not-sent'],
])('nothing is taken back: %s', async (_name, id, reason) => {
  const db = await published(FIVE);
  await db.newsletters.add(aNewsletter('letter'));
  expect(await unmarkNewsletter(db, id)).toMatchObject({ ok: false, reason });
});

test('newest first, planned ones by their day', async () => {
  const db = openTestDb();
  await db.newsletters.bulkAdd([
    aNewsletter('old', { sent: TODAY - 40 }),
    aNewsletter('planned', { planned: TODAY + 3 }),
    aNewsletter('new', { sent: TODAY - 2 }),
    { ...aNewsletter('gone'), deletedAt: 1 },
  ]);
  expect((await listNewsletters(db)).map(({ id }) => id)).toEqual(['planned', 'new', 'old']);
});

// Out

test('pasted ids select the same partners, one by one, whatever stands between them', async () => {
  const db = await published({ '007': {}, '12': {}, 'a b': {} });
  const { recipients } = await audienceOf(db);
  const details = recipients.map(({ detail }) => detail);
  for (const [form, sign] of [
    ['lines', '\n'],
    ['commas', ','],
    ['semicolons', ';'],
  ] as const) {
    const ids = segmentIds(details, form);
    if (!ids.ok) throw new Error(ids.reason);
    expect(ids.value.split(sign).map(account)).toEqual(recipients.map((one) => one.account));
  }
});

// On figures that were imported

const covered = { from: NEW_YEAR, to: NEW_YEAR + 179 };

/** 10 sell every day, 3 fell silent 100 days ago, 2 never began, 1 has clicks and no sales. */
async function imported(): Promise<TrellisDb> {
  const db = openTestDb();
  const sellers = Array.from({ length: 10 }, (_, at) => `seller${at}`);
  const silent = ['silent0', 'silent1', 'silent2'];
  const names = [...sellers, ...silent, 'never0', 'never1', 'clicks'];
  const listing = Object.fromEntries(
    names.map((name) => [name, { status: 'active', joined: NEW_YEAR, email: `${name}@example.test` }] as const),
  );
  const figures = Array.from({ length: 180 }, (_, n) => [
    ...sellers.map((name) => [name, NEW_YEAR + n, { clicks: 30, conversions: 1, revenue: 100_000 }] as const),
    ...(n < 80 ? silent.map((name) => [name, NEW_YEAR + n, { clicks: 30, conversions: 1, revenue: 50_000 }] as const) : []),
    ['clicks', NEW_YEAR + n, { clicks: 30, conversions: 0, revenue: 0 }] as const,
  ]).flat();
  const summary = aSummary({ fingerprint: 'list', report: 'partners', shape: 'snapshot', snapshotDay: covered.to });
  await commitBatch(db, anIdentity('list', { summary }), aBatch({ names: {}, listing }));
  await commitBatch(
    db,
    anIdentity('days'),
    aBatch({ daily: { covered, metrics: ['clicks', 'conversions', 'revenue'], figures } }),
  );
  await recomputeInsights(db, null, 5);
  return db;
}

test('groups of inactive partners are those counted by hand, and their ids and addresses can be taken', async () => {
  const db = await imported();
  const details = await readAllDetails(db, ACME);
  const members = (segment: string) => details.filter(({ insight }) => insight.segments.some((id) => id === segment));
  const ids = (segment: string) => members(segment).map(({ facts }) => facts.ownId);
  expect(ids('S-14')).toEqual(['silent0', 'silent1', 'silent2']);
  expect(ids('S-12')).toEqual(['never0', 'never1']);
  expect(ids('S-15')).toEqual(['clicks']);
  expect(segmentIds(members('S-14'), 'commas')).toEqual({ ok: true, value: 'silent0,silent1,silent2' });
  const { recipients } = await audienceOf(db, { segment: 'S-14', today: covered.to });
  expect(
    chunkAddresses(
      recipients.flatMap(({ address }) => address ?? []),
      50,
    ),
  ).toEqual([['silent0@example.test', 'silent1@example.test', 'silent2@example.test']]);
});

test('the newsletter audience is the segment of that name, and last sent counts for when the next one is due', async () => {
  const db = await imported();
  const today = (await readProgramDetail(db, ACME))?.asOf ?? 0;
  const s11 = async (): Promise<AccountId[]> =>
    (await readAllDetails(db, ACME)).filter(({ insight }) => insight.segments.includes('S-11')).map(({ facts }) => facts.id);
  const { recipients } = await audienceOf(db, { today });
  expect(recipients.map((one) => one.account)).toEqual(await s11());
  expect(recipients.length).toBeGreaterThan(3);

  await db.newsletters.add(aNewsletter('letter'));
  await markNewsletter(db, 'letter', { ...sending, recipients: [recipients[0]?.account ?? account('')], day: today - 40 });
  await recomputeInsights(db, null, (today + 1) * 86_400_000);
  const due = (await readProgramDetail(db, ACME))?.actions.find(({ play }) => play === 'A-20');
  expect(due).toMatchObject({ state: 'open', why: { facts: { last: { day: today - 40 } } } });
  await unmarkNewsletter(db, 'letter');
  await recomputeInsights(db, null, (today + 1) * 86_400_000);
  expect((await readProgramDetail(db, ACME))?.actions.filter(({ play }) => play === 'A-20')).toEqual([]);
});
