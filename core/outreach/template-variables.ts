// What a template may say: `{{ partner_name }}`. The words of a variable are `word.fact.<name>`.
import type { FieldKind } from '../domain/outreach';

/**
 * What a variable holds: it decides how it is worded where it is printed, and which filter fits it. `measure`: a count or an amount,
 * as the metric is. `sign`: only to be asked about, `{% if best_weeks %}`, never printed.
 */
export type VariableKind = 'text' | 'link' | 'count' | 'money' | 'measure' | 'percent' | 'day' | 'list' | 'sign';

/**
 * Only the user can say these, each in a field of its kind. A draft with one of them open can't be taken for finished. Some may be
 * kept already: a contest that is on, a goal that was proposed, a video among the material.
 */
export const PROMISE_FIELDS = {
  bonus_amount: 'money',
  bonus_until: 'day',
  boost_rate: 'percent',
  boost_from: 'day',
  boost_to: 'day',
  code: 'text',
  code_offer: 'text',
  code_until: 'day',
  incentive: 'text',
  incentive_until: 'day',
  reward: 'text',
  goal_proposal: 'text',
  goal_proposal_until: 'day',
  new_terms: 'text',
  why_them: 'text',
  cap_amount: 'text',
  cap_from: 'day',
  cap_reason: 'text',
  breach_seen: 'long-text',
  breach_rule: 'long-text',
  breach_until: 'day',
  talk_topic: 'text',
  guidelines_link: 'link',
  community_link: 'link',
  video_link: 'link',
  landing_link: 'link',
  creative_link: 'link',
  content_link: 'link',
  best_sellers: 'text',
  contest_title: 'text',
  contest_threshold: 'text',
  contest_prize: 'text',
  contest_from: 'day',
  contest_to: 'day',
} as const satisfies Readonly<Record<string, FieldKind>>;
export type PromiseName = keyof typeof PROMISE_FIELDS;

/** What is known without asking anybody, by what it is about. */
export const KNOWN_VARIABLES = {
  who: {
    partner_name: 'text',
    /** The person to write to; where none is known, the partner. */
    contact_name: 'text',
    program_name: 'text',
    // From the settings.
    sender_name: 'text',
    program_link: 'link',
    our_products: 'text',
    our_audience: 'text',
  },
  days: {
    joined_day: 'day',
    first_sale_day: 'day',
    last_active_day: 'day',
    /** Since when a partner that was silent is active again. */
    active_since: 'day',
    /** The last day that the figures below include. */
    data_until: 'day',
  },
  // The last 30 days and the 30 before. Revenue or commission, whichever the programme is measured in.
  figures: {
    clicks_30: 'count',
    clicks_previous_30: 'count',
    conversions_30: 'count',
    conversions_previous_30: 'count',
    revenue_30: 'money',
    revenue_previous_30: 'money',
    commission_30: 'money',
    commission_previous_30: 'money',
    // Known while the first sale is the only one of the last 30 days.
    first_sale_revenue: 'money',
    first_sale_commission: 'money',
  },
  // When there is one: four weeks against what was expected of them.
  dip: { dip_metric: 'text', dip_recent: 'count', dip_expected: 'count', dip_since: 'day' },
  // What the play was suggested for; where it was chosen by hand, the agreed goal that runs and the offer that was picked.
  reason: {
    invited_day: 'day',
    event_day: 'day',
    missing_items: 'list',
    years_together: 'text',
    best_weeks: 'sign',
    goal_metric: 'text',
    goal_attained: 'measure',
    goal_target: 'measure',
    goal_missing: 'measure',
    goal_until: 'day',
    tier_rate: 'percent',
    season_returns: 'day',
    offer_kind: 'text',
    offer_title: 'text',
    offer_until: 'day',
    offer_code: 'text',
    offer_link: 'link',
    old_title: 'text',
    terms_kind: 'text',
    terms_end: 'day',
  },
  // What was agreed, and material that fits the partner: the newest of each kind.
  agreed: {
    current_rate: 'percent',
    /** Written once for the segment that the draft is for; without one it is nobody's. */
    segment_terms: 'text',
  },
  material: {
    tracking_link: 'link',
    catalogue_link: 'link',
    feed_link: 'link',
    banner_link: 'link',
    photo_link: 'link',
    copy_link: 'link',
    social_link: 'link',
    sample_link: 'link',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, VariableKind>>>>;

type Groups = typeof KNOWN_VARIABLES;
type KnownName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];
export type VariableName = KnownName | PromiseName;
export type ReasonName = keyof Groups['reason'];

const PROMISE_KINDS: Readonly<Record<string, VariableKind>> = Object.fromEntries(
  Object.entries(PROMISE_FIELDS).map(([name, kind]) => [name, kind === 'long-text' ? 'text' : kind]),
);

/** Every variable with its kind, in the order in which they are listed. */
export const VARIABLE_KINDS = Object.assign({}, ...Object.values(KNOWN_VARIABLES), PROMISE_KINDS) as Readonly<
  Record<VariableName, VariableKind>
>;
export const VARIABLE_NAMES = Object.keys(VARIABLE_KINDS) as readonly VariableName[];
export const PROMISE_NAMES = Object.keys(PROMISE_FIELDS) as readonly PromiseName[];

export const isPromise = (name: string): name is PromiseName => Object.hasOwn(PROMISE_FIELDS, name);
export const isVariable = (name: string): name is VariableName => Object.hasOwn(VARIABLE_KINDS, name);
