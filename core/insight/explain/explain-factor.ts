import type { Factor, FactorId } from '../../domain/insight';
import type { Metric } from '../../domain/metrics';
import { sentence } from '../../domain/sentence';
import type { Settings } from '../../domain/settings';
import type { ShiftTest } from '../dip-test';
import type { FactorMeasure } from '../factor';
import { pointsFormula } from '../health-formula';
import { type AccountScene, coverageOf, usedSettings } from './account-scene';
import { comparedSentence, testFormulas } from './explain-shift';
import type { ExplainFormula, Explanation } from './explanation';
import { goalOf, inputsOf } from './factor-inputs';

/** One part of the score: its rule, what went in, how the score, the trust in it and the points came out. */
export function explainFactor(scene: AccountScene, factor: Factor): Explanation {
  const { state } = scene;
  const measure = state.measures.find(({ id }) => id === factor.id);
  const isCounted = factor.confidence > 0;
  const isOnboarding = state.activated === null;
  const rule = factor.id === 'relationship' && isOnboarding ? 'welcome' : factor.id;
  // A silent partner's momentum is nothing, whatever its last test said: then there is nothing to trust less.
  const test = factor.id === 'momentum' && measure?.confidenceFormula ? state.test : null;
  return {
    subject: { kind: 'factor', id: factor.id },
    result: isCounted
      ? sentence('explain.factor.result', {
          score: { share: factor.score },
          confidence: { share: factor.confidence },
          lost: factor.pointsLost,
        })
      : sentence('explain.factor.not-counted'),
    says: [
      sentence(`explain.factor.rule.${rule}`),
      ...(test ? [comparedSentence(test.measure)] : []),
      ...(isCounted ? [factor.sentence] : []),
    ],
    tested: [],
    inputs: isCounted ? inputsOf(scene, factor.id) : [],
    formulas: isCounted && measure ? formulasOf(scene, measure, test) : [],
    settings: usedSettings(scene, settingsOf(factor.id, isOnboarding)),
    coverage: coverageOf(scene, metricsOf(scene, factor.id)),
    notCounted: isCounted ? null : factor.sentence,
  };
}

function formulasOf({ state }: AccountScene, measure: FactorMeasure, test: ShiftTest | null): ExplainFormula[] {
  const { formula, confidenceFormula } = measure;
  return [
    ...testFormulas(test),
    ...(formula ? [{ label: 'score', formula: formula() }] : []),
    ...(confidenceFormula ? [{ label: 'trust', formula: confidenceFormula() }] : []),
    { label: 'points', formula: pointsFormula(measure, state.measures) },
  ];
}

function settingsOf(factor: FactorId, isOnboarding: boolean): (keyof Settings)[] {
  switch (factor) {
    case 'activity':
      return ['weightActivity', 'returnPriorCases'];
    case 'momentum':
      return ['weightMomentum', 'momentumFloor', 'dipLeastConversions', 'dipLeastClicks'];
    case 'conversion':
      return ['weightConversion'];
    case 'quality':
      return [isOnboarding ? 'weightFirstQuality' : 'weightQuality', 'reversalCases'];
    case 'relationship':
      return isOnboarding ? ['weightWelcome'] : ['weightRelationship', 'cadenceA', 'cadenceB', 'cadenceC'];
    case 'goal':
      return ['weightGoal'];
    case 'activation':
      return ['weightActivation'];
    case 'readiness':
      return ['weightReadiness'];
    case 'pulse':
      return ['pulseCounts', 'weightPulse', 'pulseDays'];
    default:
      return factor satisfies never;
  }
}

function metricsOf(scene: AccountScene, factor: FactorId): readonly Metric[] {
  switch (factor) {
    case 'activity':
    case 'momentum':
    case 'conversion':
      return ['clicks', 'conversions'];
    case 'activation':
      return ['impressions', 'clicks', 'conversions'];
    case 'quality':
      return ['settledConversions', 'reversedConversions'];
    case 'goal': {
      const progress = goalOf(scene);
      return progress ? [progress.goal.metric] : [];
    }
    case 'relationship':
    case 'readiness':
    case 'pulse':
      return [];
    default:
      return factor satisfies never;
  }
}
