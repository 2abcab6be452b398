import type { Currency } from '../../domain/money';
import { type Sentence, sentence } from '../../domain/sentence';
import { chanceOfAtLeast } from '../beta';
import { type FlagRule, timesInOdds } from './finding';
import type { LedgerWindow } from './ledger-window';

const LEAST_CONVERSIONS = 10;
/** Conversions of others from which they tell what is usual. */
const LEAST_OTHERS = 50;
/** An amount that this share of the others' conversions have is the price of a product that many buy. */
const PRODUCT_PRICE = 0.05;
const HOURS = 24;
/** Chance of so many alike by chance alone, where the partner's orders are as those of the others. */
const AT_CHANCE = 0.001;

/**
 * F-9: of at least 10 conversions `sameAmountShare` have one amount, which is not the price of a top product, or `sameHourShare`
 * fall into one hour of the day. Both only where chance hardly does it, measured by the orders of all others: of ten, three fall
 * into one hour with nearly every third partner. The amount is the order value, or the commission where no export says that.
 */
export const UNIFORM_ORDERS: FlagRule = {
  id: 'F-9',
  restsOn: ['orders'],
  needs: ({ ledger }) => (ledger ? null : 'orders'),
  find: ({ study: { data, settings }, ledger }) => {
    if (!ledger) return () => null;
    const everybody = tally(ledger, { from: 0, to: ledger.day.length });
    const { from, to, period } = ledger;
    return (account) => {
      const range = { from: from[account] ?? 0, to: to[account] ?? 0 };
      if (range.to - range.from < LEAST_CONVERSIONS) return null;
      const own = tally(ledger, range);
      const amount = sameAmount(own, everybody, settings.sameAmountShare);
      const hour = sameHour(own, everybody, settings.sameHourShare);
      const found = [
        ...(amount && data.currency !== null ? [{ ...amount, ...tellAmount(amount, data.currency) }] : []),
        ...(hour ? [{ ...hour, ...tellHour(hour) }] : []),
      ];
      const [first, ...others] = found;
      if (!first) return null;
      const seen = Math.max(...found.map(({ last }) => last));
      return {
        sentence: first.seen,
        evidence: [
          ...others.map((other) => other.seen),
          ...found.map(({ compared }) => compared),
          sentence('flag.days', { from: { day: period.from }, to: { day: period.to }, last: { day: seen } }),
        ],
        size: Math.max(...found.map(({ count }) => count)),
        times: Math.max(...found.map(({ times }) => times)),
        from: period.from,
        seen,
      };
    };
  },
};

type Count = { count: number; last: number };
type Tally = {
  readonly amounts: Map<number, Count>;
  readonly priced: number;
  readonly hours: readonly Count[];
  readonly timed: number;
};

function tally({ day, period, revenue, commission, traits }: LedgerWindow, { from, to }: { from: number; to: number }): Tally {
  const amounts = new Map<number, Count>();
  const hours: Count[] = Array.from({ length: HOURS }, () => ({ count: 0, last: 0 }));
  let priced = 0;
  let timed = 0;
  for (let entry = from; entry < to; entry++) {
    const at = day[entry] ?? 0;
    if (at < period.from || at > period.to) continue;
    const value = revenue[entry] ?? Number.NaN;
    const amount = Number.isNaN(value) ? (commission[entry] ?? Number.NaN) : value;
    if (amount > 0) {
      priced += 1;
      const same = amounts.get(amount);
      if (same) add(same, at);
      else amounts.set(amount, { count: 1, last: at });
    }
    const second = traits.second?.[entry] ?? -1;
    const hour = second < 0 ? undefined : hours[Math.floor(second / 3600)];
    if (!hour) continue;
    timed += 1;
    add(hour, at);
  }
  return { amounts, priced, hours, timed };
}

function add(of: Count, day: number): void {
  of.count += 1;
  of.last = Math.max(of.last, day);
}

type Uniform = Count & { readonly value: number; readonly of: number; readonly usual: number; readonly times: number };

function sameAmount(own: Tally, everybody: Tally, limit: number): Uniform | null {
  const others = everybody.priced - own.priced;
  if (own.priced < LEAST_CONVERSIONS || others < LEAST_OTHERS) return null;
  const [value, of] = mostOf(own.amounts) ?? [0, { count: 0, last: 0 }];
  const usual = ((everybody.amounts.get(value)?.count ?? 0) - of.count) / others;
  return usual >= PRODUCT_PRICE ? null : uniform({ ...of, value, of: own.priced, usual }, { limit, others, kinds: 1 });
}

function sameHour(own: Tally, everybody: Tally, limit: number): Uniform | null {
  const others = everybody.timed - own.timed;
  if (own.timed < LEAST_CONVERSIONS || others < LEAST_OTHERS) return null;
  const [value, of] = mostOf(own.hours.entries()) ?? [0, { count: 0, last: 0 }];
  const usual = ((everybody.hours[value]?.count ?? 0) - of.count) / others;
  return uniform({ ...of, value, of: own.timed, usual }, { limit, others, kinds: HOURS });
}

type Yardstick = { readonly limit: number; readonly others: number; readonly kinds: number };

/** `kinds`: in how many ways it could have been uniform, each of them a chance of its own. */
function uniform(one: Omit<Uniform, 'times'>, { limit, others, kinds }: Yardstick): Uniform | null {
  const share = one.count / one.of;
  // What none of the others has is rare, not impossible.
  const rate = (one.usual * others + 1) / (others + kinds + 1);
  if (share < limit || kinds * chanceOfAtLeast(one.count, one.of, rate) > AT_CHANCE) return null;
  return { ...one, times: Math.min(one.of / LEAST_CONVERSIONS, timesInOdds(share, limit)) };
}

/** Of equal ones that which was seen last, then the smallest: the order of rows leaves no trace. */
function mostOf(counts: Iterable<[number, Count]>): [number, Count] | null {
  let most: [number, Count] | null = null;
  for (const one of counts) {
    const order = most ? one[1].count - most[1].count || one[1].last - most[1].last || most[0] - one[0] : 1;
    if (order > 0) most = one;
  }
  return most;
}

type Told = { readonly seen: Sentence; readonly compared: Sentence };

function tellAmount({ value, count, of, usual }: Uniform, currency: Currency): Told {
  return {
    seen: sentence('flag.F-9.amount', { amount: { units: value, currency }, count, of, share: { share: count / of } }),
    compared: sentence('flag.F-9.usual-amount', { usual: { share: usual } }),
  };
}

function tellHour({ value, count, of, usual }: Uniform): Told {
  return {
    seen: sentence('flag.F-9.hour', { from: value, to: (value + 1) % HOURS, count, of, share: { share: count / of } }),
    compared: sentence('flag.F-9.usual-hour', { usual: { share: usual } }),
  };
}
