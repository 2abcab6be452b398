import { expect, test } from 'vitest';
import { memberOf } from '@/core/store/pack-members';
import { changePublishedAction, readAllDetails, readMembers, writePublished } from '@/core/store/published';
import { ACME, anAccountDetail, anAction, aProgramDetail } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';

const TYPES = ['content', null, 'of the user’s own'] as const;

/** More than one chunk holds, in many sets of segments. */
const accounts = Array.from({ length: 1_500 }, (_, at) => {
  const id = `p${String(at).padStart(5, '0')}`;
  const detail = anAccountDetail(id, { actions: [anAction(id, { play: 'A-06' })] });
  return {
    ...detail,
    facts: {
      ...detail.facts,
      name: at % 5 === 0 ? '' : `Partner ${at}`,
      type: TYPES[at % 3] ?? null,
      status: at % 4 === 0 ? 'ended' : 'active',
    },
    insight: {
      ...detail.insight,
      segments: at % 2 === 0 ? ['S-08', 'S-14'] : [],
      ownSegments: at % 7 === 0 ? ['mine, with "quotes"'] : [],
    },
  } as typeof detail;
});

async function published() {
  const db = openTestDb();
  await writePublished(db, ACME, aProgramDetail(), accounts);
  return db;
}

test('members are what the details say, in the same order', async () => {
  const db = await published();
  const members = await readMembers(db, ACME);
  expect(members).toHaveLength(accounts.length);
  expect(members).toEqual((await readAllDetails(db, ACME)).map(memberOf));
});

test('an action that is decided leaves them as they are', async () => {
  const db = await published();
  const [before, account] = [await readMembers(db, ACME), accounts[3]?.facts.id];
  if (!account) throw new Error('no account');
  await changePublishedAction(db, account, { play: 'A-06', state: 'done', until: null });
  expect(await readMembers(db, ACME)).toEqual(before);
});

test('what an older version published has none: they are read from the details until it is computed anew', async () => {
  const db = await published();
  const before = await readMembers(db, ACME);
  await db.dir.toCollection().modify((chunk) => {
    Reflect.deleteProperty(chunk, 'members');
  });
  expect(await readMembers(db, ACME)).toEqual(before);
});
