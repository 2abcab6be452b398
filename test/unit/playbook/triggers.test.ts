import { describe, expect, test } from 'vitest';
import type { ProgramInsight } from '@/core/domain/insight';
import type { PlayId } from '@/core/playbook/play';
import { findPlay } from '@/core/playbook/plays';
import { triggerOf } from '@/core/playbook/triggers';
import { AS_OF, aDip, anInsight, aProgram, aTouch, euros, type InsightChange } from '../../fixtures/insight-makers';
import { aSituation, type Case } from '../../fixtures/situation-makers';

function trigger(play: PlayId, given: Case) {
  const found = findPlay(play);
  if (!found) throw new Error(play);
  return triggerOf(found, aSituation(given));
}

const covered = (
  metric: 'clicks' | 'conversions' | 'revenue',
  periods: { from: number; to: number }[],
): Partial<ProgramInsight> => ({
  coverageByMetric: { ...aProgram().coverageByMetric, [metric]: periods },
});
const onboarding = { stage: { code: 'onboarding' } } as const;
const neverActive = { ...onboarding, activity: { code: 'never-active', since: null, gapDays: null } } as const;
const dormant = {
  segments: ['S-14'],
  activity: { code: 'dormant', since: AS_OF - 20, gapDays: 80 },
} as const satisfies InsightChange;
const clicking = { ...onboarding, totals: { clicks: 40, conversions: 0 }, recent: { clicks30: 30 } } as const;

const holds: [PlayId, string, Case][] = [
  ['A-06', 'joined yesterday', { facts: { joined: AS_OF - 1 }, insight: neverActive }],
  ['A-06', 'joined after the data ends', { facts: { joined: AS_OF + 2 }, insight: neverActive }],
  ['A-06', 'joined 14 days ago', { facts: { joined: AS_OF - 14 }, insight: neverActive }],
  ['A-06', 'only written to before joining', { facts: { joined: AS_OF - 3 }, contacts: [aTouch({ day: AS_OF - 10 })] }],
  ['A-06', 'has only written to us', { facts: { joined: AS_OF - 3 }, contacts: [aTouch({ day: AS_OF, direction: 'in' })] }],
  ['A-07', 'two weeks in, never active', { facts: { joined: AS_OF - 14 }, insight: neverActive }],
  [
    'A-07',
    'shown but not clicked, clicks covered since joining',
    { facts: { joined: AS_OF - 40 }, insight: { ...onboarding, activity: { code: 'activating' }, totals: { clicks: 0 } } },
  ],
  ['A-08', 'clicks and no conversion after three weeks', { facts: { joined: AS_OF - 21 }, insight: clicking }],
  [
    'A-08',
    'a lifetime total of 0 conversions, no flow at all',
    { facts: { joined: AS_OF - 60 }, insight: clicking, program: covered('conversions', []) },
  ],
  ['A-14', 'never active', { facts: { joined: AS_OF - 64 }, insight: { ...neverActive, segments: ['S-12'] } }],
  ['A-14', 'dormant', { insight: dormant }],
  [
    'A-15',
    'tier B, dormant, asked 14 days ago',
    { insight: { ...dormant, tier: 'B' }, contacts: [aTouch({ play: 'A-14', day: AS_OF - 14 })] },
  ],
  ['A-16', 'dipping', { insight: { segments: ['S-16'], dip: aDip() } }],
  ['A-16', 'gone quiet', { insight: { segments: ['S-16'], activity: { code: 'dipping', tags: ['gone-quiet'] } } }],
  ['A-25', 'tier A', { insight: { tier: 'A' } }],
  ['A-25', 'tier B', { insight: { tier: 'B' } }],
  ['A-26', 'first sale today', { insight: { firstConversion: AS_OF } }],
  ['A-26', 'first sale 29 days ago', { insight: { firstConversion: AS_OF - 29 } }],
  [
    'A-26',
    'joined inside a short coverage',
    {
      insight: { firstConversion: AS_OF - 2 },
      facts: { joined: AS_OF - 9 },
      program: covered('conversions', [{ from: AS_OF - 10, to: AS_OF }]),
    },
  ],
  ['A-39', 'in cultivation', { insight: { stage: { code: 'cultivation' } } }],
  ['A-41', 'reactivated', { insight: { activity: { code: 'reactivated' } } }],
];

