import type { Day } from '../domain/day';
import type { ActivityVerdict } from './activity';
import type { Contact } from './contacts';
import type { ShiftTest } from './dip-test';
import type { Evaluation } from './evaluation';
import type { FactorMeasure } from './factor';
import { measureActivity } from './factor-activity';
import { measureConversion } from './factor-conversion';
import { measureGoal } from './factor-goal';
import { measureMomentum } from './factor-momentum';
import {
  measureActivation,
  measureReadiness,
  measureWelcome,
  ONBOARDING_QUALITY_WEIGHT,
  type OnboardingStep,
} from './factor-onboarding';
import { measureQuality } from './factor-quality';
import { measureRelationship } from './factor-relationship';
import type { Moments } from './history';
import type { Silence } from './silence';
import type { AccountAt, Study } from './study';

export const QUALITY_WEIGHT = 15;

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
  if (parts.activated === null) return onboardingMeasures(study, evaluation, at, parts);
  return establishedMeasures(study, evaluation, at, parts);
}

function establishedMeasures(study: Study, evaluation: Evaluation, at: AccountAt, parts: MeasureParts): FactorMeasure[] {
  const { day, contexts } = evaluation;
  const { moments, silence, test, activity } = parts;
  const { account, facts } = at;
  const tier = evaluation.tiers[account] ?? 'none';
  return [
    measureActivity({
      missing: study.missing,
      silence,
      lastActive: moments.lastActive,
      coveredWeeks: coveredWeeks(study, evaluation, account),
      isMonthly: study.isMonthly,
      isBlind: activity.code === 'unknown',
      table: study.table,
    }),
    measureMomentum({
      test,
      silentSince: activity.code === 'dormant' ? activity.since : null,
      isCovered: contexts.clicks !== null || contexts.conversions !== null,
      to: day,
    }),
    measureConversion({
      missing: study.missing,
      clicks: evaluation.clicks90[account] ?? 0,
      conversions: evaluation.conversions90[account] ?? 0,
      lastClick: moments.lastClick,
      peers: evaluation.peers.of(facts.type),
      day,
    }),
    qualityOf(study, evaluation, account, QUALITY_WEIGHT),
    measureRelationship({ contact: contactOf(study, evaluation, at), tier, day }),
    measureGoal(),
  ];
}

function onboardingMeasures(study: Study, evaluation: Evaluation, at: AccountAt, { moments }: MeasureParts): FactorMeasure[] {
  const { day } = evaluation;
  const isSeen =
    moments.firstActive !== null || moments.firstImpression !== null || (study.lifetime.total(at.account, 'clicks') ?? 0) > 0;
  const start = study.starts[at.account];
  const from = start?.day ?? day;
  const step: OnboardingStep = moments.grew !== null ? 'grown' : isSeen ? 'seen' : 'joined';
  return [
    measureActivation({ step, age: Math.max(0, day - from), coveredDays: study.calendar.silence.days.count(from, day) }),
    measureWelcome({ contact: contactOf(study, evaluation, at), joined: at.facts.joined }),
    measureReadiness(),
    qualityOf(study, evaluation, at.account, ONBOARDING_QUALITY_WEIGHT),
  ];
}

function qualityOf({ calendar, data }: Study, evaluation: Evaluation, account: number, weight: number): FactorMeasure {
  return measureQuality({
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

function coveredWeeks({ starts, calendar }: Study, { week }: Evaluation, account: number): number {
  const start = starts[account]?.countedFrom ?? calendar.first;
  return calendar.silence.count(Math.max(0, Math.ceil((start - calendar.first) / 7)), week);
}
