import type { Activity, Stage, Status } from '@/core/domain/partner';

export type DemoNetwork = 'dub' | 'affiliatewp';

/** Kinds of partners that the method must tell apart. */
export const ARCHETYPES = [
  'steady',
  'rising',
  'dipping',
  'dipping-too-small',
  'dormant',
  'churned',
  'never-active',
  'new-silent',
  'new-clicking',
  'stalled-creator',
  'seasonal',
  'reversal-heavy',
  'click-spike',
  'applied',
  'ended',
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

/** How many of each: 220 on Dub, 180 in the WordPress shop. */
export const HOW_MANY: Readonly<Record<DemoNetwork, Readonly<Record<Archetype, number>>>> = {
  dub: {
    steady: 78,
    rising: 8,
    dipping: 8,
    'dipping-too-small': 6,
    dormant: 20,
    churned: 6,
    'never-active': 48,
    'new-silent': 6,
    'new-clicking': 4,
    'stalled-creator': 6,
    seasonal: 5,
    'reversal-heavy': 5,
    'click-spike': 6,
    applied: 8,
    ended: 6,
  },
  affiliatewp: {
    steady: 62,
    rising: 6,
    dipping: 6,
    'dipping-too-small': 5,
    dormant: 18,
    churned: 4,
    'never-active': 42,
    'new-silent': 5,
    'new-clicking': 3,
    'stalled-creator': 4,
    seasonal: 4,
    'reversal-heavy': 4,
    'click-spike': 4,
    applied: 8,
    ended: 5,
  },
};

/** What the whole truth (every click and sale since joining) makes of an archetype. More than one: either is right; null: not a question. */
export const TRUTH: Readonly<
  Record<Archetype, { readonly activity: readonly Activity[] | null; readonly stage: readonly Stage[] }>
> = {
  steady: { activity: ['active'], stage: ['engagement', 'cultivation'] },
  rising: { activity: ['active'], stage: ['engagement', 'cultivation'] },
  dipping: { activity: ['dipping'], stage: ['engagement', 'cultivation'] },
  // A few clicks a month: too little for the test, silence alone may show it.
  'dipping-too-small': {
    activity: ['active', 'dipping', 'dormant', 'reactivated'],
    stage: ['onboarding', 'engagement', 'cultivation'],
  },
  dormant: { activity: ['dormant'], stage: ['engagement', 'cultivation'] },
  churned: { activity: ['churned'], stage: ['engagement'] },
  'never-active': { activity: ['never-active'], stage: ['onboarding'] },
  'new-silent': { activity: ['never-active'], stage: ['onboarding'] },
  'new-clicking': { activity: ['activating'], stage: ['onboarding'] },
  // Two to three weeks of silence after a good quarter: still active by the gap, a dip by the test where there was much.
  'stalled-creator': { activity: ['active', 'dipping'], stage: ['engagement', 'cultivation'] },
  // Silent for eight months. With the same season a year ago known this is dormancy, without it the partner has left.
  seasonal: { activity: ['dormant', 'churned'], stage: ['engagement'] },
  'reversal-heavy': { activity: ['active'], stage: ['engagement', 'cultivation'] },
  'click-spike': { activity: ['active'], stage: ['engagement', 'cultivation'] },
  applied: { activity: null, stage: ['recruitment'] },
  ended: { activity: null, stage: ['ended'] },
};

/** The network's own word for a status, beside ours. */
export type StatusWord = { readonly status: Status; readonly word: string };

export const STATUS_WORDS: Readonly<
  Record<DemoNetwork, { active: StatusWord; applied: StatusWord; ended: readonly StatusWord[] }>
> = {
  dub: {
    active: { status: 'active', word: 'approved' },
    applied: { status: 'pending', word: 'pending' },
    ended: [
      { status: 'suspended', word: 'banned' },
      { status: 'rejected', word: 'rejected' },
      { status: 'declined_by_partner', word: 'declined' },
      { status: 'paused', word: 'deactivated' },
      { status: 'ended', word: 'archived' },
    ],
  },
  affiliatewp: {
    active: { status: 'active', word: 'active' },
    applied: { status: 'pending', word: 'pending' },
    ended: [
      { status: 'paused', word: 'inactive' },
      { status: 'rejected', word: 'rejected' },
    ],
  },
};
