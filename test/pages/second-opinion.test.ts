import { afterEach, expect, test } from 'vitest';
import { packFor } from '@/core/networks/registry';
import { hasPageChanged } from '@/core/overlay/second-opinion';
import affiliates from '../fixtures/pages/affiliatewp/affiliates.html?raw';
import affiliatesEdit from '../fixtures/pages/affiliatewp/affiliates-edit.html?raw';
import affiliatesEmpty from '../fixtures/pages/affiliatewp/affiliates-empty.html?raw';
import payouts from '../fixtures/pages/affiliatewp/payouts.html?raw';
import referrals from '../fixtures/pages/affiliatewp/referrals.html?raw';
import visits from '../fixtures/pages/affiliatewp/visits.html?raw';
import commissions from '../fixtures/pages/dub/commissions.html?raw';
import partners from '../fixtures/pages/dub/partners.html?raw';
import partnersEmpty from '../fixtures/pages/dub/partners-empty.html?raw';
import { openPage, tableOf } from './open-page';

const DUB = 'https://app.dub.co/acme/program';
const WP = 'https://shop.example/wp-admin/admin.php?page=affiliate-wp';
afterEach(() => document.body.replaceChildren());

function judge(html: string, address: string, hasFinder = true): boolean {
  openPage(html);
  const { table, url } = tableOf(address);
  if (!table) throw new Error(`no table at ${address}`);
  return hasPageChanged(table, hasFinder ? (packFor(url)?.finder ?? null) : null, document, url);
}

const link = (id: string) => `<div href="/acme/program/partners/${id}">${id}</div>`;
const row = (id: string, more = '') => `<tr><td>${link(id)}</td><td>${more}</td></tr>`;
const list = (...rows: readonly string[]) => `<table><tbody>${rows.join('')}</tbody></table>`;

test.each([
  ['the Dub list', partners, `${DUB}/partners`],
  ['an empty Dub list', partnersEmpty, `${DUB}/partners`],
  ['a Dub ledger', commissions, `${DUB}/commissions`],
  ['the AffiliateWP list', affiliates, `${WP}-affiliates`],
  ['the AffiliateWP list with an add-on’s column that links to the parent', affiliatesEdit, `${WP}-affiliates`],
  ['an empty AffiliateWP list', affiliatesEmpty, `${WP}-affiliates`],
  ['referrals', referrals, `${WP}-referrals`],
  ['visits', visits, `${WP}-visits`],
  ['payouts', payouts, `${WP}-payouts`],
  [
    'a list beside which one partner is mentioned',
    `${list(row('pn_1'), row('pn_2'))}<aside>${link('pn_9')}</aside>`,
    `${DUB}/partners`,
  ],
  [
    'a list that names its own partners a second time',
    `${list(row('pn_1'), row('pn_2'))}${link('pn_1')}${link('pn_2')}`,
    `${DUB}/partners`,
  ],
  ['rows with a further partner each', list(row('pn_1', link('pn_7')), row('pn_2', link('pn_8'))), `${DUB}/partners`],
  ['one row without a partner', list('<tr><td>Nothing here yet</td></tr>'), `${DUB}/partners`],
  ['nothing but two words', '<p>Loading</p>', `${DUB}/partners`],
  [
    'partners of another workspace',
    `<a href="/other/program/partners/pn_1">x</a><a href="/other/program/partners/pn_2">y</a>`,
    `${DUB}/partners`,
  ],
])('%s is as it is known', (_name, html, address) => {
  expect(judge(html, address)).toBe(false);
});

test.each([
  ['partners in boxes instead of rows', `<section>${link('pn_1')}${link('pn_2')}${link('pn_3')}</section>`],
  ['rows that name nobody', list('<tr><td>Anna</td></tr>', '<tr><td>Bert</td></tr>')],
  ['a small table and the list beside it', `${list(row('pn_1'))}<section>${link('pn_2')}${link('pn_3')}</section>`],
])('%s: the page has changed', (_name, html) => {
  expect(judge(html, `${DUB}/partners`)).toBe(true);
});

test('rows that name a partner, but not where the table looks', () => {
  const cell = (id: number) => `<a href="admin.php?page=affiliate-wp-affiliates&affiliate_id=${id}">x</a>`;
  const rows = [1, 2, 3].map((id) => `<tr><td class="other">${cell(id)}</td></tr>`).join('');
  const html = `<table class="wp-list-table"><tbody id="the-list">${rows}</tbody></table>`;
  expect(judge(html, `${WP}-referrals`)).toBe(true);
});

test('without a finder only rows that name nobody tell', () => {
  expect(judge(`<section>${link('pn_1')}${link('pn_2')}</section>`, `${DUB}/partners`, false)).toBe(false);
  expect(judge(list('<tr><td>Anna</td></tr>', '<tr><td>Bert</td></tr>'), `${DUB}/partners`, false)).toBe(true);
});
