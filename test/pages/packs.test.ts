import { afterEach, describe, expect, test } from 'vitest';
import { packFor } from '@/core/networks/registry';
import { findRows, shownName } from '@/core/overlay/find-rows';
import affiliates from '../fixtures/pages/affiliatewp/affiliates.html?raw';
import affiliatesEdit from '../fixtures/pages/affiliatewp/affiliates-edit.html?raw';
import affiliatesEmpty from '../fixtures/pages/affiliatewp/affiliates-empty.html?raw';
import lookAlike from '../fixtures/pages/affiliatewp/look-alike.html?raw';
import payouts from '../fixtures/pages/affiliatewp/payouts.html?raw';
import referrals from '../fixtures/pages/affiliatewp/referrals.html?raw';
import visits from '../fixtures/pages/affiliatewp/visits.html?raw';
import commissions from '../fixtures/pages/dub/commissions.html?raw';
import otherWorkspace from '../fixtures/pages/dub/other-workspace.html?raw';
import partners from '../fixtures/pages/dub/partners.html?raw';
import partnersEmpty from '../fixtures/pages/dub/partners-empty.html?raw';
import { openPage, tableOf } from './open-page';

const DUB = 'https://app.dub.co/acme/program';
const WP = 'https://shop.example/wp-admin/admin.php?page=affiliate-wp';

afterEach(() => document.body.replaceChildren());

function read(html: string, address: string): { ids: (string | undefined)[]; names: string[]; matched: number } {
  openPage(html);
  const { table, url } = tableOf(address);
  if (!table) throw new Error(`no table at ${address}`);
  const { rows, matched } = findRows(table, document, url);
  return { ids: rows.map(({ refs }) => refs[0]?.value), names: rows.map(({ slot }) => shownName(slot)), matched };
}

describe('Dub', () => {
  test('the list names each partner once, and skips a row that is still loading', () => {
    const { ids, names } = read(partners, `${DUB}/partners?status=approved`);
    expect(ids).toEqual(['pn_1A', 'pn_1B', 'pn_1C', 'pn_1D', 'pn_1E']);
    expect(names.slice(0, 2)).toEqual(['Nordlicht Blog', 'Zoë & Söhne']);
    expect(names[3]).toBe('<b>Bold</b> Media');
  });

  test('a ledger names a partner in each of its rows', () => {
    expect(read(commissions, `${DUB}/commissions`).ids).toEqual(['pn_1A', 'pn_1B', 'pn_1A']);
  });

  test.each([
    ['an empty list', partnersEmpty, `${DUB}/partners`],
    ['rows of another workspace', otherWorkspace, `${DUB}/partners`],
    ['a WordPress list', affiliates, `${DUB}/partners`],
  ])('finds nobody on %s', (_name, html, address) => {
    expect(read(html, address).ids).toEqual([]);
  });

  test.each([
    `${DUB}/partners/pn_1A`,
    `${DUB}/partners/pn_1A/payouts`,
    `${DUB}/messages/pn_1A`,
    `${DUB}/analytics`,
    `${DUB}`,
    'https://app.dub.co/acme/links',
    'https://partners.dub.co/programs/acme',
    'http://app.dub.co/acme/program/partners',
    'https://app.dub.co.evil.example/acme/program/partners',
  ])('has no table at %s', (address) => {
    expect(tableOf(address).table).toBeUndefined();
  });

  test('knows the partner of a whole page', () => {
    const pageOf = (address: string) => packFor(new URL(address))?.partnerOfPage(new URL(address));
    expect(pageOf(`${DUB}/partners/pn_1A/links`)).toBe('pn_1A');
    expect(pageOf(`${DUB}/messages/pn_1A`)).toBe('pn_1A');
    expect(pageOf(`${DUB}/messages`)).toBeNull();
    expect(pageOf(`${DUB}/partners`)).toBeNull();
    expect(pageOf(`${DUB}/partners/applications`)).toBeNull();
  });
});

