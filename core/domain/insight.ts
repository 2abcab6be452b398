import type { Day, Period } from './day';
import type { AccountId } from './ids';
import type { MainMetric, Metric, Totals } from './metrics';
import type { Currency, Money, Units } from './money';
import type { AccountFacts, Activity, Band, Stage, Tier } from './partner';
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
};

export type Shift = {
  readonly metric: Metric;
  /** +0.5 rise, -0.4 fall: recent / expected - 1, as it is told. */
  readonly ratio: number;
  readonly recent: number;
  readonly expected: number;
  /** What the programme (or the partner's type) did meanwhile, taken out of `expected`: 0.92 is a fall of 8 %. */
  readonly channelRatio: number;
  /** One-sided, of the test in method 3.5. */
  readonly p: number;
  readonly since: Day;
  readonly severity: 'normal' | 'severe' | 'stopped';
  readonly label: 'likely' | 'strong';
  /** Main metric lost (dip) or won (rise) per 30 days; null where it can't be said. */
  readonly money: Money | null;
};

export const SEGMENT_IDS = ['S-05', 'S-06', 'S-07', 'S-08', 'S-09', 'S-10', 'S-12', 'S-14', 'S-16', 'S-22', 'S-23'] as const;
export type SegmentId = (typeof SEGMENT_IDS)[number];

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
    /** Tags such as stalled, stuck, cold, at-latest. */
    readonly tags: readonly ('stalled' | 'stuck' | 'cold' | 'join-at-latest')[];
  };
  readonly activity: {
    readonly code: Activity;
    readonly since: Day | null;
    /** Covered days since the last click or conversion; null when not known. */
    readonly gapDays: number | null;
    readonly reason: Sentence;
    readonly tags: readonly ('new' | 'slow-rhythm' | 'showing-only' | 'gone-quiet' | 'ended-by-partner')[];
  };
  readonly health: Health;
  readonly dip: Shift | null;
  readonly rise: Shift | null;
  /** Chance to be active within 28 days without anybody doing anything, 0..1; null when not known. */
  readonly returnChance: number | null;
  readonly segments: readonly SegmentId[];
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
  readonly main365: number | null;
  /** Mean 30-day value in the 90 days before the silence began; null unless dormant or gone quiet. */
  readonly mainBeforeSilence: number | null;
  readonly clicks30: number | null;
  readonly conversions30: number | null;
  readonly clicksPrevious30: number | null;
  readonly conversionsPrevious30: number | null;
  readonly mainPrevious30: number | null;
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
  readonly accounts: readonly AccountInsight[];
};

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
  readonly state: 'open' | 'done' | 'snoozed' | 'dismissed';
  readonly until: Day | null;
  /** What speaks against doing it right now: the partner got a message a few days ago. */
  readonly warning?: Sentence;
};

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
  readonly partners: number;
  /** Moment of computing, epoch ms: shown nowhere as the data's age. */
  readonly computedAt: number;
  /** Stands for the imports and rates that it was computed from (core/store/find-stale.ts). Absent in what older versions computed. */
  readonly basis?: string;
};
