import { expect, test } from 'vitest';
import { accountIdOf, programIdOf } from '@/core/domain/ids';
import {
  changePublishedAction,
  readAccountDetail,
  readAllDetails,
  readDirectory,
  readProgramDetail,
  writePublished,
} from '@/core/store/published';
import { ACME, anAccountDetail, anAction, anInsight, aProgramDetail, DUB, someFacts } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';

const OTHER = programIdOf(DUB, 'Other');
const ids = Array.from({ length: 2_500 }, (_, index) => String(index));
const many = ids.map((id) => anAccountDetail(id));

test('what is published comes back whole, one by one and together, beyond one chunk', async () => {
  const db = openTestDb();
  await writePublished(db, ACME, aProgramDetail(), many);
  expect(await readProgramDetail(db, ACME)).toEqual(aProgramDetail());
  for (const id of ['0', '1', '1023', '1024', '127', '128', '2499', '999']) {
    expect(await readAccountDetail(db, accountIdOf(ACME, id)), id).toEqual(anAccountDetail(id));
  }
  expect((await readAllDetails(db, ACME)).map(({ facts }) => facts.ownId)).toEqual([...ids].sort());
  expect((await readDirectory(db)).map(({ ownId }) => ownId)).toEqual([...ids].sort());
  expect(await db.dir.count()).toBe(3);
  expect(await db.details.count()).toBe(20);
});

test.each(['-1', '25000', 'zzz', ''])('an account that is not there (%j) is not found', async (id) => {
  const db = openTestDb();
  await writePublished(db, ACME, aProgramDetail(), many.slice(0, 300));
  expect(await readAccountDetail(db, accountIdOf(ACME, id))).toBeNull();
  expect(await readAccountDetail(db, 'no account' as never)).toBeNull();
  expect(await readAccountDetail(db, accountIdOf(OTHER, '1'))).toBeNull();
});

test('a line of the directory says what lists, look-ups and badges need', async () => {
  const db = openTestDb();
  const plain = anAccountDetail('1', {
    facts: someFacts('1', { email: 'a@x.test', website: 'https://x.test', listed: false, name: 'Ännchen', group: 'Blogs' }),
    insight: anInsight('1', { recent: { ...anInsight('1').recent, expected30: 11_000 } }),
    actions: [anAction('1', { play: 'A-06', state: 'done' }), anAction('1', { play: 'A-07', priority: 1.25 })],
  });
  const unknown = anAccountDetail('2', {
    insight: anInsight('2', {
      tier: 'none',
      stage: { ...anInsight('2').stage, code: 'onboarding', by: 'manual' },
      activity: { ...anInsight('2').activity, code: 'never-active' },
      health: { ...anInsight('2').health, score: null, band: 'unknown', isOld: true },
      recent: { ...anInsight('2').recent, main365: null, main30: 0.5 },
    }),
    actions: [],
  });
  await writePublished(db, ACME, aProgramDetail(), [plain, unknown]);
  expect(await readDirectory(db)).toEqual([
    {
      account: accountIdOf(ACME, '1'),
      program: ACME,
      ownId: '1',
      name: 'Ännchen',
      email: 'a@x.test',
      website: 'https://x.test',
      tag: 'Blogs',
      listed: false,
      band: 'healthy',
      score: 72,
      isOld: false,
      tier: 'B',
      stage: 'engagement',
      isStagePinned: false,
      activity: 'active',
      main365: 99_999,
      main30: 12_345,
      expected30: 11_000,
      play: 'A-07',
      priority: 1.25,
    },
    {
      account: accountIdOf(ACME, '2'),
      program: ACME,
      ownId: '2',
      name: 'Partner 2',
      email: '',
      website: '',
      tag: '',
      listed: true,
      band: 'unknown',
      score: null,
      isOld: true,
      tier: 'none',
      stage: 'onboarding',
      isStagePinned: true,
      activity: 'never-active',
      main365: null,
      main30: 0.5,
      expected30: null,
      play: null,
      priority: 0,
    },
  ]);
});

test('a new snapshot replaces the old one whole, and only its own programme', async () => {
  const db = openTestDb();
  await writePublished(db, ACME, aProgramDetail(), many);
  await writePublished(db, OTHER, aProgramDetail({ partners: 7 }), [anAccountDetail('x')]);
  await writePublished(db, ACME, aProgramDetail({ partners: 2 }), many.slice(0, 2));
  expect((await readDirectory(db, ACME)).map(({ ownId }) => ownId)).toEqual(['0', '1']);
  expect((await readDirectory(db)).map(({ ownId }) => ownId)).toEqual(['0', '1', 'x']);
  await writePublished(db, ACME, aProgramDetail(), []);
  expect(await readProgramDetail(db, ACME)).toBeNull();
  expect((await readDirectory(db)).map(({ ownId }) => ownId)).toEqual(['x']);
});

test('a decision shows at once in the details and in the directory', async () => {
  const db = openTestDb();
  const two = anAccountDetail('1', { actions: [anAction('1', { play: 'A-06' }), anAction('1', { play: 'A-07', priority: 2 })] });
  await writePublished(db, ACME, aProgramDetail(), [anAccountDetail('0'), two, anAccountDetail('2')]);
  await changePublishedAction(db, accountIdOf(ACME, '1'), { play: 'A-06', state: 'snoozed', until: 99 });
  expect((await readAccountDetail(db, accountIdOf(ACME, '1')))?.actions).toMatchObject([
    { play: 'A-06', state: 'snoozed', until: 99 },
    { play: 'A-07', state: 'open' },
  ]);
  expect((await readDirectory(db)).map(({ play, priority }) => [play, priority])).toEqual([
    ['A-16', 4.5],
    ['A-07', 2],
    ['A-16', 4.5],
  ]);
});
