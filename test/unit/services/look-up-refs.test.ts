import { beforeEach, describe, expect, test } from 'vitest';
import { accountIdOf, networkId, type ProgramId, programIdOf } from '@/core/domain/ids';
import { ANY_NETWORK, type PageAccount, type PartnerRef } from '@/core/domain/page';
import type { AccountFacts } from '@/core/domain/partner';
import { bindAccount, unbindAccount } from '@/core/services/bind-account';
import { keepRecord } from '@/core/services/keep-record';
import { lookUpRefs } from '@/core/services/look-up-refs';
import { PageEvidence } from '@/core/services/page-evidence';
import { PartnerMemory } from '@/core/services/partner-memory';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { listPrograms, putRecord } from '@/core/store/records';
import { anAccountDetail, anInsight, aProgramDetail, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const DUB = networkId('dub');
const WP = networkId('affiliatewp');
const FILE = networkId('file');

let db: TrellisDb;
let memory: PartnerMemory;
let moment = 0;

beforeEach(() => {
  db = openTestDb();
  memory = new PartnerMemory(db);
});

type Partner = Partial<AccountFacts> & { readonly ownId: string };

async function program(
  network: typeof DUB,
  name: string,
  partners: readonly Partner[],
  boundTo: string | null = null,
): Promise<ProgramId> {
  const id = programIdOf(network, name);
  await putRecord(db, 'programs', { id, at: 1, content: { network, name, currency: 'EUR', boundTo } });
  await publish(id, partners);
  return id;
}

function publish(id: ProgramId, partners: readonly Partner[]): Promise<unknown> {
  moment++;
  const accounts = partners.map(({ ownId, ...more }) => {
    const account = accountIdOf(id, ownId);
    return anAccountDetail(ownId, { facts: someFacts(ownId, { id: account, ...more }), insight: anInsight(ownId, { account }) });
  });
  return writePublished(db, id, aProgramDetail({ computedAt: moment }), accounts);
}

const ids = (...values: string[]): PartnerRef[] => values.map((value) => ({ by: 'id', value }));
const seen = (pairs: Record<string, string>): PartnerRef[] =>
  Object.entries(pairs).map(([value, name]) => ({ by: 'id', value, seen: name }));

type By = PageAccount['by'];
type More = { readonly by?: By; readonly evidence?: PageEvidence };

async function lookUp(network: typeof DUB, account: string, refs: PartnerRef[], { by = 'address', evidence }: More = {}) {
  const answer = await lookUpRefs(db, memory, { page: { network, account, by }, refs, at: 5, ...(evidence ? { evidence } : {}) });
  if (!answer.ok) return answer.reason;
  return {
    program: answer.value.program.name,
    justBound: answer.value.justBound,
    found: answer.value.badges.map((badge) => badge?.account ?? null),
  };
}

const boundTo = async (name: string) => (await listPrograms(db)).find((found) => found.name === name)?.boundTo;

describe('binding a page’s account to a programme', () => {
  test('the first page whose ids belong to one free programme binds it, and says so once', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1' }, { ownId: 'pn_2' }]);
    expect(await lookUp(DUB, 'acme', ids('pn_1', 'pn_9'))).toEqual({
      program: 'Acme',
      justBound: true,
      found: ['dub:Acme:pn_1', null],
    });
    expect(await boundTo('Acme')).toBe('acme');
    expect(await lookUp(DUB, 'acme', ids('pn_2'))).toEqual({ program: 'Acme', justBound: false, found: ['dub:Acme:pn_2'] });
  });

  test('a binding that the user took back is not made again: the user is asked', async () => {
    const acme = await program(DUB, 'Acme', [{ ownId: 'pn_1' }]);
    await lookUp(DUB, 'acme', ids('pn_1'));
    await unbindAccount(db, acme, 6);
    expect(await lookUp(DUB, 'acme', ids('pn_1'))).toBe('account-ambiguous');
    expect(await boundTo('Acme')).toBeNull();
  });

  test('two tabs at once bind once', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1' }]);
    const answers = await Promise.all([lookUp(DUB, 'acme', ids('pn_1')), lookUp(DUB, 'acme', ids('pn_1'))]);
    expect(answers.map((answer) => typeof answer === 'object' && answer.justBound).sort()).toEqual([false, true]);
  });

  test('another account with the same partners gets nothing', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1', name: 'Anna' }], 'acme');
    expect(await lookUp(DUB, 'other', ids('pn_1'))).toBe('account-not-bound');
    expect(await lookUp(DUB, 'other', [{ by: 'name', value: 'Anna' }])).toBe('account-not-bound');
    expect(await boundTo('Acme')).toBe('acme');
  });

  test('several that fit: the user has to say', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1' }, { ownId: 'pn_2' }]);
    await program(DUB, 'Acme again', [{ ownId: 'pn_1' }, { ownId: 'pn_3' }]);
    expect(await lookUp(DUB, 'acme', ids('pn_1'))).toBe('account-ambiguous');
    expect(await boundTo('Acme')).toBeNull();
  });

  test('of two that share a partner, the one that most of the page belongs to', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1' }, { ownId: 'pn_2' }, { ownId: 'pn_3' }]);
    await program(DUB, 'Other', [{ ownId: 'pn_1' }, { ownId: 'pn_8' }]);
    expect(await lookUp(DUB, 'acme', ids('pn_1', 'pn_2', 'pn_3'))).toMatchObject({ program: 'Acme', justBound: true });
  });

  test('one partner in common among many is no proof', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1' }]);
    expect(await lookUp(DUB, 'elsewhere', ids('pn_1', 'pn_7', 'pn_8', 'pn_9'))).toBe('account-not-bound');
  });

  test('names and addresses never bind', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1', name: 'Anna', email: 'anna@example.com' }]);
    const refs: PartnerRef[] = [
      { by: 'name', value: 'Anna' },
      { by: 'email', value: 'anna@example.com' },
    ];
    expect(await lookUp(DUB, 'acme', refs)).toBe('account-not-bound');
  });

  test('a programme of another network is never looked at', async () => {
    await program(WP, 'Shop', [{ ownId: 'pn_1' }]);
    expect(await lookUp(DUB, 'acme', ids('pn_1'))).toBe('no-data-yet');
  });

  test('without data: no programme, or one of which nothing is published', async () => {
    expect(await lookUp(DUB, 'acme', ids('pn_1'))).toBe('no-data-yet');
    await program(DUB, 'Acme', [], 'acme');
    expect(await lookUp(DUB, 'acme', ids('pn_1'))).toBe('no-data-yet');
  });
});

