import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import { sentence } from '@/core/domain/sentence';
import { readCard } from '@/core/services/read-card';
import { setProfile } from '@/core/services/set-profile';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { BOOK_CONTENTS } from '../../fixtures/book-records';
import { ACME, anAccountDetail, anInsight, aProgram, aProgramDetail, aTouch, NEW_YEAR, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const ann = accountIdOf(ACME, 'ann');

const reason = sentence('insight.activity.recruitment');
const judged = (id: string) =>
  anInsight(id, {
    stage: { code: 'engagement', by: 'rule', byRule: 'engagement', since: null, reason, tags: [] },
    activity: { code: 'active', since: null, gapDays: 1, reason, tags: [] },
    segments: [],
  });

async function withAnn(): Promise<TrellisDb> {
  const db = openTestDb();
  const insight = { ...judged('ann'), ownSegments: ['mine'] };
  await writePublished(db, ACME, aProgramDetail(), [anAccountDetail('ann', { facts: someFacts('ann'), insight, actions: [] })]);
  await putRecord(db, 'ownSegments', { id: 'mine', at: 1, content: { ...BOOK_CONTENTS.ownSegments, name: 'Summer' } });
  await putRecord(db, 'goals', { id: 'goal', at: 1, content: BOOK_CONTENTS.goals });
  await db.touches.bulkAdd([
    aTouch({ id: '1', day: NEW_YEAR, channel: 'call', play: null }),
    aTouch({ id: '2', day: NEW_YEAR + 3, channel: 'event', play: null }),
    aTouch({ id: '3', day: NEW_YEAR + 5, channel: 'email', deletedAt: 9 }),
    aTouch({ id: '4', account: accountIdOf(ACME, 'bob'), day: NEW_YEAR + 7 }),
  ]);
  return db;
}

test('has what was written of the partner: the last contact, the goal that runs, segments of the user’s own', async () => {
  const card = await readCard(await withAnn(), ann, aProgram());
  expect(card?.lastTouch).toBe('Last contact: Jan 4, 2026, Event');
  expect(card?.goal).toContain('Revenue of €1,440');
  expect(card?.segments).toEqual(['Summer']);
  expect(JSON.stringify(card)).not.toContain('We miss your readers');
});

test('has the terms that hold, and none that were removed; their note stays with the user', async () => {
  const db = await withAnn();
  await putRecord(db, 'terms', { id: 'gone', at: 1, content: { ...BOOK_CONTENTS.terms, kind: 'boost', rate: 0.5 } });
  await db.terms.update('gone', { deletedAt: 2 });
  await putRecord(db, 'terms', {
    id: 'held',
    at: 1,
    content: { ...BOOK_CONTENTS.terms, kind: 'contract', amount: null, threshold: null },
  });
  const card = await readCard(db, ann, aProgram());
  expect(card?.terms).toBe('Terms: 8%, 30 cookie days, since Jan 1, 2026. Noted by you on Jan 1, 1970.');
  expect(JSON.stringify(card)).not.toContain('By mail.');
});

test('says since when its content may be used, and which partners it brought; prospects are none yet', async () => {
  const db = await withAnn();
  expect(await readCard(db, ann, aProgram())).toMatchObject({ permission: '', brought: '' });
  await setProfile(db, ann, { contentPermission: NEW_YEAR, note: 'Between us.' });
  const prospect = { since: NEW_YEAR, source: 'fair' };
  const facts = [
    ...['ann', 'bob', 'eve', 'lou'].map((id) => someFacts(id, { name: '' })),
    someFacts('kim', { name: '<b>Kim</b>' }),
    someFacts('mia', { prospect }),
  ];
  const details = facts.map((one) => anAccountDetail(one.ownId, { facts: one, insight: judged(one.ownId), actions: [] }));
  await writePublished(db, ACME, aProgramDetail(), details);
  for (const id of ['kim', 'mia']) await setProfile(db, accountIdOf(ACME, id), { referredBy: ann });
  const card = await readCard(db, ann, aProgram());
  expect(card?.permission).toBe('May use their content since Jan 1, 2026');
  expect(card?.brought).toBe('Brought 1 partner: <b>Kim</b>');
  expect(JSON.stringify(card)).not.toContain('Between us');

  for (const id of ['bob', 'eve', 'lou']) await setProfile(db, accountIdOf(ACME, id), { referredBy: ann });
  expect((await readCard(db, ann, aProgram()))?.brought).toBe('Brought 4 partners: <b>Kim</b>, bob, eve and 1 more');
  await setProfile(db, ann, { contentPermission: null });
  expect((await readCard(db, ann, aProgram()))?.permission).toBe('');
});

test.each([
  ['a partner that nobody knows', accountIdOf(ACME, 'zoe')],
  ['what is no account', 'nonsense' as typeof ann],
])('%s has no card', async (_name, account) => {
  expect(await readCard(await withAnn(), account, aProgram())).toBeNull();
});
