import { describe, expect, test } from 'vitest';
import {
  BadMessage,
  checkAccount,
  checkAccounts,
  checkBar,
  checkDecision,
  checkLookUp,
  checkNewProspect,
  checkOutreach,
  checkProspect,
  checkRecompute,
  checkWalk,
} from '@/core/messaging/guards';

const page = { network: 'dub', account: 'acme', by: 'address' };
const ref = { by: 'id', value: 'pn_1' };
const account = 'dub:Acme%20Ltd:pn_1';

test('what our own script sends passes, unknown fields do not', () => {
  const seen = { by: 'id', value: 'pn_2', seen: 'Anna' };
  expect(checkLookUp({ page, refs: [ref, seen], more: 1 })).toEqual({ page, refs: [ref, seen] });
  expect(checkLookUp({ page: { ...page, evil: true }, refs: [{ ...ref, html: '<b>' }] })).toEqual({ page, refs: [ref] });
  expect(checkAccount({ account })).toEqual({ account });
  expect(checkOutreach({ account, play: null })).toEqual({ account, play: null });
  expect(checkOutreach({ account, play: 'A-06', template: 'first-link-help' })).toMatchObject({ template: 'first-link-help' });
  expect(checkDecision({ account, play: 'A-16', state: 'done' })).toEqual({ account, play: 'A-16', state: 'done' });
  expect(checkRecompute({ program: null })).toEqual({ program: null });
  expect(checkRecompute({ program: 'dub:Acme' })).toEqual({ program: 'dub:Acme' });
});

test('a thousand partners at once, and no more', () => {
  expect(checkLookUp({ page, refs: Array(1000).fill(ref) }).refs).toHaveLength(1000);
  expect(() => checkLookUp({ page, refs: Array(1001).fill(ref) })).toThrow(BadMessage);
});

const bar = { corner: 'top-left', isFolded: true, isShown: false };
const prospect = '0b0a4a52-7b38-4f4f-9a0e-6f9d9f0b7a11';

test('what card and bar send passes, too', () => {
  expect(checkDecision({ account, play: 'A-16', state: 'open' }).state).toBe('open');
  expect(checkBar({ ...bar, more: 1 })).toEqual(bar);
  expect(checkAccounts({ accounts: [account] })).toEqual({ accounts: [account] });
  expect(checkNewProspect({ page, name: '<b>', website: '' })).toEqual({ page, name: '<b>', website: '' });
  expect(checkProspect({ prospect })).toEqual({ prospect });
});

test('a walk of the page bar passes, with nothing beside it', () => {
  expect(checkWalk({ page, segment: 'S-07', replaces: false, accounts: [account] })).toEqual({
    page,
    segment: 'S-07',
    replaces: false,
  });
  expect(checkWalk({ page, segment: prospect, replaces: true }).segment).toBe(prospect);
});

describe('refused', () => {
  test.each([
    ['without a page', { segment: 'S-07', replaces: false }],
    ['through what is no segment', { page, segment: '../today', replaces: false }],
    ['through no segment', { page, segment: '', replaces: false }],
    ['that does not say whether it ends another one', { page, segment: 'S-07' }],
  ])('a walk %s', (_name, data) => {
    expect(() => checkWalk(data)).toThrow(BadMessage);
  });

  test.each([
    ['a corner that there is not', { ...bar, corner: 'middle' }],
    ['a text for a yes', { ...bar, isFolded: 'yes' }],
    ['half of it', { corner: 'top-left' }],
  ])('a place of the bar with %s', (_name, data) => {
    expect(() => checkBar(data)).toThrow(BadMessage);
  });

  test.each([
    ['too many accounts', { accounts: Array(1001).fill(account) }],
    ['an account that is none', { accounts: [account, 'dub'] }],
    ['no list', { accounts: account }],
  ])('a question for segments with %s', (_name, data) => {
    expect(() => checkAccounts(data)).toThrow(BadMessage);
  });

  test.each([
    ['no name', { page, name: '', website: '' }],
    ['a very long name', { page, name: 'x'.repeat(201), website: '' }],
    ['a very long website', { page, name: 'x', website: 'x'.repeat(201) }],
    ['no page', { name: 'x', website: '' }],
  ])('a prospect with %s', (_name, data) => {
    expect(() => checkNewProspect(data)).toThrow(BadMessage);
  });

  test.each([[''], ['outreachTarget'], ['../x'], [prospect.toUpperCase()], [7]])('the prospect %j', (bad) => {
    expect(() => checkProspect({ prospect: bad })).toThrow(BadMessage);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'lookUpRefs'],
    ['no refs', { page }],
    ['refs that are no list', { page, refs: { length: 1, 0: ref } }],
    ['a kind of ref that we do not know', { page, refs: [{ by: 'phone', value: '1' }] }],
    ['an empty value', { page, refs: [{ by: 'id', value: '' }] }],
    ['a value that is no text', { page, refs: [{ by: 'id', value: 7 }] }],
    ['a very long value', { page, refs: [{ by: 'id', value: 'x'.repeat(201) }] }],
    ['a very long name', { page, refs: [{ by: 'id', value: '1', seen: 'x'.repeat(201) }] }],
    ['no account', { page: { network: 'dub' }, refs: [] }],
    ['a very long account', { page: { network: 'dub', account: 'x'.repeat(301) }, refs: [] }],
    ['a network that is no code', { page: { network: 'Dub:x', account: 'acme' }, refs: [] }],
  ])('a look-up with %s', (_name, data) => {
    expect(() => checkLookUp(data)).toThrow(BadMessage);
  });

  test.each([['dub:Acme'], ['a:b:c:d'], ['::'], ['dub:Acme:pn 1'], [''], [7], [null], [`dub:Acme:${'x'.repeat(2000)}`]])(
    'the account %j',
    (bad) => {
      expect(() => checkAccount({ account: bad })).toThrow(BadMessage);
      expect(() => checkOutreach({ account: bad, play: null })).toThrow(BadMessage);
    },
  );

  test.each([
    ['of another shape', 7],
    ['with a path in it', '../welcome'],
    ['with Liquid in it', '{{x}}'],
    ['without end', 'x'.repeat(61)],
  ])('a template %s', (_name, template) => {
    expect(() => checkOutreach({ account, play: null, template })).toThrow(BadMessage);
  });

  test.each([[7], [''], ['{{x}}'], ['__proto__'], ['../S-14'], ['x'.repeat(61)]])('the segment %j', (segment) => {
    expect(() => checkOutreach({ account, play: null, segment })).toThrow(BadMessage);
  });

  test.each([
    ['a play that is no code', { account, play: '__proto__', state: 'done' }],
    ['a state that we do not know', { account, play: 'A-16', state: 'forgotten' }],
    ['no play', { account, state: 'done' }],
  ])('a decision with %s', (_name, data) => {
    expect(() => checkDecision(data)).toThrow(BadMessage);
  });

  test.each([[undefined], ['Acme'], ['dub:Acme:pn_1'], [{}]])('a recompute of %j', (program) => {
    expect(() => checkRecompute({ program })).toThrow(BadMessage);
  });
});
