import type { Sentence } from '../../domain/sentence';
import { sentence } from '../../domain/sentence';
import { ownedCodes, ownerOn } from './code-owners';
import { type Finding, type FlagRule, timesInOdds } from './finding';
import type { LedgerWindow } from './ledger-window';

const LEAST_CLICKLESS = 10;
const LEAST_ELSEWHERE = 5;

/**
 * F-5: a partner's own code is used beyond it. Its code is known from the terms in the book, and is its own while these hold and
 * name no other partner.
 *
 * - Without its click: conversions booked to it with its code of which the export tells no click, at least 10 and `leakShare` of
 *   those with its code. An export that has a column for the click leaves it empty where there was none; so an entry counts only on
 *   a day on which some conversion of the programme has a time of its click. On other days nobody can tell.
 * - With another's: at least 5 conversions with the code that are booked to other partners. To whom a ledger books a conversion is
 *   all that it says of whose click it was.
 */
export const CODE_LEAK: FlagRule = {
  id: 'F-5',
  restsOn: ['code'],
  needs: ({ ledger }) => (ledger?.traits.code ? null : 'code'),
  find: ({ study: { data, settings }, ledger }) => {
    const owned = ownedCodes(ledger?.traits.codes ?? [], data.book.terms, data.accounts);
    if (!ledger || owned.length === 0) return () => null;
    const uses = countUses(ledger, owned);
    return (account) => leakOf(uses.get(account), { limit: settings.leakShare, from: ledger.period.from });
  },
};

type Uses = { told: number; clickless: number; elsewhere: number; lastClickless: number; lastElsewhere: number };

/** By owner. One pass over the ledger. */
function countUses(ledger: LedgerWindow, owned: ReturnType<typeof ownedCodes>): Map<number, Uses> {
  const { from, to, day, traits } = ledger;
  const { code: codes, lag: lags } = traits;
  const told = lags ? daysWithClicks(ledger, lags) : new Set<number>();
  const uses = new Map<number, Uses>();
  for (let account = 0; account < from.length; account++) {
    const end = to[account] ?? 0;
    for (let entry = from[account] ?? 0; entry < end; entry++) {
      const at = day[entry] ?? 0;
      const owner = ownerOn(owned[codes?.[entry] ?? 0], at);
      if (owner === -1) continue;
      const use = uses.get(owner) ?? { told: 0, clickless: 0, elsewhere: 0, lastClickless: 0, lastElsewhere: 0 };
      uses.set(owner, use);
      if (owner !== account) {
        use.elsewhere += 1;
        use.lastElsewhere = Math.max(use.lastElsewhere, at);
      } else if (told.has(at)) {
        use.told += 1;
        if ((lags?.[entry] ?? -1) >= 0) continue;
        use.clickless += 1;
        use.lastClickless = Math.max(use.lastClickless, at);
      }
    }
  }
  return uses;
}

function daysWithClicks({ from, to, day }: LedgerWindow, lags: Int32Array): Set<number> {
  const days = new Set<number>();
  for (let account = 0; account < from.length; account++) {
    for (let entry = from[account] ?? 0; entry < (to[account] ?? 0); entry++)
      if ((lags[entry] ?? -1) >= 0) days.add(day[entry] ?? 0);
  }
  return days;
}

function leakOf(uses: Uses | undefined, { limit, from }: { limit: number; from: number }): Finding | null {
  if (!uses) return null;
  const { told, clickless, elsewhere, lastClickless, lastElsewhere } = uses;
  const share = clickless / told;
  const isClickless = clickless >= LEAST_CLICKLESS && share >= limit;
  const isElsewhere = elsewhere >= LEAST_ELSEWHERE;
  if (!isClickless && !isElsewhere) return null;
  const without = sentence('flag.F-5.clickless', { clickless, told, share: { share } });
  const others = sentence('flag.F-5.elsewhere', { elsewhere });
  const last = (day: number): Sentence => sentence('flag.F-5.last', { day: { day } });
  const seen = Math.max(isClickless ? lastClickless : 0, isElsewhere ? lastElsewhere : 0);
  return {
    sentence: isClickless ? without : others,
    evidence: [...(isClickless && isElsewhere ? [others] : []), last(seen)],
    size: (isClickless ? clickless : 0) + (isElsewhere ? elsewhere : 0),
    times: Math.max(
      isClickless ? Math.min(clickless / LEAST_CLICKLESS, timesInOdds(share, limit)) : 0,
      isElsewhere ? elsewhere / LEAST_ELSEWHERE : 0,
    ),
    from,
    seen,
  };
}
