import type { Activity } from '../../domain/partner';
import { type Fact, type Sentence, sentence } from '../../domain/sentence';
import { type AccountScene, coverageOf, dayOrNull, plain, usedSettings } from './account-scene';
import type { Explanation, TestedRule } from './explanation';

/** The order in which the statuses are tested; the first that holds is the status. */
const ORDER = [
  ...(['churned', 'reactivated', 'dormant', 'dipping'] as const),
  ...(['active', 'activating', 'never-active', 'unknown'] as const),
] satisfies Activity[];

export function explainActivity(scene: AccountScene): Explanation {
  const { insight, state, study } = scene;
  const { activity } = insight;
  const { silence, moments } = state;
  return {
    subject: { kind: 'activity' },
    result: sentence('explain.activity.result', {
      activity: activity.code.replace('-', '_'), // messages can't choose by a word with a hyphen
      since: { day: activity.since ?? 0 },
      isKnown: activity.since === null ? 'no' : 'yes',
    }),
    says: [sentence('explain.activity.rule'), activity.reason],
    tested: testedStatuses(scene),
    inputs: [
      plain('last-click', dayOrNull(moments.lastClick)),
      plain('last-conversion', dayOrNull(moments.lastConversion)),
      plain('last-impression', dayOrNull(moments.lastImpression)),
      plain('gap-days', activity.gapDays),
      plain('blind-days', silence?.blindDays ?? null),
      plain('mean-gap-days', silence?.meanGapDays ?? null),
      plain('dormant-after', dormantAfter(scene)),
      plain('retained', retainedFact(scene)),
      plain('activated', dayOrNull(state.activated)),
    ],
    formulas: [],
    settings: usedSettings(scene, [
      ...(['activeGapDays', 'dormantDays', 'dormantMostDays', 'rhythmFactor', 'churnedDays'] as const),
      ...(['reactivatedDays', 'returnDays', 'retainedLeast'] as const),
      ...(study.isMonthly ? (['oldAfterDaysMonthly'] as const) : (['oldAfterDays'] as const)),
    ]),
    coverage: coverageOf(scene, ['impressions', 'clicks', 'conversions']),
    notCounted: null,
  };
}

/** Those before the status did not hold; those after it were not asked. */
function testedStatuses(scene: AccountScene): TestedRule[] {
  const decided = ORDER.indexOf(scene.insight.activity.code);
  return ORDER.map((status, at) => ({
    says: ruleOf(scene, status),
    holds: at < decided ? false : at === decided ? true : null,
    decides: at === decided,
  }));
}

/** Days of silence that make the partner dormant: its own rhythm within the bounds of the settings. */
function dormantAfter({ state, study }: AccountScene): number {
  const { dormantDays, dormantMostDays, rhythmFactor } = study.settings;
  const gap = state.silence?.meanGapDays ?? null;
  return gap === null ? dormantDays : Math.min(dormantMostDays, Math.max(dormantDays, rhythmFactor * gap));
}

function retainedFact({ state, study }: AccountScene): Fact | null {
  const { silence } = state;
  return silence && !study.missing ? { share: study.table.retained(silence.silentWeeks, silence.activeWeeks) } : null;
}

function ruleOf(scene: AccountScene, status: Activity): Sentence {
  const { study, insight } = scene;
  const { settings } = study;
  const gap = { gap: insight.activity.gapDays ?? 0, isKnown: insight.activity.gapDays === null ? 'no' : 'yes' };
  switch (status) {
    case 'churned':
      return sentence('explain.activity.churned', { least: settings.churnedDays, ...gap });
    case 'reactivated':
      return sentence('explain.activity.reactivated', { days: settings.reactivatedDays, apart: settings.returnDays });
    case 'dormant':
      return sentence('explain.activity.dormant', { least: Math.round(dormantAfter(scene)), ...gap });
    case 'dipping':
      return sentence('explain.activity.dipping', {
        gap: settings.activeGapDays,
        retained: { share: settings.retainedLeast },
        hasDip: insight.dip === null ? 'no' : 'yes',
      });
    case 'active':
      return sentence('explain.activity.active', { most: settings.activeGapDays, ...gap });
    case 'activating':
      return sentence('explain.activity.activating', { clicks: settings.activationClicks, weeks: settings.activationWeeks });
    case 'never-active':
      return sentence('explain.activity.never-active');
    case 'unknown':
      return sentence('explain.activity.unknown');
    default:
      return status satisfies never;
  }
}