describe('AffiliateWP', () => {
  test('the list reads the affiliate from the row’s actions, never the user from the name', () => {
    const { ids, names } = read(affiliates, `${WP}-affiliates`);
    expect(ids).toEqual(['3', '12', '27']);
    expect(names).toEqual(['Anna Schmidt', 'Zoë & Söhne', 'O’Brien Deals']);
  });

  test('an add-on’s link to another affiliate changes nothing', () => {
    expect(read(affiliatesEdit, 'https://shop.example/blog/wp-admin/admin.php?page=affiliate-wp-affiliates').ids).toEqual([
      '3',
      '12',
      '27',
    ]);
  });

  test('a row whose links and box disagree is nobody’s', () => {
    openPage(affiliates);
    document.querySelector('input[name="affiliate_id[]"]')?.setAttribute('value', '4');
    const { table, url } = tableOf(`${WP}-affiliates`);
    expect(table && findRows(table, document, url).rows.map(({ refs }) => refs[0]?.value)).toEqual(['12', '27']);
  });

  test.each([
    ['to another site of the network', '/site2/wp-admin/admin.php?page=affiliate-wp-affiliates&affiliate_id=12', []],
    ['to a page of the shop', 'https://shop.example/?page=affiliate-wp-affiliates&affiliate_id=12', []],
    ['with the id in a parameter of another name', 'admin.php?page=affiliate-wp-affiliates&parent_affiliate_id=12', []],
    ['of another plugin', 'admin.php?page=coupons&affiliate_id=12', []],
    ['to the list itself, by its whole address', `${WP}-affiliates&affiliate_id=12`, ['12']],
    ['relative to the page', '?page=affiliate-wp-affiliates&affiliate_id=12', ['12']],
  ])('a row whose links lead %s', (_name, href, ids) => {
    const link = Object.assign(document.createElement('a'), { textContent: 'Anna' });
    link.setAttribute('href', href);
    const row = `<tr><td class="name column-name">${link.outerHTML}</td></tr>`;
    expect(read(`<table class="wp-list-table"><tbody id="the-list">${row}</tbody></table>`, `${WP}-affiliates`).ids).toEqual(ids);
  });

  test('referrals, visits and payouts read the id by the screen that the link leads to', () => {
    expect(read(referrals, `${WP}-referrals`).ids).toEqual(['3', '12', '3']);
    expect(read(visits, `${WP}-visits`).ids).toEqual(['27', '3']);
    expect(read(payouts, `${WP}-payouts`)).toMatchObject({ ids: ['12', '27'], names: ['Zoë & Söhne', 'O’Brien Deals'] });
  });

  test.each([
    ['an empty list', affiliatesEmpty, `${WP}-affiliates`],
    ['a list of another plugin', lookAlike, `${WP}-affiliates`],
    ['a list of another plugin, as a ledger', lookAlike, `${WP}-referrals`],
    ['a Dub list', partners, `${WP}-affiliates`],
  ])('finds nobody on %s', (_name, html, address) => {
    expect(read(html, address).ids).toEqual([]);
  });

  test.each([
    'https://shop.example/wp-admin/admin.php?page=another-plugin-affiliates',
    'https://shop.example/wp-admin/admin.php?page=affiliate-wp-reports',
    `${WP}-affiliates&action=edit_affiliate&affiliate_id=3`,
    `${WP}-referrals&action=add_referral`,
    'https://shop.example/wp-admin/index.php?page=affiliate-wp-affiliates',
    'https://shop.example/affiliate-area/?page=affiliate-wp-affiliates',
  ])('has no table at %s', (address) => {
    expect(tableOf(address).table).toBeUndefined();
  });

  test('a bulk action comes back to the list', () => {
    expect(tableOf(`${WP}-affiliates&action=-1`).table?.id).toBe('affiliates');
  });

  test.each([
    ['https://shop.example/wp-admin/admin.php?page=affiliate-wp-visits', 'https://shop.example'],
    ['https://shop.example/blog/wp-admin/admin.php?page=affiliate-wp-visits', 'https://shop.example/blog'],
    ['http://shop.example:8080/site2/wp-admin/admin.php?page=affiliate-wp-visits', 'http://shop.example:8080/site2'],
  ])('the account of %s is %s', (address, account) => {
    expect(packFor(new URL(address))?.accountOf(new URL(address))).toBe(account);
  });

  test('knows the affiliate of a whole page', () => {
    const url = new URL(`${WP}-affiliates&action=edit_affiliate&affiliate_id=12`);
    expect(packFor(url)?.partnerOfPage(url)).toBe('12');
  });
});
