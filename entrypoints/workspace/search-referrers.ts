import type { FoundReferrer } from '@/components/partner/ReferrerField';
import type { DirectoryEntry } from '@/core/domain/directory';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import { openDirectory } from '@/core/lookup/search-directory';
import { prospectOf } from '@/core/store/book-facts';

/** Finds who may have brought a partner: others of its programme that have joined. */
export function searchReferrers(directory: readonly DirectoryEntry[], program: ProgramId, account: AccountId | null) {
  const partners = directory.filter((entry) => entry.program === program && prospectOf(entry.account) === null);
  const { search } = openDirectory(partners.filter((entry) => entry.account !== account));
  return (text: string, limit: number): readonly FoundReferrer[] =>
    search(text, limit).map((entry) => ({ account: entry.account, name: entry.name || entry.ownId, ownId: entry.ownId }));
}
