import { expect, test } from 'vitest';
import { partnerSideOf } from '@/core/networks/registry';

test.each([
  ['https://app.impact.com/secure/mediapartner/home.ihtml', 'impact.com'],
  ['https://members.cj.com/member/publisher/home', 'CJ'],
  ['https://members.cj.com/member/app/publisher/account/settings', 'CJ'],
  ['https://acme.partnerstack.com/', 'PartnerStack'],
  ['https://affiliate.tradetracker.com/reports', 'TradeTracker'],
  ['https://app.impact.com/secure/advertiser/engage/aview.ihtml', null],
  ['https://app.impact.com/secure/mediapartners-of-ours', null],
  ['https://members.cj.com/member/advertiser/1/detail', null],
  ['https://app.partnerstack.com/partners/key/details', null],
  ['https://partnerstack.com.example/', null],
  ['https://affiliate.tradetracker.com.evil.example/', null],
  ['https://app.dub.co/acme/program/partners', null],
])('%s is the partners’ side of %s', (address, network) => {
  expect(partnerSideOf(new URL(address))).toBe(network);
});
