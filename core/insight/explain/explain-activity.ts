import type { Activity } from '../../domain/partner';
import { type Fact, type Sentence, sentence } from '../../domain/sentence';
import { isInSeason } from '../account-rules';
import { dormantAfter } from '../activity';
import { returnedLastYear } from '../season';
import { type AccountScene, coverageOf, dayOrNull, plain, usedSettings } from './account-scene';
import type { ExplainInput, Explanation } from './explanation';
import { isTested, knownNumber } from './tested-rule';

/** The order in which the statuses are tested; the first that holds is the status. */
const ORDER = [
  ...(['churned', 'reactivated', 'dormant', 'dipping'] as const),
  ...(['active', 'activating', 'never-active', 'unknown'] as const),
] satisfies Activity[];

export function explainActivity(scene: AccountScene): Explanation {
  const { insight, study } = scene;
  const { activity } = insight;
  const decided = ORDER.indexOf(activity.code);
  return {
    subject: { kind: 'activity' },
    result: sentence('explain.activity.result', {
      activity: activity.code.replace('-', '_'), // messages can't choose by a word with a hyphen
      since: { day: activity.since ?? 0 },
      isKnown: activity.since === null ? 'no' : 'yes',
    }),
    says: [
      sentence('explain.activity.rule'),
      ...(study.isMonthly ? [sentence('explain.activity.monthly', { days: study.settings.dormantDays })] : []),
      activity.reason,
    ],
    tested: ORDER.map((status, at) => ({ says: ruleOf(scene, status), ...isTested(at, decided) })),
    inputs: inputsOf(scene),
    formulas: [],
    settings: usedSettings(scene, [
      // By months the method has numbers of its own.
      ...(study.isMonthly
        ? (['oldAfterDaysMonthly'] as const)
        : (['activeGapDays', 'dormantDays', 'dormantMostDays', 'rhythmFactor', 'oldAfterDays'] as const)),
      ...(['churnedDays', 'reactivatedDays', 'returnDays', 'retainedLeast'] as const),
      ...(['activationClicks', 'activationWeeks', 'newDays'] as const),
    ]),
    coverage: coverageOf(scene, ['impressions', 'clicks', 'conversions']),
    notCounted: null,
  };
}

function inputsOf(scene: AccountScene): ExplainInput[] {
  const { state, insight, study, at, evaluation } = scene;
  const { silence, moments } = state;
  const returned = insight.season === null ? null : returnedLastYear(study, at, evaluation.week);
  return [
    plain('last-click', dayOrNull(moments.lastClick)),
    plain('last-conversion', dayOrNull(moments.lastConversion)),
    plain('last-impression', dayOrNull(moments.lastImpression)),
    plain('gap-days', insight.activity.gapDays),
    plain('blind-days', silence?.blindDays ?? null),
    plain('mean-gap-days', silence?.meanGapDays ?? null),
    plain('dormant-after', dormantDays(scene)),
    plain('retained', retainedFact(scene)),
    plain('activated', dayOrNull(state.activated)),
    ...(returned === null ? [] : [plain('returned-last-year', { day: returned })]),
  ];
}

const dormantDays = ({ state, study }: AccountScene) => dormantAfter(state.silence?.meanGapDays ?? null, study.settings);

function retainedFact({ state, study }: AccountScene): Fact | null {
  const { silence } = state;
  return silence && !study.missing ? { share: study.table.retained(silence.silentWeeks, silence.activeWeeks) } : null;
}

function ruleOf(scene: AccountScene, status: Activity): Sentence {
  const { study, insight } = scene;
  const { settings } = study;
  const gap = knownNumber('gap', insight.activity.gapDays);
  const season = { season: isInSeason(insight.activity) ? 'yes' : 'no' };
  switch (status) {
    case 'churned':
      return sentence('explain.activity.churned', { least: settings.churnedDays, ...gap, ...season });
    case 'reactivated':
      return sentence('explain.activity.reactivated', { days: settings.reactivatedDays, apart: settings.returnDays });
    case 'dormant':
      return sentence('explain.activity.dormant', { least: Math.round(dormantDays(scene)), ...gap, ...season });
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
