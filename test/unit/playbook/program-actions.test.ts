import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '@/core/domain/book';
import { type Day, parseIsoDay } from '@/core/domain/day';
import type { ProgramAction, ProgramInsight } from '@/core/domain/insight';
import type { ActionDecision, Touch } from '@/core/domain/records';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { sentenceText } from '@/core/i18n/translate';
import { programAccount, suggestProgramActions } from '@/core/playbook/program-actions';
import { AS_OF, aDecision, anAccount, anInsight, aProgram, aTouch, PROGRAM, someFacts } from '../../fixtures/insight-makers';
import { aContest, anAsset, anOffer, type Case, someTerms } from '../../fixtures/situation-makers';

type Given = Pick<Case, 'book' | 'settings'> & {
  readonly accounts?: ProgramInsight['accounts'];
  readonly program?: Partial<ProgramInsight>;
  readonly type?: string;
  readonly touches?: Touch[];
  readonly decisions?: ActionDecision[];
  readonly today?: Day;
};

function suggest({
  accounts = [],
  type = 'creator',
  touches = [],
  decisions = [],
  today = AS_OF,
  ...given
}: Given): ProgramAction[] {
  return suggestProgramActions({
    id: PROGRAM,
    program: aProgram({ accounts, ...given.program }),
    facts: accounts.map(({ account }) => someFacts({ id: account, type })),
    touches,
    decisions,
    book: { ...EMPTY_BOOK, ...given.book },
    settings: { ...DEFAULT_SETTINGS, ...given.settings },
    today,
  });
}
const plays = (given: Given) => suggest(given).map(({ play, state }) => (state === 'open' ? play : `${play} ${state}`));
const partners = (count: number, change = {}) =>
  Array.from({ length: count }, (_, at) => anInsight({ account: anAccount(`p${at}`), ...change }));
const audience = partners(3, { segments: ['S-11'] });

const day = (iso: string): Day => {
  const read = parseIsoDay(iso);
  if (!read.ok) throw new Error(iso);
  return read.value;
};

describe('newsletter', () => {
  const sent = (days: number) => [aTouch({ play: 'A-20', day: AS_OF - days })];
  const fortnightly = { newsletterRhythm: 'fortnightly' } as const;

  test('due when the rhythm says so, by the calendar on the wall', () => {
    expect(plays({ accounts: audience, settings: fortnightly, touches: sent(13) })).toEqual([]);
    expect(plays({ accounts: audience, settings: fortnightly, touches: sent(14) })).toEqual(['A-20']);
    expect(plays({ accounts: audience, settings: fortnightly, touches: sent(13), today: AS_OF + 1 })).toEqual(['A-20']);
    const [action] = suggest({ accounts: audience, settings: fortnightly, touches: sent(20) });
    expect(action?.since).toBe(AS_OF - 6);
    expect(sentenceText(action?.why ?? { id: '', facts: {} })).toContain('3 partners would get it');
  });

  test('a run of month ends keeps its date beyond February', () => {
    const touches = [aTouch({ play: 'A-20', day: day('2026-01-31') }), aTouch({ play: 'A-20', day: day('2026-02-28') })];
    const whyOn = (today: string) =>
      suggest({
        accounts: audience,
        program: { asOf: day('2026-03-01') },
        settings: { newsletterRhythm: 'monthly' },
        touches,
        today: day(today),
      });
    expect(whyOn('2026-03-30')).toEqual([]);
    expect(whyOn('2026-03-31').map(({ play, since }) => [play, since])).toEqual([['A-20', day('2026-03-31')]]);
  });

  test('an empty log is no reason, an offer to tell about is', () => {
    expect(plays({ accounts: audience })).toEqual([]);
    expect(plays({ accounts: audience, book: { offers: [anOffer()] } })).toEqual(['A-20']);
  });

  test('nobody to write to: not due', () => {
    expect(plays({ accounts: partners(3), touches: sent(60) })).toEqual([]);
  });

  test('said to be done without a message: counted from there', () => {
    const decisions = [aDecision({ account: programAccount(PROGRAM), play: 'A-20', state: 'done', day: AS_OF - 3 })];
    expect(plays({ accounts: audience, touches: sent(60), decisions })).toEqual([]);
  });
});

test.each([
  [30, []],
  [31, ['A-23']],
])('a catalogue of %i days, with creators at work', (age, expected) => {
  const book = { assets: [anAsset({ account: null, kind: 'catalogue', updated: AS_OF - age })] };
  expect(plays({ accounts: partners(1), book })).toEqual(expected);
  expect(plays({ accounts: partners(1), type: 'coupon', book })).toEqual([]);
});

test('material for everybody that is too old is renewed once, not once per partner', () => {
  expect(plays({ accounts: partners(5), book: { assets: [anAsset({ account: null, updated: AS_OF - 91 })] } })).toEqual(['A-22']);
  expect(plays({ accounts: partners(5), book: { assets: [anAsset({ updated: AS_OF - 91 })] } })).toEqual([]);
});

test('terms of all that end are the programme’s matter', () => {
  expect(plays({ accounts: partners(1), book: { terms: [someTerms({ account: null })] } })).toEqual(['A-34']);
  expect(plays({ accounts: partners(1), book: { terms: [someTerms()] } })).toEqual([]);
});

test.each([
  ['twenty at work, no contest', partners(20), [], ['A-35']],
  ['nineteen', partners(19), [], []],
  ['twenty that have not started', partners(20, { stage: { code: 'onboarding' } }), [], []],
  ['a contest 89 days ago', partners(20), [aContest({ period: { from: 0, to: AS_OF - 89 } })], []],
  ['a contest 90 days ago', partners(20), [aContest({ period: { from: 0, to: AS_OF - 90 } })], ['A-35']],
  ['a contest ahead', partners(20), [aContest({ period: { from: AS_OF + 5, to: AS_OF + 30 } })], []],
])('contest: %s', (_name, accounts, contests, expected) => {
  expect(plays({ accounts, book: { contests } })).toEqual(expected);
});

test('dependence is a duty with its numbers, and rests for 90 days once it is done', () => {
  const accounts = partners(2);
  const program = { dependence: { first: 0.41, three: 0.7, account: anAccount('p0') } };
  const [action] = suggest({ accounts, program });
  expect(action).toMatchObject({ play: 'A-42', isDuty: true, chance: null, priority: 0 });
  expect(sentenceText(action?.why ?? { id: '', facts: {} })).toBe(
    'Garden Letters alone brings 41% of the last 365 days, the largest three together 70%.',
  );
  const done = (days: number) => [
    aDecision({ account: programAccount(PROGRAM), play: 'A-42', state: 'done', day: AS_OF - days }),
  ];
  expect(plays({ accounts, program, decisions: done(89) })).toEqual(['A-42 done']);
  expect(plays({ accounts, program, decisions: done(90) })).toEqual(['A-42']);
});

test('a play that is off is not suggested', () => {
  const off = { plays: { 'A-35': { isOff: true } } };
  expect(plays({ accounts: partners(20), settings: off })).toEqual([]);
});
