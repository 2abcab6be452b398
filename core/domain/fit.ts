import { CHECK_LISTS, type Check } from './book';

export const FIT_QUESTIONS = CHECK_LISTS.fit;
export type FitQuestion = (typeof FIT_QUESTIONS)[number];
export const FIT_ANSWERS = ['yes', 'part', 'no'] as const;
export type FitAnswer = (typeof FIT_ANSWERS)[number];

/** How well a prospect fits, as far as somebody asked: null is "not asked", never "no". */
export type Fit = {
  readonly answers: Readonly<Record<FitQuestion, FitAnswer | null>>;
  /** Questions answered yes: the fit is this many of all five, however many were asked. */
  readonly yes: number;
  readonly asked: number;
};

const NOBODY_ASKED = { standards: null, methods: null, habits: null, alignment: null, audience: null } as const;

/** From the answers of one account; those of its other lists are left aside. */
export function fitOf(checks: Iterable<Pick<Check, 'list' | 'item' | 'state'>>): Fit {
  const answers: Record<FitQuestion, FitAnswer | null> = { ...NOBODY_ASKED };
  for (const { list, item, state } of checks) {
    const question = list === 'fit' ? FIT_QUESTIONS.find((one) => one === item) : undefined;
    if (question) answers[question] = FIT_ANSWERS.find((answer) => answer === state) ?? null;
  }
  const given = Object.values(answers);
  return {
    answers,
    yes: given.filter((answer) => answer === 'yes').length,
    asked: given.filter((answer) => answer !== null).length,
  };
}
