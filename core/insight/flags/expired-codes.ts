import type { ExpiredCodeUse } from '../../domain/insight';
import type { ProgramData } from '../../domain/program-data';
import { type OwnedCode, ownedCodes } from './code-owners';

/**
 * Conversions with a code after its last day, by the partner they are booked to and by code: what a manager may want to leave
 * unpaid. The code must be known from an agreement that has ended, and no agreement about it, with whomever, may hold on the day of
 * the conversion. All days of the ledger count: an old conversion may still be unpaid.
 *
 * Only listed: nothing is judged by it. `commission`: of those that say one, in the programme's currency; null where none does.
 */
export function listExpiredCodeUse(data: ProgramData): ReadonlyMap<number, readonly ExpiredCodeUse[]> {
  const found = new Map<number, ExpiredCodeUse[]>();
  const { conversions, accounts, book } = data;
  const { code: codes, codes: names = [] } = conversions?.traits ?? {};
  const owned = codes ? ownedCodes(names, book.terms, accounts) : [];
  if (!conversions || !codes || owned.length === 0) return found;
  const { offsets, day, commission } = conversions;
  for (let account = 0; account < accounts.length; account++) {
    const uses = new Map<number, ExpiredCodeUse>();
    for (let entry = offsets[account] ?? 0; entry < (offsets[account + 1] ?? 0); entry++) {
      const code = codes[entry] ?? 0;
      const at = day[entry] ?? 0;
      const ended = endedBefore(owned[code], at);
      if (ended === null) continue;
      const units = commission[entry] ?? Number.NaN;
      const before = uses.get(code);
      uses.set(code, {
        code: names[code - 1] ?? '',
        ended,
        conversions: (before?.conversions ?? 0) + 1,
        commission: Number.isNaN(units) ? (before?.commission ?? null) : (before?.commission ?? 0) + units,
        first: before?.first ?? at,
        last: at,
      });
    }
    if (uses.size > 0)
      found.set(
        account,
        [...uses.values()].sort((a, b) => b.last - a.last || (a.code < b.code ? -1 : 1)),
      );
  }
  return found;
}

/** The last day of the agreement that ended last before `day`; null where one holds on it or none had begun. */
function endedBefore(owned: readonly OwnedCode[] | undefined, day: number): number | null {
  let ended: number | null = null;
  for (const { from, to } of owned ?? []) {
    if (day < from) continue;
    if (day <= to) return null;
    ended = Math.max(ended ?? to, to);
  }
  return ended;
}
