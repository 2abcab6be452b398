// The figures that each factor of a score was made of.
import type { FactorId } from '../../domain/insight';
import { isMoneyMetric } from '../../domain/metrics';
import type { Fact } from '../../domain/sentence';
import { contactOf, countedPulse, readinessOf } from '../account-factors';
import { CONVERSION_DAYS } from '../factor-conversion';
import type { GoalProgress } from '../factor-goal';
import { QUALITY_DAYS } from '../factor-quality';
import { type AccountScene, counted, dayOrNull, plain } from './account-scene';
import { testInputs } from './explain-shift';
import type { ExplainInput } from './explanation';

export function inputsOf(scene: AccountScene, factor: FactorId): ExplainInput[] {
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
    case 'goal':
      return goalInputs(scene);
    case 'activation':
      return activationInputs(scene);
    case 'readiness':
      return readinessInputs(scene);
    case 'pulse':
      return pulseInputs(scene);
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
  const isSilent = activity.code === 'dormant' || activity.code === 'churned';
  if (isSilent || !test) return [plain('silent-since', dayOrNull(activity.since))];
  return testInputs(scene, test);
}

function conversionInputs(scene: AccountScene): ExplainInput[] {
  const { evaluation, at, state } = scene;
  const peers = evaluation.peers.of(at.facts.type);
  const [clicks, conversions] = [evaluation.clicks90[at.account] ?? 0, evaluation.conversions90[at.account] ?? 0];
  return [
    counted(scene, { label: 'clicks', metric: 'clicks', days: CONVERSION_DAYS }, clicks),
    counted(scene, { label: 'conversions', metric: 'conversions', days: CONVERSION_DAYS }, conversions),
    plain('last-click', dayOrNull(state.moments.lastClick)),
    plain('peer-rate', peers ? { share: peers.rate } : null),
    plain('peer-strength', peers?.strength ?? null),
    plain('peers', peers?.partners ?? null),
  ];
}

function qualityInputs(scene: AccountScene): ExplainInput[] {
  const { evaluation, at } = scene;
  const [settled, reversed] = [evaluation.settled180[at.account] ?? 0, evaluation.reversed180[at.account] ?? 0];
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
    plain('tier', insight.tier),
  ];
}

/** The goal that counts: the one of several that is furthest behind. */
export function goalOf({ study, evaluation, at }: AccountScene): GoalProgress | null {
  const progress = study.goals.at(at.facts.id, at.account, evaluation.day);
  return typeof progress === 'string' ? null : progress;
}

function goalInputs(scene: AccountScene): ExplainInput[] {
  const progress = goalOf(scene);
  if (!progress) return [];
  const { goal, day, attained, passedDays, allDays } = progress;
  const { metric, target, currency, period } = goal;
  const amount = (value: number): Fact => (isMoneyMetric(metric) && currency !== null ? { units: value, currency } : value);
  return [
    { label: 'attained', value: amount(attained), from: period.from, to: day, metric },
    { label: 'target', value: amount(target), ...period, metric },
    plain('days-passed', passedDays),
    plain('days-of-goal', allDays),
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

function readinessInputs({ study, evaluation, at }: AccountScene): ExplainInput[] {
  const { done, inPart, known } = readinessOf(study, evaluation, at);
  return [plain('items-done', done), plain('items-in-part', inPart), plain('items-known', known)];
}

function pulseInputs({ study, evaluation, at }: AccountScene): ExplainInput[] {
  const pulse = countedPulse(study, evaluation, at);
  if (!pulse) return [];
  return [
    plain('pulse', pulse.mood),
    plain('pulse-day', { day: pulse.day }),
    plain('pulse-until', { day: pulse.until }),
    plain('pulse-note', pulse.note),
  ];
}
