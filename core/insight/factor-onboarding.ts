import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import type { Contact } from './contacts';
import { type FactorMeasure, neverCounted } from './factor';

export const ACTIVATION_WEIGHT = 45;
export const WELCOME_WEIGHT = 25;
export const READINESS_WEIGHT = 20;
export const ONBOARDING_QUALITY_WEIGHT = 10;

/** How far a partner usually is so many days after joining; linear between. */
const EXPECTED = [
  [0, 0.1],
  [14, 0.3],
  [30, 0.5],
  [60, 0.75],
  [90, 1],
] as const;
const STEPS = { joined: 0.1, seen: 0.5, grown: 0.75 } as const;
export type OnboardingStep = keyof typeof STEPS;

const FULL_DAYS = 14;
const WELCOME_DAYS = 3;

export function expectedProgress(age: number): number {
  let before: readonly [number, number] = EXPECTED[0];
  for (const point of EXPECTED) {
    if (age < point[0]) return before[1] + ((point[1] - before[1]) * (age - before[0])) / (point[0] - before[0]);
    before = point;
  }
  return before[1];
}

export const activationConfidence = (coveredDays: number) => Math.min(1, coveredDays / FULL_DAYS);
export const activationScore = (step: OnboardingStep, age: number) => Math.min(1, STEPS[step] / expectedProgress(age));

export type ActivationInput = {
  readonly step: OnboardingStep;
  /** Days since joining, or since the partner was first seen. */
  readonly age: number;
  /** Covered days since then. */
  readonly coveredDays: number;
};

const NOTHING_COVERED = neverCounted('activation', ACTIVATION_WEIGHT, sentence('insight.factor.activation.uncovered'));

/** How far the partner is on the way to its first sale, against its age. */
export function measureActivation({ step, age, coveredDays }: ActivationInput): FactorMeasure {
  if (coveredDays <= 0) {
    return NOTHING_COVERED;
  }
  return {
    id: 'activation',
    weight: ACTIVATION_WEIGHT,
    confidence: activationConfidence(coveredDays),
    score: activationScore(step, age),
    tell: () => sentence('insight.factor.activation.measured', { step, age }),
  };
}

const NO_CONTACT = neverCounted('relationship', WELCOME_WEIGHT, sentence('insight.factor.relationship.no-contact'));

/** Welcomed soon after joining, and answered. An empty log says nothing. */
export function measureWelcome({ contact, joined }: { contact: Contact | null; joined: Day | null }): FactorMeasure {
  if (!contact) return NO_CONTACT;
  const first = contact.firstOutgoing;
  const welcome = first === null ? 'none' : joined === null || first <= joined + WELCOME_DAYS ? 'soon' : 'late';
  const score = contact.lastTwoWay !== null ? 1 : welcome === 'soon' ? 0.7 : 0.4;
  return {
    id: 'relationship',
    weight: WELCOME_WEIGHT,
    confidence: 1,
    score,
    tell: () =>
      sentence('insight.factor.relationship.welcome', { welcome, answered: contact.lastTwoWay !== null ? 'yes' : 'no' }),
  };
}

const NO_CHECKLIST = neverCounted('readiness', READINESS_WEIGHT, sentence('insight.factor.readiness.unknown'));

/** The share of the checklist that is ticked. Not counted while no list is kept. */
export function measureReadiness(): FactorMeasure {
  return NO_CHECKLIST;
}
