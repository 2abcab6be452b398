import type { SiteRules } from '../domain/page';
import type { TrellisDb } from '../store/db';
import { contentOf, listLearned } from '../store/records';
import { areBadgesHidden } from './hide-badges';
import { readBar } from './keep-bar';
import { readPacksOff } from './switch-pack';

/** What a page's script may know of its own site and tab. */
export async function readSiteRules(db: TrellisDb, site: string, tab?: number): Promise<SiteRules> {
  const asked = [readPacksOff(db), listLearned(db, site), readBar(), areBadgesHidden(tab)] as const;
  const [packsOff, learned, bar, isHidden] = await Promise.all(asked);
  return { packsOff, learned: learned.map(contentOf), bar, isHidden };
}
