import type { ImportBatch } from '../domain/batch';
import type { Period } from '../domain/day';
import type { Currency } from '../domain/money';

/** A batch and the currency that its own amounts are in. */
export type Priced = { readonly batch: ImportBatch; readonly currency: Currency | null };

/** `places`: positions of the batch's accounts in the whole. */
export type Part = Priced & { readonly places: Uint32Array };

/** Parts of one file, over the accounts of the whole and in its currency. */
export type Parts = { readonly parts: readonly Part[]; readonly count: number; readonly currency: Currency | null };

export function hull(periods: readonly Period[]): Period {
  return { from: Math.min(...periods.map(({ from }) => from)), to: Math.max(...periods.map(({ to }) => to)) };
}
