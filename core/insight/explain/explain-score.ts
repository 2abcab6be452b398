import { sentence } from '../../domain/sentence';
import { calculate, fixed, named } from '../build-formula';
import { type AccountScene, coverageOf, plain, usedSettings } from './account-scene';
import type { ExplainFormula, Explanation } from './explanation';
import { confidenceFormula, uncappedFormula } from './formulas/score-formula';

/** The score itself: how the factors make it, what caps it, which band it is. */
export function explainScore(scene: AccountScene): Explanation {
  const { state, insight } = scene;
  const { score, uncapped, band, caps, confidence, factors } = insight.health;
  const isOnboarding = state.activated === null;
  const cap = caps.length > 0 ? Math.min(...caps.map(({ at }) => at)) : null;
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
        healthy: scene.study.settings.healthyFrom,
        watch: scene.study.settings.watchFrom,
        hold: scene.study.settings.bandHold,
        least: { share: scene.study.settings.leastConfidence },
      }),
    ],
    tested: [],
    inputs: factors
      .filter((factor) => factor.confidence > 0)
      .map((factor) => plain(`factor.${factor.id}`, { share: factor.score })),
    formulas: scoreFormulas(scene, uncapped, cap),
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
      ...(['healthyFrom', 'watchFrom', 'bandHold', 'leastConfidence'] as const),
      ...caps.map(({ id }) => (id === 'dipping' ? 'capDipping' : id === 'dormant' ? 'capDormant' : 'capReview') as 'capDipping'),
    ]),
    coverage: coverageOf(scene, ['clicks', 'conversions']),
    notCounted: null,
  };
}

function scoreFormulas({ state }: AccountScene, uncapped: number | null, cap: number | null): ExplainFormula[] {
  const mixed = uncappedFormula(state.measures);
  const trust = confidenceFormula(state.measures);
  const held = cap === null || uncapped === null ? null : calculate('min', named('uncapped', uncapped), fixed(cap));
  return [
    ...(mixed ? [{ label: 'uncapped', formula: mixed }] : []),
    ...(held ? [{ label: 'capped', formula: held }] : []),
    ...(trust ? [{ label: 'confidence', formula: trust }] : []),
  ];
}
