import { type Book, EMPTY_BOOK, type Offer, type Terms } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountInsight, ProgramInsight } from '../domain/insight';
import { type Money, UNITS_PER_MAJOR, type Units } from '../domain/money';
import { liveOffers } from '../domain/offers';
import type { AccountFacts, PartnerType } from '../domain/partner';
import type { Settings } from '../domain/settings';

/** Figures of a whole programme that price what hangs on a single partner. All in the main metric; null: cannot be said. */
export type ProgramBasis = {
  readonly program: ProgramInsight;
  readonly book: Book;
  /** Offers that are on, the first to end first. */
  readonly liveOffers: readonly Offer[];
  /** Terms of all who have none of their own. */
  readonly sharedTerms: readonly Terms[];
  readonly sharedTiers: readonly Terms[];
  /** A month of a partner that has started: a third of the median first 90 days. */
  readonly starterMonth: number | null;
  /** Conversions per click over the last 30 days, of partners of the type where there are eight with clicks, else of all. */
  readonly conversionRateOf: (type: PartnerType | null) => number | null;
  /** Commission per order value, all-time: the median of the type where there are eight with both, else of all. */
  readonly rateOf: (type: PartnerType | null) => number | null;
  /** Of the main metric, per conversion. */
  readonly valuePerConversion: number | null;
  /** Per 30 days: what the smallest of today's tier B (or A) partners brings. */
  readonly tierFloor: number | null;
  /** What of the revenue is kept, where the user entered it; 1: told as it is. */
  readonly margin: number;
};

export const isTier = ({ kind }: Terms): boolean => kind === 'tier';

type Given = {
  readonly facts?: readonly AccountFacts[];
  readonly book?: Book;
  readonly settings?: Pick<Settings, 'margin'>;
  /** The user's own day, never before as-of: offers stand in the diary. */
  readonly today?: Day;
};

export function programBasis(
  program: ProgramInsight,
  { facts = [], book = EMPTY_BOOK, settings, today = program.asOf }: Given = {},
): ProgramBasis {
  const { accounts, medianFirst90, medianOrderValue, mainMetric } = program;
  const typeOf = new Map(facts.map(({ id, type }) => [id, type]));
  const perConversion = ratio(
    sum(accounts, ({ recent }) => recent.main30),
    sum(accounts, ({ recent }) => recent.conversions30),
  );
  const margin = settings?.margin ?? 0;
  const sharedTerms = book.terms.filter(({ account }) => account === null);
  return {
    program,
    book,
    liveOffers: liveOffers(book.offers, today),
    sharedTerms,
    sharedTiers: sharedTerms.filter(isTier),
    starterMonth: medianFirst90 === null ? null : medianFirst90 / 3,
    conversionRateOf: byPeers(accounts, typeOf, { has: hasClicks, of: conversionRate }),
    rateOf: byPeers(accounts, typeOf, { has: hasRate, of: medianRate }),
    valuePerConversion: mainMetric === 'revenue' ? (medianOrderValue ?? perConversion) : perConversion,
    tierFloor: tierFloorOf(accounts),
    margin: mainMetric === 'revenue' && margin > 0 ? margin : 1,
  };
}

/** Of the same type from this many on; else everybody is a peer. */
const LEAST_PEERS = 8;

type Measure = {
  readonly has: (account: AccountInsight) => boolean;
  readonly of: (accounts: readonly AccountInsight[]) => number | null;
};

/** A figure of the partner's peers. Partners of no known type are compared with all. */
function byPeers(accounts: readonly AccountInsight[], typeOf: ReadonlyMap<string, PartnerType | null>, { has, of }: Measure) {
  const measured = accounts.filter(has);
  const groups = new Map<PartnerType, AccountInsight[]>();
  for (const account of measured) {
    const type = typeOf.get(account.account) ?? null;
    if (type === null) continue;
    const group = groups.get(type);
    if (group) group.push(account);
    else groups.set(type, [account]);
  }
  const all = of(measured);
  const figures = new Map(
    [...groups].filter(([, group]) => group.length >= LEAST_PEERS).map(([type, group]) => [type, of(group)]),
  );
  return (type: PartnerType | null): number | null => (type === null ? all : (figures.get(type) ?? all));
}

const hasClicks = ({ recent }: AccountInsight) => recent.clicks30 !== null && recent.conversions30 !== null;
const conversionRate = (accounts: readonly AccountInsight[]) =>
  ratio(
    sum(accounts, ({ recent }) => recent.conversions30),
    sum(accounts, ({ recent }) => recent.clicks30),
  );

const hasRate = ({ totals }: AccountInsight) => totals.commission !== null && (totals.revenue ?? 0) > 0;
function medianRate(accounts: readonly AccountInsight[]): number | null {
  const rates = accounts.map(({ totals }) => (totals.commission ?? 0) / (totals.revenue ?? 1)).sort((a, b) => a - b);
  const middle = rates.length >> 1;
  const upper = rates[middle];
  if (upper === undefined) return null;
  return rates.length % 2 === 1 ? upper : (upper + (rates[middle - 1] ?? upper)) / 2;
}

function tierFloorOf(accounts: readonly AccountInsight[]): number | null {
  let floor: number | null = null;
  for (const { tier, recent } of accounts) {
    if ((tier !== 'A' && tier !== 'B') || recent.main365 === null) continue;
    const month = (recent.main365 * 30) / 365;
    if (floor === null || month < floor) floor = month;
  }
  return floor;
}

/** The value as money; null when the programme counts something else and nothing prices it. */
export function asMoney(basis: ProgramBasis, value: number | null): Money | null {
  const { currency } = basis.program;
  const price = priceOf(basis);
  if (value === null || currency === null || price === null) return null;
  return { units: Math.round(value * price), currency };
}

/** The value in the unit that ranking uses: major units of money, or what is counted where there is no money. */
export function asRank(basis: ProgramBasis, value: number): number {
  return (value * (priceOf(basis) ?? UNITS_PER_MAJOR)) / UNITS_PER_MAJOR;
}

/** Units of money per unit of the main metric: revenue as the margin of it, where that was entered. Null: not known. */
function priceOf(basis: ProgramBasis): Units | null {
  const { mainMetric, medianOrderValue } = basis.program;
  switch (mainMetric) {
    case 'revenue':
    case 'commission':
      return basis.margin;
    case 'conversions':
      return medianOrderValue;
    case 'clicks': {
      const rate = basis.conversionRateOf(null);
      return rate === null || medianOrderValue === null ? null : rate * medianOrderValue;
    }
    case 'impressions':
      return null;
    default:
      return mainMetric satisfies never;
  }
}

function sum(accounts: readonly AccountInsight[], pick: (account: AccountInsight) => number | null): number {
  let total = 0;
  for (const account of accounts) total += pick(account) ?? 0;
  return total;
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);
