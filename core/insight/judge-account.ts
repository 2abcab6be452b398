import type { Day } from '../domain/day';
import type { CapId } from '../domain/insight';
import type { AccountFacts, Tier } from '../domain/partner';
import { sentence } from '../domain/sentence';
import { type ActivityMemory, type ActivityVerdict, judgeSeen, NO_MEMORY, type ToldDip, verdict } from './activity';
import { judgeUnseen } from './activity-unseen';
import { CAPS, capBand, hasEnoughData, type KnownBand, stepBand } from './band';
import type { Contact } from './contacts';
import { chooseTest, type OpenDip, type ShiftTest, stepDip } from './dip-test';
import type { Evaluation } from './evaluation';
import { type FactorMeasure, type Mix, mixFactors } from './factor';
import { measureActivity, retainedChance } from './factor-activity';
import { measureConversion } from './factor-conversion';
import { measureGoal } from './factor-goal';
import { measureMomentum, tellShift } from './factor-momentum';
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
import { type Silence, silenceOf } from './silence';
import { NO_STAGE_MEMORY, type StageMemory, stageOfStatus, stepStage } from './stage';
import type { Study } from './study';

const QUALITY_WEIGHT = 15;

/** One account at the end of one week: what a person is told, and what the next evaluation must remember. */
export type AccountState = {
  readonly moments: Moments;
  readonly activated: Day | null;
  readonly silence: Silence | null;
  readonly test: ShiftTest | null;
  readonly dip: OpenDip | null;
  readonly activity: ActivityVerdict;
  /** Empty where a score has no meaning. */
  readonly measures: readonly FactorMeasure[];
  readonly mix: Mix;
  readonly cap: CapId | null;
  readonly band: KnownBand | null;
  readonly stage: StageMemory;
};

const NO_MIX: Mix = { uncapped: null, confidence: 0 };

export type AccountAt = { readonly account: number; readonly facts: AccountFacts; readonly row: number };

/** What outlives an evaluation: kept apart from all that is only told, so that a replay holds little. */
export type AccountMemory = {
  readonly dip: OpenDip | null;
  readonly activity: ActivityMemory;
  readonly band: KnownBand | null;
  readonly stage: StageMemory;
};

export const NOTHING_REMEMBERED: AccountMemory = { dip: null, activity: NO_MEMORY, band: null, stage: NO_STAGE_MEMORY };

/** The same object where nothing changed, as for most partners in most weeks. */
export function remember({ dip, activity, band, stage }: AccountState, before: AccountMemory): AccountMemory {
  const isSame = dip === before.dip && activity.memory === before.activity && band === before.band && stage === before.stage;
  return isSame ? before : { dip, activity: activity.memory, band, stage };
}

/** One evaluation of one account, after the programme's own part of it. */
export function judgeAccount(study: Study, evaluation: Evaluation, at: AccountAt, before: AccountMemory): AccountState {
  const { account, facts, row } = at;
  const { day } = evaluation;
  const moments = study.history.moments(account);
  const activated = activatedBy(study, evaluation, account, moments);
  const byStatus = stageOfStatus(facts.status);
  const silence =
    moments.lastActive === null || row < 0
      ? null
      : silenceOf(study.calendar, study.grids.active, { row, lastActive: moments.lastActive, day });
  if (byStatus) return restingState({ moments, activated, silence }, facts, byStatus);

  const test = row < 0 ? null : chooseTest(evaluation.contexts, row);
  const stepped = row < 0 ? null : nextDip(study, evaluation, { row, test, open: before.dip });
  const told = stepped && toldDip(evaluation, row, stepped);
  const activity = judgeActivity(study, evaluation, at, { moments, activated, silence, dip: told, before: before.activity });
  const dip = activity.code === 'dormant' || activity.code === 'churned' ? null : stepped;
  const measures = measuresOf(study, evaluation, at, { moments, activated, silence, test, activity });
  const mix = measures.length === 0 ? NO_MIX : mixFactors(measures);
  const cap = capOf(activity, mix);
  const band = nextBand(before.band, mix);
  const score = mix.uncapped === null ? null : Math.min(mix.uncapped, cap === null ? 100 : CAPS[cap]);
  const stage = nextStage(study, evaluation, at, { before: before.stage, activated, activity, score, hasDip: dip !== null });
  return { moments, activated, silence, test, dip, activity, measures, mix, cap, band, stage };
}

function activatedBy({ lifetime }: Study, { day, isFinal }: Evaluation, account: number, moments: Moments): Day | null {
  if (lifetime.isEmpty) return moments.activated;
  const converted = lifetime.convertedBy(account);
  const bySnapshot = converted !== null && (isFinal || converted <= day) ? converted : null;
  if (moments.activated === null || bySnapshot === null) return moments.activated ?? bySnapshot;
  return Math.min(moments.activated, bySnapshot);
}

type Parts = Pick<AccountState, 'moments' | 'activated' | 'silence'>;

/** Ended, or not joined yet: activity and health say nothing. */
function restingState(parts: Parts, facts: AccountFacts, stage: 'ended' | 'recruitment'): AccountState {
  const isByPartner = facts.status === 'declined_by_partner';
  const activity = isByPartner
    ? verdict('churned', () => sentence('insight.activity.ended-by-partner'), { tags: ['ended-by-partner'] })
    : verdict('unknown', () => sentence(`insight.activity.${stage}`));
  return { ...parts, test: null, dip: null, activity, measures: [], mix: NO_MIX, cap: null, band: null, stage: NO_STAGE_MEMORY };
}

type DipParts = { readonly row: number; readonly test: ShiftTest | null; readonly open: OpenDip | null };

