import { expect, test } from 'vitest';
import { networkId } from '@/core/domain/ids';
import { partnerPageOf } from '@/core/networks/partner-page';
import { packFor } from '@/core/networks/registry';

const program = (network: string, boundTo: string | null) => ({ network: networkId(network), boundTo });

test.each([
  ['dub', 'acme', 'pn_1', 'https://app.dub.co/acme/program/partners/pn_1'],
  [
    'affiliatewp',
    'https://shop.example/blog',
    '17',
    'https://shop.example/blog/wp-admin/admin.php?page=affiliate-wp-affiliates&action=edit_affiliate&affiliate_id=17',
  ],
  ['awin', '123', '456', 'https://app.awin.com/en/awin/advertiser/123/partnerships/overview/profile/456'],
])('%s: the address of the partner’s page, which leads back to that partner', (network, account, ownId, url) => {
  const found = partnerPageOf(program(network, account), ownId);
  expect(found).toEqual({ ok: true, value: url });
  const address = new URL(url);
  expect(packFor(address)?.id).toBe(network);
  expect(packFor(address)?.partnerOfPage(address)).toBe(ownId);
});

test('an id that is written like an address stays one part of it', () => {
  const found = partnerPageOf(program('dub', 'acme'), '../../x?y#z');
  expect(found).toEqual({ ok: true, value: 'https://app.dub.co/acme/program/partners/..%2F..%2Fx%3Fy%23z' });
});

test.each([
  ['a network whose pages nobody has described', program('impact', 'acme'), '1', 'no-page-known'],
  ['a network without a pack', program('everflow', 'acme'), '1', 'no-page-known'],
  ['a plain file', program('file', 'https://reports.example'), '1', 'no-page-known'],
  ['a programme that nothing was bound to yet', program('dub', null), 'pn_1', 'not-bound'],
  ['a prospect of the user’s', program('dub', 'acme'), 'prospect:0e9d…', 'prospect'],
  ['an account that is no web address', program('affiliatewp', 'javascript:alert(1)//'), '1', 'no-page-known'],
  ['an account that is no address at all', program('affiliatewp', 'shop'), '1', 'no-page-known'],
])('%s has no page to open', (_what, from, ownId, reason) => {
  expect(partnerPageOf(from, ownId)).toMatchObject({ ok: false, reason });
});
