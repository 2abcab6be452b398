import type { Day } from '../domain/day';
import { contactOf, countedPulse, readinessOf } from './account-factors';
import { isInSeason } from './account-rules';
import type { ActivityVerdict } from './activity';
import type { Evaluation } from './evaluation';
import { type FactorMeasure, type Mix, mixFactors } from './factor';
import { activityConfidence } from './factor-activity';
import { conversionConfidence, conversionScore } from './factor-conversion';
import { measureGoal } from './factor-goal';
import { momentumConfidence, momentumScore } from './factor-momentum';
import { activationConfidence, activationScore, measureWelcome } from './factor-onboarding';
import { qualityConfidence, qualityScore } from './factor-quality';
import { measureReadiness } from './factor-readiness';
import { measureRelationship } from './factor-relationship';
import { NEVER } from './history';
import { measurePulse } from './pulse';
import type { AccountAt, Study } from './study';

type Line = { readonly weight: number; confidence: number; score: number };

const lineOf = (weight: number): Line => ({ weight, confidence: 0, score: 0 });

function fill(line: Line, confidence: number, score: number): void {
  line.confidence = confidence;
  line.score = score;
}

/** Of channel-shift.ts, for the metric that the partner is judged by. */
export type TestNumbers = {
  readonly expected: number;
  readonly recent: number;
  readonly baseWeeks: number;
  readonly isWeak: boolean;
};

/** What a partner's score rests on, beside what the study and the evaluation know. */
type ScoreParts = {
  readonly activated: Day | null;
  readonly activity: Pick<ActivityVerdict, 'code' | 'tags'>;
  /** Share of the usual chance to be active; null where silence can't be proved. */
  readonly retained: number | null;
  readonly test: TestNumbers | null;
};

/**
 * The numbers of account-factors.ts without their words, on one sheet that is used again for each partner: the replay needs the
 * score of everybody at every evaluation, but nobody reads why.
 */
export class ScoreSheet {
  readonly #study: Study;
  readonly #activity: Line;
  readonly #momentum: Line;
  readonly #conversion: Line;
  readonly #quality: Line;
  readonly #relationship: Line;
  readonly #goal: Line;
  readonly #established: readonly Line[];
  readonly #activation: Line;
  readonly #welcome: Line;
  readonly #readiness: Line;
  readonly #firstQuality: Line;
  readonly #onboarding: readonly Line[];