function nextDip({ calendar }: Study, { contexts }: Evaluation, { row, test, open }: DipParts): OpenDip | null {
  return stepDip(open, { contexts, row, test, startOfWeek: (week) => calendar.first + 7 * week });
}

function toldDip({ contexts, day }: Evaluation, row: number, { metric, since }: OpenDip): ToldDip {
  const tell = () => {
    const measure = contexts[metric]?.measure(row);
    return measure
      ? tellShift('insight.activity.dip', { metric, measure }, { to: { day }, since: { day: since } })
      : sentence('insight.activity.dip-unseen', { metric, since: { day: since } });
  };
  return { since, tell };
}

type ActivityParts = Parts & { readonly dip: ToldDip | null; readonly before: ActivityMemory };

function judgeActivity(study: Study, { day }: Evaluation, { account, facts }: AccountAt, parts: ActivityParts): ActivityVerdict {
  const { moments, activated, silence, dip, before } = parts;
  const { settings, missing, knowsConversions, lifetime, history, calendar } = study;
  const retained = silence && !missing ? retainedChance(study.table, silence) : null;
  const evidence = { day, settings, moments, activated, silence, retained, dip, missing, knowsConversions };
  if (moments.lastActive !== null) return judgeSeen(evidence, moments.lastActive, before);
  return judgeUnseen({
    ...evidence,
    isListed: facts.listed,
    joined: facts.joined,
    covered: calendar.silence.days,
    nothingUntil: lifetime.nothingUntil(account),
    hasLifetime: (lifetime.total(account, 'clicks') ?? 0) > 0,
    hasLater: history.isActiveAfter(account, calendar.asOf),
  });
}

function capOf({ code }: ActivityVerdict, { uncapped }: Mix): CapId | null {
  const cap = code === 'dipping' || code === 'dormant' ? code : null;
  return cap !== null && uncapped !== null && uncapped > CAPS[cap] ? cap : null;
}

function nextBand(before: KnownBand | null, { uncapped, confidence }: Mix): KnownBand | null {
  return uncapped === null || !hasEnoughData(confidence) ? before : stepBand(before, Math.round(uncapped));
}

/** The band that is shown: what a cap says holds at once. */
export function shownBand({ band, cap, mix }: Pick<AccountState, 'band' | 'cap' | 'mix'>): KnownBand | 'unknown' {
  return band === null || mix.uncapped === null || !hasEnoughData(mix.confidence) ? 'unknown' : capBand(band, cap);
}

type MeasureParts = Parts & Pick<AccountState, 'test' | 'activity'>;

/** Never active, churned and ended partners have no score; nor has one of which nobody can say whether it ever started. */
function measuresOf(study: Study, evaluation: Evaluation, at: AccountAt, parts: MeasureParts): FactorMeasure[] {
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
  const start = study.starts[at.account];
  const from = start?.day ?? day;
  const step: OnboardingStep =
    moments.grew !== null ? 'grown' : moments.firstActive !== null || moments.firstImpression !== null ? 'seen' : 'joined';
  return [
    measureActivation({ step, age: Math.max(0, day - from), coveredDays: study.calendar.silence.days.count(from, day) }),
    measureWelcome({ contact: contactOf(study, evaluation, at), joined: at.facts.joined }),
    measureReadiness(),
    qualityOf(study, evaluation, at.account, ONBOARDING_QUALITY_WEIGHT),
  ];
}

function qualityOf({ calendar }: Study, evaluation: Evaluation, account: number, weight: number): FactorMeasure {
  return measureQuality({
    weight,
    isCovered: !calendar.quality.days.isEmpty,
    settled: evaluation.settled180[account] ?? 0,
    reversed: evaluation.reversed180[account] ?? 0,
    programRate: evaluation.reversalRate,
  });
}

/** Contacts go on after the last day of the data, so the last evaluation takes in all of them. */
function contactOf({ log }: Study, { day, isFinal }: Evaluation, { facts }: AccountAt): Contact | null {
  if (log.isEmpty) return null;
  return isFinal ? log.latest(facts.id, day) : log.at(facts.id, day);
}

function coveredWeeks({ starts, calendar }: Study, { week }: Evaluation, account: number): number {
  const start = starts[account]?.countedFrom ?? calendar.first;
  return calendar.silence.count(Math.max(0, Math.ceil((start - calendar.first) / 7)), week);
}

type StageParts = {
  readonly before: StageMemory;
  readonly activated: Day | null;
  readonly activity: ActivityVerdict;
  readonly score: number | null;
  readonly hasDip: boolean;
};

function nextStage(study: Study, evaluation: Evaluation, { account, row, facts }: AccountAt, parts: StageParts): StageMemory {
  const { cultivationFrom, week, day } = evaluation;
  const tier: Tier = evaluation.tiers[account] ?? 'none';
  const activeWeeks = row < 0 || cultivationFrom === null ? null : study.grids.active.sum(row, cultivationFrom, week);
  return stepStage(parts.before, {
    day,
    activated: parts.activated,
    isActivatedAtLatest: mayHaveBeenEarlier(study, facts),
    activeWeeks,
    tier,
    score: parts.score,
    activity: parts.activity.code,
    dormantOn: parts.activity.memory.dormantOn,
    hasDip: parts.hasDip,
  });
}

/** The partner joined before the data begins, or nobody knows when: it may have started before we could see it. */
export function mayHaveBeenEarlier({ calendar }: Study, { joined }: AccountFacts): boolean {
  const first = calendar.watched.days.first;
  return joined === null || first === null || joined < first;
}
