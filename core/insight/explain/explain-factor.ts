import type { Factor, FactorId } from '../../domain/insight';
import type { Metric } from '../../domain/metrics';
import { sentence } from '../../domain/sentence';
import type { Settings } from '../../domain/settings';
import { contactOf } from '../account-factors';
import type { FactorMeasure } from '../factor';
import { CONVERSION_DAYS } from '../factor-conversion';
import { QUALITY_DAYS } from '../factor-quality';
import { type AccountScene, counted, coverageOf, dayOrNull, plain, usedSettings } from './account-scene';
import { explainTest } from './explain-shift';
import type { ExplainFormula, ExplainInput, Explanation } from './explanation';
import { scoreFormula, trustFormula } from './formulas/factor-formulas';
import { pointsFormula } from './formulas/score-formula';

/** One part of the score: its rule, what went in, how the score, the trust in it and the points came out. */
export function explainFactor(scene: AccountScene, factor: Factor): Explanation {
  const { state } = scene;
  const measure = state.measures.find(({ id }) => id === factor.id);
  const isCounted = factor.confidence > 0;
  const isOnboarding = state.activated === null;
  const rule = factor.id === 'relationship' && isOnboarding ? 'welcome' : factor.id;
  return {
    subject: { kind: 'factor', id: factor.id },
    result: isCounted
      ? sentence('explain.factor.result', {
          score: { share: factor.score },
          confidence: { share: factor.confidence },
          lost: factor.pointsLost,
        })
      : sentence('explain.factor.not-counted'),
    says: [sentence(`explain.factor.rule.${rule}`), ...(isCounted ? [factor.sentence] : [])],
    tested: [],
    inputs: isCounted ? inputsOf(scene, factor.id) : [],
    formulas: isCounted && measure ? formulasOf(scene, measure) : [],
    settings: usedSettings(scene, settingsOf(factor.id, isOnboarding)),
    coverage: coverageOf(scene, metricsOf(factor.id)),
    notCounted: isCounted ? null : factor.sentence,
  };
}

function formulasOf(scene: AccountScene, measure: FactorMeasure): ExplainFormula[] {
  const score = measure.formula?.() ?? scoreFormula(scene, measure.id);
  const trust = measure.confidenceFormula?.() ?? trustFormula(scene, measure.id);
  return [
    ...(measure.id === 'momentum' ? explainTest(scene) : []),
    ...(score ? [{ label: 'score', formula: score }] : []),
    ...(trust ? [{ label: 'trust', formula: trust }] : []),
    { label: 'points', formula: pointsFormula(measure, scene.state.measures) },
  ];
}

function inputsOf(scene: AccountScene, factor: FactorId): ExplainInput[] {
  switch (factor) {
    case 'activity':
      return activityInputs(scene);
    case 'momentum':
      return momentumInputs(scene);
    case 'conversion':
      return conversionInputs(scene);
    case 'quality':
      return qualityInputs(scene);
    case 'relationship':
      return contactInputs(scene);
    case 'activation':
      return activationInputs(scene);
    case 'goal':
    case 'readiness':
    case 'pulse':
      return [];
    default:
      return factor satisfies never;
  }
}

function activityInputs({ study, state, insight }: AccountScene): ExplainInput[] {
  const { silence } = state;
  if (!silence) return [];
  const now = study.table.chance(silence.silentWeeks, silence.activeWeeks);
  const usual = study.table.chance(0, silence.activeWeeks);
  return [
    plain('last-active', dayOrNull(insight.lastActive)),
    plain('silent-weeks', silence.silentWeeks),
    plain('active-weeks', silence.activeWeeks),
    plain('return-chance', { share: now.chance }),
    plain('usual-chance', { share: usual.chance }),
    plain('cases-seen', now.seen),
    plain('cases-assumed', now.assumed),
  ];
}

function momentumInputs(scene: AccountScene): ExplainInput[] {
  const { test, activity } = scene.state;
  if (!test) return activity.since === null ? [] : [plain('silent-since', { day: activity.since })];
  const { recent, base, baseWeeks, expected, shift, dispersion } = test.measure;
  const days = { label: 'recent', metric: test.metric, days: 28 };
  const end = scene.evaluation.day - 28;
  return [
    counted(scene, days, recent),
    { label: 'base', value: base, from: end - 7 * 12 + 1, to: end, metric: test.metric },
    plain('base-weeks', baseWeeks),
    plain('channel-shift', shift.ratio),
    plain('channel-partners', shift.partners),
    plain('dispersion', dispersion),
    plain('expected', expected),
  ];
}

function conversionInputs(scene: AccountScene): ExplainInput[] {
  const { evaluation, at, state } = scene;
  const peers = evaluation.peers.of(at.facts.type);
  return [
    counted(scene, { label: 'clicks', metric: 'clicks', days: CONVERSION_DAYS }, evaluation.clicks90[at.account] ?? 0),
    counted(
      scene,
      { label: 'conversions', metric: 'conversions', days: CONVERSION_DAYS },
      evaluation.conversions90[at.account] ?? 0,
    ),
    plain('last-click', dayOrNull(state.moments.lastClick)),
    plain('peer-rate', peers ? { share: peers.rate } : null),
    plain('peer-strength', peers?.strength ?? null),
    plain('peers', peers?.partners ?? null),
  ];
}

function qualityInputs(scene: AccountScene): ExplainInput[] {
  const { evaluation, at } = scene;
  const settled = evaluation.settled180[at.account] ?? 0;
  const reversed = evaluation.reversed180[at.account] ?? 0;
  return [
    counted(scene, { label: 'settled', metric: 'settledConversions', days: QUALITY_DAYS }, settled),
    counted(scene, { label: 'reversed', metric: 'reversedConversions', days: QUALITY_DAYS }, reversed),
    plain('program-rate', { share: evaluation.reversalRate }),
  ];
}

function contactInputs({ study, evaluation, at, insight }: AccountScene): ExplainInput[] {
  const contact = contactOf(study, evaluation, at);
  if (!contact) return [];
  return [
    plain('first-contact', { day: contact.first }),
    plain('last-two-way', dayOrNull(contact.lastTwoWay)),
    plain('first-outgoing', dayOrNull(contact.firstOutgoing)),
    plain('unanswered', contact.unanswered),
    plain('tier', insight.tier === 'none' ? '–' : insight.tier),
  ];
}

function activationInputs({ study, evaluation, at, state }: AccountScene): ExplainInput[] {
  const start = study.starts[at.account]?.day ?? null;
  return [
    plain('joined', dayOrNull(start)),
    plain('age-days', start === null ? null : Math.max(0, evaluation.day - start)),
    plain('covered-days', start === null ? null : study.calendar.silence.days.count(start, evaluation.day)),
    plain('first-seen-active', dayOrNull(state.moments.firstActive ?? state.moments.firstImpression)),
    plain('grew', dayOrNull(state.moments.grew)),
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

function metricsOf(factor: FactorId): Metric[] {
  switch (factor) {
    case 'activity':
    case 'momentum':
    case 'conversion':
      return ['clicks', 'conversions'];
    case 'activation':
      return ['impressions', 'clicks', 'conversions'];
    case 'quality':
      return ['settledConversions', 'reversedConversions'];
    case 'relationship':
    case 'goal':
    case 'readiness':
    case 'pulse':
      return [];
    default:
      return factor satisfies never;
  }
}
