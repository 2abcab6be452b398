import { expect, test } from 'vitest';
import { firstDayOfMonth, monthOf } from '@/core/domain/day';
import type { Status } from '@/core/domain/partner';
import type { StageOverride, Touch } from '@/core/domain/records';
import type { Settings } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { NO_STAGE_MEMORY, type StageEvidence, type StageMemory, stageByRule, stepStage } from '@/core/insight/stage';
import { aMonthlyProgram } from './coarse-makers';
import {
  AS_OF,
  accountOf,
  anOverride,
  aProgram,
  aTouch,
  everyDay,
  FIRST_COVERED,
  insightOf,
  LAST_COVERED,
  type PartnerDraft,
  partnerInsight,
  SETTINGS,
  steadyCells,
} from './makers';

type Case = [name: string, partner: PartnerDraft, stage: string, tags: readonly string[]];

test.each<Case>([
  ['only known', { status: 'new' as Status, joined: null }, 'discovery', []],
  ['invited', { status: 'invited' as Status, joined: null }, 'recruitment', []],
  ['in talks', { status: 'negotiating' as Status, joined: AS_OF - 13 }, 'recruitment', ['negotiating']],
  ['in talks that stall', { status: 'negotiating' as Status, joined: AS_OF - 14 }, 'recruitment', ['negotiating', 'stalled']],
  ['in talks for 74 days without change', { status: 'negotiating' as Status, joined: AS_OF - 74 }, 'discovery', ['cold']],
  ['invited 73 days ago', { status: 'invited' as Status, joined: AS_OF - 73 }, 'recruitment', ['stalled']],
  ['applied 74 days ago: it waits for us', { status: 'pending' as Status, joined: AS_OF - 74 }, 'recruitment', ['stalled']],
  ['ended, with a history of sales', { status: 'ended' as Status, cells: steadyCells(5, 3) }, 'ended', []],
  [
    'ended once, and applied again',
    { status: 'pending' as Status, joined: AS_OF - 2, cells: steadyCells(5, 3) },
    'recruitment',
    [],
  ],
  [
    'ended once, and invited again',
    { status: 'invited' as Status, joined: AS_OF - 2, cells: steadyCells(5, 3) },
    'recruitment',
    [],
  ],
  ['a prospect', { status: 'new' as Status, joined: null, prospect: { since: AS_OF - 90, source: '' } }, 'discovery', []],
  [
    'a prospect invited lately',
    { status: 'invited' as Status, joined: null, prospect: { since: AS_OF - 3, source: '' } },
    'recruitment',
    [],
  ],
  [
    'a prospect invited long ago',
    { status: 'invited' as Status, joined: null, prospect: { since: AS_OF - 80, source: '' } },
    'discovery',
    ['cold'],
  ],
  ['applied 13 days ago', { status: 'pending' as Status, joined: AS_OF - 13 }, 'recruitment', []],
  ['applied 14 days ago', { status: 'pending' as Status, joined: AS_OF - 14 }, 'recruitment', ['stalled']],
  ['invited 74 days ago', { status: 'invited' as Status, joined: AS_OF - 74 }, 'discovery', ['cold']],
  ['paused', { status: 'paused' as Status, cells: steadyCells(5, 3) }, 'ended', []],
  ['rejected', { status: 'rejected' as Status }, 'ended', []],
  ['suspended', { status: 'suspended' as Status }, 'ended', []],
  ['joined 89 days ago, nothing', { joined: AS_OF - 89 }, 'onboarding', []],
  ['joined 90 days ago, nothing', { joined: AS_OF - 90 }, 'onboarding', ['stuck']],
  ['joined 180 days ago, nothing', { joined: AS_OF - 180 }, 'onboarding', ['stuck', 'cold']],
  ['joined before the data, nothing in it', { joined: FIRST_COVERED - 400 }, 'onboarding', []],
  ['one conversion', { cells: [{ day: AS_OF - 9, conversions: 1 }] }, 'engagement', []],
  ['20 clicks in one week', { joined: AS_OF - 30, cells: [{ day: AS_OF - 9, clicks: 20 }] }, 'onboarding', []],
  [
    '20 clicks in two weeks',
    { joined: AS_OF - 30, cells: everyDay({ clicks: 10 }, { from: AS_OF - 15, to: AS_OF - 8, every: 7 }) },
    'engagement',
    [],
  ],
  [
    '19 clicks in two weeks',
    {
      joined: AS_OF - 30,
      cells: [
        { day: AS_OF - 15, clicks: 10 },
        { day: AS_OF - 8, clicks: 9 },
      ],
    },
    'onboarding',
    [],
  ],
  ['selling all year', { cells: steadyCells(5, 3) }, 'cultivation', []],
  ['selling for 80 days', { joined: AS_OF - 80, cells: steadyCells(5, 3, { from: AS_OF - 80 }) }, 'engagement', []],
  ['selling for 120 days', { joined: AS_OF - 120, cells: steadyCells(5, 3, { from: AS_OF - 120 }) }, 'cultivation', []],
  ['no joining date', { joined: null, cells: steadyCells(5, 3) }, 'cultivation', ['join-at-latest']],
])('%s', (_name, partner, stage, tags) => {
  const insight = partnerInsight({ partners: [partner] });
  expect({ stage: insight.stage.code, tags: insight.stage.tags }).toEqual({ stage, tags });
});

