import type { ProgramId } from '../domain/ids';
import { type Currency, isCurrency } from '../domain/money';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import { parseRate } from '../store/convert-money';
import { programCurrency } from '../store/currency-view';
import type { TrellisDb } from '../store/db';
import { readHeads } from '../store/read-import';
import { patchRecord } from '../store/records';
import { isStorageFull } from '../store/storage-full';

export type RatesFailure = 'not-found' | 'not-a-rate' | 'not-a-currency' | 'storage-full';

/**
 * Says what one unit of each other currency is worth in the programme's; replaces all rates that were set. Decimal text above 0
 * with at most six decimals. Amounts in a currency that is not named stay apart. Then recompute the programme.
 *
 * Fails, and changes nothing: `not-a-rate` or `not-a-currency` with the currency as detail; `not-found`; `storage-full`.
 */
export async function setRates(
  db: TrellisDb,
  program: ProgramId,
  rates: Readonly<Record<Currency, string>>,
  at = now(),
): Promise<Result<null, RatesFailure>> {
  for (const [currency, text] of Object.entries(rates)) {
    if (!isCurrency(currency)) return fail('not-a-currency', currency);
    if (!parseRate(text).ok) return fail('not-a-rate', currency);
  }
  try {
    return await db.transaction('rw', ['programs', 'imports', 'batches'], async () => {
      const ratesIn = programCurrency(await readHeads(db, program));
      const changed = await patchRecord(db, 'programs', { id: program, at, change: { rates, ratesIn } });
      return changed.ok ? ok(null) : fail(changed.reason, program);
    });
  } catch (error) {
    if (isStorageFull(error)) return fail('storage-full');
    throw error;
  }
}
