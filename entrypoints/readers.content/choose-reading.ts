import type { LearnedTable } from '@/core/domain/learned';
import { anyTable } from '@/core/networks/any/any-table';
import { learnedTable } from '@/core/networks/learned-table';
import { isOpenToAny, packFor, partnerSideOf } from '@/core/networks/registry';
import type { Reading } from '@/core/overlay/reading';

/**
 * How the partners of this address are read: as the user taught it, else as the network's pack says, else by what tables have in
 * common. Null: not at all.
 */
export function chooseReading(url: URL, learned: readonly LearnedTable[]): Reading | null {
  if (partnerSideOf(url) !== null) return null;
  const pack = packFor(url);
  const taught = learned.map(learnedTable).find(({ isPage }) => isPage(url));
  if (taught) return { pack, table: taught, knownBy: 'taught' };
  const own = pack?.tables.find(({ isPage }) => isPage(url));
  if (own) return { pack, table: own, knownBy: own.confidence };
  return pack || isOpenToAny(url) ? { pack, table: anyTable(pack, url), knownBy: 'any' } : null;
}