test('as of a day before it joined, a partner is not in the programme yet', () => {
  const [later] = insightOf(
    { partners: [{ joined: AS_OF - 50, cells: steadyCells(5, 3, { from: AS_OF - 50 }) }] },
    AS_OF - 90,
  ).accounts;
  expect(later).toMatchObject({
    stage: { code: 'recruitment' },
    activity: { code: 'unknown' },
    health: { score: null },
    segments: [],
  });
});

test('a partner already selling at its first import reaches the last stage with 13 covered weeks and the hold', () => {
  const stageAfter = (weeks: number) => {
    const covered = [{ from: AS_OF - 7 * weeks + 1, to: LAST_COVERED }];
    const coverage = { clicks: covered, conversions: covered, revenue: covered };
    const cells = steadyCells(5, 1, { from: AS_OF - 7 * weeks + 1 });
    return partnerInsight({ partners: [{ joined: FIRST_COVERED - 900, cells }], coverage }).stage.code;
  };
  expect(stageAfter(14)).toBe('engagement');
  expect(stageAfter(15)).toBe('cultivation');
});

const GOOD: StageEvidence = {
  day: 1000,
  activated: 100,
  isActivatedAtLatest: false,
  settings: SETTINGS,
  regularity: { unit: 'weeks', of: 13, entersAt: 8, leavesAt: 4, weeks: [0, 12] },
  activePeriods: 13,
  tier: 'A',
  score: 80,
  activity: 'active',
  dormantOn: null,
  hasDip: false,
};

/** The memory after so many weekly evaluations that all say the same. */
function afterWeeks(weeks: number, evidence: Partial<StageEvidence> = {}, from: StageMemory = NO_STAGE_MEMORY): StageMemory {
  let memory = from;
  for (let week = 0; week < weeks; week++) memory = stepStage(memory, { ...GOOD, ...evidence, day: 1000 + 7 * week });
  return memory;
}

test.each<[string, Partial<StageEvidence>, boolean]>([
  ['all conditions', {}, true],
  ['8 active weeks', { activePeriods: 8 }, true],
  ['7 active weeks', { activePeriods: 7 }, false],
  ['fewer than 13 covered weeks', { regularity: null }, false],
  ['tier B at 70', { tier: 'B', score: 70 }, true],
  ['tier B at 69', { tier: 'B', score: 69 }, false],
  ['tier B without a score', { tier: 'B', score: null }, false],
  ['tier C', { tier: 'C' }, false],
  ['an open dip', { hasDip: true }, false],
  ['dormant', { activity: 'dormant' }, false],
  ['activated 89 days before the second evaluation', { activated: 1014 - 89 }, false],
  ['not activated', { activated: null }, false],
])('entering the last stage at two evaluations 14 days apart: %s', (_name, evidence, enters) => {
  expect(afterWeeks(2, evidence).cultivatedSince).toBeNull();
  expect(afterWeeks(3, evidence).cultivatedSince !== null).toBe(enters);
});

