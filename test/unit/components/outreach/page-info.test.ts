import { describe, expect, test } from 'vitest';
import { type PageAddress, type PageReport, pageFacts, pageInfo } from '@/components/outreach/page-info';
import { networkId, programIdOf } from '@/core/domain/ids';
import { ANY_NETWORK } from '@/core/domain/page';
import { ACME, aProgram, DUB } from '@/test/fixtures/makers';

const SITE = 'https://app.dub.co/*';
const NETWORK = { id: DUB, name: 'Dub Partners' };
const ADDRESS: PageAddress = { pattern: SITE, network: NETWORK, account: 'acme', partnerSide: null };
const NO_PACK: PageAddress = { ...ADDRESS, network: null, account: null };
const REPORT: PageReport = {
  network: NETWORK,
  account: { network: DUB, account: 'acme', by: 'address' },
  program: { id: ACME, name: 'Acme' },
  failure: null,
  knownBy: 'source',
  justBound: false,
  found: 50,
  known: ['a', 'b'],
};
const HOST = { network: DUB, account: 'app.dub.co', by: 'host' } as const;
const ANY = {
  ...REPORT,
  network: null,
  account: { network: ANY_NETWORK, account: 'https://x.example', by: 'host' },
  knownBy: 'any',
} as const;
const bound = [aProgram({ boundTo: 'acme' })];
const other = aProgram({ id: programIdOf(DUB, 'B'), name: 'B', boundTo: 'other' });
type Part = Partial<Parameters<typeof pageInfo>[0]>;
const about = (part: Part) => pageInfo({ address: ADDRESS, report: null, programs: [], enabled: [SITE], packsOff: [], ...part });

test.each<[string, Part, object]>([
  ['a browser’s own page', { address: { ...NO_PACK, pattern: null } }, { kind: 'not-a-site' }],
  ['a known dashboard that is not enabled', { enabled: [] }, { kind: 'not-enabled', pattern: SITE, network: 'Dub Partners' }],
  ['any site that is not enabled', { enabled: [], address: NO_PACK }, { kind: 'not-enabled', pattern: SITE, network: null }],
  [
    'the partners’ side of a network, enabled or not',
    { enabled: [], address: { ...NO_PACK, partnerSide: 'CJ' } },
    { kind: 'partner-side', network: 'CJ' },
  ],
  [
    'a site that was turned off while the page stayed open',
    { report: { ...REPORT, failure: 'site-not-enabled' } },
    { kind: 'not-enabled', pattern: SITE, network: 'Dub Partners' },
  ],
  [
    'a pack that is off, on a page that knows it',
    { report: { ...REPORT, failure: 'pack-off' } },
    { kind: 'pack-off', network: NETWORK },
  ],
  ['a pack that is off, on a page that does not answer', { packsOff: [DUB] }, { kind: 'pack-off', network: NETWORK }],
  ['a page of an enabled site about no account', { address: { ...ADDRESS, account: null } }, { kind: 'page-not-known' }],
  [
    'a page the pack does not know',
    { report: { ...REPORT, failure: 'page-not-known' }, programs: bound },
    { kind: 'page-not-known' },
  ],
  [
    'a page the pack does not know yet, while it may still be loading',
    { report: { ...REPORT, failure: 'page-not-known' }, programs: bound, isEarly: true },
    { kind: 'reading' },
  ],
  [
    'a page that knows its partners early is not waited for',
    { report: REPORT, programs: bound, isEarly: true },
    { kind: 'showing', program: { id: ACME, name: 'Acme' }, known: 2, found: 50, doubt: null, network: 'Dub Partners' },
  ],
  [
    'a site that is not enabled is not waited for',
    { enabled: [], isEarly: true },
    { kind: 'not-enabled', pattern: SITE, network: 'Dub Partners' },
  ],
  [
    'badges that the user hid in this tab',
    { report: { ...REPORT, failure: 'hidden', account: null }, programs: bound },
    { kind: 'hidden' },
  ],
  [
    'badges hidden on a site that was turned off since',
    { enabled: [], report: { ...REPORT, failure: 'hidden' } },
    { kind: 'not-enabled', pattern: SITE, network: 'Dub Partners' },
  ],
  [
    'a page that looks different now',
    { report: { ...REPORT, failure: 'page-changed' }, programs: bound },
    { kind: 'page-changed' },
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
    { kind: 'showing', program: { id: ACME, name: 'Acme' }, known: 2, found: 50, doubt: null, network: 'Dub Partners' },
  ],
  [
    'a page that throws badges away',
    { programs: bound, report: { ...REPORT, failure: 'badges-thrown-away' } },
    { kind: 'thrown-away', program: { id: ACME, name: 'Acme' } },
  ],
])('%s', (_what, part, info) => {
  expect(about(part)).toEqual(info);
});

test.each([
  ['source', 50, null],
  ['script', 50, null],
  ['taught', 50, null],
  ['docs', 50, 'unverified'],
  ['inferred', 50, 'unverified'],
  ['inferred', 0, null],
  ['any', 50, 'any'],
] as const)('a page known by %s with %d partners: doubt %s', (knownBy, found, doubt) => {
  expect(about({ programs: bound, report: { ...REPORT, knownBy, found } })).toMatchObject({ kind: 'showing', doubt });
});

