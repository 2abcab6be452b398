import { expect, test } from 'vitest';
import { type AccountId, accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import type { SegmentId } from '@/core/domain/insight';
import { segmentsOfPage } from '@/core/services/segments-of-page';
import { ACCOUNTS_PER_DETAIL_CHUNK } from '@/core/store/chunks';
import type { TrellisDb } from '@/core/store/db';
import { readDetailsOf, writePublished } from '@/core/store/published';
import { putRecord, removeRecord } from '@/core/store/records';
import { BOOK_CONTENTS } from '../../fixtures/book-records';
import { ACME, anAccountDetail, anInsight, aProgramDetail, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const OTHER = programIdOf(networkId('affiliatewp'), 'Shop');
const of = (ownId: string, program = ACME) => accountIdOf(program, ownId);

type Partner = { readonly segments?: SegmentId[]; readonly ownSegments?: string[] };

function publish(db: TrellisDb, partners: Readonly<Record<string, Partner>>, program = ACME): Promise<void> {
  const accounts = Object.entries(partners).map(([ownId, more]) => {
    const account = of(ownId, program);
    return anAccountDetail(ownId, { facts: someFacts(ownId, { id: account }), insight: anInsight(ownId, { account, ...more }) });
  });
  return writePublished(db, program, aProgramDetail(), accounts);
}

async function idsOf(db: TrellisDb, accounts: readonly AccountId[]) {
  return (await segmentsOfPage(db, accounts)).map(({ id, accounts: members }) => [id, members]);
}

test('the user’s own segments first, then the built-in ones, each with its members on the page alone', async () => {
  const db = openTestDb();
  await putRecord(db, 'ownSegments', { id: 'mine', at: 1, content: { ...BOOK_CONTENTS.ownSegments, name: 'x'.repeat(200) } });
  await publish(db, {
    ann: { segments: ['S-11', 'S-08'], ownSegments: ['mine'] },
    bob: { segments: ['S-08'] },
    eve: { segments: ['S-09'] },
  });
  expect(await idsOf(db, [of('ann'), of('bob')])).toEqual([
    ['mine', [of('ann')]],
    ['S-08', [of('ann'), of('bob')]],
    ['S-11', [of('ann')]],
  ]);
  expect((await segmentsOfPage(db, [of('ann')]))[0]?.name).toHaveLength(80);
});

test.each([
  ['nobody', []],
  ['a partner that nobody knows', [of('zoe')]],
  ['a programme that is not published', [of('ann', OTHER)]],
  ['what is no account', ['nonsense' as AccountId]],
  ['partners without a segment', [of('bob')]],
])('%s is in no segment', async (_name, accounts) => {
  const db = openTestDb();
  await publish(db, { ann: { segments: ['S-08'] }, bob: {} });
  expect(await segmentsOfPage(db, accounts)).toEqual([]);
});

test('a segment that was removed since is not named', async () => {
  const db = openTestDb();
  await putRecord(db, 'ownSegments', { id: 'mine', at: 1, content: BOOK_CONTENTS.ownSegments });
  await publish(db, { ann: { ownSegments: ['mine'] } });
  await removeRecord(db, 'ownSegments', { id: 'mine', at: 2 });
  expect(await segmentsOfPage(db, [of('ann')])).toEqual([]);
});

test('details of many are found, whatever chunk and programme they lie in', async () => {
  const db = openTestDb();
  const many = ACCOUNTS_PER_DETAIL_CHUNK * 2 + 1;
  const ids = Array.from({ length: many }, (_, at) => `p${String(at).padStart(5, '0')}`);
  await publish(db, Object.fromEntries(ids.map((id) => [id, {}])));
  await publish(db, { shop: {} }, OTHER);
  const wanted = [of(ids[0] ?? ''), of(ids.at(-1) ?? ''), of('shop', OTHER)];
  const found = (await readDetailsOf(db, [...wanted, of('nobody')])).map(({ facts }) => facts.id);
  expect(found.sort()).toEqual(wanted.sort());
});
