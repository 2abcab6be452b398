import { expect, test } from 'vitest';
import type { Rule } from '@/core/domain/rule';
import { isValidRecord, wrongFieldOf } from '@/core/store/check-record';
import { BOOK_TABLES, type BookTableName } from '@/core/store/db';
import { aRecord, BOOK_CONTENTS } from '../../fixtures/book-records';
import { aTouch, NEW_YEAR } from '../../fixtures/makers';
import { aKeptDraft, anOwnTemplate } from '../../fixtures/outreach-makers';

test.each(BOOK_TABLES)('a record of %s is one of ours, and none without any one of its fields', (name) => {
  const record = aRecord(name);
  expect(isValidRecord(name, record)).toBe(true);
  expect(isValidRecord(name, { ...record, deletedAt: 9 })).toBe(true);
  // Contests were kept before anybody drew.
  const needed = Object.keys(record).filter((field) => field !== 'entrants');
  for (const field of needed) {
    expect(isValidRecord(name, { ...record, [field]: undefined }), `${field} absent`).toBe(false);
    expect(isValidRecord(name, { ...record, [field]: Symbol.iterator }), `${field} of no kind`).toBe(false);
  }
});

const reversed = { from: NEW_YEAR + 1, to: NEW_YEAR };
const refused: [string, BookTableName, object, string][] = [
  ['a reason that is not in the list', 'reasons', { code: 'bored' }, 'code'],
  ['a day that is no whole one', 'reasons', { day: 1.5 }, 'day'],
  ['a day without an end', 'pulses', { day: Number.POSITIVE_INFINITY }, 'day'],
  ['a goal of nothing', 'goals', { target: 0 }, 'target'],
  ['a goal without end', 'goals', { target: Number.POSITIVE_INFINITY }, 'target'],
  ['a goal whose period is reversed', 'goals', { period: reversed }, 'period'],
  ['a goal in a metric that is none of goals', 'goals', { metric: 'paid' }, 'metric'],
  ['a goal of money in no currency', 'goals', { currency: null }, 'currency'],
  ['a goal of clicks in a currency', 'goals', { metric: 'clicks' }, 'currency'],
  ['a goal with a base that is no number', 'goals', { base: { period: reversed, value: 1, step: 0 } }, 'base'],
  ['an offer that ends before it begins', 'offers', { from: 9, to: 8 }, 'to'],
  ['an offer of a kind that is none', 'offers', { kind: 'gift' }, 'kind'],
  ['an outage whose period is reversed', 'calendar', { period: reversed }, 'period'],
  ['terms of more than all', 'terms', { rate: 1.01 }, 'rate'],
  ['terms that end before they begin', 'terms', { from: 9, to: 8 }, 'to'],
  ['terms of half a unit of money', 'terms', { amount: { units: 0.5, currency: 'EUR' } }, 'amount'],
  ['terms with a cookie of less than no days', 'terms', { cookieDays: -1 }, 'cookieDays'],
  ['a review in a state that is none', 'assets', { review: { state: 'lost', day: 1 } }, 'review'],
  ['an item of another list', 'checks', { list: 'fit' }, 'item'],
  ['a list that is none', 'checks', { list: 'constructor' }, 'list'],
  ['a prospect in a state that is none', 'prospects', { state: 'active' }, 'state'],
  ['a size above a hundred', 'profiles', { size: 101 }, 'size'],
  ['a growth option that is none', 'profiles', { growth: ['luck'] }, 'growth'],
  ['a flag that is none', 'flagDecisions', { flag: 'F-11' }, 'flag'],
  ['evidence that is no number', 'flagDecisions', { evidence: Number.NaN }, 'evidence'],
  ['a seed below zero', 'contests', { seed: -1 }, 'seed'],
  ['a seed of more than 32 bits', 'holdBacks', { seed: 2 ** 32 }, 'seed'],
  ['a segment without a rule', 'ownSegments', { rule: {} }, 'rule'],
];

