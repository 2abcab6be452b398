import type { Day } from './day';
import type { AccountId } from './ids';

/** Why somebody is not written to. In the order in which they are asked: the first that holds is the one that is told. */
export const LEFT_OUT_REASONS = [
  /** On no programme of ours, or no more. */
  'not-in-program',
  'opted-out',
  /** Put to rest after two attempts that nobody answered. */
  'at-rest',
  /** Those who bring most are written to one by one. */
  'tier-a',
  /** Done, put off or dismissed for this partner, and not due again. */
  'settled',
  /** The whole programme falls, or its tracking may be broken: it is not about this partner. */
  'suspended',
  'recent-message',
  'held-back',
  'no-address',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** `day`: of the last message, or until when it is left alone. */
export type LeftOut = {
  readonly account: AccountId;
  readonly name: string;
  readonly reason: LeftOutReason;
  readonly day: Day | null;
};

/** How many for each reason, in the order of the reasons; those of nobody are not in it. */
export function countReasons(leftOut: readonly LeftOut[]): { readonly reason: LeftOutReason; readonly count: number }[] {
  return LEFT_OUT_REASONS.map((reason) => ({ reason, count: leftOut.filter((one) => one.reason === reason).length })).filter(
    ({ count }) => count > 0,
  );
}
