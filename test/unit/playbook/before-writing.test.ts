import { expect, test } from 'vitest';
import type { Touch } from '@/core/domain/records';
import { sentenceText } from '@/core/i18n/translate';
import { beforeWriting } from '@/core/playbook/before-writing';
import { AS_OF, aDecision, aTouch } from '../../fixtures/insight-makers';

type Question = Parameters<typeof beforeWriting>[0];

const CALM: Question = {
  play: 'A-16',
  insight: { tier: 'B' },
  program: { isFalling: false, trackingFault: null },
  optedOut: false,
  contacts: [],
  decisions: [],
  settings: { mailRestDays: 7 },
  today: AS_OF,
};
const idsOf = (change: Partial<Question>) =>
  beforeWriting({ ...CALM, ...change }).map(({ weight, sentence }) => `${weight} ${sentence.id}`);
const written = (daysAgo: number, change: Partial<Touch> = {}) => aTouch({ day: AS_OF - daysAgo, direction: 'out', ...change });
const REST = aDecision({ play: 'A-40', state: 'done', day: AS_OF - 30 });
const FAULT = { partners: 3, since: AS_OF - 5 };
const RECENT = 'care play.warning.recent-contact';

test.each<[string, Partial<Question>, readonly string[]]>([
  ['nothing', {}, []],
  ['it asked not to be written to', { optedOut: true }, ['stop brake.opted-out']],
  ['the same, without a play', { optedOut: true, play: null }, ['stop brake.opted-out']],
  ['a message six days ago', { contacts: [written(6)] }, [RECENT]],
  ['a message seven days ago', { contacts: [written(7)] }, []],
  ['a message of today', { contacts: [written(0)] }, [RECENT]],
  ['a message of its own', { contacts: [written(1, { direction: 'in' })] }, []],
  ['a message that was logged for tomorrow', { contacts: [written(-1)] }, [RECENT]],
  ['a recent message, and one’s own words', { contacts: [written(1)], play: null }, [RECENT]],
  ['a recent message, and a welcome', { contacts: [written(1)], play: 'A-06' }, []],
  ['a recent message, and a mass mailing', { contacts: [written(1)], play: 'A-20' }, ['stop brake.mass-recent']],
  ['a mass mailing to tier A', { play: 'A-20', insight: { tier: 'A' } }, ['stop brake.mass-top']],
  ['a mass mailing to tier B', { play: 'A-20' }, []],
  ['it was put to rest', { decisions: [REST] }, ['stop brake.resting']],
  ['it was put to rest more than a year ago', { decisions: [{ ...REST, day: AS_OF - 365 }] }, []],
  ['it was put to rest, and wrote since', { decisions: [REST], contacts: [written(9, { direction: 'in' })] }, []],
  ['it was put to rest, and there is a question of conduct', { decisions: [REST], play: 'A-38' }, []],
  [
    'the programme falls, and its own dip is asked about',
    { program: { ...CALM.program, isFalling: true } },
    ['care brake.falling'],
  ],
  ['the programme falls, and it is welcomed', { program: { ...CALM.program, isFalling: true }, play: 'A-06' }, []],
  ['the tracking may be broken', { program: { isFalling: false, trackingFault: FAULT } }, ['care brake.tracking']],
  [
    'several at once: what forbids comes first',
    { contacts: [written(1)], optedOut: true, program: { ...CALM.program, isFalling: true } },
    ['stop brake.opted-out', RECENT, 'care brake.falling'],
  ],
])('what speaks against writing: %s', (_what, change, expected) => {
  expect(idsOf(change)).toEqual(expected);
});

test('each is worded', () => {
  const all = [
    ...beforeWriting({
      ...CALM,
      optedOut: true,
      decisions: [REST],
      contacts: [written(1)],
      program: { isFalling: true, trackingFault: FAULT },
    }),
    ...beforeWriting({ ...CALM, play: 'A-20', insight: { tier: 'A' }, contacts: [written(1)] }),
  ].map(({ sentence }) => sentenceText(sentence));
  expect(all).toHaveLength(7);
  expect(new Set(all).size).toBe(7);
});

test('who rests says until when', () => {
  expect(beforeWriting({ ...CALM, decisions: [REST] })[0]?.sentence.facts).toEqual({ until: { day: AS_OF - 30 + 365 } });
});
