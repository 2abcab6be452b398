import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AccountId } from '@/core/domain/ids';
import { writeLocal } from '@/core/platform/local-store';
import { forgetRecent, noteRecent, recentPartners } from '@/core/services/recent-partners';

const account = (name: string) => `dub:Acme:${name}` as AccountId;

beforeEach(() => fakeBrowser.reset());

test('the last one is first, and nobody stands there twice', async () => {
  for (const name of ['ann', 'bob', 'ann']) await noteRecent(account(name));
  expect(await recentPartners()).toEqual([account('ann'), account('bob')]);
});

test('twelve are kept, also when many come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => noteRecent(account(`p${at}`))));
  const kept = await recentPartners();
  expect(kept).toHaveLength(12);
  expect(kept[0]).toBe(account('p19'));
});

test.each([
  ['nothing', undefined],
  ['a text', 'dub:Acme:ann'],
  ['an object', { 0: 'dub:Acme:ann' }],
  ['things that are no accounts', [1, null, 'ann', 'a:b', 'a:b:%']],
])('%s in the store is nobody', async (_what, kept) => {
  await writeLocal('recentPartners', kept);
  expect(await recentPartners()).toEqual([]);
});

test('forgotten with everything else', async () => {
  await noteRecent(account('ann'));
  await forgetRecent();
  expect(await recentPartners()).toEqual([]);
});
