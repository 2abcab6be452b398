import { type Day, dayOfMoment } from './day';
import type { AccountFacts } from './partner';
import type { ActionDecision } from './records';

/** Days after which an applicant waits too long. Source: segment S-03. */
export const LATE_APPLICATION_DAYS = 3;

export const APPLICATION_ANSWERS = ['accepted', 'declined'] as const;
export type ApplicationAnswer = (typeof APPLICATION_ANSWERS)[number];

/** What the user says was decided, while the exports still say "applied". */
export type AnsweredApplication = { readonly answer: ApplicationAnswer; readonly day: Day };

type Applicant = Pick<AccountFacts, 'status' | 'joined' | 'prospect'>;

/** Null where nobody knows. The date in a list of applications is that of the application. */
export const appliedOn = ({ prospect, joined }: Applicant): Day | null => prospect?.since ?? joined;

/**
 * The answer by hand: the reason with which "decide the application" was done. Null where there is none, or where the partner
 * has applied again since.
 */
export function answeredApplication(
  facts: Applicant,
  decision: Pick<ActionDecision, 'state' | 'reason' | 'fieldsAt' | 'createdAt' | 'deletedAt'> | null,
): AnsweredApplication | null {
  const answer = APPLICATION_ANSWERS.find((one) => one === decision?.reason);
  if (!decision || !answer || decision.deletedAt !== null || decision.state !== 'done') return null;
  const day = dayOfMoment(decision.fieldsAt.reason ?? decision.createdAt);
  const applied = appliedOn(facts);
  // East of Greenwich the day of the export begins before that of the stamp.
  return applied !== null && applied > day + 1 ? null : { answer, day };
}
