import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountIdOf, programIdOf } from '@/core/domain/ids';
import type { AccountInsight } from '@/core/domain/insight';
import type { PageAccount } from '@/core/domain/page';
import { logTouch } from '@/core/services/log-touch';
import { beginWalkOfPage } from '@/core/services/walk-of-page';
import { keepWalk, readWalk } from '@/core/services/walk-session';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { contentOf, putRecord, removeRecord } from '@/core/store/records';
import { BOOK_CONTENTS } from '../../fixtures/book-records';
import {
  ACME,
  anAccountDetail,
  anAction,
  anInsight,
  aProgramDetail,
  aTouch,
  DUB,
  NEW_YEAR,
  someFacts,
} from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const PAGE: PageAccount = { network: DUB, account: 'acme', by: 'address' };
const OTHER = programIdOf(DUB, 'Other');
const TODAY = NEW_YEAR + 30;
const ann = accountIdOf(ACME, 'ann');
const bob = accountIdOf(ACME, 'bob');

let db: TrellisDb;

beforeEach(async () => {
  fakeBrowser.reset();
  db = openTestDb();
  await bind('Acme', 'acme');
  await bind('Other', 'other');
  await publish(ACME, { ann: { worth: 5 }, bob: { worth: 9 }, eve: { segments: [] } });
  await publish(OTHER, { zoe: { worth: 99 } });
});

const bind = (name: string, boundTo: string) =>
  putRecord(db, 'programs', { id: programIdOf(DUB, name), at: 1, content: { network: DUB, name, currency: 'EUR', boundTo } });

type Partner = Partial<AccountInsight> & { readonly worth?: number };

function publish(program: typeof ACME, partners: Readonly<Record<string, Partner>>) {
  const details = Object.entries(partners).map(([ownId, { worth = 0, ...more }]) => {
    const account = accountIdOf(program, ownId);
    const plain = anInsight(ownId);
    const recent = { ...plain.recent, main365: worth, main30: worth };
    const insight = { ...plain, account, recent, segments: ['S-07'], ownSegments: ['mine'], ...more } as AccountInsight;
    return anAccountDetail(ownId, {
      facts: someFacts(ownId, { id: account }),
      insight,
      actions: [anAction(ownId, { play: 'A-16' })],
    });
  });
  return writePublished(db, program, aProgramDetail(), details);
}

const begin = (more: Partial<Parameters<typeof beginWalkOfPage>[1]> = {}) =>
  beginWalkOfPage(db, { page: PAGE, segment: 'S-07', today: TODAY, replaces: false, ...more });

test('walks through the members on the page’s programme alone, those with most at stake first', async () => {
  expect(await begin()).toEqual({ ok: true, value: { first: { account: bob, play: 'A-16' }, count: 2 } });
  expect(await readWalk()).toMatchObject({
    segment: 'S-07',
    from: '#/segments/S-07',
    at: 0,
    skipped: [],
    steps: [{ account: bob }, { account: ann }],
  });
});

test('through one of the user’s own segments, by its name; not through one that was removed', async () => {
  await putRecord(db, 'ownSegments', { id: 'mine', at: 1, content: { ...BOOK_CONTENTS.ownSegments, name: 'Summer' } });
  expect((await begin({ segment: 'mine' })).ok).toBe(true);
  expect((await readWalk())?.title).toBe('Summer');
  await keepWalk(null);
  await removeRecord(db, 'ownSegments', { id: 'mine', at: 2 });
  expect(await begin({ segment: 'mine' })).toMatchObject({ ok: false, reason: 'nobody' });
});

test('whoever must not be written to is passed over, and told of in the walk', async () => {
  await logTouch(db, contentOf(aTouch({ account: bob, day: TODAY - 2 })));
  expect(await begin()).toMatchObject({ value: { first: { account: ann }, count: 1 } });
  expect((await readWalk())?.leftOut).toMatchObject([{ account: bob, reason: 'recent-message' }]);
});

test.each([
  ['an account that is bound to no programme', { page: { ...PAGE, account: 'nobody' } }, 'no-programme'],
  ['a network that is another', { page: { ...PAGE, network: 'awin' as typeof DUB } }, 'no-programme'],
  ['a segment without members', { segment: 'S-08' }, 'nobody'],
  ['what is no segment', { segment: 'Everybody' }, 'nobody'],
] as const)('%s: no walk', async (_name, more, reason) => {
  expect(await begin(more)).toMatchObject({ ok: false, reason });
  expect(await readWalk()).toBeNull();
});

test('an account that two programmes are bound to: nobody guesses which', async () => {
  await bind('Third', 'acme');
  expect(await begin()).toMatchObject({ ok: false, reason: 'no-programme' });
});

test('a walk that is going on stays, until it is to be replaced or is over', async () => {
  await begin();
  const before = await readWalk();
  expect(await begin()).toMatchObject({ ok: false, reason: 'going-on' });
  expect(await readWalk()).toEqual(before);
  expect((await begin({ replaces: true })).ok).toBe(true);
  expect((await readWalk())?.id).not.toBe(before?.id);
  const walk = await readWalk();
  await keepWalk(walk && { ...walk, skipped: [ann, bob] });
  expect((await begin()).ok).toBe(true);
});
