import type { Activity, PartnerType, Stage, Tier } from '../domain/partner';
import type { Channel } from '../domain/records';

export const PLAY_IDS = [
  ...(['A-01', 'A-02', 'A-03', 'A-04', 'A-05', 'A-06', 'A-07', 'A-08', 'A-09', 'A-10', 'A-11', 'A-12', 'A-13', 'A-14'] as const),
  ...(['A-15', 'A-15b', 'A-16', 'A-17', 'A-18', 'A-19', 'A-20', 'A-21', 'A-22', 'A-23', 'A-24', 'A-25', 'A-26'] as const),
  ...(['A-27', 'A-28', 'A-28b', 'A-29', 'A-30', 'A-30b', 'A-31', 'A-32', 'A-33', 'A-34', 'A-34b', 'A-35', 'A-36'] as const),
  ...(['A-37', 'A-38', 'A-39', 'A-40', 'A-41', 'A-42', 'A-43', 'A-44'] as const),
] as const;
export type PlayId = (typeof PLAY_IDS)[number];

/** What a play is for, in the order of a partner's life; the last two are about figures and about everybody. */
export const PLAY_GROUPS = ['recruit', 'start', 'grow', 'keep', 'win-back', 'care', 'quality', 'programme'] as const;
export type PlayGroup = (typeof PLAY_GROUPS)[number];

/** Minutes of the manager's time, by kind of effort. */
export const MINUTES = { call: 20, review: 10, personal: 5, other: 2 } as const;
type Effort = keyof typeof MINUTES;

/** Which estimate of the money at stake a play is priced with (stakes.ts). */
export type StakeKind =
  | 'starter'
  | 'clicks'
  | 'silent'
  | 'dip'
  | 'growth'
  | 'next-step'
  | 'pace'
  | 'quality'
  | 'pending'
  | 'relationship';

/** What counts as "it worked", checked `windowDays` after the play was done. */
export type Success = {
  readonly rule:
    | 'joined'
    | 'answer'
    | 'decided'
    | 'verdict-stored'
    | 'first-click'
    | 'first-conversion'
    | 'click'
    | 'ten-clicks'
    | 'sent'
    | 'goal-agreed'
    | 'goal-reached'
    | 'tier-reached'
    | 'active-again'
    | 'code-used'
    | 'dip-recovered'
    | 'cause-stored'
    | 'converts-as-peers'
    | 'two-way-contact'
    | 'date-set'
    | 'reviewed'
    | 'next-conversion'
    | 'referred'
    | 'permission-stored'
    | 'still-active'
    | 'active-in-season'
    | 'validated'
    | 'contest-lifted'
    | 'let-rest'
    | 'share-fell'
    | 'review-held';
  readonly windowDays: number;
};

/** How a play is carried out: by which channel, with how much effort, from which template (an id of core/outreach; null: nothing is written). */
export type Manner = { readonly channel: Channel; readonly effort: Effort; readonly template: string | null };

/**
 * Days before the play may come up again for the same partner. `once`: once per occasion. `cadence`: as often as its tier is
 * to be talked with. `rhythm`: the newsletter's.
 */
export type Cooldown = number | 'once' | 'cadence' | 'rhythm';

/** A reusable tactic: when it applies, what it takes, how its success is judged. When it applies is in triggers/, under its id. */
export type Play = {
  readonly id: PlayId;
  readonly group: PlayGroup;
  /** Sections of the five articles behind the product that ask for it (method.md). */
  readonly articles: readonly string[];
  /** ΔP: the chance, 0..1, that acting changes the outcome. A prior until effects are measured. Null: a duty, done whatever it brings. */
  readonly chance: number | null;
  readonly cooldownDays: Cooldown;
  /** Stages in which a partner is asked about at all. */
  readonly stages: readonly Stage[];
  readonly stake: StakeKind;
  readonly manner: Manner;
  /** Other manners for some partners; the first that fits counts. */
  readonly variants: readonly (Manner & { readonly tier?: Tier; readonly activity?: Activity; readonly type?: PartnerType })[];
  readonly success: Success;
  /** Plays that make no sense beside this one for the same partner: they wait until this one is done or gone. */
  readonly absorbs: readonly PlayId[];
  /** What a message to the partner within the last days (`mailRestDays`) does: nothing, a warning, or the play is held back. */
  readonly recentContact: 'exempt' | 'warns' | 'blocks';
  /** Suspended while the whole programme is falling or its tracking may be broken: then it is not about this partner. */
  readonly pausesInFall: boolean;
  /** Written to many at once. Never for tier A. */
  readonly isMass: boolean;
  /** Suggested at most for the ten partners with most at stake: nothing but silence in the log, or an offer for all, speaks for it. */
  readonly isForFew: boolean;
};

/** Of the user's time for a suggestion that must be worked off. */
export const isDuty = ({ chance }: Pick<Play, 'chance'>): boolean => chance === null;

const JOINED: readonly Stage[] = ['onboarding', 'engagement', 'cultivation'];
export const BEFORE_JOINING: readonly Stage[] = ['discovery', 'recruitment'];

/** What most plays have in common. */
export const NORMAL = {
  stages: JOINED,
  variants: [],
  absorbs: [],
  recentContact: 'warns',
  pausesInFall: false,
  isMass: false,
  isForFew: false,
} as const satisfies Partial<Play>;

export const message = (template: string): Manner => ({ channel: 'network', effort: 'personal', template });
export const mail = (template: string): Manner => ({ channel: 'email', effort: 'personal', template });
/** Something to look through, where nothing is written. */
export const CHECKLIST: Manner = { channel: 'other', effort: 'review', template: null };
/** A short errand on the network's own pages. */
export const ERRAND: Manner = { channel: 'network', effort: 'other', template: null };
