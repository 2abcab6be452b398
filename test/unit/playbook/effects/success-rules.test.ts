import { describe, expect, test } from 'vitest';
import type { ProgramData } from '@/core/domain/program-data';
import { PartnerLogs } from '@/core/playbook/effects/partner-log';
import { isJudged, type Outlook, successRule } from '@/core/playbook/effects/success-rules';
import { Watch } from '@/core/playbook/effects/watch';
import { PLAYS } from '@/core/playbook/plays';
import { ALL_COVERED, AS_OF, accountOf, aProgram, aTouch, type Cell } from '../../insight/makers';
import { aStanding } from './makers';

const FROM = AS_OF - 60;
const TO = FROM + 30;
const standing = aStanding();

type Scene = {
  cells?: readonly Cell[];
  coverage?: ProgramData['coverage'];
  outlook?: Partial<Outlook>;
  touches?: Parameters<typeof aTouch>[0][];
};

function judged(
  id: Parameters<typeof successRule>[0],
  { cells = [], coverage = ALL_COVERED, outlook = {}, touches = [] }: Scene,
) {
  const rule = successRule(id);
  if (rule.by === 'doing' || rule.by === 'nothing') throw new Error('nothing to judge');
  const data = aProgram({ partners: [{ cells }], coverage });
  const logs = new PartnerLogs(
    touches.map((touch) => aTouch(touch)),
    [],
  );
  return rule.judge({
    watch: new Watch(data),
    standing,
    days: { from: FROM, to: TO },
    activeGapDays: 30,
    dipRatio: () => null,
    recoveredAt: 0.8,
    facts: { joined: null, status: 'active' },
    hasNote: () => false,
    shareOfStep: () => null,
    peerRate: () => null,
    usedOwnCode: () => null,
    stillWaits: () => null,
    log: logs.of(accountOf('p00000')),
    ...outlook,
  });
}

const halfCovered = { ...ALL_COVERED, clicks: [{ from: FROM - 100, to: FROM + 10 }] };
const CLICKED = {
  cells: [
    { day: FROM, clicks: 60, conversions: 3 },
    { day: TO, clicks: 40, conversions: 2 },
  ],
};
const dip = { standing: { ...standing, dip: 'clicks' as const } };
const never = { standing: { ...standing, activity: 'never-active' as const } };

