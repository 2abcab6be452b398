import type { Day } from '@/core/domain/day';
import { ARCHETYPES, type Archetype, type DemoNetwork, HOW_MANY, STATUS_WORDS, type StatusWord } from './archetypes';
import { type PartnerPlan, planPartner } from './partner-plan';
import { type Person, peopleOf } from './people';
import { type Random, randomOf } from './random';

export type ConversionState = 'pending' | 'hold' | 'approved' | 'paid' | 'reversed';

/** One entry of the ledger that every file is written from. Money in cents of the network's currency. */
export type DemoConversion = {
  /** Ascending in time within the network. */
  readonly number: number;
  readonly partner: number;
  readonly day: Day;
  readonly minute: number;
  /** A bonus carries commission only; it is no conversion. */
  readonly kind: 'sale' | 'bonus';
  readonly revenue: number;
  readonly commission: number;
  readonly state: ConversionState;
  /** The network's own word for the state: several words can mean `reversed`. */
  readonly word: string;
};

export type DemoPartner = Person & {
  readonly network: DemoNetwork;
  /** The network's own id. */
  readonly id: string;
  readonly plan: PartnerPlan;
  readonly status: StatusWord;
  readonly group: string;
  /** Per day since the programme's start. */
  readonly clicks: Uint16Array;
  readonly impressions: Uint32Array;
  /** Sign-ups that did not buy, per day. */
  readonly leads: Uint8Array;
};

export type DemoProgram = {
  readonly network: DemoNetwork;
  /** The account in the dashboard's address. */
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly start: Day;
  /** Last day of the data; the files are written at its close. */
  readonly end: Day;
  /** The week in which the whole programme fell, both days included. */
  readonly fall: { readonly from: Day; readonly to: Day };
  readonly partners: readonly DemoPartner[];
  readonly conversions: readonly DemoConversion[];
};

/** Fourteen months. */
const DEMO_DAYS = 426;
/** The method looks at the data as of two days before the last one. */
export const LAG_DAYS = 2;
const FALL_LEAVES = 0.2;
/** Monday .. Sunday, mean 1. */
const WEEKDAYS = [1.12, 1.1, 1.06, 1.04, 0.98, 0.82, 0.88];

type Options = { readonly network: DemoNetwork; readonly seed: number; readonly end: Day; readonly fallWeeksBefore: number };

export function simulate({ network, seed, end, fallWeeksBefore }: Options): DemoProgram {
  const networkKey = network === 'dub' ? 1 : 2;
  const random = randomOf(seed, networkKey);
  const start = end - DEMO_DAYS + 1;
  const now = end - LAG_DAYS;
  const fallEnd = now - fallWeeksBefore * 7;
  const fall = { from: fallEnd - 6, to: fallEnd };

  const line = lineUp(network, random);
  const people = peopleOf(network, line.length, random);
  const partners: DemoPartner[] = [];
  const drafts: Omit<DemoConversion, 'number'>[] = [];

  for (const [n, { archetype, rank }] of line.entries()) {
    const own = randomOf(seed, networkKey, n + 1);
    const plan = planPartner(network, archetype, rank, start, now, own);
    const series = drawSeries(plan, { start, end, fall, random: own });
    partners.push({
      ...(people[n] as Person),
      network,
      id: ownId(network, n, own),
      plan,
      status: statusOf(network, archetype, n),
      group: archetype === 'stalled-creator' ? 'Creators' : own.pick(['Default Group', 'Default Group', 'Bloggers', 'VIP']),
      clicks: series.clicks,
      impressions: series.impressions,
      leads: series.leads,
    });
    drafts.push(...series.sales.map((sale) => ({ ...sale, partner: n })));
  }
  if (network === 'dub') drafts.push(...bonuses(partners, end));

  drafts.sort((a, b) => a.day - b.day || a.minute - b.minute || a.partner - b.partner || a.commission - b.commission);
  const conversions = drafts.map((draft, n) => ({ ...draft, number: n + 1 }));
  const shop =
    network === 'dub'
      ? { slug: 'acme-corp', name: 'Acme', currency: 'USD' }
      : { slug: '127.0.0.1', name: 'Acme shop', currency: 'EUR' };
  return { network, ...shop, start, end, fall, partners, conversions };
}

