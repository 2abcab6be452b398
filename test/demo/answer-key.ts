import { isoDay } from '@/core/domain/day';
import type { Metric } from '@/core/domain/metrics';
import type { Activity, Stage } from '@/core/domain/partner';
import { type Archetype, type DemoNetwork, TRUTH } from './archetypes';
import { type DemoPartner, type DemoProgram, LAG_DAYS } from './simulate';
import { conversionsByPartner, type KeyTotals, type ListTotals, ledgerTotals, listTotals } from './totals';

/** The files that somebody might import together. What they can prove differs. */
export const DEMO_SETS = ['dub-commissions', 'dub-list', 'dub-daily', 'affiliatewp', 'affiliatewp-list', 'plain'] as const;
export type DemoSet = (typeof DEMO_SETS)[number];

export type KeyEntry = {
  readonly network: DemoNetwork;
  readonly id: string;
  readonly name: string;
  readonly archetype: Archetype;
  readonly joined: string;
  /** First day of the trait (dip, silence, rise). */
  readonly since: string | null;
  readonly totals: KeyTotals;
  /** What the network's own list says. */
  readonly listTotals: ListTotals;
  /** What each set of this partner's network can prove. */
  readonly sets: Readonly<Partial<Record<DemoSet, Proof>>>;
};

type Proof = {
  /** Any of these is right; null: not a question (an applicant, an ended partner). */
  readonly activity: readonly Activity[] | null;
  readonly stage: readonly Stage[];
  /** `must`: planted and large enough to be found; `may`: either answer is right; `no`: only by the method's own error. */
  readonly dip: 'must' | 'may' | 'no';
  readonly rise: 'must' | 'may' | 'no';
};

/** Metrics that a set covers as a flow: the totals of these equal the ledger's to the cent, the others are null or the list's own. */
export const COVERED: Readonly<Record<DemoSet, readonly Metric[]>> = {
  'dub-commissions': ['conversions', 'revenue', 'commission', 'reversedConversions', 'reversedRevenue'],
  'dub-list': [],
  'dub-daily': ['impressions', 'clicks', 'conversions', 'revenue', 'commission', 'reversedConversions', 'reversedRevenue'],
  affiliatewp: ['clicks', 'conversions', 'commission', 'reversedConversions'],
  'affiliatewp-list': [],
  plain: ['impressions', 'clicks', 'conversions', 'revenue', 'commission', 'reversedConversions', 'reversedRevenue'],
};

/** Metrics that a set knows from the list's lifetime totals. */
export const LISTED: Readonly<Record<DemoSet, readonly Metric[]>> = {
  'dub-commissions': ['clicks'],
  'dub-list': ['clicks', 'conversions', 'revenue', 'commission'],
  'dub-daily': [],
  affiliatewp: [],
  'affiliatewp-list': ['clicks', 'conversions', 'commission'],
  plain: [],
};

export function answerKey(program: DemoProgram): KeyEntry[] {
  const totals = ledgerTotals(program);
  const lists = listTotals(program);
  const entries = conversionsByPartner(program);
  const now = program.end - LAG_DAYS;
  return program.partners.map((partner, n) => {
    const sales = (entries[n] ?? []).filter(({ kind, day }) => kind === 'sale' && day <= now);
    const lastSale = sales.at(-1)?.day ?? null;
    const own = { partner, totals: totals[n] as KeyTotals, list: lists[n] as ListTotals };
    const seen = { ...own, salesGap: lastSale === null ? null : now - lastSale, expectedSales: expectedSales(sales, now) };
    return {
      network: partner.network,
      id: partner.id,
      name: partner.name,
      archetype: partner.plan.archetype,
      joined: isoDay(partner.plan.joined),
      since: partner.plan.since === null ? null : isoDay(partner.plan.since),
      totals: own.totals,
      listTotals: own.list,
      sets:
        partner.network === 'dub'
          ? { 'dub-commissions': fromSales(seen), 'dub-list': fromList(own), 'dub-daily': fromAll(partner) }
          : { affiliatewp: fromAll(partner), 'affiliatewp-list': fromList(own), plain: fromAll(partner) },
    };
  });
}

/** Sales that four weeks would have brought, from the twelve weeks before them. */
function expectedSales(sales: readonly { readonly day: number }[], now: number): number {
  return sales.filter(({ day }) => day <= now - 28 && day > now - 112).length / 3;
}

/** Clicks and sales of every day. */
function fromAll({ plan }: DemoPartner): Proof {
  const { activity, stage } = TRUTH[plan.archetype];
  const falls = plan.archetype === 'dipping';
  const rises = plan.archetype === 'rising';
  const mayFall = plan.archetype === 'dipping-too-small' || plan.archetype === 'stalled-creator';
  return {
    activity,
    stage,
    dip: falls ? 'must' : mayFall ? 'may' : 'no',
    rise: rises ? 'must' : plan.archetype === 'click-spike' ? 'may' : 'no',
  };
}

type Seen = { readonly partner: DemoPartner; readonly totals: KeyTotals; readonly list: ListTotals };

/** Sales of every day, clicks only as one total: a recent sale proves activity, a total of nothing proves that it never began. */
function fromSales(seen: Seen & { readonly salesGap: number | null; readonly expectedSales: number }): Proof {
  const { plan } = seen.partner;
  const { activity: truth, stage } = TRUTH[plan.archetype];
  const dip =
    plan.archetype === 'dipping' && plan.metric === 'conversions'
      ? 'must'
      : seen.expectedSales >= 5 && plan.since !== null
        ? 'may'
        : 'no';
  const rise = plan.archetype === 'rising' ? (plan.metric === 'conversions' ? 'must' : 'may') : 'no';
  const isFresh = seen.salesGap !== null && seen.salesGap <= 30;
  const hasNothing = seen.totals.conversions === 0 && seen.list.clicks === 0;
  const recent: Activity[] = dip === 'no' ? ['active'] : dip === 'must' ? ['dipping'] : ['active', 'dipping'];
  const activity: Activity[] | null =
    truth === null ? null : hasNothing ? ['never-active'] : isFresh ? recent : withoutDays(plan.archetype);
  return { activity, stage: seen.totals.conversions > 0 ? stage : stageFromClicks(seen, stage), dip, rise };
}

/** Lifetime totals on one day and nothing else. */
function fromList(seen: Seen): Proof {
  const { activity, stage } = TRUTH[seen.partner.plan.archetype];
  const hasNothing = seen.list.clicks === 0 && seen.list.conversions === 0 && seen.list.commission === 0;
  return {
    activity: activity === null ? null : hasNothing ? ['never-active'] : withoutDays(seen.partner.plan.archetype),
    stage: seen.list.conversions > 0 ? stage : stageFromClicks(seen, stage),
    dip: 'no',
    rise: 'no',
  };
}

/** A total of some clicks does not say when they were, unless the partner has only just joined. */
function withoutDays(archetype: Archetype): Activity[] {
  return archetype === 'new-clicking' ? ['unknown', 'activating'] : ['unknown'];
}

/** Twenty clicks activate only in two different weeks, which one total cannot tell. */
function stageFromClicks(seen: Seen, truth: readonly Stage[]): readonly Stage[] {
  if (truth.includes('recruitment') || truth.includes('ended')) return truth;
  return seen.list.clicks < 20 && seen.list.commission === 0 ? ['onboarding'] : ['onboarding', ...truth];
}
