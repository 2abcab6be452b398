import { beforeEach, expect, test } from 'vitest';
import { BLANK_PROFILE } from '@/core/domain/book';
import { type AccountId, accountIdOf, programIdOf } from '@/core/domain/ids';
import { openDirectory } from '@/core/lookup/search-directory';
import { addProspect } from '@/core/services/keep-prospects';
import { dropRecord, keepRecord, undoStep } from '@/core/services/keep-record';
import { linkAccounts, undoLinks } from '@/core/services/link-accounts';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { tickItem, untickItem } from '@/core/services/tick-item';
import { prospectAccount } from '@/core/store/book-facts';
import type { TrellisDb } from '@/core/store/db';
import { readDirectoryToSearch } from '@/core/store/known-as';
import { writePublished } from '@/core/store/published';
import { ACME, anAccountDetail, anInsight, aProgram, aProgramDetail, DUB, someFacts } from '../../fixtures/makers';
import { someTerms } from '../../fixtures/situation-makers';
import { openTestDb } from './open-test-db';

const OTHER = programIdOf(DUB, 'Other');
const ann = accountIdOf(ACME, 'ann');
const bert = accountIdOf(ACME, 'bert');
const anna = accountIdOf(OTHER, 'anna');

let db: TrellisDb;

beforeEach(async () => {
  db = openTestDb();
  await publish({ ann: 'Garden Blog', bert: 'Tool Shed' }, ACME);
  await publish({ anna: 'Green Fingers' }, OTHER);
});

async function publish(names: Readonly<Record<string, string>>, program: typeof ACME) {
  const details = Object.entries(names).map(([ownId, name]) => {
    const id = accountIdOf(program, ownId);
    return anAccountDetail(ownId, {
      facts: someFacts(ownId, { id, name, email: `${ownId}@x.test` }),
      insight: anInsight(ownId, { account: id }),
    });
  });
  await writePublished(db, program, aProgramDetail(), details);
}

const found = async (text: string) =>
  openDirectory(await readDirectoryToSearch(db))
    .search(text)
    .map(({ account }) => account);

async function agree(code: string, account: AccountId | null) {
  const { program, kind, rate, amount, threshold, cookieDays, from, to, note } = someTerms();
  const content = { program, kind, rate, amount, threshold, cookieDays, from, to, note, account, code };
  const kept = await keepRecord(db, 'terms', { ...content, program: ACME, kind: 'code' });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.value;
}

async function note(account: AccountId, person: string, email: string) {
  const kept = await keepRecord(db, 'profiles', { ...BLANK_PROFILE, account, person, email }, { id: account });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.value;
}

test('what the user noted of a person finds the partner at once, and no more when it is undone', async () => {
  const { step } = await note(ann, 'Jörg Weiß', 'joerg@weiss.test');
  expect(await found('weiss')).toEqual([ann]);
  expect(await found('joerg@weiss.test')).toEqual([ann]);
  await undoStep(db, step);
  expect(await found('joerg@')).toEqual([]);
});

test('a code finds the partner it was agreed with, past agreements included, until it is taken away', async () => {
  const { record } = await agree('SPRING10', ann);
  expect(await found('spring10')).toEqual([ann]);
  await dropRecord(db, 'terms', { id: record.id });
  expect(await found('spring10')).toEqual([]);
});

test('a code that two partners had finds both: here somebody looks', async () => {
  await agree('SHARED5', ann);
  await agree('SHARED5', bert);
  expect(new Set(await found('shared5'))).toEqual(new Set([ann, bert]));
});

test.each([
  ['a code for everybody', 'ALL5', null],
  ['no code at all', '', ann],
])('terms with %s are nobody’s key', async (_name, code, account) => {
  await agree(code, account);
  for (const { codes } of await readDirectoryToSearch(db)) expect(codes).toBeUndefined();
});

test('each account of a partner is found by the names of the others, while they are linked', async () => {
  const linked = await linkAccounts(db, [ann, anna]);
  if (!linked.ok) throw new Error(linked.reason);
  expect(await found('green fingers')).toEqual([anna, ann]);
  expect(await found('garden blog')).toEqual([ann, anna]);
  await undoLinks(db, linked.value);
  expect(await found('green fingers')).toEqual([anna]);
});

test('a name that an import changes on one programme is known on the other at once', async () => {
  await linkAccounts(db, [ann, anna]);
  await publish({ anna: 'Blue Thumbs' }, OTHER);
  expect(await found('blue thumbs')).toEqual([anna, ann]);
  expect(await found('green fingers')).toEqual([]);
});

test('its own name and address are not repeated, and of whom nothing was noted nothing is added', async () => {
  await note(ann, 'Garden Blog', 'ann@x.test');
  for (const entry of await readDirectoryToSearch(db)) {
    expect(entry).not.toHaveProperty('aliases');
    expect(entry).not.toHaveProperty('otherEmails');
    expect(entry).not.toHaveProperty('codes');
  }
});

test('how well a prospect fits stands with it as it is now; of partners nothing stands', async () => {
  await db.programs.add(aProgram());
  const added = await addProspect(db, { program: ACME, name: 'Dora' }, { day: 1, at: 1 });
  if (!added.ok) throw new Error(added.reason);
  await recomputeInsights(db, ACME, 1);
  const account = prospectAccount(added.value.record);
  const fits = async () => (await readDirectoryToSearch(db)).map(({ name, fit }) => [name, fit && [fit.yes, fit.asked]]);
  expect(await fits()).toContainEqual(['Dora', [0, 0]]);
  const check = { account, list: 'fit', item: 'methods', state: 'yes', day: 1, note: '' } as const;
  await tickItem(db, check);
  expect(await fits()).toContainEqual(['Dora', [1, 1]]);
  await untickItem(db, check);
  expect(await fits()).toContainEqual(['Dora', [0, 0]]);
  expect(await fits()).toContainEqual(['Green Fingers', undefined]);
});
