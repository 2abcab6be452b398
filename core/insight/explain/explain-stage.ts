import type { Stage } from '../../domain/partner';
import { type Sentence, sentence } from '../../domain/sentence';
import { type AccountScene, coverageOf, dayOrNull, plain, usedSettings } from './account-scene';
import { cultivationParts } from './cultivation-parts';
import type { Explanation, TestedRule } from './explanation';
import { recruitmentParts } from './recruitment-parts';
import { isTested, knownDay } from './tested-rule';

/** The order in which the stages are tested; the first that holds is the stage. */
const ORDER = ['ended', 'cultivation', 'engagement', 'onboarding', 'recruitment', 'discovery'] as const satisfies Stage[];

export function explainStage(scene: AccountScene): Explanation {
  const { insight, state, at, study } = scene;
  const { stage } = insight;
  return {
    subject: { kind: 'stage' },
    result: sentence('explain.stage.result', { stage: stage.code, by: stage.by }),
    says: [
      sentence('explain.stage.rule'),
      stage.reason,
      ...(stage.tags.includes('override-ended') ? [sentence('explain.stage.override-ended')] : []),
    ],
    tested: testedStages(scene, stage.byRule),
    inputs: [
      plain('status', at.facts.statusWord ?? at.facts.status),
      plain('joined', dayOrNull(study.starts[at.account]?.day ?? null)),
      plain('activated', dayOrNull(state.activated)),
      plain('first-conversion', dayOrNull(insight.firstConversion)),
      plain('tier', insight.tier),
      plain('score', insight.health.score),
    ],
    formulas: [],
    settings: usedSettings(scene, [
      ...(['cultivationActivatedDays', 'cultivationHoldDays', 'cultivationDormantDays', 'tierBScore'] as const),
      // By months the method has numbers of its own.
      ...(study.isMonthly ? [] : (['cultivationEntersWeeks', 'cultivationLeavesWeeks'] as const)),
      ...(['activationClicks', 'activationWeeks', 'stuckDays', 'coldDays'] as const),
      ...(['stalledDays', 'coldInvitationDays', 'overrideDays'] as const),
    ]),
    coverage: coverageOf(scene, ['clicks', 'conversions']),
    notCounted: null,
  };
}

function testedStages(scene: AccountScene, byRule: Stage): TestedRule[] {
  const decided = ORDER.indexOf(byRule);
  return ORDER.map((stage, at) => ({
    says: ruleOf(scene, stage),
    ...isTested(at, decided),
    ...(stage === 'cultivation' && at <= decided ? { parts: cultivationParts(scene) } : {}),
    ...(stage === 'recruitment' && at <= decided ? { parts: recruitmentParts(scene) } : {}),
  }));
}

function ruleOf({ at, state, study }: AccountScene, stage: Stage): Sentence {
  const { settings } = study;
  switch (stage) {
    case 'ended':
      return sentence('explain.stage.ended');
    case 'cultivation':
      return state.stage.cultivatedSince === null
        ? sentence('explain.stage.cultivation', { hold: settings.cultivationHoldDays })
        : sentence('explain.stage.cultivation-stays', { since: { day: state.stage.cultivatedSince } });
    case 'engagement':
      return sentence('explain.stage.engagement', knownDay('on', state.activated));
    case 'onboarding':
      return sentence('explain.stage.onboarding', {
        clicks: settings.activationClicks,
        weeks: settings.activationWeeks,
        ...knownDay('joined', at.facts.joined),
      });
    case 'recruitment':
      return sentence('explain.stage.recruitment');
    case 'discovery':
      return sentence('explain.stage.discovery');
    default:
      return stage satisfies never;
  }
}
