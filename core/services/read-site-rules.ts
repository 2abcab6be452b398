import type { NetworkId } from '../domain/ids';
import type { LearnedTable } from '../domain/learned';
import type { BarPlace } from '../domain/page';
import type { TrellisDb } from '../store/db';
import { contentOf, listLearned } from '../store/records';

export type SiteRules = {
  readonly packsOff: readonly NetworkId[];
  readonly learned: readonly LearnedTable[];
  readonly bar: BarPlace;
};

/** What a page's script may know of its own site. */
export async function readSiteRules(db: TrellisDb, site: string): Promise<SiteRules> {
  return {
    packsOff: [],
    learned: (await listLearned(db, site)).map(contentOf),
    bar: { corner: 'bottom-right', isFolded: false, isShown: true },
  };
}
