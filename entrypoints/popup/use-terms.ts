import { localDay } from '@/components/import/local-day';
import type { LookUp } from '@/components/outreach/use-look-up';
import { useLive } from '@/components/ui/use-live';
import type { DirectoryEntry } from '@/core/domain/directory';
import { type TermsWords, wordTerms } from '@/core/outreach/term-texts';
import { termsToday } from '@/core/outreach/terms-today';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';

/** The terms that a partner is on today, in words; null: nothing is noted, or it is not read yet. */
export function useTerms(units: LookUp['units']): (entry: DirectoryEntry) => TermsWords | null {
  const live = useLive(() => liveQuery(() => db.terms.toArray()), []);
  return ({ account, program, stage }) => {
    const all = live.state === 'ready' ? live.value : []; // few: one by one, by hand
    const noted = all.filter((one) => one.deletedAt === null && one.program === program);
    const held = termsToday(noted, { account, stage, today: localDay(now()) });
    return held && wordTerms(held, units.get(program)?.currency ?? null);
  };
}
