import { beforeEach, expect, test } from 'vitest';
import { enableSite, isSiteEnabled, turnOffSite } from '@/core/services/enable-site';
import { syncSites } from '@/core/services/sync-sites';
import type { TrellisDb } from '@/core/store/db';
import { openTestDb } from '../store/open-test-db';

const DUB = 'https://app.dub.co/*';
const SHOP = 'http://shop.example/*';

let db: TrellisDb;
beforeEach(() => {
  db = openTestDb();
});

const sync = (granted: string[]) => syncSites(db, { granted, at: 9, isGranted: async (pattern) => granted.includes(pattern) });

test('registered is what is both enabled and granted', async () => {
  await enableSite(db, DUB, 1);
  await enableSite(db, SHOP, 1);
  expect(await sync([DUB])).toEqual([DUB]);
});

test('a grant that nobody wrote down is enabled: the page that asked was gone', async () => {
  expect(await sync([DUB])).toEqual([DUB]);
  expect(await isSiteEnabled(db, DUB)).toBe(true);
});

test('a site that was turned off stays off, whatever is granted', async () => {
  await enableSite(db, DUB, 1);
  await turnOffSite(db, DUB, 2);
  expect(await sync([DUB])).toEqual([]);
  expect(await isSiteEnabled(db, DUB)).toBe(false);
});

test('turned off and enabled again is on', async () => {
  await turnOffSite(db, DUB, 2);
  await enableSite(db, DUB, 3);
  expect(await sync([DUB])).toEqual([DUB]);
});

test.each(['<all_urls>', '*://*/*', 'https://*/*', 'https://*.example.com/*', 'file:///*'])(
  'a grant of %s is no wish for badges there',
  async (pattern) => {
    expect(await sync([pattern])).toEqual([]);
  },
);
