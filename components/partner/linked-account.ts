import type { DirectoryEntry } from '@/core/domain/directory';
import type { MainMetric } from '@/core/domain/metrics';
import type { Currency } from '@/core/domain/money';
import type { ProgramUnits } from './PartnerTable';

/** One account as the parts about links show it. */
export type LinkedAccount = {
  readonly entry: DirectoryEntry;
  readonly href: string;
  readonly network: string;
  readonly units: ProgramUnits;
};

export const nameOf = ({ entry }: LinkedAccount) => entry.name || entry.ownId;

export type Together = { readonly metric: MainMetric; readonly currency: Currency | null; readonly value: number };

/**
 * The main figures of 365 days, added only where they count the same: one metric, and for money one currency. Amounts
 * without a currency and what is not covered are in none of the sums.
 */
export function together(accounts: readonly LinkedAccount[]): Together[] {
  const sums = new Map<string, Together>();
  for (const { entry, units } of accounts) {
    const { mainMetric: metric } = units;
    const currency = metric === 'conversions' ? null : units.currency;
    if (entry.main365 === null || (metric !== 'conversions' && currency === null)) continue;
    const key = `${metric} ${currency}`;
    sums.set(key, { metric, currency, value: (sums.get(key)?.value ?? 0) + entry.main365 });
  }
  return [...sums.values()];
}
