import { sentence } from '../../domain/sentence';
import { CAPS } from '../band';
import { calculate, fixed, named } from '../build-formula';
import { confidenceFormula, scoreFormula } from '../health-formula';
import { type AccountScene, coverageOf, plain, usedSettings } from './account-scene';
import type { ExplainFormula, Explanation } from './explanation';

/** The score itself: how the factors make it, what caps it, which band it is, what changed since the last import. */
export function explainScore(scene: AccountScene): Explanation {
  const { state, insight, study } = scene;
  const { score, band, caps, confidence, factors, since } = insight.health;
  const isOnboarding = state.activated === null;
  return {
    subject: { kind: 'score' },
    result:
      score === null
        ? sentence('explain.score.none', { confidence: { share: confidence }, isJudged: factors.length > 0 ? 'yes' : 'no' })
        : sentence('explain.score.result', { score, band }),
    says: [
      sentence(`explain.score.rule.${isOnboarding ? 'onboarding' : 'established'}`),
      ...caps.map((one) => one.sentence),
      sentence('explain.score.band', {
        healthy: study.settings.healthyFrom,
        watch: study.settings.watchFrom,
        hold: study.settings.bandHold,
        least: { share: study.settings.leastConfidence },
      }),
    ],
    tested: [],
    inputs: factors
      .filter((factor) => factor.confidence > 0)
      .map((factor) => plain(`factor.${factor.id}`, { share: factor.score })),
    formulas: factors.length > 0 ? scoreFormulas(scene) : [],
    settings: usedSettings(scene, [
      ...(isOnboarding
        ? (['weightActivation', 'weightWelcome', 'weightReadiness', 'weightFirstQuality'] as const)
        : ([
            'weightActivity',
            'weightMomentum',
            'weightConversion',
            'weightQuality',
            'weightRelationship',
            'weightGoal',
          ] as const)),
      ...(study.settings.pulseCounts ? (['weightPulse'] as const) : []),
      ...(['healthyFrom', 'watchFrom', 'bandHold', 'leastConfidence'] as const),
      ...caps.map(({ id }) => CAPS[id]),
    ]),
    coverage: coverageOf(scene, ['clicks', 'conversions']),
    notCounted: null,
    ...(since === null || score === null ? {} : { change: { since, score } }),
  };
}

function scoreFormulas({ state: { measures }, insight: { health } }: AccountScene): ExplainFormula[] {
  const { uncapped, caps } = health;
  const isWeighed = measures.some(({ weight }) => weight > 0);
  return [
    ...(uncapped === null ? [] : [{ label: 'uncapped', formula: scoreFormula(measures) }]),
    ...(uncapped === null || caps.length === 0
      ? []
      : [{ label: 'capped', formula: calculate('min', named('uncapped', uncapped), ...caps.map(({ at }) => fixed(at))) }]),
    ...(isWeighed ? [{ label: 'confidence', formula: confidenceFormula(measures) }] : []),
  ];
}
