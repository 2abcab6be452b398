import type { FlagDecision, Terms } from '../../domain/book';
import type { Day } from '../../domain/day';
import type { QualityFlag } from '../../domain/insight';
import type { Pending } from '../figures';
import { type FindTrigger, isIn, type Situation } from '../situation';

const ENDING_DAYS = 30;
/** Terms that ended this long ago without anybody's word are settled by themselves. */
const ENDED_DAYS = 90;
export const PATIENCE_DAYS = 14;
/** A decision on a flag asks for its letter, or its cap, for this long. */
const DECISION_DAYS = 60;
const RATE_TIMES = 2;
const RATE_CONVERSIONS = 10;
const CAP_SHARE = 0.9;

export const QUALITY_TRIGGERS = {
  'A-34': (situation) => {
    const ending = endingTerms(situation.kept.terms, situation.today);
    if (ending) return { size: 1, since: ending.to - ENDING_DAYS, deadline: ending.to };
    const odd = oddRate(situation);
    return odd && { size: Math.max(odd.rate / odd.peers, odd.peers / odd.rate), since: null };
  },

  'A-34b': (situation) => {
    const pending = overduePending(situation);
    return pending && { size: pending.count, since: pending.oldest + lockDays(situation) + PATIENCE_DAYS };
  },

  'A-36': (situation) => {
    const held = decisionsOf(situation, ['hold'])[0];
    if (held) return { size: 1, since: held.day };
    const flag = reviewFlag(situation);
    if (flag) return { size: flag.size, since: flag.seen };
    const cap = nearCap(situation);
    return cap && { size: cap.used / cap.limit, since: null };
  },

  'A-37': (situation) => {
    const { flags } = situation.insight;
    if (flags.length === 0 && !isIn(situation, 'S-24')) return null;
    const seen = flags.reduce<Day | null>((last, flag) => Math.max(last ?? flag.seen, flag.seen), null);
    return { size: Math.max(1, ...flags.map(({ size }) => size)), since: seen };
  },

  'A-38': (situation) => {
    const decision = decisionsOf(situation, ['ask', 'breach'])[0];
    return decision ? { size: 1, since: decision.day } : null;
  },
} as const satisfies Readonly<Record<string, FindTrigger>>;

type Ending = Terms & { readonly to: Day };
const ENDS: ReadonlySet<Terms['kind']> = new Set(['boost', 'code', 'contract']);

/** A boost, code or contract that ends within thirty days or has ended, and that nothing of its kind follows; the first to end. */
export function endingTerms(terms: readonly Terms[], today: Day): Ending | null {
  let first: Ending | null = null;
  for (const item of terms) {
    const { kind, to, from } = item;
    if (to === null || !ENDS.has(kind) || to - today > ENDING_DAYS || today - to > ENDED_DAYS) continue;
    const isFollowed = terms.some(
      (other) =>
        other !== item && other.kind === kind && (other.to ?? Number.POSITIVE_INFINITY) > to && (other.from ?? to) >= (from ?? 0),
    );
    if (!isFollowed && (first === null || to < first.to)) first = { ...item, to };
  }
  return first;
}

/** What the partner earns per order value, where that is less than half or more than twice what its peers earn; null: it is not, or not known. */
export function oddRate({ insight, facts, basis }: Situation): { readonly rate: number; readonly peers: number } | null {
  const { revenue, commission, conversions } = insight.totals;
  if (revenue === null || commission === null || revenue <= 0 || (conversions ?? 0) < RATE_CONVERSIONS) return null;
  const rate = commission / revenue;
  const peers = basis.rateOf(facts.type);
  if (peers === null || peers <= 0 || rate <= 0) return null;
  return rate > RATE_TIMES * peers || rate * RATE_TIMES < peers ? { rate, peers } : null;
}

export const lockDays = ({ kept, settings }: Situation): number => kept.profile?.lockDays ?? settings.usualLockDays;

/** Commissions that wait for two weeks longer than they usually do. */
export function overduePending(situation: Situation): Pending | null {
  const { insight, basis, figures } = situation;
  return figures.pendingSince(insight.account, basis.program.asOf - lockDays(situation) - PATIENCE_DAYS - 1);
}

/** What was decided lately of the partner's flags, newest first. */
export function decisionsOf({ kept, today }: Situation, wanted: readonly FlagDecision['decision'][]): FlagDecision[] {
  return kept.flagDecisions
    .filter(({ decision, day }) => wanted.includes(decision) && today - day <= DECISION_DAYS)
    .sort((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
}

/** The strongest flag that is to be reviewed. */
export function reviewFlag({ insight }: Situation): QualityFlag | null {
  let strongest: QualityFlag | null = null;
  for (const flag of insight.flags) if (flag.level === 'review' && flag.size > (strongest?.size ?? 0)) strongest = flag;
  return strongest;
}

/** A monthly cap on its commission that is nearly used up by the last 30 days. */
export function nearCap(situation: Situation): { readonly used: number; readonly limit: number } | null {
  const { kept, basis } = situation;
  const { currency, asOf } = basis.program;
  const isOn = ({ from, to }: Terms) => (from ?? asOf) <= asOf && (to ?? asOf) >= asOf;
  for (const terms of [...kept.terms, ...basis.sharedTerms]) {
    const { kind, amount } = terms;
    if (kind !== 'cap' || !isOn(terms) || amount === null || amount.units <= 0 || amount.currency !== currency) continue;
    const used = commissionOfMonth(situation);
    return used !== null && used >= CAP_SHARE * amount.units ? { used, limit: amount.units } : null;
  }
  return null;
}

/** Of the last 30 days; null where not all of them are known. */
function commissionOfMonth({ insight, basis, figures }: Situation): number | null {
  const { mainMetric, asOf } = basis.program;
  if (mainMetric === 'commission') return insight.recent.main30;
  return figures.sumOf(insight.account, 'commission', { from: asOf - 29, to: asOf });
}
