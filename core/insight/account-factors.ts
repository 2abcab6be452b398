import type { Day } from '../domain/day';
import { isInSeason } from './account-rules';
import type { ActivityVerdict } from './activity';
import type { Contact } from './contacts';
import type { ShiftTest } from './dip-test';
import type { Evaluation } from './evaluation';
import type { FactorMeasure } from './factor';
import { measureActivity } from './factor-activity';
import { measureConversion } from './factor-conversion';
import { measureGoal } from './factor-goal';
import { measureMomentum } from './factor-momentum';
import { measureActivation, measureWelcome, type OnboardingStep } from './factor-onboarding';
import { measureQuality } from './factor-quality';
import { measureReadiness, type Readiness } from './factor-readiness';
import { measureRelationship } from './factor-relationship';
import type { Moments } from './history';
import { measurePulse } from './pulse';
import type { Silence } from './silence';
import type { AccountAt, Study } from './study';

type MeasureParts = {
  readonly moments: Moments;
  readonly activated: Day | null;
  readonly silence: Silence | null;
  readonly test: ShiftTest | null;
  readonly activity: ActivityVerdict;
};

/** Never active, churned and ended partners have no score; nor has one of which nobody can say whether it ever started. */
export function factorsOf(study: Study, evaluation: Evaluation, at: AccountAt, parts: MeasureParts): FactorMeasure[] {
  const { code } = parts.activity;
  if (code === 'never-active' || code === 'churned') return [];
  if (code === 'dormant' && parts.activated === null && parts.moments.lastActive === null) return [];
  const measures =
    parts.activated === null
      ? onboardingMeasures(study, evaluation, at, parts)
      : establishedMeasures(study, evaluation, at, parts);
  const pulse = countedPulse(study, evaluation, at);
  if (pulse) measures.push(measurePulse(pulse, study.settings));
  return measures;
}

/** The manager's own view, where it is to count. */
export function countedPulse({ settings, pulses }: Study, { day, isFinal }: Evaluation, { facts }: AccountAt) {
  return settings.pulseCounts ? pulses.at(facts.id, day, isFinal) : null;
}

function establishedMeasures(study: Study, evaluation: Evaluation, at: AccountAt, parts: MeasureParts): FactorMeasure[] {
  const { day, contexts } = evaluation;
  const { settings, missing } = study;
  const { moments, silence, test, activity } = parts;
  const { account, facts } = at;
  const inSeason = isInSeason(activity);
  return [
    measureActivity({
      settings,
      missing,
      silence,
      lastActive: moments.lastActive,
      coveredWeeks: coveredWeeks(study, evaluation, account),
      isMonthly: study.isMonthly,
      isBlind: activity.code === 'unknown',
      isInSeason: inSeason,
      table: study.table,
    }),
    measureMomentum({
      settings,
      test,
      silentSince: activity.code === 'dormant' ? activity.since : null,
      isInSeason: inSeason,
      isCovered: contexts.clicks !== null || contexts.conversions !== null,
      to: day,
    }),
    measureConversion({
      settings,
      missing,
      clicks: evaluation.clicks90[account] ?? 0,
      conversions: evaluation.conversions90[account] ?? 0,
      lastClick: moments.lastClick,
      peers: evaluation.peers.of(facts.type),
      day,
    }),
    qualityOf(study, evaluation, account, settings.weightQuality),
    measureRelationship({ settings, contact: contactOf(study, evaluation, at), tier: evaluation.tiers[account] ?? 'none', day }),
    measureGoal(study.goals.at(facts.id, account, day), settings),
  ];
}

function onboardingMeasures(study: Study, evaluation: Evaluation, at: AccountAt, { moments }: MeasureParts): FactorMeasure[] {
  const { day } = evaluation;
  const { settings, calendar } = study;
  const { account, facts } = at;
  const from = study.starts[account]?.day ?? day;
  const readiness = readinessOf(study, evaluation, at);
  const step = onboardingStep(study, account, { moments, readiness });
  const coveredDays = calendar.silence.days.count(from, day);
  return [
    measureActivation({ settings, step, age: Math.max(0, day - from), coveredDays }),
    measureWelcome({ settings, contact: contactOf(study, evaluation, at), joined: facts.joined }),
    measureReadiness(readiness, settings),
    qualityOf(study, evaluation, account, settings.weightFirstQuality),
  ];
}

type StepParts = { readonly moments: Moments; readonly readiness: Readiness };

/** How far an onboarding partner has come. */
export function onboardingStep({ lifetime }: Study, account: number, { moments, readiness }: StepParts): OnboardingStep {
  if (moments.grew !== null) return 'grown';
  const isSeen = moments.firstActive !== null || moments.firstImpression !== null || (lifetime.total(account, 'clicks') ?? 0) > 0;
  return isSeen ? 'seen' : readiness.isEquipped ? 'equipped' : 'joined';
}

function qualityOf({ calendar, data, settings }: Study, evaluation: Evaluation, account: number, weight: number): FactorMeasure {
  return measureQuality({
    settings,
    weight,
    isCovered: !calendar.quality.days.isEmpty,
    knowsReversals: data.coverage.reversedConversions.length > 0,
    settled: evaluation.settled180[account] ?? 0,
    reversed: evaluation.reversed180[account] ?? 0,
    programRate: evaluation.reversalRate,
  });
}

/** Contacts go on after the last day of the data, so the last evaluation takes in all of them. */
export function contactOf({ log }: Study, { day, isFinal }: Evaluation, { facts }: AccountAt): Contact | null {
  if (log.isEmpty) return null;
  return isFinal ? log.latest(facts.id, day) : log.at(facts.id, day);
}

/** As contacts: what was ticked after the last day of the data counts at the last evaluation. */
export function readinessOf({ checklists }: Study, { day, isFinal }: Evaluation, { facts }: AccountAt): Readiness {
  return checklists.at(facts.id, isFinal ? null : day);
}

function coveredWeeks({ starts, calendar }: Study, { week }: Evaluation, account: number): number {
  const start = starts[account]?.countedFrom ?? calendar.first;
  return calendar.silence.count(Math.max(0, Math.ceil((start - calendar.first) / 7)), week);
}
