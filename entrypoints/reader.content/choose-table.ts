import { anyTable } from '@/core/networks/any/any-table';
import type { PageReader } from '@/core/networks/page-reader';
import { isOpenToAny } from '@/core/networks/registry';

/** How the partners of this address are read: as the network's pack says, else by what tables have in common. Null: not at all. */
export const chooseTable: PageReader['chooseTable'] = (url, pack, _rules) => {
  const own = pack?.tables.find(({ isPage }) => isPage(url));
  if (own) return { table: own, knownBy: own.confidence };
  return pack || isOpenToAny(url) ? { table: anyTable(pack, url), knownBy: 'any' } : null;
};
