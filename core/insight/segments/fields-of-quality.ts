import { FLAG_IDS } from '../../domain/book';
import type { Conversions } from '../../domain/program-data';
import { CONVERSION_DAYS } from '../factor-conversion';
import type { Field } from './field';
import type { SegmentScene, Subject, Truth } from './subject';
import { wilsonInterval } from './wilson';

const needsRate = ({ study: { missing } }: SegmentScene) => (missing === null ? null : missing === 'both' ? 'results' : missing);

type Rate = { readonly own: number; readonly clicks: number; readonly conversions: number; readonly peers: number };

/** A figure of clicks, conversions and the peers' rate over 90 days; not known without a click, or with peers that never sell. */
const rateField = (id: string, kind: 'share' | 'times' | 'count', figureOf: (rate: Rate) => number): Field => ({
  id,
  group: 'quality',
  kind,
  needs: needsRate,
  prepare: ({ study, replay: { evaluation } }) => {
    if (study.missing !== null) return () => Number.NaN;
    return ({ account, facts }) => {
      const clicks = evaluation.clicks90[account] ?? 0;
      const peers = evaluation.peers.of(facts.type)?.rate ?? 0;
      if (clicks <= 0 || peers <= 0) return Number.NaN;
      const conversions = evaluation.conversions90[account] ?? 0;
      return figureOf({ own: conversions / clicks, clicks, conversions, peers });
    };
  },
});

/** Where the programme has hardly a reversal, one of them is no disaster. Source: method 3.3, factor D. */
const LEAST_RATE = 0.02;

const needsReversals = ({ study }: SegmentScene) => (study.calendar.quality.days.isEmpty ? 'reversals' : null);

/** How many times the programme's share of settled conversions was reversed; drawn towards 1 where few are settled. */
function prepareReversalTimes({ study, replay: { evaluation } }: SegmentScene): (subject: Subject) => number {
  if (study.calendar.quality.days.isEmpty) return () => Number.NaN;
  const { reversalCases } = study.settings;
  const usual = Math.max(LEAST_RATE, evaluation.reversalRate);
  return ({ account }) => {
    const settled = evaluation.settled180[account] ?? 0;
    if (settled <= 0) return Number.NaN;
    return ((evaluation.reversed180[account] ?? 0) + reversalCases * usual) / (settled + reversalCases) / usual;
  };
}

const NONE: readonly string[] = [];
const NEW_CUSTOMER = 1;

/** Share of new customers among conversions of the window of which it is said. */
function prepareNewCustomers({ study, day }: SegmentScene, days: number): (subject: Subject) => number {
  const { conversions } = study.data;
  const customer = conversions?.traits.customer;
  if (!conversions || !customer) return () => Number.NaN;
  return ({ account }) => {
    let [said, news] = [0, 0];
    for (let entry = conversions.offsets[account] ?? 0; entry < (conversions.offsets[account + 1] ?? 0); entry++) {
      const at = conversions.day[entry] ?? 0;
      if (at > day || at <= day - days || !customer[entry]) continue;
      said += 1;
      if (customer[entry] === NEW_CUSTOMER) news += 1;
    }
    return said > 0 ? news / said : Number.NaN;
  };
}

function codesOf({ offsets, traits }: Conversions, account: number): readonly string[] | null {
  const used = new Set<string>();
  for (let entry = offsets[account] ?? 0; entry < (offsets[account + 1] ?? 0); entry++) {
    const code = traits.codes?.[(traits.code?.[entry] ?? 0) - 1];
    if (code) used.add(code);
  }
  return used.size > 0 ? [...used] : null;
}

/** Every promo code that the partner's conversions carry; worked out once for each partner that has any. */
function preparePromoCodes({ study }: SegmentScene): (subject: Subject) => readonly string[] | null {
  const { conversions } = study.data;
  if (!conversions?.traits.code) return () => null;
  const known = new Map<number, readonly string[] | null>();
  return ({ account }) => {
    let codes = known.get(account);
    if (codes === undefined) {
      codes = codesOf(conversions, account);
      known.set(account, codes);
    }
    return codes;
  };
}

const needsTrait = (trait: 'code' | 'customer', need: 'codes' | 'customers') => {
  return ({ study: { data } }: SegmentScene) =>
    data.conversions === null ? 'ledger' : data.conversions.traits[trait] ? null : need;
};

/** Enough clicks for a sale to be expected, and none: said by the tag, and known to be false only where 90 days are known. */
function prepareClicksWithoutSales({ study, day }: SegmentScene): (subject: Subject) => Truth {
  const otherwise = study.calendar.silence.days.holds(day - CONVERSION_DAYS + 1, day) ? false : null;
  return ({ insight }) => (insight.activity.tags.includes('clicks-without-sales') ? true : otherwise);
}

/** How good the traffic is. */
export const QUALITY_FIELDS: readonly Field[] = [
  rateField('conversion-rate', 'share', ({ own }) => own),
  rateField('conversion-times', 'times', ({ own, peers }) => own / peers),
  rateField('conversion-at-best', 'times', ({ conversions, clicks, peers }) => wilsonInterval(conversions, clicks).high / peers),
  rateField('conversion-clicks', 'count', ({ clicks }) => clicks),
  { id: 'clicks-without-sales', group: 'quality', kind: 'flag', needs: needsRate, prepare: prepareClicksWithoutSales },
  { id: 'reversal-times', group: 'quality', kind: 'times', needs: needsReversals, prepare: prepareReversalTimes },
  {
    id: 'settled',
    group: 'quality',
    kind: 'count',
    needs: needsReversals,
    prepare: ({ study, replay: { evaluation } }) => {
      if (study.calendar.quality.days.isEmpty) return () => Number.NaN;
      return ({ account }) => evaluation.settled180[account] ?? 0;
    },
  },
  {
    id: 'flags',
    group: 'quality',
    kind: 'count',
    prepare:
      () =>
      ({ insight }) =>
        insight.flags.length,
  },
  {
    id: 'flag',
    group: 'quality',
    kind: 'choice',
    choices: FLAG_IDS,
    words: 'flag',
    prepare:
      () =>
      ({ insight: { flags } }) =>
        flags.length === 0 ? NONE : flags.map(({ id }) => id),
  },
  {
    id: 'flag-level',
    group: 'quality',
    kind: 'choice',
    choices: ['look', 'review'],
    words: 'flag-level',
    prepare:
      () =>
      ({ insight: { flags } }) =>
        flags.length === 0 ? NONE : flags.map(({ level }) => level),
  },
  {
    id: 'new-customers',
    group: 'quality',
    kind: 'share',
    isWindowed: true,
    needs: needsTrait('customer', 'customers'),
    prepare: prepareNewCustomers,
  },
  { id: 'promo-code', group: 'quality', kind: 'text', needs: needsTrait('code', 'codes'), prepare: preparePromoCodes },
];
