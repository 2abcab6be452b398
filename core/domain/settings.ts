/** How a number is to be read: shares are kept as 0..1 and shown as per cent. */
export type SettingUnit = 'days' | 'weeks' | 'seconds' | 'count' | 'share' | 'points' | 'weight' | 'factor';

/** `least`, `most`: a slip of the finger must not empty every list; wide enough for any programme. */
export type NumberField = {
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  readonly unit: SettingUnit;
};

const field = (standard: number, least: number, most: number, unit: SettingUnit): NumberField => ({
  standard,
  least,
  most,
  unit,
});

/** Every default of the method that is a number, by where it is shown. What each means is said in core/i18n, `setting.<name>`. */
export const SETTING_GROUPS = {
  time: {
    lagDays: field(2, 0, 30, 'days'),
    oldAfterDays: field(14, 1, 365, 'days'),
    oldAfterDaysMonthly: field(45, 20, 365, 'days'),
  },
  activity: {
    activeGapDays: field(30, 1, 180, 'days'),
    dormantDays: field(60, 7, 365, 'days'),
    dormantMostDays: field(120, 7, 730, 'days'),
    rhythmFactor: field(3, 1, 10, 'factor'),
    churnedDays: field(180, 30, 1095, 'days'),
    reactivatedDays: field(60, 7, 365, 'days'),
    returnDays: field(30, 1, 180, 'days'),
    retainedLeast: field(0.75, 0.05, 1, 'share'),
    noSalesChance: field(0.05, 0.001, 0.5, 'share'),
    returnPriorCases: field(20, 0, 1000, 'count'),
  },
  stages: {
    newDays: field(14, 1, 90, 'days'),
    stuckDays: field(90, 7, 365, 'days'),
    coldDays: field(180, 14, 730, 'days'),
    stalledDays: field(14, 1, 180, 'days'),
    coldInvitationDays: field(60, 7, 365, 'days'),
    activationClicks: field(20, 1, 10000, 'count'),
    activationWeeks: field(2, 1, 26, 'weeks'),
    cultivationActivatedDays: field(90, 0, 730, 'days'),
    cultivationEntersWeeks: field(8, 1, 13, 'weeks'),
    cultivationLeavesWeeks: field(4, 0, 12, 'weeks'),
    cultivationHoldDays: field(14, 7, 180, 'days'),
    cultivationDormantDays: field(60, 7, 365, 'days'),
    tierBScore: field(70, 0, 100, 'points'),
    overrideDays: field(90, 1, 3650, 'days'),
  },
  health: {
    weightActivity: field(30, 0, 100, 'weight'),
    weightMomentum: field(25, 0, 100, 'weight'),
    weightConversion: field(15, 0, 100, 'weight'),
    weightQuality: field(15, 0, 100, 'weight'),
    weightRelationship: field(10, 0, 100, 'weight'),
    weightGoal: field(5, 0, 100, 'weight'),
    weightPulse: field(10, 0, 100, 'weight'),
    weightActivation: field(45, 0, 100, 'weight'),
    weightWelcome: field(25, 0, 100, 'weight'),
    weightReadiness: field(20, 0, 100, 'weight'),
    weightFirstQuality: field(10, 0, 100, 'weight'),
    momentumFloor: field(10, 1, 1000, 'count'),
    reversalCases: field(20, 1, 1000, 'count'),
    cadenceA: field(30, 1, 365, 'days'),
    cadenceB: field(90, 1, 730, 'days'),
    cadenceC: field(180, 1, 730, 'days'),
    healthyFrom: field(70, 2, 100, 'points'),
    watchFrom: field(40, 1, 99, 'points'),
    bandHold: field(3, 0, 20, 'points'),
    leastConfidence: field(0.35, 0, 1, 'share'),
    highConfidence: field(0.7, 0, 1, 'share'),
    capDipping: field(69, 0, 100, 'points'),
    capDormant: field(39, 0, 100, 'points'),
    capReview: field(39, 0, 100, 'points'),
    pulseDays: field(60, 1, 365, 'days'),
  },
  dips: {
    dipLeastConversions: field(8, 5, 1000, 'count'),
    dipLeastClicks: field(5, 5, 1000, 'count'),
    dipOpensAtP: field(0.05, 0.0001, 0.2, 'share'),
    dipOpensAtRatio: field(0.6, 0.05, 0.95, 'share'),
    dipSevereAtRatio: field(0.3, 0.01, 0.9, 'share'),
    dipClosesAtRatio: field(0.8, 0.1, 1, 'share'),
    dipClosesAtP: field(0.2, 0.01, 0.9, 'share'),
    discoveryRate: field(0.1, 0.01, 0.5, 'share'),
    riseAtRatio: field(1.6, 1.05, 10, 'factor'),
    fallAtRatio: field(0.85, 0.1, 1, 'share'),
    typeFallAtRatio: field(0.8, 0.1, 1, 'share'),
  },
  value: {
    tierAShare: field(0.8, 0.01, 0.99, 'share'),
    tierBShare: field(0.95, 0.02, 1, 'share'),
    margin: field(0, 0, 1, 'share'),
  },
  plays: {
    actionsPerDay: field(10, 1, 100, 'count'),
    mailRestDays: field(7, 0, 90, 'days'),
    dismissedDays: field(180, 1, 1095, 'days'),
    wakesAtRatio: field(1.2, 1.01, 10, 'factor'),
    holdBackShare: field(0.2, 0.05, 0.5, 'share'),
    effectCases: field(10, 5, 1000, 'count'),
    usualLockDays: field(45, 1, 365, 'days'),
  },
  quality: {
    flagDays: field(30, 7, 365, 'days'),
    conversionTimes: field(3, 1.5, 20, 'factor'),
    conversionMost: field(0.2, 0.01, 1, 'share'),
    spikeTimes: field(5, 2, 100, 'factor'),
    reversalTimes: field(1.5, 1, 10, 'factor'),
    instantSeconds: field(10, 1, 600, 'seconds'),
    leakShare: field(0.5, 0.05, 1, 'share'),
    selfShare: field(0.3, 0.05, 1, 'share'),
    searchShare: field(0.5, 0.05, 1, 'share'),
    undeclaredShare: field(0.3, 0.05, 1, 'share'),
    sameAmountShare: field(0.4, 0.05, 1, 'share'),
    sameHourShare: field(0.3, 0.05, 1, 'share'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, NumberField>>>>;

export type SettingGroupId = keyof typeof SETTING_GROUPS;
type Fields = { [Group in SettingGroupId]: keyof (typeof SETTING_GROUPS)[Group] }[SettingGroupId];
export type NumberSetting = Fields;

export const NUMBER_FIELDS: Readonly<Record<NumberSetting, NumberField>> = Object.assign({}, ...Object.values(SETTING_GROUPS));

/** What the user set of one play, in place of the method's own. */
export type PlayTuning = { readonly chance?: number; readonly cooldownDays?: number; readonly isOff?: boolean };

/** Whole days for which a play may be set to rest. */
export const COOLDOWN_DAYS = { least: 1, most: 3650 } as const;

export type NewsletterRhythm = 'weekly' | 'fortnightly' | 'monthly';

/** Settings that are no plain numbers. */
type OtherSettings = {
  readonly language: 'auto' | 'en';
  readonly senderName: string;
  readonly programLink: string;
  /** What is sold and whom it is for, in the user's words; they stand in every recruiting draft. */
  readonly programProducts: string;
  readonly programAudience: string;
  /** Where partners meet each other: a group, a channel; '': there is none. */
  readonly communityLink: string;
  /** What hangs on a partner; `auto`: the first of revenue, commission and conversions that is covered. */
  readonly mainMetric: 'auto' | 'revenue' | 'commission' | 'conversions' | 'clicks' | 'impressions';
  /** The manager's own view counts in the score. */
  readonly pulseCounts: boolean;
  /** A part of mass actions for tier C is left alone, to see what happens anyway. */
  readonly holdBack: boolean;
  readonly newsletterRhythm: NewsletterRhythm;
  /** By play. */
  readonly plays: Readonly<Record<string, PlayTuning>>;
};

export type Settings = Readonly<Record<NumberSetting, number>> & OtherSettings;

const OTHERS: OtherSettings = {
  language: 'auto',
  senderName: '',
  programLink: '',
  programProducts: '',
  programAudience: '',
  communityLink: '',
  mainMetric: 'auto',
  pulseCounts: false,
  holdBack: false,
  newsletterRhythm: 'monthly',
  plays: {},
};

/** Every default of the method that the user may change. */
export const DEFAULT_SETTINGS: Settings = {
  ...(Object.fromEntries(Object.entries(NUMBER_FIELDS).map(([name, { standard }]) => [name, standard])) as Record<
    NumberSetting,
    number
  >),
  ...OTHERS,
};
