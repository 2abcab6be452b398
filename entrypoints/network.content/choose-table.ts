import type { SiteRules } from '@/core/messaging/protocol';
import type { NetworkPack, PartnerTable } from '@/core/networks/types';

/** The list of partners that this address shows. Null: none that is known. */
export function chooseTable(url: URL, pack: NetworkPack, _rules: SiteRules): PartnerTable | null {
  return pack.tables.find(({ isPage }) => isPage(url)) ?? null;
}