describe('serial numbers, as shops give them', () => {
  test('with the names beside them they bind', async () => {
    await program(WP, 'Shop', [
      { ownId: '1', name: 'Anna' },
      { ownId: '2', name: 'Bert' },
      { ownId: '3', name: 'Cleo' },
    ]);
    expect(await lookUp(WP, 'https://shop.example', seen({ 1: 'ANNA', 2: 'Bert', 3: 'Cleopatra' }))).toMatchObject({
      justBound: true,
    });
  });

  test('with other names they are another shop’s', async () => {
    await program(WP, 'Shop', [
      { ownId: '1', name: 'Anna' },
      { ownId: '2', name: 'Bert' },
    ]);
    expect(await lookUp(WP, 'https://other.example', seen({ 1: 'Xenia', 2: 'Yves' }))).toBe('account-not-bound');
    expect(await boundTo('Shop')).toBeNull();
  });

  test('where no name can be compared, the user has to say', async () => {
    await program(WP, 'Shop', [{ ownId: '1', name: '' }]);
    expect(await lookUp(WP, 'https://shop.example', seen({ 1: 'Anna' }))).toBe('account-ambiguous');
  });

  test('once bound, a renamed affiliate is still found by the number', async () => {
    await program(WP, 'Shop', [{ ownId: '1', name: 'Anna' }], 'https://shop.example');
    expect(await lookUp(WP, 'https://shop.example', seen({ 1: 'Anna Neu' }))).toMatchObject({ found: ['affiliatewp:Shop:1'] });
  });
});

