import type { PageState, SiteRules } from '@/core/messaging/protocol';
import { anyTable } from '@/core/networks/any/any-table';
import { learnedTable } from '@/core/networks/learned-table';
import { isOpenToAny, partnerSideOf } from '@/core/networks/registry';
import type { NetworkPack, PartnerTable } from '@/core/networks/types';

export type ChosenTable = { readonly table: PartnerTable; readonly knownBy: NonNullable<PageState['knownBy']> };

/**
 * How the partners of this address are read: as the user taught it, else as the network's pack says, else by what tables have in
 * common. Null: not at all.
 */
export function chooseTable(url: URL, pack: NetworkPack | null, { learned }: SiteRules): ChosenTable | null {
  const taught = partnerSideOf(url) !== null ? undefined : learned.map(learnedTable).find(({ isPage }) => isPage(url));
  if (taught) return { table: taught, knownBy: 'taught' };
  const own = pack?.tables.find(({ isPage }) => isPage(url));
  if (own) return { table: own, knownBy: own.confidence };
  return pack || isOpenToAny(url) ? { table: anyTable(pack, url), knownBy: 'any' } : null;
}
