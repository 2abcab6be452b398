import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { LeftOut } from '../domain/left-out';
import type { Tier } from '../domain/partner';

/** What is asked of one partner before it is written to. */
export type Candidate = {
  readonly account: AccountId;
  readonly name: string;
  readonly tier: Tier;
  readonly isInProgram: boolean;
  readonly optedOut: boolean;
  readonly isAtRest: boolean;
  /** One that a mail program takes; null: none is known. */
  readonly address: string | null;
  /** Day of the newest message to it, on whichever programme. */
  readonly lastMessage: Day | null;
  /** Left alone on purpose until this day, so that others can be compared with it. */
  readonly heldBackUntil: Day | null;
};

export type AudienceRules = {
  /** The user's own. */
  readonly today: Day;
  /** So many days after any message nobody gets another one; 0: what is written may follow at once. */
  readonly restDays: number;
  readonly isMass: boolean;
  readonly needsAddress: boolean;
};

export type Audience<One extends Candidate> = { readonly recipients: readonly One[]; readonly leftOut: readonly LeftOut[] };

/** Everybody is in one of the two lists, in the order given. */
export function chooseAudience<One extends Candidate>(candidates: readonly One[], rules: AudienceRules): Audience<One> {
  const recipients: One[] = [];
  const leftOut: LeftOut[] = [];
  for (const candidate of candidates) {
    const why = whyLeftOut(candidate, rules);
    if (why === null) recipients.push(candidate);
    else leftOut.push({ account: candidate.account, name: candidate.name, ...why });
  }
  return { recipients, leftOut };
}

/** Null: it can be written to. */
export function whyLeftOut(candidate: Candidate, rules: AudienceRules): Pick<LeftOut, 'reason' | 'day'> | null {
  const { today, restDays, isMass, needsAddress } = rules;
  const { lastMessage, heldBackUntil } = candidate;
  if (isMass && !candidate.isInProgram) return { reason: 'not-in-program', day: null };
  if (candidate.optedOut) return { reason: 'opted-out', day: null };
  if (candidate.isAtRest) return { reason: 'at-rest', day: null };
  if (isMass && candidate.tier === 'A') return { reason: 'tier-a', day: null };
  // A message logged for a later day than today is recent, too.
  if (lastMessage !== null && today - lastMessage < restDays) return { reason: 'recent-message', day: lastMessage };
  if (heldBackUntil !== null && today < heldBackUntil) return { reason: 'held-back', day: heldBackUntil };
  if (needsAddress && candidate.address === null) return { reason: 'no-address', day: null };
  return null;
}
