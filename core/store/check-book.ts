import {
  ASSET_KINDS,
  CHECK_LISTS,
  type CheckList,
  FLAG_IDS,
  GOAL_METRICS,
  OFFER_KINDS,
  PROSPECT_STATES,
  REASONS,
  type Check as Ticked,
} from '../domain/book';
import { isMoneyMetric, type Metric } from '../domain/metrics';
import { MOST_SEED } from '../domain/seeded-random';
import {
  between,
  type Check,
  type Fields,
  finite,
  flag,
  listOf,
  maybe,
  oneOf,
  orderedPeriod,
  orNull,
  shape,
  text,
  whole,
} from './check-parts';
import { isRule } from './check-rule';
import type { BookTableName } from './db';

const day = whole;
const metric = oneOf(...GOAL_METRICS);
const share = between(0, 1);
const aboveNothing: Check = (value) => typeof value === 'number' && value > 0 && Number.isFinite(value);
const days: Check = (value) => whole(value) && between(0, 36_500)(value);
const seed: Check = (value) => whole(value) && between(0, MOST_SEED)(value);

export const BOOK_FIELDS: Readonly<Record<BookTableName, Fields>> = {
  reasons: { account: text, code: oneOf(...REASONS), day, note: text, touch: orNull(text) },
  goals: {
    account: text,
    metric,
    target: aboveNothing,
    currency: orNull(text),
    period: orderedPeriod,
    state: oneOf('proposed', 'agreed'),
    base: orNull(shape({ period: orderedPeriod, value: finite, step: finite })),
    reward: orNull(shape({ kind: oneOf('money', 'rate', 'product', 'recognition'), text })),
  },
  offers: {
    program: text,
    kind: oneOf(...OFFER_KINDS),
    title: text,
    text,
    from: day,
    to: orNull(day),
    code: text,
    link: text,
    types: listOf(text),
    segment: orNull(text),
  },
  calendar: {
    program: orNull(text),
    account: orNull(text),
    kind: oneOf('outage', 'sale', 'holiday', 'campaign', 'note'),
    period: orderedPeriod,
    title: text,
  },
  terms: {
    program: text,
    account: orNull(text),
    kind: oneOf('contract', 'boost', 'code', 'tier', 'cap'),
    rate: orNull(share),
    amount: orNull(shape({ units: whole, currency: text })),
    threshold: orNull(shape({ metric, value: aboveNothing })),
    code: text,
    cookieDays: orNull(days),
    from: orNull(day),
    to: orNull(day),
    note: text,
  },
  assets: {
    program: text,
    account: orNull(text),
    kind: oneOf(...ASSET_KINDS),
    title: text,
    link: text,
    types: listOf(text),
    updated: day,
    review: orNull(shape({ state: oneOf('submitted', 'approved', 'changes'), day })),
  },
  checks: {
    account: text,
    list: oneOf(...Object.keys(CHECK_LISTS)),
    item: text,
    state: oneOf('yes', 'part', 'no', 'not-needed'),
    day,
    note: text,
  },
  prospects: {
    program: text,
    name: text,
    website: text,
    email: text,
    type: orNull(text),
    country: text,
    audience: text,
    source: text,
    state: oneOf(...PROSPECT_STATES),
    stateDay: day,
    history: maybe(listOf(shape({ state: oneOf(...PROSPECT_STATES), day }))),
    joinedAs: orNull(text),
    joinedOn: maybe(orNull(day)),
  },
  profiles: {
    account: text,
    person: text,
    email: text,
    language: text,
    note: text,
    type: orNull(text),
    optedOut: flag,
    mayBeNamed: flag,
    contentPermission: orNull(day),
    communityInvited: orNull(day),
    referredBy: orNull(text),
    size: orNull(between(0, 100)),
    growth: listOf(oneOf('category', 'placement', 'tier', 'content')),
    lockDays: orNull(days),
  },
  pulses: { account: text, mood: oneOf('good', 'worried', 'bad'), day, note: text },
  flagDecisions: {
    account: text,
    flag: oneOf(...FLAG_IDS),
    decision: oneOf('ask', 'hold', 'breach', 'end', 'clear'),
    day,
    evidence: finite,
    note: text,
  },
  contests: {
    program: text,
    title: text,
    kind: oneOf('first', 'draw'),
    metric,
    threshold: aboveNothing,
    prize: text,
    period: orderedPeriod,
    segment: orNull(text),
    seed: orNull(seed),
    entrants: maybe(listOf(text)),
  },
  holdBacks: { program: text, play: text, day, seed, share, accounts: listOf(text) },
  ownSegments: { program: orNull(text), name: text, rule: isRule },
};

/** What fields say of each other: `field` is the one that a person would correct. */
type Agreement = { readonly field: string; readonly check: Check };

const endsAfterItBegins: Agreement = {
  field: 'to',
  check: (record) => {
    const { from, to } = record as { readonly from: number | null; readonly to: number | null };
    return from === null || to === null || from <= to;
  },
};

export const BOOK_AGREEMENTS: Readonly<Partial<Record<BookTableName, Agreement>>> = {
  offers: endsAfterItBegins,
  terms: endsAfterItBegins,
  goals: {
    field: 'currency',
    check: (record) => {
      const { metric: of, currency } = record as { readonly metric: Metric; readonly currency: string | null };
      return isMoneyMetric(of) === (currency !== null);
    },
  },
  checks: {
    field: 'item',
    check: (record) => {
      const { list, item } = record as Ticked;
      return (CHECK_LISTS[list as CheckList] as readonly string[]).includes(item);
    },
  },
};
