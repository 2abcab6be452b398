import type { LearnedTable } from '../domain/learned';
import type { Confidence } from '../domain/page';
import type { NetworkPack, PartnerTable } from '../networks/types';

/** How the partners of an address are read. */
export type Reading = {
  /** Null: no pack knows the dashboard. */
  readonly pack: NetworkPack | null;
  readonly table: PartnerTable;
  /** `taught` by the user; `any`: by what tables have in common. */
  readonly knownBy: Confidence | 'taught' | 'any';
};

/** Null: nothing is read here. */
export type ChooseReading = (url: URL, learned: readonly LearnedTable[]) => Reading | null;

/** How the script with all packs offers itself: all of ours in a frame share a world of their own, which the page can't see. */
export type ReadersWorld = { trellisReaders?: ChooseReading };
