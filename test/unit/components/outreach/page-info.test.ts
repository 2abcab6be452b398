import { expect, test } from 'vitest';
import { type PageAddress, type PageReport, pageInfo } from '@/components/outreach/page-info';
import { networkId, programIdOf } from '@/core/domain/ids';
import { ACME, aProgram, DUB } from '@/test/fixtures/makers';

const SITE = 'https://app.dub.co/*';
const NETWORK = { id: DUB, name: 'Dub Partners' };
const ADDRESS: PageAddress = { pattern: SITE, network: NETWORK, account: 'acme' };
const REPORT: PageReport = {
  network: NETWORK,
  account: { network: DUB, account: 'acme', by: 'address' },
  program: { id: ACME, name: 'Acme' },
  failure: null,
  justBound: false,
  found: 50,
  known: ['a', 'b'],
};
const bound = [aProgram({ boundTo: 'acme' })];
const about = (part: Partial<Parameters<typeof pageInfo>[0]>) =>
  pageInfo({ address: ADDRESS, report: null, programs: [], enabled: [SITE], ...part });

test.each([
  ['a browser’s own page', { address: { pattern: null, network: null, account: null } }, { kind: 'not-a-site' }],
  ['a known dashboard that is not enabled', { enabled: [] }, { kind: 'not-enabled', pattern: SITE, network: 'Dub Partners' }],
  [
    'any site that is not enabled',
    { enabled: [], address: { ...ADDRESS, network: null, account: null } },
    { kind: 'not-enabled', pattern: SITE, network: null },
  ],
  [
    'a site that was turned off while the page stayed open',
    { report: { ...REPORT, failure: 'site-not-enabled' } },
    { kind: 'not-enabled', pattern: SITE, network: 'Dub Partners' },
  ],
  ['a page of an enabled site about no account', { address: { ...ADDRESS, account: null } }, { kind: 'page-not-known' }],
  [
    'a page the pack does not know',
    { report: { ...REPORT, failure: 'page-not-known' }, programs: bound },
    { kind: 'page-not-known' },
  ],
  [
    'a page that looks different now',
    { report: { ...REPORT, failure: 'page-changed' }, programs: bound },
    { kind: 'page-changed', network: 'Dub Partners' },
  ],
  ['a network without imports', {}, { kind: 'no-data', network: 'Dub Partners' }],
  [
    'programmes of another network only',
    { programs: [aProgram({ network: networkId('affiliatewp') })] },
    { kind: 'no-data', network: 'Dub Partners' },
  ],
  [
    'a bound page without a script on it',
    { programs: bound },
    { kind: 'bound', program: { id: ACME, name: 'Acme' }, isNew: false },
  ],
  [
    'a page that was bound a moment ago',
    { programs: bound, report: { ...REPORT, justBound: true } },
    { kind: 'bound', program: { id: ACME, name: 'Acme' }, isNew: true },
  ],
  [
    'a page with badges',
    { programs: bound, report: REPORT },
    { kind: 'showing', program: { id: ACME, name: 'Acme' }, known: 2, found: 50 },
  ],
] as const)('%s', (_what, part, info) => {
  expect(about(part as Parameters<typeof about>[0])).toEqual(info);
});

test('an account that nothing is bound to offers the programmes of its network', () => {
  const programs = [aProgram(), aProgram({ id: programIdOf(DUB, 'B'), name: 'B', boundTo: 'other' })];
  const unbound = about({ programs, report: { ...REPORT, program: null, failure: 'account-not-bound' } });
  expect(unbound).toEqual({ kind: 'unbound', account: 'acme', network: 'Dub Partners', programs });
  expect(about({ programs, report: { ...REPORT, program: null, failure: 'account-ambiguous' } })).toMatchObject({
    kind: 'ambiguous',
  });
  expect(about({ programs })).toMatchObject({ kind: 'unbound' });
});