test.each(holds)('%s holds: %s', (play, _name, given) => {
  expect(trigger(play, given)).not.toBeNull();
});

const fails: [PlayId, string, Case][] = [
  ['A-06', 'joined 15 days ago', { facts: { joined: AS_OF - 15 }, insight: neverActive }],
  ['A-06', 'nobody knows when it joined', { facts: { joined: null }, insight: neverActive }],
  ['A-06', 'already written to', { facts: { joined: AS_OF - 3 }, contacts: [aTouch({ day: AS_OF - 1 })] }],
  ['A-06', 'ended again', { facts: { joined: AS_OF - 3 }, insight: { stage: { code: 'ended' } } }],
  ['A-06', 'only applied', { facts: { joined: AS_OF - 3 }, insight: { stage: { code: 'recruitment' } } }],
  ['A-07', '13 days in', { facts: { joined: AS_OF - 13 }, insight: neverActive }],
  ['A-07', 'too long ago', { facts: { joined: AS_OF - 91 }, insight: neverActive }],
  [
    'A-07',
    'clicked by day 7',
    { facts: { joined: AS_OF - 14 }, insight: { ...onboarding, activity: { code: 'activating' }, totals: { clicks: 3 } } },
  ],
  [
    'A-07',
    'clicks are not covered since joining',
    {
      facts: { joined: AS_OF - 40 },
      insight: { ...onboarding, activity: { code: 'activating' }, totals: { clicks: 0 } },
      program: covered('clicks', [{ from: AS_OF - 20, to: AS_OF }]),
    },
  ],
  [
    'A-07',
    'clicks are not covered at all',
    { facts: { joined: AS_OF - 40 }, insight: { ...onboarding, activity: { code: 'activating' }, totals: { clicks: null } } },
  ],
  [
    'A-07',
    'activity is not known',
    { facts: { joined: AS_OF - 20 }, insight: { ...onboarding, activity: { code: 'unknown' }, totals: { clicks: null } } },
  ],
  ['A-08', '20 days in', { facts: { joined: AS_OF - 20 }, insight: clicking }],
  ['A-08', '91 days in', { facts: { joined: AS_OF - 91 }, insight: clicking }],
  ['A-08', 'has sold', { facts: { joined: AS_OF - 30 }, insight: { ...clicking, totals: { clicks: 40, conversions: 1 } } }],
  [
    'A-08',
    'conversions are not known',
    { facts: { joined: AS_OF - 30 }, insight: { ...clicking, totals: { clicks: 40, conversions: null } } },
  ],
  [
    'A-08',
    'conversions are covered for a part only',
    { facts: { joined: AS_OF - 30 }, insight: clicking, program: covered('conversions', [{ from: AS_OF - 10, to: AS_OF }]) },
  ],
  [
    'A-08',
    'clicks are not known',
    { facts: { joined: AS_OF - 30 }, insight: { ...clicking, totals: { clicks: null, conversions: 0 } } },
  ],
  ['A-14', 'active', {}],
  ['A-14', 'dormant but ended', { insight: { ...dormant, stage: { code: 'ended' } } }],
  ['A-15', 'never asked: an empty log is no trigger', { insight: { ...dormant, tier: 'A' } }],
  ['A-15', 'asked 13 days ago', { insight: { ...dormant, tier: 'A' }, contacts: [aTouch({ play: 'A-14', day: AS_OF - 13 })] }],
  [
    'A-15',
    'answered',
    { insight: { ...dormant, tier: 'A' }, contacts: [aTouch({ play: 'A-14', day: AS_OF - 20, outcome: 'answer' })] },
  ],
  [
    'A-15',
    'wrote to us since',
    {
      insight: { ...dormant, tier: 'A' },
      contacts: [aTouch({ play: 'A-14', day: AS_OF - 20 }), aTouch({ direction: 'in', day: AS_OF - 18 })],
    },
  ],
  [
    'A-15',
    'some other message was sent',
    { insight: { ...dormant, tier: 'A' }, contacts: [aTouch({ play: 'A-16', day: AS_OF - 20 })] },
  ],
  [
    'A-15',
    'never mattered',
    { insight: { ...dormant, recent: { mainBeforeSilence: euros(1) } }, contacts: [aTouch({ play: 'A-14', day: AS_OF - 20 })] },
  ],
  ['A-16', 'dip closed', { insight: { dip: null } }],
  ['A-25', 'tier C', { insight: { tier: 'C' } }],
  ['A-25', 'nothing in the last 30 days', { insight: { tier: 'A', recent: { main30: 0 } } }],
  [
    'A-25',
    'the month is not covered whole',
    { insight: { tier: 'A' }, program: covered('revenue', [{ from: AS_OF - 40, to: AS_OF }]) },
  ],
  ['A-26', 'first sale 30 days ago', { insight: { firstConversion: AS_OF - 30 } }],
  ['A-26', 'no sale', { insight: { firstConversion: null } }],
  [
    'A-26',
    'joined before the data begins, and the data begins 59 days before the sale',
    { insight: { firstConversion: AS_OF - 2 }, program: covered('conversions', [{ from: AS_OF - 61, to: AS_OF }]) },
  ],
  [
    'A-26',
    'joining is not known and a day is missing',
    {
      insight: { firstConversion: AS_OF - 2 },
      facts: { joined: null },
      program: covered('conversions', [
        { from: AS_OF - 200, to: AS_OF - 30 },
        { from: AS_OF - 28, to: AS_OF },
      ]),
    },
  ],
  ['A-39', 'in engagement', {}],
  ['A-41', 'active', {}],
];

