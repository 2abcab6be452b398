import { beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '@/core/domain/result';

type Page = { readonly fields: Readonly<Record<number, number | null>>; readonly answer?: object };

/** The frames that answer, with when a field of theirs had the focus last. */
let page: Page = { fields: {} };
let frames: number[] = [];
let tab: { id: number; url: string | null } | null = null;
let isGranted = true;
let isOn = true;
const sent: unknown[] = [];

vi.mock('@/core/messaging/protocol', () => ({
  sendMessage: async (type: string, data: unknown, { frameId }: { tabId: number; frameId: number }) => {
    const at = page.fields[frameId];
    if (at === undefined) throw new Error('No response');
    if (type === 'getField') return at;
    sent.push([type, data, frameId]);
    return page.answer ?? ok(null);
  },
}));
vi.mock('@/core/platform/frames', () => ({ framesOf: async () => frames }));
vi.mock('@/core/platform/scripting', () => ({ injectInto: async () => true }));
vi.mock('@/core/platform/tabs', () => ({ activeTab: async () => tab, lastSeenPage: async () => null }));
vi.mock('@/core/platform/permissions', async (original) => ({ ...(await original<object>()), hasSite: async () => isGranted }));
vi.mock('@/core/services/enable-site', () => ({ isSiteEnabled: async () => isOn }));
vi.mock('@/core/services/open-store', () => ({ db: {} }));
vi.stubGlobal('location', { origin: 'chrome-extension://trellis' });

const { insertIntoPage } = await import('@/entrypoints/sidepanel/insert-into-page');

beforeEach(() => {
  sent.length = 0;
  tab = { id: 5, url: 'https://app.dub.co/acme' };
  frames = [0, 4, 9];
  isGranted = true;
  isOn = true;
});

test('the frame whose field had the focus last gets the text, and no other', async () => {
  page = { fields: { 0: 100, 4: 300, 9: 200 } };
  expect(await insertIntoPage('Hi')).toBe('inserted');
  expect(sent).toEqual([['insertText', { text: 'Hi' }, 4]]);
});

test('frames without a field, or without our script, are passed over', async () => {
  page = { fields: { 0: null, 9: 1 } };
  expect(await insertIntoPage('Hi')).toBe('inserted');
  expect(sent).toEqual([['insertText', { text: 'Hi' }, 9]]);
});

test.each([
  ['nobody clicked into a field', { fields: { 0: null, 4: null } }, 'no-field'],
  ['the field went away meanwhile', { fields: { 0: 1 }, answer: fail('no-field') }, 'no-field'],
  ['the page does not want the text', { fields: { 0: 1 }, answer: fail('not-taken') }, 'not-taken'],
  ['nobody answers on an enabled site', { fields: {} }, 'no-page'],
])('told: %s', async (_name, shown, told) => {
  page = shown;
  expect(await insertIntoPage('Hi')).toBe(told);
});

test.each([
  ['the site was never granted', () => (isGranted = false)],
  ['the site is turned off', () => (isOn = false)],
  ['the browser shows us no address', () => (tab = { id: 5, url: null })],
  ['it is a page of the browser', () => (tab = { id: 5, url: 'chrome://settings' })],
  ['there is no page', () => (tab = null)],
  ['the panel is a tab, and no page was looked at', () => (tab = { id: 5, url: 'chrome-extension://trellis/sidepanel.html' })],
])('told as not enabled: %s', async (_name, before) => {
  before();
  page = { fields: {} };
  expect(await insertIntoPage('Hi')).toBe('not-enabled');
});
