import { anyTable } from '@/core/networks/any/any-table';
import { learnedTable } from '@/core/networks/learned-table';
import type { PageReader } from '@/core/networks/page-reader';
import { isOpenToAny, partnerSideOf } from '@/core/networks/registry';

/**
 * How the partners of this address are read: as the user taught it, else as the network's pack says, else by what tables have in
 * common. Null: not at all.
 */
export const chooseTable: PageReader['chooseTable'] = (url, pack, { learned }) => {
  const taught = partnerSideOf(url) === null ? learned.map(learnedTable).find(({ isPage }) => isPage(url)) : undefined;
  if (taught) return { table: taught, knownBy: 'taught' };
  const own = pack?.tables.find(({ isPage }) => isPage(url));
  if (own) return { table: own, knownBy: own.confidence };
  return pack || isOpenToAny(url) ? { table: anyTable(pack, url), knownBy: 'any' } : null;
};
