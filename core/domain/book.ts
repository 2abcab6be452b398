// What the user keeps of partners beside what exports say: agreements, plans, answers, and what was found out about them.
import type { Day, Period } from './day';
import type { AccountId, ProgramId } from './ids';
import type { Metric } from './metrics';
import type { Currency, Units } from './money';
import type { PartnerType } from './partner';
import type { Stamped } from './records';
import type { Rule } from './rule';

/** Why a partner is not (or no longer) active, as it was told or found out. Source: mission row 46. */
export const REASONS = ['no-tools', 'product-unclear', 'better-offers', 'season', 'technical', 'lost-interest', 'other'] as const;
export type ReasonCode = (typeof REASONS)[number];

/** An answer to "what do you need". Kept for ever: the newest of an account decides its next action. */
export type Reason = Stamped & {
  readonly account: AccountId;
  readonly code: ReasonCode;
  readonly day: Day;
  readonly note: string;
  /** The touch that brought it, or null. */
  readonly touch: string | null;
};

export const GOAL_METRICS = [
  'revenue',
  'commission',
  'conversions',
  'clicks',
  'impressions',
] as const satisfies readonly Metric[];
export type GoalMetric = (typeof GOAL_METRICS)[number];
export type RewardKind = 'money' | 'rate' | 'product' | 'recognition';

/** What one partner is to reach, in a period. */
export type Goal = Stamped & {
  readonly account: AccountId;
  readonly metric: GoalMetric;
  /** In the metric's own unit: `Units` of `currency` for money, else a count. */
  readonly target: number;
  readonly currency: Currency | null;
  readonly period: Period;
  readonly state: 'proposed' | 'agreed';
  /** What it was derived from: the value of the base period, 0.2 for + 20 %. Null where entered as it is. */
  readonly base: { readonly period: Period; readonly value: number; readonly step: number } | null;
  readonly reward: { readonly kind: RewardKind; readonly text: string } | null;
};

