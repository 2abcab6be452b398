import type { Day } from '../../domain/day';
import type { Stage } from '../../domain/partner';
import { type Fact, type Sentence, sentence } from '../../domain/sentence';
import { activeWeeksOf, mayHaveBeenEarlier } from '../account-rules';
import { CULTIVATION_WEEKS, LOW_TIER_DAYS } from '../stage';
import { type AccountScene, coverageOf, dayOrNull, plain, usedSettings } from './account-scene';
import type { Explanation, TestedRule } from './explanation';

/** The order in which the stages are tested; the first that holds is the stage. */
const ORDER = ['ended', 'cultivation', 'engagement', 'onboarding', 'recruitment', 'discovery'] as const satisfies Stage[];

export function explainStage(scene: AccountScene): Explanation {
  const { insight, state, at } = scene;
  const { stage } = insight;
  return {
    subject: { kind: 'stage' },
    result: sentence('explain.stage.result', { stage: stage.code, by: stage.by }),
    says: [sentence('explain.stage.rule'), stage.reason],
    tested: testedStages(scene, stage.byRule),
    inputs: [
      plain('status', at.facts.statusWord ?? at.facts.status),
      plain('joined', dayOrNull(at.facts.joined)),
      plain('activated', dayOrNull(state.activated)),
      plain('first-conversion', dayOrNull(insight.firstConversion)),
      plain('tier', insight.tier === 'none' ? '–' : insight.tier),
      plain('score', insight.health.score),
    ],
    formulas: [],
    settings: usedSettings(scene, [
      ...(['cultivationActivatedDays', 'cultivationEntersWeeks', 'cultivationLeavesWeeks', 'cultivationHoldDays'] as const),
      ...(['cultivationDormantDays', 'tierBScore', 'activationClicks', 'activationWeeks', 'stuckDays', 'coldDays'] as const),
      ...(['stalledDays', 'coldInvitationDays', 'overrideDays'] as const),
    ]),
    coverage: coverageOf(scene, ['clicks', 'conversions']),
    notCounted: null,
  };
}

/** Those before the stage did not hold; those after it were not asked. */
function testedStages(scene: AccountScene, byRule: Stage): TestedRule[] {
  const decided = ORDER.indexOf(byRule);
  return ORDER.map((stage, at) => ({
    says: ruleOf(scene, stage),
    holds: at < decided ? false : at === decided ? true : null,
    decides: at === decided,
    ...(stage === 'cultivation' && at <= decided ? { parts: cultivationParts(scene) } : {}),
  }));
}

function ruleOf({ at, state, study }: AccountScene, stage: Stage): Sentence {
  const { settings } = study;
  const { status } = at.facts;
  switch (stage) {
    case 'ended':
      return sentence('explain.stage.ended', { status });
    case 'cultivation':
      return state.stage.cultivatedSince === null
        ? sentence('explain.stage.cultivation', { hold: settings.cultivationHoldDays })
        : sentence('explain.stage.cultivation-stays', { since: { day: state.stage.cultivatedSince } });
    case 'engagement':
      return sentence('explain.stage.engagement', dayFacts('on', state.activated));
    case 'onboarding':
      return sentence('explain.stage.onboarding', {
        clicks: settings.activationClicks,
        weeks: settings.activationWeeks,
        ...dayFacts('joined', at.facts.joined),
      });
    case 'recruitment':
      return sentence('explain.stage.recruitment', { status });
    case 'discovery':
      return sentence('explain.stage.discovery', { days: settings.coldInvitationDays });
    default:
      return stage satisfies never;
  }
}

/** A day that may not be known: `isKnown` says whether it is. */
function dayFacts(name: string, day: Day | null): Record<string, Fact> {
  return { [name]: { day: day ?? 0 }, isKnown: day === null ? 'no' : 'yes' };
}