  constructor(study: Study) {
    const { settings } = study;
    this.#study = study;
    this.#activity = lineOf(settings.weightActivity);
    this.#momentum = lineOf(settings.weightMomentum);
    this.#conversion = lineOf(settings.weightConversion);
    this.#quality = lineOf(settings.weightQuality);
    this.#relationship = lineOf(settings.weightRelationship);
    this.#goal = lineOf(settings.weightGoal);
    const known = [this.#activity, this.#momentum, this.#conversion, this.#quality];
    this.#established = [...known, this.#relationship, this.#goal];
    this.#activation = lineOf(settings.weightActivation);
    this.#welcome = lineOf(settings.weightWelcome);
    this.#readiness = lineOf(settings.weightReadiness);
    this.#firstQuality = lineOf(settings.weightFirstQuality);
    this.#onboarding = [this.#activation, this.#welcome, this.#readiness, this.#firstQuality];
  }

  /** Of a partner that has begun; a churned one has no score, and isn't asked for. */
  mix(evaluation: Evaluation, at: AccountAt, parts: ScoreParts): Mix {
    const lines =
      parts.activated === null ? this.#onboardingLines(evaluation, at) : this.#establishedLines(evaluation, at, parts);
    const pulse = countedPulse(this.#study, evaluation, at);
    return mixFactors(pulse ? [...lines, measurePulse(pulse, this.#study.settings)] : lines);
  }

  #establishedLines(evaluation: Evaluation, at: AccountAt, { activity, retained, test }: ScoreParts): readonly Line[] {
    const { missing, calendar, startWeeks, types, history, isMonthly, settings } = this.#study;
    const { day, week, clicks90, conversions90 } = evaluation;
    const { account, row } = at;
    const inSeason = isInSeason(activity);
    if (retained === null || activity.code === 'unknown' || inSeason) fill(this.#activity, 0, 0);
    else {
      const weeks = calendar.silence.count(Math.max(0, startWeeks[row] ?? 0), week);
      fill(this.#activity, activityConfidence(weeks, isMonthly), retained);
    }

    if (inSeason) fill(this.#momentum, 0, 0);
    else if (activity.code === 'dormant') fill(this.#momentum, 1, 0);
    else if (test === null) fill(this.#momentum, 0, 0);
    else {
      const { expected, recent, baseWeeks, isWeak } = test;
      const score = momentumScore(recent, expected, settings.momentumFloor);
      fill(this.#momentum, momentumConfidence(expected, baseWeeks, isWeak), score);
    }

    const clicks = clicks90[account] ?? 0;
    const lastClick = history.days.lastClick[account] ?? NEVER;
    const peers = missing || clicks <= 0 || lastClick === NEVER ? null : evaluation.peers.of(types[account] ?? null);
    if (!peers || peers.rate <= 0) fill(this.#conversion, 0, 0);
    else {
      const score = conversionScore(clicks, conversions90[account] ?? 0, peers);
      fill(this.#conversion, conversionConfidence(clicks, day - lastClick, peers), score);
    }

    this.#fillQuality(this.#quality, evaluation, account);
    this.#fillKept(evaluation, at);
    return this.#established;
  }

  /** What rests on records of the user's own, which most partners have none of. */
  #fillKept(evaluation: Evaluation, at: AccountAt): void {
    const { log, goals, settings } = this.#study;
    const { day, tiers } = evaluation;
    const { account, facts } = at;
    if (!log.isEmpty) {
      const contact = contactOf(this.#study, evaluation, at);
      this.#copy(this.#relationship, measureRelationship({ settings, contact, tier: tiers[account] ?? 'none', day }));
    }
    if (!goals.isEmpty) this.#copy(this.#goal, measureGoal(goals.at(facts.id, account, day), settings));
  }

  #onboardingLines(evaluation: Evaluation, at: AccountAt): readonly Line[] {
    const { history, starts, calendar, log, checklists, settings } = this.#study;
    const { day } = evaluation;
    const from = starts[at.account]?.day ?? day;
    const coveredDays = calendar.silence.days.count(from, day);
    if (coveredDays <= 0) fill(this.#activation, 0, 0);
    else {
      const step = history.days.grew[at.account] === NEVER ? 'seen' : 'grown';
      fill(this.#activation, activationConfidence(coveredDays), activationScore(step, Math.max(0, day - from)));
    }
    if (!log.isEmpty) {
      const contact = contactOf(this.#study, evaluation, at);
      this.#copy(this.#welcome, measureWelcome({ settings, contact, joined: at.facts.joined }));
    }
    if (!checklists.isEmpty) {
      this.#copy(this.#readiness, measureReadiness(readinessOf(this.#study, evaluation, at), settings));
    }
    this.#fillQuality(this.#firstQuality, evaluation, at.account);
    return this.#onboarding;
  }

  #fillQuality(line: Line, { settled180, reversed180, reversalRate: programRate }: Evaluation, account: number): void {
    const { calendar, settings } = this.#study;
    const settled = settled180[account] ?? 0;
    if (calendar.quality.days.isEmpty || settled <= 0) {
      fill(line, 0, 0);
      return;
    }
    const score = qualityScore({ settled, reversed: reversed180[account] ?? 0, programRate }, settings.reversalCases);
    fill(line, qualityConfidence(settled, settings.reversalCases), score);
  }

  #copy(line: Line, { confidence, score }: FactorMeasure): void {
    fill(line, confidence, score);
  }
}
