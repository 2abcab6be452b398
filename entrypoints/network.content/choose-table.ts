import type { PageState, SiteRules } from '@/core/messaging/protocol';
import { anyTable } from '@/core/networks/any/any-table';
import { isOpenToAny } from '@/core/networks/registry';
import type { NetworkPack, PartnerTable } from '@/core/networks/types';

export type ChosenTable = { readonly table: PartnerTable; readonly knownBy: NonNullable<PageState['knownBy']> };

/** How the partners of this address are read: as the network's pack says, else by what tables have in common. Null: not at all. */
export function chooseTable(url: URL, pack: NetworkPack | null, _rules: SiteRules): ChosenTable | null {
  const own = pack?.tables.find(({ isPage }) => isPage(url));
  if (own) return { table: own, knownBy: own.confidence };
  return pack || isOpenToAny(url) ? { table: anyTable(pack, url), knownBy: 'any' } : null;
}
