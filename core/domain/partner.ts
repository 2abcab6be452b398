import type { Day } from './day';
import type { AccountId } from './ids';

/** The network's state of a partner, in our words (networks differ: see each network's reports.ts). */
export const STATUSES = [
  'new',
  'invited',
  'negotiating',
  'pending',
  'active',
  'paused',
  'rejected',
  'declined_by_partner',
  'suspended',
  'ended',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

export const STAGES = ['discovery', 'recruitment', 'onboarding', 'engagement', 'cultivation', 'ended'] as const;
export type Stage = (typeof STAGES)[number];
/** Stages of those who are in the programme: an applicant has not joined, and one that has left joins anew or not at all. */
export const IN_PROGRAM: ReadonlySet<string> = new Set<Stage>(['onboarding', 'engagement', 'cultivation']);

export const ACTIVITIES = [
  'never-active',
  'activating',
  'active',
  'dipping',
  'dormant',
  'reactivated',
  'churned',
  'unknown',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const BANDS = ['healthy', 'watch', 'at-risk', 'unknown'] as const;
export type Band = (typeof BANDS)[number];

/** `none`: no revenue in the last 365 days, or the main metric is not covered. */
export const TIERS = ['A', 'B', 'C', 'none'] as const;
export type Tier = (typeof TIERS)[number];

export const PARTNER_TYPES = [
  'content',
  'creator',
  'coupon',
  'cashback',
  'loyalty',
  'comparison',
  'email',
  'search',
  'display',
  'subnetwork',
  'tech',
  'app',
  'card_linked',
  'lead_gen',
  'b2b',
  'other',
] as const;
/** One of PARTNER_TYPES, or a type that the user named. */
export type PartnerType = string;

/** Those that the user named, or that came with an import as they are, by their names. */
export function ownTypesAmong(types: Iterable<PartnerType | null>): PartnerType[] {
  const ours = new Set<string>(PARTNER_TYPES);
  return [...new Set(types)].filter((type) => type !== null && type !== '' && !ours.has(type)).toSorted() as PartnerType[];
}

/** What the partner list (and any other report) says of an account; null where no import says it. */
export type AccountFacts = {
  readonly id: AccountId;
  /** The network's own id, always text. */
  readonly ownId: string;
  readonly name: string;
  readonly email: string | null;
  readonly country: string | null;
  readonly website: string | null;
  readonly group: string | null;
  readonly type: PartnerType | null;
  readonly status: Status;
  /** The network's own word for `status`, as exported. */
  readonly statusWord: string | null;
  readonly joined: Day | null;
  /** True when a partner list named this account: only then does silence prove anything. */
  readonly listed: boolean;
  /** A prospect of the user's: on no network yet. `since`: the day on which its state began. */
  readonly prospect?: { readonly since: Day; readonly source: string };
};
