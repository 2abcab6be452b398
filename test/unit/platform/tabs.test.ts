import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lastSeenPage } from '@/core/platform/tabs';

afterEach(() => vi.restoreAllMocks());

const shown = (tabs: readonly { id: number; lastAccessed?: number }[]) =>
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => tabs as never);

test('the page seen last is the one that was looked at last; only web pages are asked for', async () => {
  const query = shown([{ id: 1, lastAccessed: 10 }, { id: 2, lastAccessed: 30 }, { id: 3 }]);
  expect((await lastSeenPage())?.id).toBe(2);
  expect(query).toHaveBeenCalledWith({ url: ['https://*/*', 'http://*/*'] });
});

test('where no page lets itself be seen there is none', async () => {
  shown([]);
  expect(await lastSeenPage()).toBeNull();
});
