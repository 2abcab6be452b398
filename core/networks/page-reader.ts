import type { LearnedTable } from '../domain/learned';
import type { Confidence } from '../domain/page';
import type { NetworkPack, PartnerTable } from './types';

/** A table, and how it is known: by its pack, taught by the user, or by what tables have in common. */
export type ChosenTable = { readonly table: PartnerTable; readonly knownBy: Confidence | 'taught' | 'any' };

/** How pages name partners: all packs and readers, in a script of their own beside the one that draws badges. */
export type PageReader = {
  /** The network whose dashboard this address is; null: none. */
  readonly packFor: (url: URL) => NetworkPack | null;
  /** Null: this page is not to be read. */
  readonly chooseTable: (
    url: URL,
    pack: NetworkPack | null,
    rules: { readonly learned: readonly LearnedTable[] },
  ) => ChosenTable | null;
};

/** How the script with the readers offers itself: both share a world of their own, which the page can't see. */
export type ReaderWorld = { trellisReader?: PageReader };