test.each(fails)('%s does not hold: %s', (play, _name, given) => {
  expect(trigger(play, given)).toBeNull();
});

test('a dormant partner that is no longer tier B still counts if its usual month would be', () => {
  const tierB = anInsight({ tier: 'B', recent: { main365: euros(1_217) } }); // about 100 a month
  const program = { accounts: [tierB] };
  const contacts = [aTouch({ play: 'A-14', day: AS_OF - 20 })];
  expect(
    trigger('A-15', { insight: { ...dormant, tier: 'none', recent: { mainBeforeSilence: euros(101) } }, program, contacts }),
  ).not.toBeNull();
  expect(
    trigger('A-15', { insight: { ...dormant, tier: 'none', recent: { mainBeforeSilence: euros(99) } }, program, contacts }),
  ).toBeNull();
});

describe('since', () => {
  test.each([
    ['A-06', { facts: { joined: AS_OF - 3 } }, AS_OF - 3],
    ['A-07', { facts: { joined: AS_OF - 20 }, insight: neverActive }, AS_OF - 6],
    ['A-08', { facts: { joined: AS_OF - 30 }, insight: clicking }, AS_OF - 9],
    ['A-14', { facts: { joined: AS_OF - 64 }, insight: { ...neverActive, segments: ['S-12'] } }, AS_OF - 34],
    ['A-16', { insight: { segments: ['S-16'], dip: aDip({ since: AS_OF - 11 }) } }, AS_OF - 11],
    ['A-25', { insight: { tier: 'A' } }, 20_605], // 2026-06-01
    ['A-39', { insight: { stage: { code: 'cultivation', since: 20_000 } } }, 20_544], // 2026-04-01
    ['A-39', { insight: { stage: { code: 'cultivation', since: AS_OF - 4 } } }, AS_OF - 4],
  ] satisfies [PlayId, Case, number][])('%s began when it began (%#)', (play, given, since) => {
    expect(trigger(play, given)?.since).toBe(since);
  });

  test('the last day of a month completes it', () => {
    const given: Case = { insight: { tier: 'A' }, program: { asOf: 20_604 } }; // 2026-05-31
    expect(trigger('A-25', given)?.since).toBe(20_605);
  });
});

test('a deeper dip is a larger trigger, and time alone is none', () => {
  const dip = (recent: number) =>
    trigger('A-16', { insight: { segments: ['S-16'], dip: aDip({ recent, expected: 100 }) } })?.size ?? 0;
  expect(dip(50)).toBeCloseTo(2, 1);
  expect(dip(10)).toBeGreaterThan(dip(50) * 4);
  expect(dip(0)).toBeGreaterThan(dip(10) * 1.2);
  const silent = (gapDays: number) =>
    trigger('A-14', { insight: { ...dormant, activity: { ...dormant.activity, gapDays } } })?.size;
  expect(silent(80)).toBe(silent(400));
});
