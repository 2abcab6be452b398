import { beforeEach, describe, expect, test } from 'vitest';
import { accountIdOf, networkId, type ProgramId, programIdOf } from '@/core/domain/ids';
import type { AccountFacts } from '@/core/domain/partner';
import { findNamed } from '@/core/services/find-named';
import { keepRecord } from '@/core/services/keep-record';
import { linkAccounts } from '@/core/services/link-accounts';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { anAccountDetail, anInsight, aProgramDetail, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

let db: TrellisDb;

async function program(network: string, name: string, boundTo: string | null, partners: Record<string, Partial<AccountFacts>>) {
  const id = programIdOf(networkId(network), name);
  await putRecord(db, 'programs', { id, at: 1, content: { network: networkId(network), name, currency: 'EUR', boundTo } });
  const accounts = Object.entries(partners).map(([ownId, more]) => {
    const account = accountIdOf(id, ownId);
    const facts = someFacts(ownId, { id: account, email: null, website: null, ...more });
    return anAccountDetail(ownId, { facts, insight: anInsight(ownId, { account }) });
  });
  await writePublished(db, id, aProgramDetail(), accounts);
  return id;
}

let acme: ProgramId;
let shop: ProgramId;

beforeEach(async () => {
  db = openTestDb();
  acme = await program('dub', 'Acme', 'acme', {
    pn_1: { name: 'Garden Blog', email: 'ann@garden.test', website: 'https://www.garden-blog.com/' },
    pn_2: { name: 'Garden Tools', email: 'tools@garden.test', website: 'https://garden-tools.com' },
    pn_3: { name: 'Best', website: 'https://instagram.com/best' },
    pn_4: { name: 'pn_1' },
  });
  shop = await program('affiliatewp', 'Shop', 'https://shop.test', {
    '7': { name: 'Ann Smith', email: 'smith@x.test', website: 'garden-tools.com/about' },
    '8': { name: 'Best' },
  });
});

const find = (text: string, link: string | null = null, page: string | null = null) =>
  findNamed(db, { text, link: link === null ? null : URL.parse(link), page: page === null ? null : URL.parse(page) });
const DASHBOARD = 'https://app.dub.co/acme/program/partners';

describe('a text', () => {
  test.each([
    ['the id, not the name of another', 'pn_1', 'dub:Acme:pn_1'],
    ['an address in any case', ' ANN@garden.test ', 'dub:Acme:pn_1'],
    ['the exact name, where a search finds more', 'garden  blog', 'dub:Acme:pn_1'],
    ['a part of a name that only one has', 'Tools', 'dub:Acme:pn_2'],
    ['a name with a typing error', 'Ann Smoth', 'affiliatewp:Shop:7'],
  ])('%s', async (_name, text, account) => {
    expect(await find(text)).toEqual({ kind: 'one', account });
  });

  test('a code that was agreed with one partner', async () => {
    const terms = {
      program: acme,
      account: accountIdOf(acme, 'pn_2'),
      kind: 'code',
      code: 'SPRING',
      rate: null,
      amount: null,
    } as const;
    await keepRecord(db, 'terms', { ...terms, threshold: null, cookieDays: null, from: null, to: null, note: '' });
    expect(await find('spring')).toEqual({ kind: 'one', account: 'dub:Acme:pn_2' });
  });

  test.each([
    ['part of two names', 'garden', { kind: 'several', find: 'garden' }],
    ['the name of two partners', 'best', { kind: 'several', find: 'best' }],
    ['nobody’s', 'Zoological Zebra', { kind: 'none', find: 'Zoological Zebra' }],
    ['nothing', '  ', { kind: 'none', find: '' }],
    ['text without end', 'zq '.repeat(500), { kind: 'none', find: 'zq '.repeat(34).slice(0, 100) }],
    ['what looks like code', '<img src=x onerror=alert(1)>', { kind: 'none', find: '<img src=x onerror=alert(1)>' }],
  ])('no partner for certain: %s', async (_name, text, named) => {
    expect(await find(text)).toEqual(named);
  });

  test('two of a name are one where they were linked; the page says which account', async () => {
    await linkAccounts(db, [accountIdOf(acme, 'pn_3'), accountIdOf(shop, '8')]);
    expect(await find('best', null, DASHBOARD)).toEqual({ kind: 'one', account: 'dub:Acme:pn_3' });
    const admin = 'https://shop.test/wp-admin/admin.php?page=affiliate-wp-affiliates';
    expect(await find('best', null, admin)).toEqual({ kind: 'one', account: 'affiliatewp:Shop:8' });
  });

  test('two of a name stay two, also on the page of one of them', async () => {
    expect(await find('best', null, DASHBOARD)).toEqual({ kind: 'several', find: 'best' });
  });
});

describe('a link', () => {
  test.each([
    ['to the partner’s place on the dashboard', 'https://app.dub.co/acme/program/partners/pn_2', 'dub:Acme:pn_2'],
    ['to its page, over the text in it', 'https://app.dub.co/acme/program/partners/pn_1/links', 'dub:Acme:pn_1'],
    ['to a page of its site', 'https://shop.garden-blog.com/2026/roses?x=1', 'dub:Acme:pn_1'],
    ['to its page on a social network', 'https://www.instagram.com/best/?hl=en', 'dub:Acme:pn_3'],
    ['to write to it', 'mailto:ann%40garden.test?subject=x', 'dub:Acme:pn_1'],
  ])('%s', async (_name, link, account) => {
    expect(await find('', link)).toEqual({ kind: 'one', account });
  });

  test.each([
    [
      'to an account that is bound to no programme',
      'https://app.dub.co/globex/program/partners/pn_2x',
      { kind: 'none', find: 'pn_2x' },
    ],
    ['to another’s page on a social network', 'https://instagram.com/rest', { kind: 'none', find: 'instagram.com' }],
    ['to a site of two partners', 'https://garden-tools.com', { kind: 'several', find: 'garden-tools.com' }],
    ['to a site of nobody', 'https://zoological-zebra.com/x', { kind: 'none', find: 'zoological-zebra.com' }],
    ['to a script', 'javascript:alert(1)', { kind: 'none', find: '' }],
  ])('no partner for certain: %s', async (_name, link, named) => {
    expect(await find('', link)).toEqual(named);
  });
});
