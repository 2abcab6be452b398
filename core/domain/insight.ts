import type { FlagId } from './book';
import type { Day, Period } from './day';
import type { AccountId, ProgramId } from './ids';
import type { Knowable } from './knowable';
import type { MainMetric, Metric, Totals } from './metrics';
import type { Currency, Money, Units } from './money';
import type { AccountFacts, Activity, Band, PartnerType, Stage, Tier } from './partner';
import type { Sentence } from './sentence';

export const FACTORS = [
  'activity',
  'momentum',
  'conversion',
  'quality',
  'relationship',
  'goal',
  'activation',
  'readiness',
  'pulse',
] as const;
export type FactorId = (typeof FACTORS)[number];

export type Factor = {
  readonly id: FactorId;
  /** w_k of the method. */
  readonly weight: number;
  /** c_k, 0..1: how much data stands behind it. 0: not counted, `sentence` says why. */
  readonly confidence: number;
  /** s_k, 0..1. */
  readonly score: number;
  /** Of 100, before caps; all factors' points and the uncapped score sum to 100. */
  readonly pointsLost: number;
  readonly sentence: Sentence;
};

export type CapId = 'dipping' | 'dormant' | 'review-flag';
export type Cap = { readonly id: CapId; readonly at: number; readonly sentence: Sentence };

export type Health = {
  /** 0..100 after caps, rounded; null for prospects, never active, churned and ended partners, and where nothing is known. */
  readonly score: number | null;
  readonly uncapped: number | null;
  readonly band: Band;
  /** 0..1; below 0.35 the band is `unknown`. */
  readonly confidence: number;
  readonly factors: readonly Factor[];
  readonly caps: readonly Cap[];
  /** True when the newest data is older than the setting allows: the band is drawn hollow. */
  readonly isOld: boolean;
  /** What changed since the data before the last import; null where there is nothing to compare with. */
  readonly since: HealthChange | null;
  /** The manager's own view while it holds. */
  readonly pulse: {
    readonly mood: 'good' | 'worried' | 'bad';
    readonly day: Day;
    readonly until: Day;
    readonly note: string;
  } | null;
};

/** Against the evaluation at the end of the data that was there before. `points`: lost then less lost now; - 9 is 9 more lost. */
export type HealthChange = {
  readonly day: Day;
  readonly score: number | null;
  readonly factors: readonly { readonly id: FactorId; readonly points: number }[];
};

/**
 * What was compared: four weeks with the twelve before; four that are not the last, because of an outage; a month with the six
 * before; or merely one period with another, which can say little.
 */
export type ShiftGrain = 'weeks' | 'clear' | 'month' | 'period';

export type Shift = {
  readonly metric: Metric;
  readonly grain: ShiftGrain;
  /** +0.5 rise, -0.4 fall: recent / expected - 1, as it is told. */
  readonly ratio: number;
  readonly recent: number;
  readonly expected: number;
  /** What the programme (or the partner's type) did meanwhile, taken out of `expected`: 0.92 is a fall of 8 %. */
  readonly channelRatio: number;
  /** What the partner did beyond the channel in the same weeks of last year, 0.5..2; 1: nothing, or not known. In `expected`, too. */
  readonly season: number;
  /** Count of the weeks before, without what stood out, and the weeks that it counts as; `recent` counts as four. */
  readonly base: number;
  readonly baseWeeks: number;
  /** Variance over mean, at least 1. */
  readonly dispersion: number;
  /** One-sided, of the test in method 3.5. */
  readonly p: number;
  readonly since: Day;
  readonly severity: 'normal' | 'severe' | 'stopped';
  readonly label: 'likely' | 'strong';
  /** Main metric lost (dip) or won (rise) per 30 days; null where it can't be said. */
  readonly money: Money | null;
};

/** Built-in segments of partners. S-26 is a list of types and S-31 a note on the programme. */
export const SEGMENT_IDS = [
  ...(['S-01', 'S-02', 'S-03', 'S-04', 'S-05', 'S-06', 'S-07', 'S-08', 'S-09', 'S-10', 'S-11', 'S-12', 'S-13', 'S-14'] as const),
  ...([
    'S-15',
    'S-16',
    'S-17',
    'S-18',
    'S-19',
    'S-20',
    'S-21',
    'S-22',
    'S-23',
    'S-24',
    'S-25',
    'S-27',
    'S-28',
    'S-29',
    'S-30',
  ] as const),
] as const;
export type SegmentId = (typeof SEGMENT_IDS)[number];

/** A question about a partner's figures, never a verdict. */
export type QualityFlag = {
  readonly id: FlagId;
  /** One signal is to be looked at; two, or one at ten times its limit, are to be reviewed, and cap the health. */
  readonly level: 'look' | 'review';
  /** What was seen, with its numbers. */
  readonly sentence: Sentence;
  /** The figures behind it, one line each. */
  readonly evidence: readonly Sentence[];
  /** Size of the evidence; larger is stronger. A decision silences a flag until it grows. */
  readonly size: number;
  /** Last day on which something was added to the evidence. It expires `flagDays` later. */
  readonly seen: Day;
  readonly expires: Day;
};