/** Of a partner in the last stage what would end it: none of it holds. Of any other what would let it in. */
const cultivationParts = (scene: AccountScene): NonNullable<TestedRule['parts']> =>
  scene.state.stage.cultivatedSince === null ? enteringParts(scene) : leavingParts(scene);

function leavingParts({ study, evaluation, state, at, insight }: AccountScene): NonNullable<TestedRule['parts']> {
  const { settings } = study;
  const weeks = at.row < 0 ? null : activeWeeksOf(study, evaluation, at.row);
  const { dormantOn } = state.activity.memory;
  const isQuiet = state.activity.code === 'dormant' || state.activity.code === 'churned';
  const quietDays = isQuiet && dormantOn !== null ? evaluation.day - dormantOn : null;
  const { lowTierSince } = state.stage;
  const lowDays = lowTierSince === null ? null : evaluation.day - lowTierSince;
  return [
    {
      says: sentence('explain.stage.part.dormant', {
        least: settings.cultivationDormantDays,
        days: quietDays ?? 0,
        isQuiet: quietDays === null ? 'no' : 'yes',
      }),
      holds: quietDays !== null && quietDays >= settings.cultivationDormantDays,
    },
    {
      says: sentence('explain.stage.part.low', { least: LOW_TIER_DAYS, days: lowDays ?? 0, tier: insight.tier }),
      holds: lowDays !== null && lowDays >= LOW_TIER_DAYS,
    },
    {
      says: sentence('explain.stage.part.few', {
        active: weeks ?? 0,
        weeks: CULTIVATION_WEEKS,
        most: settings.cultivationLeavesWeeks,
        isKnown: weeks === null ? 'no' : 'yes',
      }),
      holds: weeks === null ? null : weeks <= settings.cultivationLeavesWeeks,
    },
  ];
}

/** One by one: all of them, for as long as the setting asks. */
function enteringParts(scene: AccountScene): NonNullable<TestedRule['parts']> {
  const { study, evaluation, state, at, insight } = scene;
  const { settings } = study;
  const { activated, activity, dip } = state;
  const weeks = at.row < 0 ? null : activeWeeksOf(study, evaluation, at.row);
  const isEarlier = mayHaveBeenEarlier(study, at.facts);
  const days = activated === null ? null : evaluation.day - activated;
  const isQuiet = activity.code === 'dormant' || activity.code === 'churned';
  const score = state.mix.uncapped === null ? 0 : Math.min(state.mix.uncapped, insight.health.caps[0]?.at ?? 100);
  const { qualifiesSince } = state.stage;
  return [
    {
      says: sentence('explain.stage.part.activated', {
        days: days ?? 0,
        least: settings.cultivationActivatedDays,
        case: days === null ? 'none' : isEarlier ? 'earlier' : 'known',
      }),
      holds: days !== null && (isEarlier || days >= settings.cultivationActivatedDays),
    },
    {
      says: sentence('explain.stage.part.weeks', {
        active: weeks ?? 0,
        weeks: CULTIVATION_WEEKS,
        least: settings.cultivationEntersWeeks,
        isKnown: weeks === null ? 'no' : 'yes',
      }),
      holds: weeks === null ? null : weeks >= settings.cultivationEntersWeeks,
    },
    {
      says: sentence('explain.stage.part.value', { tier: insight.tier, score: Math.floor(score), least: settings.tierBScore }),
      holds: insight.tier === 'A' || (insight.tier === 'B' && score >= settings.tierBScore),
    },
    {
      says: sentence('explain.stage.part.calm', { case: dip !== null ? 'dip' : isQuiet ? 'quiet' : 'calm' }),
      holds: dip === null && !isQuiet,
    },
    {
      says: sentence('explain.stage.part.hold', {
        least: settings.cultivationHoldDays,
        days: qualifiesSince === null ? 0 : evaluation.day - qualifiesSince,
        isKnown: qualifiesSince === null ? 'no' : 'yes',
      }),
      holds: qualifiesSince !== null && evaluation.day - qualifiesSince >= settings.cultivationHoldDays,
    },
  ];
}
