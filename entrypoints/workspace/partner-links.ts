import { networkName } from '@/components/import/network-name';
import type { LinkedAccount } from '@/components/partner/linked-account';
import { type Live, useLive } from '@/components/ui/use-live';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { LinkSuggestion, PartnerLinks } from '@/core/domain/links';
import { db, liveQuery } from '@/core/services/open-store';
import { findAlike } from '@/core/services/suggest-links';
import { readLinks } from '@/core/store/links';
import { NETWORKS } from './import-desk-of-tab';
import { links } from './links';
import { programUnits } from './program-units';
import type { Overview } from './read-overview';

/** What the user said of accounts, kept fresh: a query of its own, so that a link does not read the directory anew. */
export function usePartnerLinks(): Live<PartnerLinks> {
  return useLive(() => liveQuery(() => readLinks(db)), []);
}

const alike = new WeakMap<readonly DirectoryEntry[], readonly LinkSuggestion[]>();

/** Found once for each state of the directory, whatever page asks. */
export function alikeIn(directory: readonly DirectoryEntry[]): readonly LinkSuggestion[] {
  const found = alike.get(directory) ?? findAlike(directory);
  alike.set(directory, found);
  return found;
}

/** Accounts as the parts about links show them; those of programmes that are not judged yet are left out. */
export function linkedAccounts({ directory, programs }: Overview): (account: string) => LinkedAccount | null {
  const units = programUnits(programs);
  const networks = new Map(programs.map(({ program }) => [program.id, networkName(NETWORKS, program.network)]));
  const entries = new Map<string, DirectoryEntry>(directory.map((entry) => [entry.account, entry]));
  return (account) => {
    const entry = entries.get(account);
    const own = entry && units.get(entry.program);
    return own ? { entry, href: links.partner(account), network: networks.get(entry.program) ?? '', units: own } : null;
  };
}
