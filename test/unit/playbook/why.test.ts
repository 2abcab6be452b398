import { describe, expect, test } from 'vitest';
import { sentenceText } from '@/core/i18n/translate';
import { findPlay, PLAYS } from '@/core/playbook/plays';
import { stakeOf } from '@/core/playbook/stakes';
import { isAboutPartner } from '@/core/playbook/triggers';
import { whyOf } from '@/core/playbook/why';
import { AS_OF, aDip, aTouch, euros } from '../../fixtures/insight-makers';
import { aSituation, type Case } from '../../fixtures/situation-makers';

function why(id: string, given: Case): string {
  const play = findPlay(id);
  if (!play) throw new Error(id);
  const situation = aSituation(given);
  return sentenceText(whyOf(play.id, situation, stakeOf(play, situation)));
}

test('a dip: fact, expectation, money', () => {
  expect(why('A-16', { insight: { dip: aDip() } })).toBe(
    'Clicks: 410 in four weeks against 830 expected after the programme’s own fall of 8%, down 51%, since about May 26, 2026. At stake: about €1,150 a month.',
  );
});

test('a dip without a shift of the programme, and without money', () => {
  const dip = aDip({ metric: 'conversions', money: null, recent: 3, expected: 9.6, ratio: -0.65, channelRatio: 1 });
  const program = { currency: null };
  expect(why('A-16', { insight: { dip, recent: { main30: null } }, program })).toBe(
    'Conversions: 3 in four weeks against 10 expected, down 65%, since about May 26, 2026.',
  );
});

test('gone quiet: its own rhythm, what it brought, how often such a silence ends by itself', () => {
  const insight = {
    activity: { code: 'dipping', gapDays: 36 },
    recent: { mainBeforeSilence: euros(400) },
    returnChance: 0.54,
  } as const;
  expect(why('A-16', { insight })).toBe(
    'Silent for 36 days. That is long by its own rhythm. It brought about €400 of revenue a month before. About €348 a month of that may still be won back. Left alone, 54% of partners like it are back within a month.',
  );
});

test('never active: age, what a starter brings, how many start by themselves', () => {
  const insight = { activity: { code: 'never-active', gapDays: null }, returnChance: 0.07 } as const;
  expect(why('A-14', { insight, facts: { joined: AS_OF - 64 } })).toBe(
    'Joined 64 days ago, no impression, click or conversion. A partner that starts brings about €200 of revenue a month. Left alone, 7% of partners like it start within a month.',
  );
  expect(why('A-14', { insight, facts: { joined: null }, program: { medianFirst90: null } })).toBe(
    'No impression, click or conversion so far. Left alone, 7% of partners like it start within a month.',
  );
});

test('welcome: the base rate of starting is only said of those that have not started', () => {
  const joined = { joined: AS_OF - 3 };
  const welcome =
    'Joined on Jun 12, 2026, and no message to them is logged since. A partner that starts brings about €200 of revenue a month.';
  expect(why('A-06', { insight: { activity: { code: 'activating' }, returnChance: 0.3 }, facts: joined })).toBe(welcome);
  expect(why('A-06', { insight: { activity: { code: 'never-active' }, returnChance: 0.2 }, facts: joined })).toBe(
    `${welcome} Left alone, 20% of partners like it start within a month.`,
  );
});

test('silent since before the data begins: at least', () => {
  const insight = { activity: { code: 'dormant', gapDays: 90 }, lastActive: null, returnChance: null } as const;
  expect(why('A-14', { insight })).toBe('Silent for at least 90 days.');
});

test('a first sale, with its amount while it is the only one', () => {
  const alone = { firstConversion: AS_OF - 3, recent: { conversions30: 1, main30: euros(49.9) }, returnChance: null };
  expect(why('A-26', { insight: alone })).toBe('First conversion on Jun 12, 2026 (€49.90 of revenue).');
  const more = { firstConversion: AS_OF - 3, recent: { conversions30: 2, main30: euros(99.8) }, returnChance: null };
  expect(why('A-26', { insight: more })).toBe('First conversion on Jun 12, 2026.');
});

test('an unanswered question, in a programme that counts conversions', () => {
  const insight = { activity: { code: 'dormant', gapDays: 80 }, recent: { mainBeforeSilence: 3.44 }, returnChance: 0.2 } as const;
  const contacts = [aTouch({ play: 'A-14', day: AS_OF - 20 })];
  const program = { mainMetric: 'conversions', medianOrderValue: null } as const;
  expect(why('A-15', { insight, contacts, program })).toBe(
    'Silent for 80 days. Asked on May 26, 2026, no answer for 20 days. It brought about 3.4 conversions a month before. Left alone, 20% of partners like it are back within a month.',
  );
});

describe('every play can say why, with and without money, dates and base rates', () => {
  const cases: [string, Case][] = [
    ['everything known', { contacts: [aTouch({ play: 'A-14' })] }],
    ['a dip', { insight: { dip: aDip() } }],
    ['commission', { program: { mainMetric: 'commission' } }],
    ['conversions', { program: { mainMetric: 'conversions' } }],
    [
      'nothing known',
      {
        insight: {
          activity: { gapDays: null, since: null },
          stage: { since: null },
          returnChance: null,
          firstConversion: null,
          lastActive: null,
          totals: { clicks: null, conversions: null },
          recent: { main30: null, conversions30: null, clicks30: null, mainPrevious30: null, conversionsPrevious30: null },
        },
        facts: { joined: null },
        program: { currency: null, medianFirst90: null, medianOrderValue: null, shift: null },
      },
    ],
  ];
  test.each(cases)('%s', (_name, given) => {
    for (const { id } of PLAYS.filter((play) => isAboutPartner(play.id))) {
      const text = why(id, given);
      expect(text).toMatch(/^[A-Z0-9“€].*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|[{}]| {2}/);
    }
  });
});
