import type { ProspectRow } from '@/components/partner/prospect-row';
import { seemsJoined } from '@/core/lookup/seems-joined';
import type { KnownProspect } from '@/core/services/read-prospects';
import { prospectOf } from '@/core/store/book-facts';
import { links } from '../links';
import type { Overview } from '../read-overview';

/** What lists show of the prospects: beside what was noted, what the data says of them. */
export function rowsOf(known: readonly KnownProspect[], { directory, programs }: Overview): readonly ProspectRow[] {
  const byAccount = new Map(directory.map((entry) => [entry.account, entry]));
  const names = new Map(programs.map(({ program }) => [program.id, program.name]));
  const partners = directory.filter(({ account }) => prospectOf(account) === null);
  const waiting = known.flatMap(({ prospect }) => (prospect.joinedAs === null ? [prospect] : []));
  const seems = seemsJoined(waiting, partners);
  return known.map(({ prospect, account, fit }) => {
    const { id, program, name, website, email, type, country, source, state, stateDay, joinedAs, joinedOn = null } = prospect;
    const entry = byAccount.get(account);
    const like = seems.get(id);
    return {
      ...{ id, program, website, email, type, country, source, account, fit },
      name: name || website || email || id,
      href: links.prospect(id),
      programName: names.get(program) ?? '',
      state: joinedAs === null ? state : 'joined',
      day: joinedAs === null ? stateDay : joinedOn,
      play: entry?.play ?? null,
      seems: like ? { account: like.account, name: like.name || like.ownId, href: links.partner(like.account) } : null,
    };
  });
}

/** Those that hold every word of the text, somewhere. */
export function rowsWith(rows: readonly ProspectRow[], text: string): readonly ProspectRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ name, website, email, source, country }) => {
    const all = [name, website, email, source, country].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Plays that write to a prospect. */
const WRITES: ReadonlySet<string> = new Set(['A-01', 'A-02', 'A-03', 'A-33']);

/** What to begin a message with: what is due, else the invitation while none went out; null: whatever the panel proposes. */
export function playToWrite({ play, state }: Pick<ProspectRow, 'play' | 'state'>): string | null {
  if (play !== null && WRITES.has(play)) return play;
  return state === 'identified' || state === 'resting' ? 'A-01' : null;
}