export const OFFER_KINDS = ['launch', 'sale', 'overstock', 'creative', 'coupon', 'video', 'bonus'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Something new to tell partners about. */
export type Offer = Stamped & {
  readonly program: ProgramId;
  readonly kind: OfferKind;
  readonly title: string;
  readonly text: string;
  readonly from: Day;
  /** Last day; null: open-ended. */
  readonly to: Day | null;
  readonly code: string;
  readonly link: string;
  /** Empty: everybody. */
  readonly types: readonly PartnerType[];
  /** A segment's id, or null for everybody. */
  readonly segment: string | null;
};

/** Days of a programme that explain its figures. Days of an `outage` are left out of every judgement. */
export type CalendarEntry = Stamped & {
  /** null: of every programme. */
  readonly program: ProgramId | null;
  /** A partner's own campaign; null: the whole programme's. */
  readonly account: AccountId | null;
  readonly kind: 'outage' | 'sale' | 'holiday' | 'campaign' | 'note';
  readonly period: Period;
  readonly title: string;
};

/** What was agreed with a partner, or with all who have no terms of their own. One record per agreement: the history stays. */
export type Terms = Stamped & {
  readonly program: ProgramId;
  readonly account: AccountId | null;
  readonly kind: 'contract' | 'boost' | 'code' | 'tier' | 'cap';
  /** Share of the order value, 0.08 is 8 %; null where not a share. */
  readonly rate: number | null;
  /** A fixed sum per conversion, a tier's threshold, or a cap; null: none. */
  readonly amount: { readonly units: Units; readonly currency: Currency } | null;
  /** Of a tier: what must be reached in a calendar month for `rate`. */
  readonly threshold: { readonly metric: GoalMetric; readonly value: number } | null;
  readonly code: string;
  readonly cookieDays: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly note: string;
};

export const ASSET_KINDS = ['sample', 'link', 'feed', 'banner', 'copy', 'photo', 'video', 'social', 'catalogue'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** Material that partners work with; its age decides when it is to be renewed. */
export type Asset = Stamped & {
  readonly program: ProgramId;
  /** Made for one partner; null: for all of `types`. */
  readonly account: AccountId | null;
  readonly kind: AssetKind;
  readonly title: string;
  readonly link: string;
  /** Empty: every type. */
  readonly types: readonly PartnerType[];
  /** Day on which it was made or last renewed. */
  readonly updated: Day;
  /** A partner's own creative on its way through approval; null: ours. */
  readonly review: { readonly state: 'submitted' | 'approved' | 'changes'; readonly day: Day } | null;
};

/** Every item that is ticked of one partner, by the list it stands in. */
export const CHECK_LISTS = {
  /** Five questions before asking a prospect. Source: mission row 2. */
  fit: ['standards', 'methods', 'habits', 'alignment', 'audience'],
  /** Before an application is decided. Source: mission row 5. */
  screening: ['site', 'links', 'profiles', 'reviews', 'verdict'],
  /** Terms told. Source: mission row 16. */
  onboarding: ['terms', 'payment', 'cookie', 'attribution', 'guidelines'],
  /** What a partner needs to begin. Source: mission rows 17, 25, 26, 55. */
  readiness: ['link', 'creative', 'feed', 'facts', 'sample', 'mobile', 'catalogue'],
  /** Where to look when a partner dips. Source: play A-17. */
  dip: ['link', 'code', 'landing-page', 'terms', 'rank', 'competitor'],
  /** Of apps, monthly. Source: mission row 55. */
  feed: ['checked'],
} as const;
export type CheckList = keyof typeof CHECK_LISTS;

/** One answer of one list. Natural key: `account|list|item`. Not answered: no record, never "no". */
export type Check = Stamped & {
  readonly account: AccountId;
  readonly list: CheckList;
  readonly item: string;
  readonly state: 'yes' | 'part' | 'no' | 'not-needed';
  readonly day: Day;
  readonly note: string;
};

/** How far a possible partner has come. `declined`: it does not want to; `resting`: we let it be. Joined is not one: see `joinedAs`. */
export const PROSPECT_STATES = ['identified', 'invited', 'applied', 'negotiating', 'declined', 'resting'] as const;
export type ProspectState = (typeof PROSPECT_STATES)[number];

/** A possible partner not yet on the network. Becomes an account of its programme while it has not `joinedAs` one. */
export type Prospect = Stamped & {
  readonly program: ProgramId;
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly type: PartnerType | null;
  readonly country: string;
  readonly audience: string;
  /** Where it was found. */
  readonly source: string;
  readonly state: ProspectState;
  /** Day of the last change of `state`. */
  readonly stateDay: Day;
  /** The states before this one, oldest first, each with the day on which it began. Absent in records of older versions, as below. */
  readonly history?: readonly { readonly state: ProspectState; readonly day: Day }[];
  readonly joinedAs: AccountId | null;
  readonly joinedOn?: Day | null;
};

/** What is known of a partner as a person. Natural key: the account. */
export type Profile = Stamped & {
  readonly account: AccountId;
  readonly person: string;
  readonly email: string;
  readonly language: string;
  readonly note: string;
  /** Overrides the type that the network says; null: as the network says. */
  readonly type: PartnerType | null;
  /** Nobody writes to it. */
  readonly optedOut: boolean;
  /** May be named as partner of the month. */
  readonly mayBeNamed: boolean;
  /** Days on which something was settled once; null: not yet. */
  readonly contentPermission: Day | null;
  readonly communityInvited: Day | null;
  /** The partner that brought it. */
  readonly referredBy: AccountId | null;
  /** The network's own rating or size of it, 0..100; null: not known. */
  readonly size: number | null;
  /** "growth options" of mission row 104: what was agreed to try. */
  readonly growth: readonly ('category' | 'placement' | 'tier' | 'content')[];
  /** Usual number of days between a sale and its validation, where it differs. */
  readonly lockDays: number | null;
};

/** What is known of a partner of whom the user wrote nothing. */
export const BLANK_PROFILE: Omit<Profile, keyof Stamped | 'account'> = {
  person: '',
  email: '',
  language: '',
  note: '',
  type: null,
  optedOut: false,
  mayBeNamed: false,
  contentPermission: null,
  communityInvited: null,
  referredBy: null,
  size: null,
  growth: [],
  lockDays: null,
};

/** The manager's own view of a partner. The newest within the setting's days counts. */
export type Pulse = Stamped & {
  readonly account: AccountId;
  readonly mood: 'good' | 'worried' | 'bad';
  readonly day: Day;
  readonly note: string;
};

export const FLAG_IDS = ['F-1', 'F-2', 'F-3', 'F-4', 'F-5', 'F-6', 'F-7', 'F-8', 'F-9', 'F-10'] as const;
export type FlagId = (typeof FLAG_IDS)[number];

/** What the user decided of a quality flag. Natural key: `account|flag`. Silences it until there is new evidence. */
export type FlagDecision = Stamped & {
  readonly account: AccountId;
  readonly flag: FlagId;
  readonly decision: 'ask' | 'hold' | 'breach' | 'end' | 'clear';
  readonly day: Day;
  /** Size of the evidence when decided: more of it opens the flag again. */
  readonly evidence: number;
  readonly note: string;
};

/** A contest among partners. */
export type Contest = Stamped & {
  readonly program: ProgramId;
  readonly title: string;
  readonly kind: 'first' | 'draw';
  readonly metric: GoalMetric;
  /** In the metric's own unit. */
  readonly threshold: number;
  readonly prize: string;
  readonly period: Period;
  readonly segment: string | null;
  /** Of the draw; recorded so that anybody can repeat it. Null: not drawn yet. */
  readonly seed: number | null;
  /** Those among whom was drawn: later corrections of figures change no winner. Absent while not drawn. */
  readonly entrants?: readonly AccountId[];
};

/** A part of a list that was left alone on purpose, so that the others can be compared with it. */
export type HoldBack = Stamped & {
  readonly program: ProgramId;
  readonly play: string;
  readonly day: Day;
  readonly seed: number;
  readonly share: number;
  readonly accounts: readonly AccountId[];
};

/** A segment of the user's own. */
export type OwnSegment = Stamped & {
  /** null: of every programme. */
  readonly program: ProgramId | null;
  readonly name: string;
  readonly rule: Rule;
};

/** All of it that is about one programme; of each list only live records, sorted by id. */
export type Book = {
  readonly reasons: readonly Reason[];
  readonly goals: readonly Goal[];
  readonly offers: readonly Offer[];
  readonly calendar: readonly CalendarEntry[];
  readonly terms: readonly Terms[];
  readonly assets: readonly Asset[];
  readonly checks: readonly Check[];
  readonly prospects: readonly Prospect[];
  readonly profiles: readonly Profile[];
  readonly pulses: readonly Pulse[];
  readonly flagDecisions: readonly FlagDecision[];
  readonly contests: readonly Contest[];
  readonly holdBacks: readonly HoldBack[];
  readonly segments: readonly OwnSegment[];
};

export const EMPTY_BOOK: Book = {
  reasons: [],
  goals: [],
  offers: [],
  calendar: [],
  terms: [],
  assets: [],
  checks: [],
  prospects: [],
  profiles: [],
  pulses: [],
  flagDecisions: [],
  contests: [],
  holdBacks: [],
  segments: [],
};