/** A flag that is not open: the user decided on it (the decision says what), or nothing was added to it for `flagDays`. */
export type RestingFlag = QualityFlag & { readonly state: 'decided' | 'expired' };

/** Conversions with one code after the last day that was agreed for it. */
export type ExpiredCodeUse = {
  readonly code: string;
  readonly ended: Day;
  readonly conversions: number;
  /** null: no export says it. */
  readonly commission: Units | null;
  readonly first: Day;
  readonly last: Day;
};

/** How many of a type are active, and what they bring (S-26). */
export type TypeRecord = {
  readonly type: PartnerType;
  readonly joined: number;
  readonly activated: number;
  /** Wilson interval of the activation rate, 80 %. */
  readonly low: number;
  readonly high: number;
  /** Main metric of 365 days per activated partner, net; null where not covered. */
  readonly perActivated: number | null;
};

/** Extra flags beside the status. */
export const ACTIVITY_TAGS = [
  'new',
  'slow-rhythm',
  'showing-only',
  'gone-quiet',
  'ended-by-partner',
  'seasonal',
  'clicks-without-sales',
  'slow-start',
] as const;
export type ActivityTag = (typeof ACTIVITY_TAGS)[number];

export type AccountInsight = {
  readonly account: AccountId;
  readonly tier: Tier;
  readonly stage: {
    readonly code: Stage;
    readonly by: 'rule' | 'manual';
    /** What the rules say when a manual stage hides it. */
    readonly byRule: Stage;
    readonly since: Day | null;
    readonly reason: Sentence;
    /** `override-ended`: a stage set by hand still stands, but the network has ended the partnership: the user is to be asked. */
    readonly tags: readonly ('stalled' | 'stuck' | 'cold' | 'join-at-latest' | 'negotiating' | 'override-ended')[];
    /** Of a manual stage: when it ends; null: until it is changed. Absent by rule. */
    readonly until?: Day | null;
  };
  readonly activity: {
    readonly code: Activity;
    readonly since: Day | null;
    /** Covered days since the last click or conversion; null when not known. */
    readonly gapDays: number | null;
    readonly reason: Sentence;
    readonly tags: readonly ActivityTag[];
  };
  readonly health: Health;
  readonly dip: Shift | null;
  readonly rise: Shift | null;
  /** Chance to be active within 28 days without anybody doing anything, 0..1; null when not known. */
  readonly returnChance: number | null;
  /** Quiet the same eight weeks a year ago; `returns`: when it came back then, a year later. Null: not known to be. */
  readonly season: { readonly returns: Day | null } | null;
  readonly flags: readonly QualityFlag[];
  /** Absent: none. */
  readonly restingFlags?: readonly RestingFlag[];
  /** Absent: none. */
  readonly expiredCodes?: readonly ExpiredCodeUse[];
  readonly segments: readonly SegmentId[];
  /** Ids of the user's own segments (domain/book.ts). */
  readonly ownSegments: readonly string[];
  readonly totals: Totals;
  readonly recent: Recent;
  /** Main metric per week, oldest first, the last 26 complete weeks before as-of; null where the week is not covered. */
  readonly weeks: readonly (number | null)[];
  readonly firstConversion: Day | null;
  readonly lastActive: Day | null;
};

/** Figures the playbook prices actions with. Main metric unless said; null where not covered. */
export type Recent = {
  readonly main30: number | null;
  /** What was expected of those 30 days (core/insight/expected-month.ts). Absent in what older versions computed. */
  readonly expected30?: number | null;
  readonly main365: number | null;
  /** Mean 30-day value in the 90 days before the silence began; null unless dormant or gone quiet. */
  readonly mainBeforeSilence: number | null;
  readonly clicks30: number | null;
  readonly conversions30: number | null;
  readonly clicksPrevious30: number | null;
  readonly conversionsPrevious30: number | null;
  readonly mainPrevious30: number | null;
};

/** How likely silence is to end within four weeks, as learned from the programme's own weeks (core/insight/return-table.ts). */
export type Returns = {
  /** Lower bounds of the classes of weeks silent, and of active weeks among the 26 up to the last active one. */
  readonly silent: readonly number[];
  readonly active: readonly number[];
  /** 0..1, row by row of `silent`, columns of `active`. */
  readonly chance: readonly number[];
  /** Own cases behind each. */
  readonly seen: readonly number[];
  /** Of partners that never were active, by weeks since joining. */
  readonly ages: readonly number[];
  readonly startChance: readonly number[];
  readonly startSeen: readonly number[];
  /** What was assumed before is worth so many cases. */
  readonly assumed: number;
};

