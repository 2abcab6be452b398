import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MenuClick } from '@/core/platform/context-menu';
import type { Named } from '@/core/services/find-named';

const order: string[] = [];
let named: Named;
let hasPanel = true;

vi.mock('@/core/platform/side-panel', () => ({
  bringSidePanel: (tab: number) => {
    order.push(`panel of ${tab}`);
    return { opened: Promise.resolve(hasPanel), close: async () => void order.push('panel closed') };
  },
}));
vi.mock('@/core/platform/tabs', () => ({ showOwnPage: async (path: string) => void order.push(path) }));
vi.mock('@/core/services/find-named', () => ({
  findNamed: async () => {
    order.push('looked');
    return named;
  },
}));
vi.mock('@/entrypoints/background/outreach-target', () => ({
  setOutreachTarget: async ({ account }: { account: string }) => void order.push(`target ${account}`),
}));

const { ADD, DRAFT, LOOK_UP, onMenuItem } = await import('@/entrypoints/background/on-menu');

const click = (id: string, change: Partial<MenuClick> = {}): MenuClick => ({
  id,
  text: 'Ann & Co',
  link: null,
  page: 'https://blog.example/x',
  title: 'Blog',
  tab: 3,
  ...change,
});
const ONE: Named = { kind: 'one', account: 'dub:Acme:pn_1' as never };

beforeEach(() => {
  order.length = 0;
  hasPanel = true;
});
afterEach(() => vi.clearAllMocks());

test('a look-up of one partner shows its page', async () => {
  named = ONE;
  await onMenuItem(click(LOOK_UP));
  expect(order).toEqual(['looked', '/workspace.html#/partners/dub:Acme:pn_1']);
});

test.each(['several', 'none'] as const)('a look-up of %s shows the list with the search filled in', async (kind) => {
  named = { kind, find: 'Ann & Co' };
  await onMenuItem(click(LOOK_UP));
  expect(order).toEqual(['looked', '/workspace.html#/partners?find=Ann+%26+Co']);
});

test('a draft opens the panel within the click, before anything is looked up', async () => {
  named = ONE;
  const done = onMenuItem(click(DRAFT));
  expect(order[0]).toBe('panel of 3');
  await done;
  expect(order).toEqual(['panel of 3', 'looked', 'target dub:Acme:pn_1']);
});

test.each([false, true])(
  'a draft where there is no side panel is written in a tab; the click has no tab: %s',
  async (isTabless) => {
    named = ONE;
    hasPanel = false;
    await onMenuItem(click(DRAFT, isTabless ? { tab: null } : {}));
    expect(order.at(-1)).toBe('/sidepanel.html?partner=dub%3AAcme%3Apn_1');
  },
);

test.each(['several', 'none'] as const)('a draft to %s: the panel goes again, and the list asks who', async (kind) => {
  named = { kind, find: 'Ann' };
  await onMenuItem(click(DRAFT));
  expect(order).toEqual(['panel of 3', 'looked', 'panel closed', '/workspace.html#/partners?find=Ann']);
});

test('a prospect is put into the form, and kept by nobody but its user', async () => {
  await onMenuItem(click(ADD));
  expect(order).toEqual([
    '/workspace.html#/partners?prospect=Ann+%26+Co&name=Ann+%26+Co&website=https%3A%2F%2Fblog.example&source=blog.example',
  ]);
});

test('an item that is not ours does nothing', async () => {
  await onMenuItem(click('something-else'));
  expect(order).toEqual([]);
});
