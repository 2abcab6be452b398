import { afterEach, describe, expect, test } from 'vitest';
import { BLANK_PROFILE, type Profile } from '@/core/domain/book';
import { networkId, programIdOf } from '@/core/domain/ids';
import type { AccountDetail, NextAction, ProgramDetail } from '@/core/domain/insight';
import type { DraftLanguage, OwnTemplate } from '@/core/domain/outreach';
import { sentence } from '@/core/domain/sentence';
import { draftOutreach } from '@/core/services/draft-outreach';
import { openDb, type TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { type Content, putRecord, removeRecord } from '@/core/store/records';
import { aDip, anAccount, anInsight, aProgram, PROGRAM, someFacts } from '../../fixtures/insight-makers';
import { aCheck } from '../../fixtures/situation-makers';

const dbs: TrellisDb[] = [];
afterEach(async () => {
  for (const db of dbs.splice(0)) await db.delete();
});

function anAction(change: Partial<NextAction>): NextAction {
  return {
    account: anAccount(),
    play: 'A-16',
    priority: 1,
    money: null,
    chance: 0.1,
    minutes: 5,
    why: sentence('play.A-16.title'),
    trigger: 1,
    since: null,
    state: 'open',
    until: null,
    ...change,
  };
}

async function aDb(change: Partial<AccountDetail> = {}): Promise<TrellisDb> {
  const db = openDb(`draft-${dbs.length}-${Math.random()}`);
  dbs.push(db);
  const { accounts: _none, ...program } = aProgram();
  const detail: ProgramDetail = { ...program, actions: [], partners: 1, computedAt: 0 };
  const account = { facts: someFacts(), insight: anInsight({ tier: 'B', dip: aDip() }), actions: [anAction({})], ...change };
  await writePublished(db, PROGRAM, detail, [account]);
  const content = { network: networkId('dub'), name: 'Acme Tools', currency: 'EUR', boundTo: null };
  await putRecord(db, 'programs', { id: PROGRAM, at: 1, content });
  return db;
}

test('a play’s draft, with the stored figures and the sender from the settings', async () => {
  const db = await aDb();
  await putRecord(db, 'settings', { id: 'senderName', at: 1, content: { value: 'Mara Lindt' } });
  const draft = await draftOutreach(db, anAccount(), { play: 'A-16' });
  expect(draft).toMatchObject({ ok: true, value: { play: 'A-16', template: 'dip', language: 'en', gaps: [] } });
  if (!draft.ok) throw new Error(draft.reason);
  expect(draft.value.subject).toBe('Is everything all right with your Acme Tools links?');
  expect(draft.value.message).toContain('410 in four weeks, where about 830 would be usual for you');
  expect(draft.value.message).toMatch(/Mara Lindt$/);
});

test('what is missing by the checklist is named though another suggestion covers that one now', async () => {
  const db = await aDb({ actions: [anAction({ play: 'A-06' })] });
  const tick = (item: string, state: 'yes' | 'no', deletedAt: number | null = null) =>
    db.checks.put({ ...aCheck('readiness', item, { state, deletedAt }), id: item });
  await tick('creative', 'no');
  await tick('link', 'yes');
  await tick('sample', 'no', 1);
  const message = async () => {
    const draft = await draftOutreach(db, anAccount(), { play: 'A-09' });
    return draft.ok ? draft.value.message : draft.reason;
  };
  expect(await message()).toContain('Here is what was missing: creative.');
  await db.checks.clear();
  expect(await message()).not.toContain('what was missing');
});

test('nobody set up a name yet: a gap', async () => {
  const draft = await draftOutreach(await aDb(), anAccount(), { play: 'A-16' });
  expect(draft).toMatchObject({ ok: true, value: { gaps: ['sender name'] } });
});

test('without a play: the top action that is open', async () => {
  const actions = [anAction({ play: 'A-25' }), anAction({ play: 'A-16', state: 'done' })];
  expect(await draftOutreach(await aDb({ actions }), anAccount())).toMatchObject({ ok: true, value: { play: 'A-25' } });
});

test('a play that is not suggested can be written all the same', async () => {
  expect(await draftOutreach(await aDb({ actions: [] }), anAccount(), { play: 'A-39' })).toMatchObject({
    ok: true,
    value: { template: 'review' },
  });
});

test.each([
  ['nothing is open', [anAction({ state: 'snoozed' })], null],
  ['nothing is suggested', [], null],
  ['the play is not known', [], 'A-99'],
])('no template: %s', async (_name, actions, play) => {
  expect(await draftOutreach(await aDb({ actions }), anAccount(), { play })).toMatchObject({ ok: false, reason: 'no-template' });
});

const bonus = { play: 'A-08', given: { bonus_amount: { units: 200_000, currency: 'EUR' }, bonus_until: { day: 20_700 } } };

test('what the user fills in stands in the text; its field stays, to be changed', async () => {
  const draft = await draftOutreach(await aDb(), anAccount(), bonus);
  expect(draft).toMatchObject({ ok: true, value: { template: 'first-sale-bonus', gaps: ['sender name'] } });
  if (!draft.ok) throw new Error(draft.reason);
  expect(draft.value.subject).toBe('€20.00 on top for your first sale');
  expect(draft.value.fields).toEqual([
    { name: 'bonus_amount', kind: 'money', isRequired: true },
    { name: 'bonus_until', kind: 'day', isRequired: true },
  ]);
});

test('what can’t be said is not: an amount of nothing stays a gap', async () => {
  const given = { ...bonus.given, bonus_amount: { units: 0, currency: 'EUR' }, weather: 'fine' };
  const draft = await draftOutreach(await aDb(), anAccount(), { play: 'A-08', given });
  expect(draft).toMatchObject({ ok: true, value: { gaps: ['bonus amount', 'sender name'] } });
});

describe('the language', () => {
  const languageOf = async (profile: Partial<Profile>, country: string | null, language?: DraftLanguage) => {
    const db = await aDb({ facts: someFacts({ country }) });
    await putRecord(db, 'profiles', { id: anAccount(), at: 1, content: { account: anAccount(), ...BLANK_PROFILE, ...profile } });
    const draft = await draftOutreach(db, anAccount(), { play: 'A-16', ...(language && { language }) });
    return draft.ok ? [draft.value.language, draft.value.message.split(/[,!]/)[0]] : draft;
  };

  test('is the profile’s, with the person who is written to', async () => {
    expect(await languageOf({ language: 'de', person: 'Ann Park' }, 'RU')).toEqual(['de', 'Guten Tag Ann Park']);
  });

  test('else the country’s, else English', async () => {
    expect(await languageOf({}, 'RU')).toEqual(['ru', 'Здравствуйте']);
    expect(await languageOf({ language: 'fr' }, 'FR')).toEqual(['en', 'Hello Garden Letters']);
  });

  test('or the one that was asked for', async () => {
    expect(await languageOf({ language: 'de' }, 'DE', 'ru')).toEqual(['ru', 'Здравствуйте']);
  });
});

describe('the type', () => {
  test('that the profile says goes before the network’s, and a text of its own is named', async () => {
    const db = await aDb({ facts: someFacts({ type: 'content' }) });
    const typeOf = async () => {
      const draft = await draftOutreach(db, anAccount(), { template: 'welcome' });
      return draft.ok ? draft.value.type : draft.reason;
    };
    expect(await typeOf()).toBe('content');
    await putRecord(db, 'profiles', { id: anAccount(), at: 1, content: { account: anAccount(), ...BLANK_PROFILE, type: 'b2b' } });
    expect(await typeOf()).toBe('b2b');
    await putRecord(db, 'profiles', {
      id: anAccount(),
      at: 2,
      content: { account: anAccount(), ...BLANK_PROFILE, type: 'search' },
    });
    expect(await typeOf()).toBeNull();
  });
});

describe('templates of the user’s own', () => {
  const OWN = {
    name: 'Own',
    replaces: null,
    language: 'en',
    type: null,
    subject: 'Hi',
    message: 'Hi {{ partner_name }}',
  } as const;
  const withOwn = async (...templates: readonly Partial<Content<OwnTemplate>>[]) => {
    const db = await aDb({ facts: someFacts({ type: 'search' }) });
    for (const [index, template] of templates.entries()) {
      await putRecord(db, 'ownTemplates', { id: `own-${index}`, at: index, content: { ...OWN, ...template } });
    }
    return db;
  };

  test('one is taken by its id, without a play, in its own language', async () => {
    const db = await withOwn({ language: 'de', message: 'Hallo {{ partner_name }}, {{ clicks_30 }} Klicks.' });
    expect(await draftOutreach(db, anAccount(), { template: 'own-0', language: 'en' })).toMatchObject({
      ok: true,
      value: {
        message: 'Hallo Garden Letters, 500 Klicks.',
        language: 'de',
        template: 'own-0',
        play: null,
        type: null,
        gaps: [],
      },
    });
  });

  test('with a play, its reason’s figures are known to it', async () => {
    const db = await withOwn({ message: '{{ dip_recent }} of {{ dip_expected }}' });
    const draft = await draftOutreach(db, anAccount(), { play: 'A-16', template: 'own-0' });
    expect(draft).toMatchObject({ ok: true, value: { message: '410 of 830', play: 'A-16' } });
  });

  const welcome = async (db: TrellisDb, language: DraftLanguage = 'en') => {
    const draft = await draftOutreach(db, anAccount(), { template: 'welcome', language });
    return draft.ok ? `${draft.value.template}: ${draft.value.message.slice(0, 8)}` : draft.reason;
  };

  test.each([
    ['one in place of ours', [{ replaces: 'welcome', message: 'Own' }], 'welcome: Own'],
    [
      'one for the type goes before one for everybody',
      [
        { replaces: 'welcome', type: 'search', message: 'Search' },
        { replaces: 'welcome', message: 'All' },
      ],
      'welcome: Search',
    ],
    [
      'of two the one changed last',
      [
        { replaces: 'welcome', message: 'First' },
        { replaces: 'welcome', message: 'Last' },
      ],
      'welcome: Last',
    ],
    ['one for another type changes nothing', [{ replaces: 'welcome', type: 'app', message: 'App' }], 'welcome: Hello Ga'],
    ['nor one in another language', [{ replaces: 'welcome', language: 'de', message: 'Hallo' }], 'welcome: Hello Ga'],
    ['nor one in place of another', [{ replaces: 'kit', message: 'Kit' }], 'welcome: Hello Ga'],
    ['nor one in place of none', [{ message: 'Own' }], 'welcome: Hello Ga'],
  ] as const)('%s', async (_name, templates, expected) => {
    expect(await welcome(await withOwn(...templates))).toBe(expected);
  });

  test('who has a text of ours for its type keeps it when everybody’s is replaced', async () => {
    const db = await withOwn({ replaces: 'welcome', message: 'Own' });
    const profile = { account: anAccount(), ...BLANK_PROFILE, type: 'creator' };
    await putRecord(db, 'profiles', { id: anAccount(), at: 1, content: profile });
    expect(await welcome(db)).toBe('welcome: Hello Ga');
  });

  test('one that was removed is none', async () => {
    const db = await withOwn({ replaces: 'welcome', message: 'Own' });
    await removeRecord(db, 'ownTemplates', { id: 'own-0', at: 9 });
    expect(await welcome(db)).toBe('welcome: Hello Ga');
    expect(await draftOutreach(db, anAccount(), { template: 'own-0' })).toMatchObject({ ok: false, reason: 'no-template' });
  });

  test.each([
    [
      'a misspelt name',
      'Hi\n{{ partner_nmae }}',
      'Message, line 2, column 4: there is no variable “partner_nmae”. Did you mean “partner_name”?',
    ],
    ['an open condition', '{% if code %}x', 'Message, line 1, column 1: this is opened and never closed: {% if code %}'],
    [
      'a filter that does not fit',
      '{{ partner_name | money }}',
      'Message, line 1, column 4: the filter “money” does not fit this variable. It needs no filter.',
    ],
  ])('a broken one says where: %s', async (_name, message, detail) => {
    const db = await withOwn({ replaces: 'welcome', message });
    expect(await draftOutreach(db, anAccount(), { template: 'welcome' })).toEqual({
      ok: false,
      reason: 'broken-template',
      detail,
    });
    expect(await draftOutreach(db, anAccount(), { template: 'own-0' })).toEqual({ ok: false, reason: 'broken-template', detail });
  });
});

test('what is kept of the partner needs not be filled in again: a proposed goal', async () => {
  const db = await aDb();
  const content = {
    account: anAccount(),
    metric: 'conversions',
    target: 120,
    currency: null,
    state: 'proposed',
    base: null,
    reward: null,
  } as const;
  await putRecord(db, 'goals', { id: 'goal', at: 1, content: { ...content, period: { from: 0, to: 50_000 } } });
  const draft = await draftOutreach(db, anAccount(), { play: 'A-11' });
  if (!draft.ok) throw new Error(draft.reason);
  expect(draft.value.message).toContain('My proposal: 120 conversions by');
  expect(draft.value.fields.map(({ isRequired }) => isRequired)).toEqual([false, false]);
  const other = { goal_proposal: '90 sales' };
  const given = await draftOutreach(db, anAccount(), { play: 'A-11', given: other });
  expect(given.ok && given.value.message).toContain('My proposal: 90 sales by');
});

test('an offer that was picked is told; one of another programme is not', async () => {
  const db = await aDb();
  const content = {
    kind: 'sale',
    title: 'Tables',
    text: '',
    from: 0,
    to: null,
    code: 'TABLES',
    link: '',
    types: [],
    segment: null,
  } as const;
  await putRecord(db, 'offers', { id: 'ours', at: 1, content: { ...content, program: PROGRAM } });
  await putRecord(db, 'offers', {
    id: 'theirs',
    at: 1,
    content: { ...content, program: programIdOf(networkId('dub'), 'other') },
  });
  const subjectOf = async (offer: string) => {
    const draft = await draftOutreach(db, anAccount(), { template: 'update', offer });
    return draft.ok ? draft.value.subject : draft.reason;
  };
  expect(await subjectOf('ours')).toBe('New: Tables');
  expect(await subjectOf('theirs')).toBe('New: [[offer]]');
  expect(await subjectOf('nobody’s')).toBe('New: [[offer]]');
});

test.each([
  ['another partner', anAccount('p2')],
  ['another programme', anAccount().replace('acme', 'other')],
  ['not an account', 'hello'],
])('not known: %s', async (_name, account) => {
  expect(await draftOutreach(await aDb(), account as ReturnType<typeof anAccount>)).toMatchObject({
    ok: false,
    reason: 'not-known',
  });
});