export type ProgramInsight = {
  /** Last covered day less `lagDays`, or the day asked for. */
  readonly asOf: Day;
  readonly mainMetric: MainMetric;
  readonly currency: Currency | null;
  /** Sorted, where any flow metric is covered. */
  readonly coverage: readonly Period[];
  readonly coverageByMetric: Readonly<Record<Metric, readonly Period[]>>;
  /** S of the method's dip test: 1 is no shift, 0.78 a fall of 22 %. Null when it could not be judged. */
  readonly shift: number | null;
  readonly shiftPartners: number;
  /** A fall of the whole programme suspends A-16. */
  readonly isFalling: boolean;
  /** Banners for the whole programme. */
  readonly notes: readonly Sentence[];
  /** Medians that price partners without a history of their own. */
  readonly medianOrderValue: Units | null;
  /** Median main metric of the first 90 days of activated partners. */
  readonly medianFirst90: number | null;
  /** What the data make knowable, and what would raise it. */
  readonly levels: Knowable;
  readonly returns: Returns;
  /** Clicks as ever and no conversions for several partners at once: the tracking is to be checked before anybody is written to. */
  readonly trackingFault: { readonly partners: number; readonly since: Day } | null;
  /** S-26, by activation rate. */
  readonly types: readonly TypeRecord[];
  /** S-31: share of the net main metric that the largest partner, and the largest three, bring; null: no warning. */
  readonly dependence: { readonly first: number; readonly three: number; readonly account: AccountId } | null;
  /** Quality rules that the exports can't feed, with what would. */
  readonly blindFlags: readonly { readonly flag: FlagId; readonly needs: FlagNeed }[];
  /** Built-in segments that the data can't fill, with what would. Absent in what older versions computed. */
  readonly blindSegments?: readonly BlindSegment[];
  readonly accounts: readonly AccountInsight[];
};

/** Why nobody can be told to be in a segment. */
export type BlindSegment = { readonly segment: SegmentId; readonly needs: SegmentNeed };

/** What a field of a rule asks of the imports; `span`: of metrics that are there, but not on all of the days. */
export type SegmentNeed =
  | 'impressions'
  | 'clicks'
  | 'conversions'
  | 'money'
  | 'reversals'
  | 'span'
  | 'year'
  | 'results'
  | 'joined'
  | 'addresses'
  | 'ledger'
  | 'customers'
  | 'codes';

/** Columns that a quality rule asks for. */
export type FlagNeed =
  | 'clicks-and-conversions'
  | 'daily'
  | 'reversals'
  | 'click-time'
  | 'code'
  | 'buyer'
  | 'referrer'
  | 'customer'
  | 'orders'
  | 'joined';

/** What the playbook suggests for one account now. */
export type NextAction = {
  readonly account: AccountId;
  readonly play: string;
  /** Money × chance × urgency × certainty per minute of effort: only for ranking, no unit. */
  readonly priority: number;
  /** At stake per 30 days. */
  readonly money: Money | null;
  readonly chance: number | null;
  readonly minutes: number;
  readonly why: Sentence;
  /** Size of the trigger, larger is worse: what a snooze compares with. */
  readonly trigger: number;
  /** First day on which the trigger held, as far as known. */
  readonly since: Day | null;
  /** `expired`: put off, and its reason is gone since; nothing was done. */
  readonly state: 'open' | 'done' | 'snoozed' | 'dismissed' | 'expired';
  readonly until: Day | null;
  /** What speaks against doing it right now: the partner got a message a few days ago. */
  readonly warning?: Sentence;
  /** Work that must be done whatever it brings: a group of its own, oldest first. */
  readonly isDuty?: boolean;
};

/** A play about the programme as a whole: no partner is its own. */
export type ProgramAction = Omit<NextAction, 'account'> & { readonly program: ProgramId };

/** All that a surface shows of one account. Stored packed, many per record. */
export type AccountDetail = {
  readonly facts: AccountFacts;
  readonly insight: AccountInsight;
  readonly actions: readonly NextAction[];
  /** Sums in other currencies than the programme's for which no rate is set: shown apart. Absent: none. */
  readonly otherMoney?: readonly OtherSums[];
};

/** All-time sums of one account in one currency; null where nothing says the metric in it. */
export type OtherSums = { readonly currency: Currency; readonly revenue: Units | null; readonly commission: Units | null };

/** The programme's part of the published snapshot. */
export type ProgramDetail = Omit<ProgramInsight, 'accounts'> & {
  readonly actions: readonly ProgramAction[];
  readonly partners: number;
  /** Moment of computing, epoch ms: shown nowhere as the data's age. */
  readonly computedAt: number;
  /** Stands for the imports and rates that it was computed from (core/store/find-stale.ts). Absent in what older versions computed. */
  readonly basis?: string;
};
