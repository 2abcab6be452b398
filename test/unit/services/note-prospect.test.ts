import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { networkId, programIdOf } from '@/core/domain/ids';
import { ANY_NETWORK, type PageAccount } from '@/core/domain/page';
import { dropNotedProspect, noteProspect } from '@/core/services/note-prospect';
import type { TrellisDb } from '@/core/store/db';
import { putRecord } from '@/core/store/records';
import { ACME, DUB, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const PAGE: PageAccount = { network: DUB, account: 'acme', by: 'address' };
const AT = NEW_YEAR * 86_400_000;

let db: TrellisDb;

beforeEach(async () => {
  fakeBrowser.reset();
  db = openTestDb();
  await program('Acme', 'acme');
});

function program(name: string, boundTo: string | null, network = DUB) {
  const id = programIdOf(network, name);
  return putRecord(db, 'programs', { id, at: 1, content: { network, name, currency: 'EUR', boundTo } });
}

const note = (more: { readonly page?: PageAccount; readonly name?: string; readonly website?: string } = {}) =>
  noteProspect(db, { page: PAGE, name: 'New Blog', website: '', at: AT, ...more });
const kept = async () => (await db.prospects.toArray()).filter(({ deletedAt }) => deletedAt === null);

test('becomes a prospect of the programme that the page is bound to, found where it was seen', async () => {
  expect(await note({ website: 'https://blog.example/start/?visitor=7#me' })).toMatchObject({
    ok: true,
    value: { program: ACME },
  });
  expect(await kept()).toMatchObject([
    {
      program: ACME,
      name: 'New Blog',
      website: 'https://blog.example/start',
      source: 'Seen on Dub Partners',
      state: 'identified',
      stateDay: NEW_YEAR,
      joinedAs: null,
    },
  ]);
});

test('on a page that no pack knows: of the programme that is bound to its address, whatever its network', async () => {
  await program('Plain', 'https://panel.example', networkId('file'));
  const page = { network: ANY_NETWORK, account: 'https://panel.example', by: 'host' } as const;
  expect(await note({ page })).toMatchObject({ ok: true, value: { program: programIdOf(networkId('file'), 'Plain') } });
  expect((await kept())[0]?.source).toBe('Seen on https://panel.example');
});

test.each([
  ['of another account', { ...PAGE, account: 'other' }],
  ['of another network', { ...PAGE, network: networkId('awin') }],
])('a page %s has no programme', async (_name, page) => {
  expect(await note({ page })).toMatchObject({ ok: false, reason: 'no-programme' });
  expect(await kept()).toEqual([]);
});

test('bound to two programmes nobody can tell whose prospect it is', async () => {
  await program('Acme Two', 'acme');
  expect(await note()).toMatchObject({ ok: false, reason: 'no-programme' });
});

test.each([
  ['the same name, written otherwise', { name: ' new  BLOG ' }],
  ['the same website under another name', { name: 'Other', website: 'http://www.blog.example/' }],
])('is there already: %s', async (_name, more) => {
  await note({ website: 'https://blog.example' });
  expect(await note(more)).toMatchObject({ ok: false, reason: 'already-there' });
  expect(await kept()).toHaveLength(1);
});

test.each([['javascript:alert(1)'], ['data:text/html,x'], ['https://intranet/x'], ['not an address'], ['']])(
  'the address %j is no website',
  async (website) => {
    await note({ website });
    expect((await kept())[0]?.website).toBe('');
  },
);

test('a name that holds nothing is not taken', async () => {
  expect(await note({ name: ' \u0000 ' })).toMatchObject({ ok: false, reason: 'not-taken' });
});

test('what looks like code is a name', async () => {
  await note({ name: '<img src=x onerror=alert(1)>{{7*7}}' });
  expect((await kept())[0]?.name).toBe('<img src=x onerror=alert(1)>{{7*7}}');
});

test('is taken back once, and can be noted anew', async () => {
  const noted = await note();
  if (!noted.ok) throw new Error(noted.reason);
  const { prospect } = noted.value;
  expect(await dropNotedProspect(db, prospect, AT + 1)).toEqual({ ok: true, value: ACME });
  expect(await kept()).toEqual([]);
  expect(await dropNotedProspect(db, prospect, AT + 2)).toMatchObject({ ok: false, reason: 'not-found' });
  expect(await note()).toMatchObject({ ok: true });
});

test('a prospect that no page noted is not taken back', async () => {
  const { id } = await putRecord(db, 'prospects', {
    id: '0b0a4a52-7b38-4f4f-9a0e-6f9d9f0b7a11',
    at: 1,
    content: {
      program: ACME,
      name: 'Dora',
      website: '',
      email: '',
      type: null,
      country: '',
      audience: '',
      source: 'fair',
      state: 'identified',
      stateDay: NEW_YEAR,
      joinedAs: null,
    },
  });
  expect(await dropNotedProspect(db, id, AT)).toMatchObject({ ok: false, reason: 'not-found' });
  expect(await kept()).toHaveLength(1);
});