test.each<[string, Partial<StageEvidence>, number, boolean]>([
  ['tier C for 4 weeks', { tier: 'C' }, 4, true],
  ['tier C for 5 weeks', { tier: 'C' }, 5, false],
  ['no tier for 5 weeks', { tier: 'none' }, 5, false],
  ['5 active weeks of 13', { activePeriods: 5 }, 5, true],
  ['4 active weeks of 13', { activePeriods: 4 }, 1, false],
  ['an open dip', { hasDip: true }, 5, true],
  ['dormant for 59 days', { activity: 'dormant', dormantOn: 941 }, 1, true],
  ['dormant for 60 days', { activity: 'dormant', dormantOn: 940 }, 1, false],
])('staying in the last stage: %s', (_name, evidence, weeks, stays) => {
  const inside = { ...NO_STAGE_MEMORY, cultivatedSince: 900 };
  expect(afterWeeks(weeks, evidence, inside).cultivatedSince !== null).toBe(stays);
});

test('without activation the stage is onboarding, whatever else holds', () => {
  expect(stageByRule(null, { ...NO_STAGE_MEMORY, cultivatedSince: 5 })).toBe('onboarding');
});

test('a stage set by hand holds until its end, and says what the rule would say', () => {
  const partners = [{ cells: [{ day: AS_OF - 9, conversions: 1 }] }];
  const withUntil = (until: number | null) => partnerInsight({ partners, overrides: [anOverride({ until })] }).stage;
  expect(withUntil(null)).toMatchObject({ code: 'cultivation', by: 'manual', byRule: 'engagement' });
  expect(withUntil(AS_OF)).toMatchObject({ code: 'cultivation', by: 'manual' });
  expect(withUntil(AS_OF - 1)).toMatchObject({ code: 'engagement', by: 'rule' });
});

test.each<[string, Partial<Touch>, string, readonly string[]]>([
  ['was written to', { day: AS_OF - 3 }, 'recruitment', []],
  ['was written to two weeks ago', { day: AS_OF - 14 }, 'recruitment', ['stalled']],
  ['was written to, and answered', { day: AS_OF - 80, outcome: 'answer' }, 'discovery', ['cold']],
  ['wrote itself: nobody has asked it yet', { day: AS_OF - 3, direction: 'in' }, 'discovery', []],
])('a partner that is only known %s', (_name, touch, code, tags) => {
  const partners = [{ status: 'new' as const, joined: null }];
  expect(partnerInsight({ partners, touches: [aTouch(touch)] }).stage).toMatchObject({ code, tags });
});

test('an answer is a change: talks that it keeps going do not stall', () => {
  const partners = [{ status: 'negotiating' as const, joined: AS_OF - 40 }];
  const touches = [aTouch({ day: AS_OF - 5, direction: 'in' })];
  expect(partnerInsight({ partners, touches }).stage).toMatchObject({
    code: 'recruitment',
    since: AS_OF - 5,
    tags: ['negotiating'],
  });
});