describe('finding partners', () => {
  test('by address in any case; not when two share it', async () => {
    await program(
      DUB,
      'Acme',
      [
        { ownId: 'pn_1', email: 'Anna@Example.com' },
        { ownId: 'pn_2', email: 'team@example.com' },
        { ownId: 'pn_3', email: 'team@example.com' },
      ],
      'acme',
    );
    const refs: PartnerRef[] = [
      { by: 'email', value: 'anna@example.com' },
      { by: 'email', value: 'team@example.com' },
      { by: 'email', value: '' },
    ];
    expect(await lookUp(DUB, 'acme', refs)).toMatchObject({ found: ['dub:Acme:pn_1', null, null] });
  });

  test('by the exact and only name of a listed partner, on pages without ids', async () => {
    await program(
      DUB,
      'Acme',
      [
        { ownId: 'pn_1', name: 'Anna  Blog' },
        { ownId: 'pn_2', name: 'Twin' },
        { ownId: 'pn_3', name: 'twin' },
        { ownId: 'pn_4', name: 'Unlisted', listed: false },
        { ownId: 'pn_5', name: 'Zoë' },
      ],
      'acme',
    );
    const names = ['anna blog', 'Twin', 'Unlisted', 'Zoe', 'Anna', ''].map((value): PartnerRef => ({ by: 'name', value }));
    expect(await lookUp(DUB, 'acme', names)).toMatchObject({ found: ['dub:Acme:pn_1', null, null, null, null, null] });
  });

  test('never by name where the page shows ids', async () => {
    await program(DUB, 'Acme', [{ ownId: 'pn_1', name: 'Anna' }], 'acme');
    expect(await lookUp(DUB, 'acme', [...ids('pn_9'), { by: 'name', value: 'Anna' }])).toMatchObject({ found: [null, null] });
  });

  test('ids are texts: a leading zero or another case is another partner', async () => {
    await program(DUB, 'Acme', [{ ownId: '007' }, { ownId: 'pn_A' }], 'acme');
    expect(await lookUp(DUB, 'acme', ids('7', '007', 'pn_a', '__proto__', 'constructor'))).toMatchObject({
      found: [null, 'dub:Acme:007', null, null, null],
    });
  });

  test('what was published anew is seen without anybody saying so', async () => {
    const id = await program(DUB, 'Acme', [{ ownId: 'pn_1' }], 'acme');
    expect(await lookUp(DUB, 'acme', ids('pn_2'))).toMatchObject({ found: [null] });
    await publish(id, [{ ownId: 'pn_2' }]);
    expect(await lookUp(DUB, 'acme', ids('pn_1', 'pn_2'))).toMatchObject({ found: [null, 'dub:Acme:pn_2'] });
  });
});

