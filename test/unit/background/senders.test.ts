import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { networkId } from '@/core/domain/ids';
import { ANY_NETWORK } from '@/core/domain/page';
import type { Sender } from '@/core/platform/runtime';
import { isOfAccount, isOnSite, NotAllowed, requireOurs, requireOwnPage, siteOf } from '@/entrypoints/background/senders';

const id = browser.runtime.id;
const on = (url: string, more: Partial<Sender> = {}): Sender => ({ id, url, tab: { id: 1 }, ...more });
const DUB = networkId('dub');
const WP = networkId('affiliatewp');
const FILE = networkId('file');
const WP_PAGE = 'https://shop.example/blog/wp-admin/admin.php?page=affiliate-wp-affiliates';

test.each<[string, Sender, string, string, boolean]>([
  ['an account of the network whose dashboard it is', on('https://app.dub.co/acme/program'), DUB, 'acme', true],
  ['an account that only the page shows', on('https://app.dub.co/'), DUB, 'Acme Inc.', true],
  ['a shop on its own address', on(WP_PAGE), WP, 'https://shop.example/blog', true],
  ['the site that no pack knows', on('https://reports.example/list'), ANY_NETWORK, 'https://reports.example', true],
  ['a plain programme bound to it', on('https://reports.example/list'), FILE, 'https://reports.example', true],
  ['a network’s programme bound to it by hand', on('https://reports.example/list'), DUB, 'https://reports.example', true],
  ['a host with a port', on('http://localhost:8080/list'), ANY_NETWORK, 'http://localhost:8080', true],
  ['a frame without an address', on('about:blank', { origin: 'https://app.dub.co' }), DUB, 'acme', true],
  [
    'a frame written by the page',
    on('about:srcdoc', { origin: 'https://reports.example' }),
    ANY_NETWORK,
    'https://reports.example',
    true,
  ],
  ['another network’s account', on('https://reports.example/list'), DUB, 'acme', false],
  ['another shop’s account', on(WP_PAGE), WP, 'https://other.example', false],
  ['a shop whose address only begins alike', on('https://shop.exam/'), WP, 'https://shop.example', false],
  ['an account that a shop’s page makes up', on(WP_PAGE), WP, 'acme', false],
  ['any site’s account elsewhere', on('https://reports.example/list'), ANY_NETWORK, 'https://other.example', false],
  ['a host that only ends alike', on('https://evilapp.dub.co/acme'), DUB, 'acme', false],
  ['the dashboard without encryption', on('http://app.dub.co/acme/program'), DUB, 'acme', false],
  ['a network that nobody knows', on('https://reports.example/list'), networkId('nobody'), 'acme', false],
  ['a frame of nobody’s', on('about:blank', { origin: 'null' }), DUB, 'acme', false],
  [
    'a page that claims an origin beside its address',
    on('https://reports.example/', { origin: 'https://app.dub.co' }),
    DUB,
    'acme',
    false,
  ],
  ['a file', on('file:///list.html'), ANY_NETWORK, 'file://', false],
])('%s', (_what, sender, network, account, expected) => {
  expect(isOnSite(sender, { network: networkId(network), account })).toBe(expected);
});

test('our own pages may ask for all', () => {
  const own = { id, url: browser.runtime.getURL('/popup.html' as never) };
  expect(isOnSite(own, { network: DUB, account: 'acme' })).toBe(true);
  expect(siteOf(own)).toBeNull();
  expect(() => requireOwnPage(own)).not.toThrow();
});

test('scripts of ours are heard in frames without an address, too; nobody else is', () => {
  const frame = on('about:blank', { origin: 'https://app.dub.co' });
  expect(() => requireOurs(frame)).not.toThrow();
  expect(siteOf(frame)).toBe('https://app.dub.co/*');
  expect(() => requireOwnPage(frame)).toThrow(NotAllowed);
  expect(() => requireOurs(on('https://app.dub.co/', { id: 'other' }))).toThrow(NotAllowed);
  expect(() => requireOurs(on('about:blank', { origin: 'null' }))).toThrow(NotAllowed);
  expect(() => requireOurs(on('chrome-extension://other/page.html'))).toThrow(NotAllowed);
});

test.each<[string, Sender, string, boolean]>([
  ['the account in the address', on('https://app.dub.co/acme/program'), 'acme', true],
  ['another account of the same network', on('https://app.dub.co/acme/program'), 'other', false],
  ['an account that only the page shows', on('https://app.dub.co/'), 'Acme Inc.', true],
  ['an account of another site', on('https://reports.example/list'), 'acme', false],
])('whether a page is of this very account: %s', (_name, sender, account, isOf) => {
  expect(isOfAccount(sender, { network: DUB, account })).toBe(isOf);
});