test('days that make a stage are settings', () => {
  const stageWith = (partner: PartnerDraft, settings: Partial<Settings>) =>
    computeInsight(aProgram({ partners: [partner] }), { ...SETTINGS, ...settings }).accounts[0]?.stage;
  const invited: PartnerDraft = { status: 'invited', joined: AS_OF - 20 };
  expect(stageWith(invited, { stalledDays: 21 })?.tags).toEqual([]);
  expect(stageWith(invited, { stalledDays: 10, coldInvitationDays: 10 })?.code).toBe('discovery');
  const fewClicks: PartnerDraft = { joined: AS_OF - 30, cells: [{ day: AS_OF - 9, clicks: 5 }] };
  expect(stageWith(fewClicks, {})?.code).toBe('onboarding');
  expect(stageWith(fewClicks, { activationClicks: 5, activationWeeks: 1 })?.code).toBe('engagement');
  const seller: PartnerDraft = { joined: AS_OF - 80, cells: steadyCells(5, 3, { from: AS_OF - 80 }) };
  expect(stageWith(seller, {})?.code).toBe('engagement');
  expect(stageWith(seller, { cultivationActivatedDays: 60 })?.code).toBe('cultivation');
  expect(stageWith(seller, { cultivationActivatedDays: 60, cultivationEntersWeeks: 13 })?.code).toBe('engagement');
  expect(stageWith(seller, { cultivationActivatedDays: 60, cultivationHoldDays: 60 })?.code).toBe('engagement');
});

test('by months, three active ones of four are enough for the last stage', () => {
  const last = monthOf(AS_OF) - 1;
  const covered = { from: firstDayOfMonth(last - 11), to: firstDayOfMonth(last + 1) - 1 };
  const always = everyDay({ clicks: 1 }, covered);
  const stageOf = (...empty: readonly number[]) => {
    const isActive = (day: number) => !empty.includes(last - monthOf(day));
    const cells = steadyCells(9, 3, covered).filter(({ day }) => isActive(day));
    const program = aMonthlyProgram([{ joined: FIRST_COVERED - 400, cells }, { cells: always }], covered);
    return computeInsight(program, SETTINGS).accounts[0]?.stage;
  };
  expect(stageOf()).toMatchObject({ code: 'cultivation', reason: { facts: { active: 4, of: 4, unit: 'months' } } });
  expect(stageOf(2)?.code).toBe('cultivation');
  expect(stageOf(0, 1, 2)?.code).toBe('engagement');
});

test('a stage set by hand says when it ends', () => {
  const withUntil = (until: number | null) => partnerInsight({ partners: [{}], overrides: [anOverride({ until })] }).stage.until;
  expect(withUntil(AS_OF + 9)).toBe(AS_OF + 9);
  expect(withUntil(null)).toBeNull();
  expect(partnerInsight({ partners: [{}] }).stage).not.toHaveProperty('until');
});

test.each<[string, Partial<StageOverride>, readonly string[]]>([
  ['one that still holds', {}, ['override-ended']],
  ['one that has run out', { until: AS_OF - 1 }, []],
  ['one that says the same', { stage: 'ended' }, []],
])('when the network ends a partner, the user is asked about the stage set by hand: %s', (_name, override, tags) => {
  const { stage } = partnerInsight({ partners: [{ status: 'ended' }], overrides: [anOverride(override)] });
  expect(stage).toMatchObject({ code: 'ended', tags });
});

test('a stage set by hand that the user wants to hold all the same is shown, and nobody is asked again', () => {
  const { stage, health } = partnerInsight({ partners: [{ status: 'ended' }], overrides: [anOverride({ holdsAfterEnd: true })] });
  expect(stage).toMatchObject({ code: anOverride().stage, by: 'manual', byRule: 'ended', tags: [] });
  expect(health.score).toBeNull();
});

test('a stage set by hand does not survive the end in the network', () => {
  const stage = partnerInsight({ partners: [{ status: 'ended' }], overrides: [anOverride()] }).stage;
  expect(stage).toMatchObject({ code: 'ended', by: 'rule', byRule: 'ended' });
});

test('a removed override and one of another partner do nothing', () => {
  const overrides = [anOverride({ deletedAt: 1 }), anOverride({ account: accountOf('other') })];
  expect(partnerInsight({ partners: [{ cells: steadyCells(5, 3) }], overrides }).stage.by).toBe('rule');
});

test('a partner ended by hand has no score', () => {
  const overrides = [anOverride({ stage: 'ended' })];
  const { health } = partnerInsight({ partners: [{ cells: steadyCells(5, 3) }], overrides });
  expect(health).toMatchObject({ score: null, band: 'unknown', factors: [] });
});