describe('a page that only its host or its own text speaks for', () => {
  const HOST = 'members.example';
  const some = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `pn_${from + at}`);
  const partners = (from: number, to: number) => some(from, to).map((ownId) => ({ ownId, name: `Partner ${ownId}` }));
  const names = (...values: string[]): PartnerRef[] => values.map((value) => ({ by: 'name', value }));

  test('a host never binds by itself: the user is asked, and then the partners must fit', async () => {
    const acme = await program(DUB, 'Acme', partners(0, 10));
    expect(await lookUp(DUB, HOST, ids(...some(0, 10)), { by: 'host' })).toBe('account-ambiguous');
    expect(await boundTo('Acme')).toBeNull();
    await bindAccount(db, acme, { account: HOST, by: 'host' }, 5);
    expect(await lookUp(DUB, HOST, ids('pn_1', 'pn_99'), { by: 'host' })).toMatchObject({
      program: 'Acme',
      found: ['dub:Acme:pn_1', null],
    });
    expect(await lookUp(DUB, HOST, ids('pn_1', 'pn_98', 'pn_99'), { by: 'host' })).toBe('account-not-sure');
  });

  test('what the page shows binds the only programme that fits, and counts no more than the partners do', async () => {
    await program(DUB, 'Acme', partners(0, 10));
    expect(await lookUp(DUB, 'Acme Inc.', ids('pn_1', 'pn_2'), { by: 'page' })).toMatchObject({ justBound: true });
    expect(await lookUp(DUB, 'Acme Inc.', ids('pn_1', 'pn_2'), { by: 'page' })).toMatchObject({ justBound: false });
    expect(await lookUp(DUB, 'Acme Inc.', ids('x', 'y', 'pn_2'), { by: 'page' })).toBe('account-not-sure');
    expect(await lookUp(DUB, 'Globex', ids('pn_1', 'pn_2'), { by: 'page' })).toBe('account-not-bound');
  });

  test('of several programmes of one host, the one whose partners the page shows', async () => {
    const acme = await program(DUB, 'Acme', partners(0, 10));
    const globex = await program(DUB, 'Globex', partners(8, 20));
    expect((await bindAccount(db, acme, { account: HOST, by: 'host' }, 5)).ok).toBe(true);
    expect((await bindAccount(db, globex, { account: HOST, by: 'host' }, 5)).ok).toBe(true);
    expect(await lookUp(DUB, HOST, ids(...some(0, 9)), { by: 'host' })).toMatchObject({ program: 'Acme' });
    expect(await lookUp(DUB, HOST, ids(...some(9, 20)), { by: 'host' })).toMatchObject({ program: 'Globex' });
    expect(await lookUp(DUB, HOST, ids('pn_8', 'pn_9'), { by: 'host' })).toBe('account-not-sure');
  });

  test('a page without ids: most of its names must be the programme’s', async () => {
    await program(DUB, 'Acme', partners(0, 10), HOST);
    const known = names('Partner pn_1', 'Partner pn_2', 'Stranger');
    expect(await lookUp(DUB, HOST, known, { by: 'host' })).toMatchObject({ found: ['dub:Acme:pn_1', 'dub:Acme:pn_2', null] });
    expect(await lookUp(DUB, HOST, names('Partner pn_1', 'Stranger', 'Other'), { by: 'host' })).toBe('account-not-sure');
    expect(await lookUp(DUB, HOST, names('Stranger'), { by: 'host' })).toBe('account-not-sure');
  });

  test('ids that are somebody else’s are not made good by names', async () => {
    await program(DUB, 'Acme', partners(0, 10), HOST);
    const foreign = [...ids('q_1', 'q_2'), ...names('Partner pn_1', 'Partner pn_2', 'Partner pn_3')];
    expect(await lookUp(DUB, HOST, foreign, { by: 'host' })).toBe('account-not-sure');
  });

  test('names alone never bind, but the user is asked', async () => {
    await program(DUB, 'Acme', partners(0, 10));
    const known = names('Partner pn_1', 'Partner pn_2');
    expect(await lookUp(DUB, 'Acme Inc.', known, { by: 'page' })).toBe('account-ambiguous');
    expect(await lookUp(DUB, HOST, names('Stranger'), { by: 'host' })).toBe('account-not-bound');
    expect(await boundTo('Acme')).toBeNull();
  });

  test('serial numbers need agreeing names each time', async () => {
    const numbered = ['1', '2', '3'].map((ownId) => ({ ownId, name: `Shop ${ownId}` }));
    await program(DUB, 'Acme', numbered, HOST);
    expect(await lookUp(DUB, HOST, seen({ 1: 'Shop 1', 2: 'Shop 2' }), { by: 'host' })).toMatchObject({ program: 'Acme' });
    expect(await lookUp(DUB, HOST, seen({ 1: 'Anna', 2: 'Bert' }), { by: 'host' })).toBe('account-not-sure');
    expect(await lookUp(DUB, HOST, ids('1', '2'), { by: 'host' })).toBe('account-not-sure');
  });

  describe('as somebody scrolls', () => {
    test('a few new partners after many known ones change nothing, and neither do their names', async () => {
      await program(DUB, 'Acme', partners(0, 50), HOST);
      const page: More = { by: 'host', evidence: new PageEvidence() };
      expect(await lookUp(DUB, HOST, ids(...some(0, 20)), page)).toMatchObject({ program: 'Acme' });
      expect(await lookUp(DUB, HOST, ids('pn_90', 'pn_91', 'pn_92'), page)).toMatchObject({ found: [null, null, null] });
      expect(await lookUp(DUB, HOST, names('Partner pn_1'), page)).toMatchObject({ found: [null] });
    });

    test('a screen full of others is another account, and what was seen before does not speak for it', async () => {
      await program(DUB, 'Acme', partners(0, 50), HOST);
      const page: More = { by: 'host', evidence: new PageEvidence() };
      expect(await lookUp(DUB, HOST, ids(...some(0, 50)), page)).toMatchObject({ program: 'Acme' });
      expect(await lookUp(DUB, HOST, ids(...some(100, 120)), page)).toBe('account-not-sure');
      expect(await lookUp(DUB, HOST, ids('pn_1'), page)).toBe('account-not-sure');
      expect(await lookUp(DUB, HOST, ids(...some(0, 30)), page)).toMatchObject({ program: 'Acme' });
    });

    test('few unknown partners first, then known ones: the page is recognised', async () => {
      await program(DUB, 'Acme', partners(0, 50), HOST);
      const page: More = { by: 'host', evidence: new PageEvidence() };
      expect(await lookUp(DUB, HOST, ids('pn_90'), page)).toBe('account-not-sure');
      expect(await lookUp(DUB, HOST, ids('pn_1', 'pn_2'), page)).toMatchObject({ program: 'Acme' });
    });
  });
});

