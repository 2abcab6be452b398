import type { NetworkId } from '../domain/ids';
import type { LearnedTable } from '../domain/learned';
import type { BarPlace } from '../domain/page';
import type { TrellisDb } from '../store/db';
import { readBar } from './keep-bar';
import { readPacksOff } from './switch-pack';

export type SiteRules = {
  readonly packsOff: readonly NetworkId[];
  readonly learned: readonly LearnedTable[];
  readonly bar: BarPlace;
};

/** What a page's script may know of its own site. */
export async function readSiteRules(db: TrellisDb, _site: string): Promise<SiteRules> {
  return { packsOff: await readPacksOff(db), learned: [], bar: await readBar() };
}
