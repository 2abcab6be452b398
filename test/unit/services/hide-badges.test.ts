import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTestDb } from '../store/open-test-db';

const signs: [number, string][] = [];
vi.mock('@/core/platform/action-badge', () => ({
  setActionBadge: async (tab: number, text: string) => void signs.push([tab, text]),
}));
const { areBadgesHidden, hideBadges } = await import('@/core/services/hide-badges');
const { readSiteRules } = await import('@/core/services/read-site-rules');

beforeEach(() => {
  fakeBrowser.reset();
  signs.length = 0;
});

test('hidden in one tab until shown again in it, and our icon says so there', async () => {
  await hideBadges(3, true);
  expect([await areBadgesHidden(3), await areBadgesHidden(4), await areBadgesHidden(undefined)]).toEqual([true, false, false]);
  await hideBadges(3, false);
  expect(await areBadgesHidden(3)).toBe(false);
  expect(signs).toEqual([
    [3, 'off'],
    [3, ''],
  ]);
});

test('the page’s script is told of its own tab only', async () => {
  await hideBadges(3, true);
  const rules = (tab?: number) => readSiteRules(openTestDb(), 'https://app.dub.co/*', tab);
  expect([(await rules(3)).isHidden, (await rules(4)).isHidden, (await rules()).isHidden]).toEqual([true, false, false]);
});

test('tabs that are hidden in the same moment are all kept', async () => {
  await Promise.all([1, 2, 3].map((tab) => hideBadges(tab, true)));
  expect(await Promise.all([1, 2, 3].map(areBadgesHidden))).toEqual([true, true, true]);
});
