import type { Terms } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import { IN_PROGRAM, type Stage } from '../domain/partner';

/** `others`: so many more that hold beside it. */
export type TermsNow = { readonly terms: Terms; readonly others: number };

type Partner = { readonly account: AccountId; readonly today: Day };

/** An open end holds on. */
export const holdsOn = ({ from, to }: Pick<Terms, 'from' | 'to'>, day: Day): boolean =>
  (from ?? day) <= day && (to ?? day) >= day;

/** What holds today, the partner's own or everybody's: a raise before the contract, the partner's own before everybody's, of several the one that began last. */
export function termsThatHold(terms: readonly Terms[], { account, today }: Partner): Terms[] {
  const rank = (one: Terms) => (one.account === null ? 0 : 2) + (one.kind === 'boost' ? 1 : 0);
  return terms
    .filter((one) => one.account === null || one.account === account)
    .filter((one) => holdsOn(one, today))
    .sort((a, b) => rank(b) - rank(a) || (b.from ?? 0) - (a.from ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Tiers, caps and codes stand beside the rate of the day; they do not set it. */
export const setsRate = ({ kind, rate }: Terms): boolean => rate !== null && (kind === 'boost' || kind === 'contract');

/** The agreement to be told of a partner: the one that sets its rate, else another that holds. Null: nothing is noted that holds today. */
export function termsToday(terms: readonly Terms[], partner: Partner & { readonly stage: Stage }): TermsNow | null {
  const holding = termsThatHold(terms, partner);
  const own = holding.filter(({ account }) => account !== null);
  // Whoever is not in the programme yet, or has left it, is on no terms that are for all.
  const shown = own.length > 0 ? own : IN_PROGRAM.has(partner.stage) ? holding : [];
  const first = shown.find(setsRate) ?? shown[0];
  return first ? { terms: first, others: shown.length - 1 } : null;
}
