import type { Day } from '../domain/day';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { calculate, fixed, named } from './build-formula';
import type { Contact } from './contacts';
import { type FactorMeasure, neverCounted } from './factor';

/** How far a partner usually is so many days after joining; linear between. */
const EXPECTED = [
  [0, 0.1],
  [14, 0.3],
  [30, 0.5],
  [60, 0.75],
  [90, 1],
] as const;
/** `equipped`: has taken a link or a creative. */
const STEPS = { joined: 0.1, equipped: 0.2, seen: 0.5, grown: 0.75 } as const;
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
  readonly settings: Settings;
  readonly step: OnboardingStep;
  /** Days since joining, or since the partner was first seen. */
  readonly age: number;
  /** Covered days since then. */
  readonly coveredDays: number;
};

const NOTHING_COVERED = neverCounted('activation', 'insight.factor.activation.uncovered');

/** How far the partner is on the way to its first sale, against its age. */
export function measureActivation({ settings, step, age, coveredDays }: ActivationInput): FactorMeasure {
  const weight = settings.weightActivation;
  if (coveredDays <= 0) return NOTHING_COVERED(weight);
  return {
    id: 'activation',
    weight,
    confidence: activationConfidence(coveredDays),
    score: activationScore(step, age),
    tell: () => sentence('insight.factor.activation.measured', { step, age }),
    formula: () => {
      const [reached, usual] = [
        named('progress', STEPS[step], 'share'),
        named('expected-progress', expectedProgress(age), 'share'),
      ];
      return calculate('min', fixed(1), calculate('/', reached, usual));
    },
    confidenceFormula: () =>
      calculate('min', fixed(1), calculate('/', named('covered-days', coveredDays, 'days'), fixed(FULL_DAYS))),
  };
}

const NO_CONTACT = neverCounted('relationship', 'insight.factor.relationship.no-contact');
const ANSWERED = 1;
const WELCOMED = { soon: 0.7, late: 0.4, none: 0.4 } as const;

type WelcomeInput = { readonly settings: Settings; readonly contact: Contact | null; readonly joined: Day | null };

/** Welcomed soon after joining, and answered. An empty log says nothing. */
export function measureWelcome({ settings, contact, joined }: WelcomeInput): FactorMeasure {
  const weight = settings.weightWelcome;
  if (!contact) return NO_CONTACT(weight);
  const first = contact.firstOutgoing;
  const welcome = first === null ? 'none' : joined === null || first <= joined + WELCOME_DAYS ? 'soon' : 'late';
  const score = contact.lastTwoWay !== null ? ANSWERED : WELCOMED[welcome];
  return {
    id: 'relationship',
    weight,
    confidence: 1,
    score,
    tell: () =>
      sentence('insight.factor.relationship.welcome', { welcome, answered: contact.lastTwoWay !== null ? 'yes' : 'no' }),
    formula: () => named('welcome', score, 'share'),
  };
}