describe('a page that no pack knows', () => {
  const ANY = ANY_NETWORK as typeof DUB;
  const ORIGIN = 'https://reports.example';

  test('may be about a plain file’s programme once the user says so', async () => {
    const sheet = await program(FILE, 'Sheet', [{ ownId: 'anna-blog', email: 'anna@example.com' }]);
    expect(await lookUp(ANY, ORIGIN, ids('anna-blog'), { by: 'host' })).toBe('account-ambiguous');
    await bindAccount(db, sheet, { account: ORIGIN, by: 'host' }, 5);
    expect(await lookUp(ANY, ORIGIN, ids('anna-blog'), { by: 'host' })).toMatchObject({ found: ['file:Sheet:anna-blog'] });
    expect(await lookUp(ANY, ORIGIN, [{ by: 'email', value: 'anna@example.com' }], { by: 'host' })).toMatchObject({
      program: 'Sheet',
    });
    expect(await lookUp(ANY, 'https://other.example', ids('anna-blog'), { by: 'host' })).toBe('account-not-bound');
  });

  test('a network’s programme is never guessed there, but may be bound by hand', async () => {
    const acme = await program(DUB, 'Acme', [{ ownId: 'pn_1' }]);
    expect(await lookUp(ANY, ORIGIN, ids('pn_1'), { by: 'host' })).toBe('account-not-bound');
    await bindAccount(db, acme, { account: ORIGIN, by: 'host' }, 5);
    expect(await lookUp(ANY, ORIGIN, ids('pn_1'), { by: 'host' })).toMatchObject({ found: ['dub:Acme:pn_1'] });
  });

  test('without any programme there is nothing to show', async () => {
    expect(await lookUp(ANY, ORIGIN, ids('pn_1'), { by: 'host' })).toBe('no-data-yet');
  });
});

describe('codes', () => {
  const code = (value: string): PartnerRef => ({ by: 'code', value });
  const TERMS = { rate: null, amount: null, threshold: null, cookieDays: null, from: null, to: null, note: '' } as const;
  async function agree(id: ProgramId, code: string, ownId: string | null): Promise<void> {
    const account = ownId === null ? null : accountIdOf(id, ownId);
    await keepRecord(db, 'terms', { ...TERMS, program: id, account, kind: 'code', code });
  }

  test('a code agreed with one partner names it, in any case', async () => {
    const id = await program(DUB, 'Acme', [{ ownId: 'pn_1' }, { ownId: 'pn_2' }], 'acme');
    await agree(id, 'Anna10', 'pn_1');
    expect(await lookUp(DUB, 'acme', [code('ANNA10'), code('anna10 '), code('ANNA1'), code('pn_2')])).toMatchObject({
      found: ['dub:Acme:pn_1', 'dub:Acme:pn_1', null, null],
    });
  });

  test('a code of two partners, of everybody or of an offer names nobody', async () => {
    const id = await program(DUB, 'Acme', [{ ownId: 'pn_1' }, { ownId: 'pn_2' }], 'acme');
    for (const [text, ownId] of [
      ['TWO', 'pn_1'],
      ['TWO', 'pn_2'],
      ['ALL', 'pn_1'],
      ['ALL', null],
      ['SALE', 'pn_1'],
    ] as const)
      await agree(id, text, ownId);
    const offer = { program: id, kind: 'coupon', title: 'Sale', text: '', from: 1, to: null, code: 'sale', link: '' } as const;
    await keepRecord(db, 'offers', { ...offer, types: [], segment: null });
    expect(await lookUp(DUB, 'acme', ['TWO', 'ALL', 'SALE', ''].map(code))).toMatchObject({ found: [null, null, null, null] });
  });

  test('a code of a partner that no import knows (any more), or of another programme, names nobody', async () => {
    const id = await program(DUB, 'Acme', [{ ownId: 'pn_1' }], 'acme');
    const other = await program(DUB, 'Other', [{ ownId: 'pn_1' }], 'other');
    await agree(id, 'GONE', 'pn_9');
    await agree(other, 'THEIRS', 'pn_1');
    expect(await lookUp(DUB, 'acme', [code('GONE'), code('THEIRS')])).toMatchObject({ found: [null, null] });
  });

  test('where none was ever noted, codes beside names say nothing of whose page it is; where some were, they do', async () => {
    const id = await program(DUB, 'Acme', [{ ownId: 'pn_1', name: 'Anna Schmidt' }], 'acme');
    const refs: PartnerRef[] = [code('ANNA10'), { by: 'name', value: 'Anna Schmidt' }, code('ZOE-15')];
    expect(await lookUp(DUB, 'acme', refs, { by: 'host' })).toMatchObject({ found: [null, 'dub:Acme:pn_1', null] });
    expect(await lookUp(DUB, 'acme', [code('ANNA10')], { by: 'host' })).toBe('account-not-sure');
    await agree(id, 'BERT', 'pn_1');
    memory.drop();
    expect(await lookUp(DUB, 'acme', refs, { by: 'host' })).toBe('account-not-sure');
  });
});
