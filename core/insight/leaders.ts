import type { AccountDetail } from '../domain/insight';
import type { Currency, Units } from '../domain/money';

export type Leader = {
  readonly detail: AccountDetail;
  /** Main metric of the last 365 days less reversals, in its own unit. */
  readonly value: Units | number;
  /** Of all of the programme, as tiers count it. */
  readonly share: number;
  /** With all who stand before it. */
  readonly together: number;
};

export type Leaders = {
  /** Tier A, the largest first. */
  readonly leaders: readonly Leader[];
  /** All others of whom something is known: how many they are, and what they bring. */
  readonly rest: { readonly partners: number; readonly share: number };
  /** Currencies of amounts that nobody has set a rate for: they are in no figure here. */
  readonly apart: readonly Currency[];
};

/** Who brings most of one programme, and how much of it. Empty where the year is not covered or brought nothing. */
export function leadersOf(accounts: readonly AccountDetail[]): Leaders {
  const known = accounts.flatMap((detail) => {
    const value = detail.insight.recent.main365;
    return value === null ? [] : [{ detail, value }];
  });
  const total = known.reduce((sum, { value }) => sum + value, 0);
  const apart = [...new Set(accounts.flatMap(({ otherMoney = [] }) => otherMoney.map(({ currency }) => currency)))].sort();
  if (total <= 0) return { leaders: [], rest: { partners: known.length, share: 0 }, apart };
  const first = known
    .filter(({ detail }) => detail.insight.tier === 'A')
    .sort((a, b) => b.value - a.value || (a.detail.facts.id < b.detail.facts.id ? -1 : 1));
  let sum = 0;
  const leaders = first.map(({ detail, value }) => {
    sum += value;
    return { detail, value, share: value / total, together: sum / total };
  });
  return { leaders, rest: { partners: known.length - leaders.length, share: (total - sum) / total }, apart };
}