test.each(refused)('%s is refused, and the field is named', (_name, table, change, field) => {
  expect(isValidRecord(table, { ...aRecord(table), ...change })).toBe(false);
  expect(wrongFieldOf(table, { ...BOOK_CONTENTS[table], ...change })).toBe(field);
});

test.each([
  ['open-ended terms', 'terms', { from: null, to: 5 }],
  ['an offer of one day', 'offers', { from: 9, to: 9 }],
  ['a goal of clicks', 'goals', { metric: 'clicks', currency: null }],
  ['a contest before the draw', 'contests', { seed: null, entrants: undefined }],
] as const)('%s are ours', (_name, table, change) => {
  expect(isValidRecord(table, { ...aRecord(table), ...change })).toBe(true);
});

const clicks = { field: 'clicks', days: 30, is: 'more-than', value: 100 } as const;
const deep = (depth: number): Rule => (depth === 1 ? clicks : { not: deep(depth - 1) });

test.each<[string, unknown, boolean]>([
  ['a comparison', clicks, true],
  ['nothing at all of all', { all: [] }, true],
  ['the deepest', deep(12), true],
  ['deeper than the deepest', deep(13), false],
  ['far deeper than a stack', deep(5_000), false],
  ['two at once', { all: [], any: [] }, false],
  ['a comparison that is also a list', { ...clicks, all: [] }, false],
  ['an operator that is none', { ...clicks, is: 'matches' }, false],
  ['a window of no days', { ...clicks, days: 0 }, false],
  ['a value that is a list', { ...clicks, value: [1] }, false],
  ['a value that is no number', { ...clicks, value: Number.NaN }, false],
  ['parts that are no list', { all: clicks }, false],
  ['a part that is no rule', { any: [clicks, 'x'] }, false],
  ['a text', 'clicks > 100', false],
])('a rule that is %s: %#', (_name, rule, isOurs) => {
  expect(isValidRecord('ownSegments', { ...aRecord('ownSegments'), rule })).toBe(isOurs);
});

const state = { asOf: 1, activity: 'dormant', tier: 'A', type: null, bin: '60', baseline: null };
test.each<[string, object, boolean]>([
  ['as older versions wrote it', {}, true],
  ['with all that is noted when it was sent', { template: 'dip', state, measureOn: NEW_YEAR }, true],
  ['that is not to be measured', { template: 'dip', state: null, measureOn: null }, true],
  ['from a template that is no text', { template: 1 }, false],
  ['to a partner in half a state', { state: { ...state, bin: undefined } }, false],
  ['to be measured on half a day', { measureOn: 1.5 }, false],
])('a touch %s', (_name, change, isOurs) => {
  expect(isValidRecord('touches', { ...aTouch(), ...change })).toBe(isOurs);
});

test('how a partner stood is kept with a decision as with a touch', () => {
  const decision = { account: 'a', play: 'A-16', state: 'done', day: 1, until: null, trigger: 1, reason: '' };
  const stamp = { id: 'x', createdAt: 1, updatedAt: 1, deletedAt: null, fieldsAt: {} };
  expect(isValidRecord('decisions', { ...stamp, ...decision, standing: state })).toBe(true);
  expect(isValidRecord('decisions', { ...stamp, ...decision, standing: 'A' })).toBe(false);
});

test('for which segment a template or a draft is may be absent, none, or a text; nothing else', () => {
  for (const segment of [undefined, null, 'S-14']) {
    expect(isValidRecord('ownTemplates', { ...anOwnTemplate(), segment })).toBe(true);
    expect(isValidRecord('drafts', { ...aKeptDraft(), segment, wording: segment })).toBe(true);
  }
  for (const wrong of [7, {}, ['S-14']]) {
    expect(isValidRecord('ownTemplates', { ...anOwnTemplate(), segment: wrong })).toBe(false);
    expect(isValidRecord('drafts', { ...aKeptDraft(), segment: wrong })).toBe(false);
    expect(isValidRecord('drafts', { ...aKeptDraft(), wording: wrong })).toBe(false);
  }
});
