import { beforeEach, describe, expect, test } from 'vitest';
import { accountIdOf, networkId, type ProgramId, programIdOf } from '@/core/domain/ids';
import type { PartnerRef } from '@/core/domain/page';
import type { AccountFacts } from '@/core/domain/partner';
import { unbindAccount } from '@/core/services/bind-account';
import { lookUpRefs } from '@/core/services/look-up-refs';
import { PartnerMemory } from '@/core/services/partner-memory';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { listPrograms, putRecord } from '@/core/store/records';
import { anAccountDetail, anInsight, aProgramDetail, someFacts } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const DUB = networkId('dub');
const WP = networkId('affiliatewp');

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

async function lookUp(network: typeof DUB, account: string, refs: PartnerRef[]) {
  const answer = await lookUpRefs(db, memory, { page: { network, account, by: 'address' }, refs, at: 5 });
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
