import type { AccountId, NetworkId } from './ids';
import type { Activity, Band, Stage } from './partner';

/** How a page names a partner. */
export type PartnerRef = {
  readonly by: 'id' | 'email' | 'name';
  readonly value: string;
  /** The name shown beside an id: evidence when an account is bound, never a way to find a partner. */
  readonly seen?: string;
};

/** What a content script may know of a partner: enough to draw the badge, worded by the background. */
export type Badge = {
  readonly account: AccountId;
  readonly band: Band;
  readonly score: number | null;
  /** Never active, churned and ended partners have a word instead of a band. */
  readonly neutral: Extract<Activity, 'never-active' | 'churned'> | 'ended' | null;
  readonly word: string;
  /** Full sentence for screen readers. */
  readonly label: string;
  readonly isOld: boolean;
  readonly isPinned: boolean;
};

/** The card, worded by the background in the user's language: the content script carries no language data. */
export type Card = {
  readonly account: AccountId;
  readonly name: string;
  readonly program: string;
  readonly badge: Badge;
  readonly stage: { readonly code: Stage; readonly word: string; readonly reason: string; readonly isPinned: boolean };
  readonly activity: { readonly word: string; readonly reason: string };
  readonly tier: string;
  readonly factors: readonly { readonly name: string; readonly points: string; readonly text: string; readonly share: number }[];
  readonly caps: readonly string[];
  readonly notCounted: readonly string[];
  /** Weekly values of the main metric, oldest first; null where not covered. */
  readonly weeks: readonly (number | null)[];
  readonly weeksLabel: string;
  readonly segments: readonly string[];
  readonly actions: readonly { readonly play: string; readonly title: string; readonly why: string }[];
  readonly dataAge: string;
  readonly words: Readonly<
    Record<'draft' | 'open' | 'done' | 'snooze' | 'dismiss' | 'close' | 'why' | 'next' | 'notCounted', string>
  >;
};

export type PageAccount = { readonly network: NetworkId; readonly account: string };
