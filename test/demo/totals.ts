import type { DemoConversion, DemoProgram } from './simulate';

/** Integers: counts, and cents of the programme's currency. */
export type KeyTotals = {
  readonly impressions: number;
  readonly clicks: number;
  readonly conversions: number;
  readonly revenue: number;
  readonly commission: number;
  readonly reversedConversions: number;
  readonly reversedRevenue: number;
  readonly reversedCommission: number;
};

const sum = (values: Iterable<number>) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
const cents = (entries: readonly DemoConversion[], pick: 'revenue' | 'commission') => sum(entries.map((entry) => entry[pick]));

/** All that was tracked since the start, reversed entries included; reversals are counted beside it. */
export function ledgerTotals(program: DemoProgram): KeyTotals[] {
  const entries = conversionsByPartner(program);
  return program.partners.map((partner, n) => {
    const own = entries[n] ?? [];
    const sales = own.filter(({ kind }) => kind === 'sale');
    const reversed = sales.filter(({ state }) => state === 'reversed');
    return {
      impressions: sum(partner.impressions),
      clicks: sum(partner.clicks),
      conversions: sales.length,
      revenue: cents(sales, 'revenue'),
      commission: cents(own, 'commission'),
      reversedConversions: reversed.length,
      reversedRevenue: cents(reversed, 'revenue'),
      reversedCommission: cents(reversed, 'commission'),
    };
  });
}

/** What the network's own partner list says at the close of the last day; null where it has no such column. */
export type ListTotals = {
  readonly clicks: number;
  readonly conversions: number;
  readonly revenue: number | null;
  readonly commission: number;
  /** AffiliateWP only: its commission is paid + unpaid. */
  readonly unpaid: number | null;
};

/**
 * Dub: sales as tracked, commission without the reversed and held ones.
 * AffiliateWP: `Referrals` counts the paid ones only; earnings are paid, unpaid earnings approved; pending are in neither.
 */
export function listTotals(program: DemoProgram): ListTotals[] {
  const entries = conversionsByPartner(program);
  return program.partners.map((partner, n) => {
    const own = entries[n] ?? [];
    const sales = own.filter(({ kind }) => kind === 'sale');
    const inState = (...states: DemoConversion['state'][]) => own.filter(({ state }) => states.includes(state));
    const clicks = sum(partner.clicks);
    if (program.network === 'dub') {
      const commission = cents(inState('pending', 'approved', 'paid'), 'commission');
      return { clicks, conversions: sales.length, revenue: cents(sales, 'revenue'), commission, unpaid: null };
    }
    const unpaid = cents(inState('approved'), 'commission');
    return {
      clicks,
      conversions: inState('paid').length,
      revenue: null,
      commission: cents(inState('paid'), 'commission') + unpaid,
      unpaid,
    };
  });
}

export function conversionsByPartner(program: DemoProgram): DemoConversion[][] {
  const byPartner: DemoConversion[][] = program.partners.map(() => []);
  for (const entry of program.conversions) byPartner[entry.partner]?.push(entry);
  return byPartner;
}
