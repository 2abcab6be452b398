import type { Activity, Tier } from '../domain/partner';
import type { Channel } from '../domain/records';

export const PLAY_IDS = ['A-06', 'A-07', 'A-08', 'A-14', 'A-15', 'A-16', 'A-25', 'A-26', 'A-39', 'A-41'] as const;
export type PlayId = (typeof PLAY_IDS)[number];

/** Minutes of the manager's time, by kind of effort. */
export const MINUTES = { call: 20, review: 10, personal: 5, other: 2 } as const;
type Effort = keyof typeof MINUTES;

/** Which estimate of the money at stake a play is priced with (stakes.ts). */
type StakeKind = 'starter' | 'clicks' | 'silent' | 'dip' | 'growth' | 'relationship';

/** What counts as "it worked", checked `windowDays` after the play was done. */
type Success = {
  readonly rule:
    | 'first-click'
    | 'first-conversion'
    | 'active-again'
    | 'dip-recovered'
    | 'sent'
    | 'next-conversion'
    | 'review-held'
    | 'still-active';
  readonly windowDays: number;
};

/** How a play is carried out: by which channel, with how much effort, from which template (an id of core/outreach). */
export type Manner = { readonly channel: Channel; readonly effort: Effort; readonly template: string };

/** A reusable tactic: when it applies, what it takes, how its success is judged. When it applies is in triggers.ts, under its id. */
export type Play = {
  readonly id: PlayId;
  /** ΔP: the chance, 0..1, that acting changes the outcome. A prior until effects are measured. */
  readonly chance: number;
  /** Days before the play may come up again for the same partner; `once`: once per occasion. */
  readonly cooldownDays: number | 'once';
  readonly stake: StakeKind;
  readonly manner: Manner;
  /** Other manners for some partners; the first that fits counts. */
  readonly variants: readonly (Manner & { readonly tier?: Tier; readonly activity?: Activity })[];
  readonly success: Success;
  /** Plays that make no sense beside this one for the same partner: they wait until this one is done or gone. */
  readonly absorbs: readonly PlayId[];
  /** What a message to the partner within the last seven days does: nothing, a warning, or the play is held back. */
  readonly recentContact: 'exempt' | 'warns' | 'blocks';
  /** Suspended while the whole programme is falling: then it is not about this partner. */
  readonly pausesInFall: boolean;
  /** Work that must be done whatever it brings: listed apart, oldest first, outside the day's ten. */
  readonly isDuty: boolean;
  /** Written to many at once. Never for tier A. */
  readonly isMass: boolean;
};

const NORMAL = { variants: [], absorbs: [], recentContact: 'warns', pausesInFall: false, isDuty: false, isMass: false } as const;
const message = (template: string): Manner => ({ channel: 'network', effort: 'personal', template });

/** In the order in which equal priorities are listed. */
export const PLAYS: readonly Play[] = [
  {
    ...NORMAL,
    id: 'A-06',
    chance: 0.1,
    cooldownDays: 'once',
    stake: 'starter',
    manner: message('welcome'),
    success: { rule: 'first-click', windowDays: 14 },
    absorbs: ['A-07'],
    recentContact: 'exempt',
  },
  {
    ...NORMAL,
    id: 'A-16',
    chance: 0.1,
    cooldownDays: 21,
    stake: 'dip',
    manner: message('dip'),
    variants: [{ tier: 'A', channel: 'call', effort: 'call', template: 'dip-call' }],
    success: { rule: 'dip-recovered', windowDays: 28 },
    absorbs: ['A-25'],
    pausesInFall: true,
  },
  {
    ...NORMAL,
    id: 'A-26',
    chance: 0.02,
    cooldownDays: 30,
    stake: 'growth',
    manner: message('congrats'),
    success: { rule: 'next-conversion', windowDays: 30 },
    absorbs: ['A-25', 'A-41'],
  },
  {
    ...NORMAL,
    id: 'A-41',
    chance: 0.05,
    cooldownDays: 'once',
    stake: 'growth',
    manner: message('welcome-back'),
    success: { rule: 'still-active', windowDays: 60 },
    absorbs: ['A-25'],
    recentContact: 'exempt',
  },
  {
    ...NORMAL,
    id: 'A-07',
    chance: 0.08,
    cooldownDays: 30,
    stake: 'starter',
    manner: message('first-link-help'),
    success: { rule: 'first-click', windowDays: 14 },
  },
  {
    ...NORMAL,
    id: 'A-08',
    chance: 0.08,
    cooldownDays: 90,
    stake: 'clicks',
    manner: message('first-sale-bonus'),
    success: { rule: 'first-conversion', windowDays: 30 },
  },
  {
    ...NORMAL,
    id: 'A-15',
    chance: 0.05,
    cooldownDays: 180,
    stake: 'silent',
    manner: message('boost'),
    success: { rule: 'active-again', windowDays: 30 },
    absorbs: ['A-14'],
  },
  {
    ...NORMAL,
    id: 'A-14',
    chance: 0.03,
    cooldownDays: 60,
    stake: 'silent',
    manner: message('ask-dormant'),
    variants: [{ activity: 'never-active', ...message('ask-never-active') }],
    success: { rule: 'active-again', windowDays: 30 },
    absorbs: ['A-07', 'A-08'],
  },
  {
    ...NORMAL,
    id: 'A-39',
    chance: 0.05,
    cooldownDays: 90,
    stake: 'relationship',
    manner: { channel: 'call', effort: 'call', template: 'review' },
    success: { rule: 'review-held', windowDays: 30 },
  },
  {
    ...NORMAL,
    id: 'A-25',
    chance: 0.02,
    cooldownDays: 30,
    stake: 'relationship',
    manner: message('feedback'),
    success: { rule: 'sent', windowDays: 7 },
  },
];

export function findPlay(id: string): Play | null {
  return PLAYS.find((play) => play.id === id) ?? null;
}

/** How the play is carried out for a partner of this tier and activity. */
export function mannerOf(play: Play, { tier, activity }: { readonly tier: Tier; readonly activity: Activity }): Manner {
  const fits = play.variants.find((variant) => (variant.tier ?? tier) === tier && (variant.activity ?? activity) === activity);
  return fits ?? play.manner;
}
