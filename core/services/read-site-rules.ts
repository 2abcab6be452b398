import type { SiteRules } from '../domain/page';
import type { TrellisDb } from '../store/db';
import { contentOf, listLearned } from '../store/records';
import { readBar } from './keep-bar';
import { readPacksOff } from './switch-pack';

/** What a page's script may know of its own site. */
export async function readSiteRules(db: TrellisDb, site: string): Promise<SiteRules> {
  const [packsOff, learned, bar] = await Promise.all([readPacksOff(db), listLearned(db, site), readBar()]);
  return { packsOff, learned: learned.map(contentOf), bar };
}
