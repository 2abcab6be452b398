import type { Day } from '../domain/day';
import type { Activity } from '../domain/partner';
import { contactOf, QUALITY_WEIGHT } from './account-factors';
import type { Evaluation } from './evaluation';
import { type FactorMeasure, type Mix, mixFactors } from './factor';
import { ACTIVITY_WEIGHT, activityConfidence } from './factor-activity';
import { CONVERSION_WEIGHT, conversionConfidence, conversionScore } from './factor-conversion';
import { GOAL_WEIGHT } from './factor-goal';
import { MOMENTUM_WEIGHT, momentumConfidence, momentumScore } from './factor-momentum';
import {
  ACTIVATION_WEIGHT,
  activationConfidence,
  activationScore,
  measureWelcome,
  ONBOARDING_QUALITY_WEIGHT,
  READINESS_WEIGHT,
  WELCOME_WEIGHT,
} from './factor-onboarding';
import { qualityConfidence, qualityScore } from './factor-quality';
import { measureRelationship, RELATIONSHIP_WEIGHT } from './factor-relationship';
import { NEVER } from './history';
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
  readonly activity: Activity;
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
  readonly #activity = lineOf(ACTIVITY_WEIGHT);
  readonly #momentum = lineOf(MOMENTUM_WEIGHT);
  readonly #conversion = lineOf(CONVERSION_WEIGHT);
  readonly #quality = lineOf(QUALITY_WEIGHT);
  readonly #relationship = lineOf(RELATIONSHIP_WEIGHT);
  readonly #established = [
    ...[this.#activity, this.#momentum, this.#conversion, this.#quality, this.#relationship],
    lineOf(GOAL_WEIGHT),
  ];
  readonly #activation = lineOf(ACTIVATION_WEIGHT);
  readonly #welcome = lineOf(WELCOME_WEIGHT);
  readonly #firstQuality = lineOf(ONBOARDING_QUALITY_WEIGHT);
  readonly #onboarding = [this.#activation, this.#welcome, lineOf(READINESS_WEIGHT), this.#firstQuality];

  constructor(study: Study) {
    this.#study = study;
  }

  /** Of a partner that has begun; a churned one has no score, and isn't asked for. */
  mix(evaluation: Evaluation, at: AccountAt, parts: ScoreParts): Mix {
    return parts.activated === null ? this.#mixOnboarding(evaluation, at) : this.#mixEstablished(evaluation, at, parts);
  }

  #mixEstablished(evaluation: Evaluation, at: AccountAt, { activity, retained, test }: ScoreParts): Mix {
    const { missing, calendar, startWeeks, log, types, history, isMonthly } = this.#study;
    const { day, week, clicks90, conversions90, tiers } = evaluation;
    const { account, row } = at;
    if (retained === null || activity === 'unknown') fill(this.#activity, 0, 0);
    else {
      const weeks = calendar.silence.count(Math.max(0, startWeeks[row] ?? 0), week);
      fill(this.#activity, activityConfidence(weeks, isMonthly), retained);
    }

    if (activity === 'dormant') fill(this.#momentum, 1, 0);
    else if (test === null) fill(this.#momentum, 0, 0);
    else {
      const { expected, recent, baseWeeks, isWeak } = test;
      fill(this.#momentum, momentumConfidence(expected, baseWeeks, isWeak), momentumScore(recent, expected));
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
    if (!log.isEmpty) {
      const contact = contactOf(this.#study, evaluation, at);
      this.#copy(this.#relationship, measureRelationship({ contact, tier: tiers[account] ?? 'none', day }));
    }
    return mixFactors(this.#established);
  }

  #mixOnboarding(evaluation: Evaluation, at: AccountAt): Mix {
    const { history, starts, calendar, log } = this.#study;
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
      this.#copy(this.#welcome, measureWelcome({ contact, joined: at.facts.joined }));
    }
    this.#fillQuality(this.#firstQuality, evaluation, at.account);
    return mixFactors(this.#onboarding);
  }

  #fillQuality(line: Line, { settled180, reversed180, reversalRate }: Evaluation, account: number): void {
    const settled = settled180[account] ?? 0;
    if (this.#study.calendar.quality.days.isEmpty || settled <= 0) fill(line, 0, 0);
    else fill(line, qualityConfidence(settled), qualityScore(settled, reversed180[account] ?? 0, reversalRate));
  }

  #copy(line: Line, { confidence, score }: FactorMeasure): void {
    fill(line, confidence, score);
  }
}