test.each([
  ['a click in the window', 'first-click', { cells: [{ day: TO, clicks: 1 }] }, true],
  ['a click a day too late', 'first-click', { cells: [{ day: TO + 1, clicks: 1 }] }, false],
  ['a click the day before the contact', 'first-click', { cells: [{ day: FROM - 1, clicks: 1 }] }, false],
  ['no click in days that are not all covered', 'first-click', { coverage: halfCovered }, null],
  ['a click in days that are not all covered', 'first-click', { cells: [{ day: FROM, clicks: 1 }], coverage: halfCovered }, true],
  ['a conversion on the day of the contact', 'first-conversion', { cells: [{ day: FROM, conversions: 1 }] }, true],
  ['clicks are no conversion', 'next-conversion', { cells: [{ day: FROM, clicks: 9 }] }, false],
  ['one stray click does not bring a dormant partner back', 'active-again', { cells: [{ day: FROM, clicks: 9 }] }, false],
  [
    'clicks on two days do',
    'active-again',
    {
      cells: [
        { day: FROM, clicks: 1 },
        { day: FROM + 9, clicks: 1 },
      ],
    },
    true,
  ],
  ['one conversion does', 'active-again', { cells: [{ day: FROM, conversions: 1 }] }, true],
  [
    'one click is all that a partner needs that never had any',
    'active-again',
    { cells: [{ day: FROM, clicks: 1 }], outlook: never },
    true,
  ],
  ['silence that nobody could see', 'active-again', { coverage: halfCovered }, null],
  ['still active: in the last days', 'still-active', { cells: [{ day: TO - 5, clicks: 1 }] }, true],
  ['still active: only at the beginning', 'still-active', { cells: [{ day: FROM, clicks: 1 }] }, false],
  ['a dip at 80 % of what was expected is over', 'dip-recovered', { outlook: { ...dip, dipRatio: (): number => 0.8 } }, true],
  ['a dip just below is not', 'dip-recovered', { outlook: { ...dip, dipRatio: (): number => 0.79 } }, false],
  ['a dip that cannot be measured', 'dip-recovered', { outlook: dip }, null],
  ['one that fell silent is back when it is active again', 'dip-recovered', { cells: [{ day: FROM, conversions: 1 }] }, true],
  ['nine clicks are not ten', 'ten-clicks', { cells: [{ day: FROM, clicks: 9 }] }, false],
  [
    'ten clicks on any days',
    'ten-clicks',
    {
      cells: [
        { day: FROM, clicks: 4 },
        { day: TO, clicks: 6 },
      ],
    },
    true,
  ],
  [
    'nine clicks in days that are not all covered may be ten',
    'ten-clicks',
    { cells: [{ day: FROM, clicks: 9 }], coverage: halfCovered },
    null,
  ],
  ['joined in the window', 'joined', { outlook: { facts: { joined: TO, status: 'active' } } }, true],
  ['joined after it', 'joined', { outlook: { facts: { joined: TO + 1, status: 'active' } } }, false],
  ['never joined', 'joined', {}, false],
  ['an answer to whatever was written', 'answer', { touches: [{ day: TO, direction: 'in' }] }, true],
  ['an application that was taken in is decided', 'decided', { outlook: { facts: { joined: TO, status: 'active' } } }, true],
  ['one that still waits is not', 'decided', { outlook: { facts: { joined: null, status: 'pending' } } }, false],
  [
    'one that was turned down on a day that no export says',
    'decided',
    { outlook: { facts: { joined: null, status: 'rejected' } } },
    null,
  ],
  ['a decision that was noted', 'decided', { outlook: { hasNote: (note: string) => note === 'decision' } }, true],
  ['nine tenths of a goal are enough', 'goal-reached', { outlook: { shareOfStep: (): number => 0.9 } }, true],
  ['less is not', 'goal-reached', { outlook: { shareOfStep: (): number => 0.89 } }, false],
  ['of a tier it takes all', 'tier-reached', { outlook: { shareOfStep: (): number => 0.99 } }, false],
  ['a goal that cannot be followed', 'goal-reached', {}, null],
  [
    'half as many conversions per click as the peers',
    'converts-as-peers',
    { ...CLICKED, outlook: { peerRate: (): number => 0.1 } },
    true,
  ],
  ['fewer than half', 'converts-as-peers', { ...CLICKED, outlook: { peerRate: (): number => 0.11 } }, false],
  ['no peers to compare with', 'converts-as-peers', CLICKED, null],
  ['no conversion at all, whatever the peers do', 'converts-as-peers', { cells: [{ day: TO, clicks: 1 }] }, false],
  ['a rate of days that are not all covered', 'converts-as-peers', { ...CLICKED, coverage: halfCovered }, null],
  ['commissions that wait no longer', 'validated', { outlook: { stillWaits: (): boolean => false } }, true],
  ['commissions that still wait', 'validated', { outlook: { stillWaits: (): boolean => true } }, false],
  ['commissions that no export lists', 'validated', {}, null],
  ['nobody wrote after it was let rest', 'let-rest', { touches: [{ day: FROM }] }, true],
  ['somebody wrote again', 'let-rest', { touches: [{ day: FROM }, { day: TO }] }, false],
  ['a review with an answer', 'review-held', { touches: [{ day: FROM, play: 'A-39', outcome: 'agreed' }] }, true],
  ['a review without one', 'review-held', { touches: [{ day: FROM, play: 'A-39' }] }, false],
] as const)('%s', (_name, rule, scene, expected) => {
  expect(judged(rule, { ...scene } as Scene)).toBe(expected);
});

describe('a week or month of a coarse export', () => {
  const coarse = (day: number, span: number): ProgramData => {
    const data = aProgram({ partners: [{}], coverage: { ...ALL_COVERED, clicks: [] } });
    const values = { ...data.coarse.values, clicks: Float64Array.of(5) };
    const cells = { offsets: Uint32Array.of(0, 1), days: Int32Array.of(day), spans: Uint16Array.of(span) };
    const zeros = Object.fromEntries(Object.keys(values).map((metric) => [metric, new Float64Array(1)]));
    return {
      ...data,
      coarse: { ...cells, values: { ...zeros, clicks: values.clicks } as ProgramData['series']['values'] },
      coarseCoverage: { ...data.coarseCoverage, clicks: [{ from: FROM - 100, to: TO + 30 }] },
    };
  };

  test.each([
    ['within the window proves it', FROM + 2, 7, true],
    ['that begins before the contact says neither', FROM - 3, 7, null],
    ['that ends after the window says neither', TO - 3, 7, null],
    ['before the window leaves it empty', FROM - 7, 7, false],
  ])('%s', (_name, day, span, expected) => {
    expect(new Watch(coarse(day, span)).saw(0, 'clicks', { from: FROM, to: TO })).toBe(expected);
  });
});

test('the success of every play about a partner is judged, or is that it was done', () => {
  for (const { group, success } of PLAYS) {
    const rule = successRule(success.rule);
    expect(group === 'programme' || rule.by === 'doing' || isJudged(rule)).toBe(true);
  }
});
