import type { AccountId, NetworkId } from './ids';
import type { LearnedTable } from './learned';
import type { Activity, Band, Stage } from './partner';

/** How a page names a partner, strongest first: an id, an address or a referral code, the exact name. */
export type PartnerRef = {
  readonly by: 'id' | 'email' | 'code' | 'name';
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
  readonly activity: Activity;
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
  readonly stage: {
    readonly code: Stage;
    readonly word: string;
    /** '' where nobody can say since when; as all texts below, '' for nothing to tell. */
    readonly since: string;
    readonly reason: string;
    readonly isPinned: boolean;
  };
  readonly activity: { readonly word: string; readonly reason: string };
  readonly tier: string;
  readonly factors: readonly { readonly name: string; readonly points: string; readonly text: string; readonly share: number }[];
  readonly caps: readonly string[];
  /** What the last import did to the score. */
  readonly change: string;
  readonly notCounted: readonly string[];
  /** Weekly values of the main metric, oldest first; null where not covered. */
  readonly weeks: readonly (number | null)[];
  readonly weeksLabel: string;
  /** `from`: the first of `weeks` that lies in the dip, which lasts to the end; null: none that the weeks show. */
  readonly dip: { readonly from: number; readonly label: string } | null;
  readonly segments: readonly string[];
  /** Day, channel and play of the last contact; never what was written. */
  readonly lastTouch: string;
  readonly goal: string;
  /** The terms that hold today and where they are known from; never the note beside them. */
  readonly terms: string;
  /** Since when its content may be used. */
  readonly permission: string;
  /** The partners that it brought. */
  readonly brought: string;
  readonly actions: readonly { readonly play: string; readonly title: string; readonly why: string }[];
  readonly dataAge: string;
  readonly words: Readonly<Record<CardWord, string>>;
};

export type CardWord =
  | 'draft'
  | 'open'
  | 'done'
  | 'snooze'
  | 'dismiss'
  | 'undo'
  /** What was decided, beside "undo". */
  | 'isDone'
  | 'isSnoozed'
  | 'isDismissed'
  | 'close'
  | 'why'
  | 'next'
  | 'known'
  | 'notCounted';

/** Pages that no pack knows are of this network: their programmes are those of networks without a pack, and of plain files. */
export const ANY_NETWORK = 'any' as NetworkId;

/**
 * Whose dashboard a page is. `by`: what says so. An `address` that names the account is believed. What the `page` shows, or a
 * mere `host` that may serve several accounts of its user, is not: then the partners on the page must fit each time.
 */
export type PageAccount = { readonly network: NetworkId; readonly account: string; readonly by: 'address' | 'page' | 'host' };

/**
 * How sure we are that a page looks as we read it. `source`: read in the dashboard's own source; `script`: seen in a tool that
 * drives the live page; `docs`: the vendor's documentation; `inferred`: nobody has seen it. The last two are told in the popup.
 */
export type Confidence = 'source' | 'script' | 'docs' | 'inferred';

/** Where the page bar of a site stands. */
export type BarPlace = {
  readonly corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
  readonly isFolded: boolean;
  /** False: the user closed it; the popup brings it back. */
  readonly isShown: boolean;
};

/** Fixed words of the page bar. `{...}` in them is filled in on the page: the numbers are known only there. */
export type BarWord =
  | 'title'
  | 'open'
  | 'move'
  | 'fold'
  | 'close'
  | 'reads'
  | 'readsAccount'
  | 'counts'
  | 'unknown'
  | 'jump'
  | 'jumpHint'
  | 'nobody'
  | 'at'
  | 'dim'
  | 'dimHint'
  | 'dimmed'
  | 'noSegments'
  | 'showAll'
  | 'walk'
  | 'walkBegun'
  | 'walkNobody'
  | 'walkNoProgramme'
  | 'walkAsk'
  | 'walkYes'
  | 'walkNo'
  | 'unknownHint'
  | 'noUnknown'
  | 'add'
  | 'added'
  | 'alreadyThere'
  | 'notAdded'
  | 'undo'
  | 'off'
  | 'offAsk'
  | 'offYes'
  | 'offNo'
  | 'waiting'
  | 'failed';

/** Words of the page bar in the user's language; counts stand beside their words. */
export type DeskWords = Readonly<Record<BarWord | `activity.${Activity}`, string>>;

/** What a page's script needs to know of its site before it reads anything. */
export type SiteRules = {
  /** Networks whose pack the user switched off. */
  readonly packsOff: readonly NetworkId[];
  /** Pages that the user taught, of this site alone, newest first. */
  readonly learned: readonly LearnedTable[];
  readonly bar: BarPlace;
  /** In the tab that asks: the user wants to see the page without badges for a while. */
  readonly isHidden: boolean;
};