/** Who is what, shuffled, so that ids and names tell nothing. */
function lineUp(network: DemoNetwork, random: Random): { archetype: Archetype; rank: number }[] {
  const line = ARCHETYPES.flatMap((archetype) => {
    const many = HOW_MANY[network][archetype];
    return Array.from({ length: many }, (_, n) => ({ archetype, rank: n / many }));
  });
  for (let n = line.length - 1; n > 0; n -= 1) {
    const other = random.below(n + 1);
    [line[n], line[other]] = [line[other] as (typeof line)[number], line[n] as (typeof line)[number]];
  }
  return line;
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Dub: text that starts with pn_. AffiliateWP: small integers with gaps, as after deleting. */
function ownId(network: DemoNetwork, n: number, random: Random): string {
  if (network === 'affiliatewp') return String(n + 3 + Math.floor(n / 9));
  const tail = Array.from({ length: 20 }, () => DIGITS[random.below(32)]).join('');
  return `pn_1K${DIGITS[n >> 5]}${DIGITS[n & 31]}${tail}`;
}

function statusOf(network: DemoNetwork, archetype: Archetype, n: number): StatusWord {
  const words = STATUS_WORDS[network];
  if (archetype === 'applied') return words.applied;
  if (archetype === 'ended') return words.ended[n % words.ended.length] as StatusWord;
  return words.active;
}

type Frame = { readonly start: Day; readonly end: Day; readonly fall: { from: Day; to: Day }; readonly random: Random };
type Sale = Omit<DemoConversion, 'number' | 'partner'>;

function drawSeries(plan: PartnerPlan, { start, end, fall, random }: Frame) {
  const clicks = new Uint16Array(DEMO_DAYS);
  const impressions = new Uint32Array(DEMO_DAYS);
  const leads = new Uint8Array(DEMO_DAYS);
  const sales: Sale[] = [];
  const sure = new Set(plan.surely);

  for (let day = Math.max(start, plan.joined + 1); day <= end; day += 1) {
    const mean = plan.clicksOn(day);
    if (mean === 0 && !sure.has(day)) continue;
    const inFall = day >= fall.from && day <= fall.to ? FALL_LEAVES : 1;
    const today = mean * (WEEKDAYS[(day + 3) % 7] ?? 1) * inFall;
    const count = Math.max(random.count(today), sure.has(day) ? 1 : 0);
    const at = day - start;
    clicks[at] = count;
    impressions[at] = count * random.between(12, 30) + random.count(Math.min(40, today * 8));
    for (let n = 0; n < count; n += 1) {
      if (random.chance(plan.buys)) sales.push(drawSale(plan, day, end, random));
      else if (random.chance(0.02)) leads[at] = (leads[at] ?? 0) + 1;
    }
  }
  return { clicks, impressions, leads, sales };
}

const REVERSED_WORDS = ['refunded', 'refunded', 'refunded', 'canceled', 'duplicate', 'fraud'];

function drawSale(plan: PartnerPlan, day: Day, end: Day, random: Random): Sale {
  const [least, most] = plan.orderCents;
  const revenue = random.between(least, most);
  const commission = Math.floor((revenue * plan.rate + 50) / 100);
  const age = end - day;
  const minute = random.below(24 * 60);
  const sale = { day, minute, kind: 'sale' as const, revenue, commission };
  if (age > 10 && random.chance(plan.reversed)) return { ...sale, state: 'reversed', word: random.pick(REVERSED_WORDS) };
  if (age <= 30)
    return random.chance(0.04) ? { ...sale, state: 'hold', word: 'hold' } : { ...sale, state: 'pending', word: 'pending' };
  return age <= 45 ? { ...sale, state: 'approved', word: 'processed' } : { ...sale, state: 'paid', word: 'paid' };
}

/** Money without a sale: a bonus here, a claw-back (a negative amount) there. */
function bonuses(partners: readonly DemoPartner[], end: Day): Omit<DemoConversion, 'number'>[] {
  return partners.flatMap((partner, n) => {
    if (partner.plan.archetype !== 'steady' || n % 11 !== 0) return [];
    const bonus = { partner: n, minute: 600, kind: 'bonus' as const, revenue: 0, state: 'paid' as const, word: 'paid' };
    return [
      { ...bonus, day: end - 100, commission: 2500 },
      { ...bonus, day: end - 90, commission: -1200 },
    ];
  });
}