describe('whose account it is', () => {
  const programs = [aProgram(), other];
  const refused = (failure: PageReport['failure'], account: PageReport['account'] = REPORT.account) =>
    about({ programs, report: { ...REPORT, program: null, failure, account } });

  test('an account that nothing is bound to offers the programmes of its network', () => {
    const account = REPORT.account;
    expect(refused('account-not-bound')).toEqual({ kind: 'unbound', account, network: 'Dub Partners', programs });
    expect(about({ programs })).toMatchObject({ kind: 'unbound', account });
  });

  test('several fit only where more than one has no other account', () => {
    const report = { ...REPORT, program: null, failure: 'account-ambiguous' } as const;
    const free = aProgram({ id: programIdOf(DUB, 'C'), name: 'C' });
    expect(refused('account-ambiguous')).toMatchObject({ kind: 'unbound', programs });
    expect(about({ programs: [...programs, free], report })).toMatchObject({ kind: 'ambiguous', programs: [...programs, free] });
    expect(about({ programs: [...bound, { ...other, boundTo: 'acme' }], report })).toMatchObject({ kind: 'ambiguous' });
  });

  test('one that was bound a moment ago is said to be, before the page has looked again', () => {
    for (const failure of ['account-not-bound', 'account-ambiguous'] as const) {
      const report = { ...REPORT, program: null, failure };
      expect(about({ programs: [...bound, other], report })).toMatchObject({
        kind: 'bound',
        program: { id: ACME },
        isNew: false,
      });
    }
  });

  test('where every programme has another account, the page is another’s', () => {
    const report = { ...REPORT, program: null, failure: 'account-not-bound' } as const;
    expect(about({ programs: [other], report })).toMatchObject({ kind: 'elsewhere', programs: [other] });
    expect(about({ programs: [other] })).toMatchObject({ kind: 'elsewhere' });
    expect(about({ programs: [other], report: { ...report, account: HOST } })).toMatchObject({ kind: 'unbound' });
  });

  test('partners that do not fit name the programmes that are bound, and offer the others', () => {
    const here = aProgram({ boundTo: HOST.account });
    const report = { ...REPORT, program: null, failure: 'account-not-sure', account: HOST } as const;
    expect(about({ programs: [here, other], report })).toEqual({
      kind: 'not-sure',
      account: HOST,
      network: 'Dub Partners',
      programs: [other],
      bound: ['Acme'],
    });
  });
});

describe('a page that no pack knows', () => {
  const sheet = aProgram({ id: 'file:Sheet' as never, network: networkId('file'), name: 'Sheet' });
  const about2 = (report: PageReport, programs = [sheet]) => about({ address: NO_PACK, report, programs });

  test('without partners it is a page like any other, whatever failed', () => {
    expect(about2({ ...ANY, program: null, found: 0, known: [], failure: 'page-changed' })).toEqual({ kind: 'page-not-known' });
    expect(about2({ ...ANY, program: null, found: 0, known: [] })).toEqual({ kind: 'page-not-known' });
  });

  test('with partners it asks whose it is, among all programmes', () => {
    const report = { ...ANY, program: null, failure: 'account-ambiguous' } as const;
    expect(about2(report, [sheet, other])).toEqual({
      kind: 'unbound',
      account: ANY.account,
      network: null,
      programs: [sheet, other],
    });
  });

  test('bound by hand it shows badges, and says how it was read', () => {
    const program = { id: sheet.id, name: 'Sheet' };
    expect(about2({ ...ANY, program })).toEqual({ kind: 'showing', program, known: 2, found: 50, doubt: 'any', network: null });
  });

  test('without imports there is nothing to show', () => {
    expect(about2({ ...ANY, program: null, failure: 'no-data-yet' }, [])).toEqual({ kind: 'no-data', network: null });
  });
});

describe('what else is known of the page', () => {
  const facts = (part: Part & { readonly isBarShown?: boolean }) =>
    pageFacts({ address: ADDRESS, report: REPORT, programs: bound, enabled: [SITE], packsOff: [], isBarShown: true, ...part });

  test('account, programme, how it is read, and the pack that can be switched off', () => {
    expect(facts({})).toEqual({
      account: 'acme',
      program: 'Acme',
      knownBy: 'source',
      network: NETWORK,
      isBarClosed: false,
      hasBadges: true,
    });
    expect(facts({ isBarShown: false })).toMatchObject({ isBarClosed: true });
    expect(facts({ report: null })).toMatchObject({ account: 'acme', program: null, knownBy: null, hasBadges: false });
    expect(facts({ packsOff: [DUB] })).toMatchObject({ network: null });
    expect(facts({ address: NO_PACK, report: ANY })).toMatchObject({
      account: 'https://x.example',
      network: null,
      knownBy: 'any',
    });
  });

  test.each<[string, Part]>([
    ['a site that is not enabled', { enabled: [] }],
    ['the partners’ side', { address: { ...ADDRESS, partnerSide: 'CJ' } }],
    ['a page of the browser', { address: { ...NO_PACK, pattern: null } }],
    ['a site that was just turned off', { report: { ...REPORT, failure: 'site-not-enabled' } }],
  ])('nothing is said of %s', (_what, part) => {
    expect(facts(part)).toBeNull();
  });
});
