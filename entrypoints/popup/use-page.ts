import { useCallback, useEffect, useState } from 'preact/hooks';
import { type PageFacts, type PageInfo, pageFacts, pageInfo } from '@/components/outreach/page-info';
import type { LookUp } from '@/components/outreach/use-look-up';
import { useLive } from '@/components/ui/use-live';
import type { SiteRules } from '@/core/domain/page';
import type { Site } from '@/core/domain/records';
import { hasSite } from '@/core/platform/permissions';
import { db, liveQuery } from '@/core/services/open-store';
import { readSiteRules } from '@/core/services/read-site-rules';
import { listSites } from '@/core/store/records';
import { type PopupPage, readPage } from './page-of-tab';

/** The page, and what the user set of its site. */
export type KnownPage = PopupPage & {
  /** Match patterns of the sites that are enabled; the page's own only while the browser grants it, too. */
  readonly enabled: readonly string[];
  readonly rules: SiteRules;
  /** The page may still be loading: that it says nothing yet says nothing. */
  readonly isEarly: boolean;
};

/**
 * A page is asked again while the popup is open: it may still be loading when the popup opens, bind its account a moment later, or
 * show other partners. Close together at first, for as long as a page needs to get going.
 */
const FIRST_LOOKS_MS = [150, 250, 400, 700];
const NEXT_LOOKS_MS = 1500;
/** A page that says nothing for so long is not known. */
const EARLY_MS = 2000;
/** What stands in the popup before anything is typed waits so long for the page: else it would change under the user's finger. */
const PAGE_FIRST_MS = 400;

type PageOfPopup = {
  /** Null until the page was read, and where it can't be: then there is no line about it, and the search works all the same. */
  readonly page: KnownPage | null;
  /** The page was read, or keeps us waiting. */
  readonly isDue: boolean;
  readonly refresh: () => Promise<void>;
};

export function usePage(): PageOfPopup {
  const sites = useLive(() => liveQuery(() => listSites(db)), []);
  const [page, setPage] = useState<KnownPage | null>(null);
  const [isLate, setLate] = useState(false);
  const known = sites.state === 'ready' ? sites.value : null;

  const refresh = useCallback(async () => {
    if (!known) return;
    const read = await readKnownPage(known);
    setPage((before) => (JSON.stringify(before) === JSON.stringify(read) ? before : read));
  }, [known]);

  useEffect(() => {
    const clock = setTimeout(() => setLate(true), PAGE_FIRST_MS);
    return () => clearTimeout(clock);
  }, []);

  useEffect(() => followPage(refresh, () => setPage(null)), [refresh]);

  return { page, isDue: isLate || page !== null, refresh };
}

/** Returns how to stop. One look after the other: a page that answers slowly is not asked while it is being asked. */
function followPage(look: () => Promise<void>, onTrouble: () => void): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const waits = [...FIRST_LOOKS_MS];
  async function lookAndLookAgain(): Promise<void> {
    await look().catch(onTrouble);
    if (!isOver) clock = setTimeout(() => void lookAndLookAgain(), waits.shift() ?? NEXT_LOOKS_MS);
  }
  void lookAndLookAgain();
  return () => {
    isOver = true;
    clearTimeout(clock);
  };
}

async function readKnownPage(sites: readonly Site[]): Promise<KnownPage> {
  const read = await readPage(location.search);
  const { pattern } = read.address;
  const isGranted = pattern !== null && (await hasSite(pattern));
  const enabled = sites.filter((site) => site.enabled && (site.id !== pattern || isGranted)).map(({ id }) => id);
  const rules = await readSiteRules(db, pattern ?? '', read.tab?.id);
  return { ...read, enabled, rules, isEarly: performance.now() < EARLY_MS };
}

export function lineOf(
  { address, report, enabled, rules, isEarly }: KnownPage,
  { programs }: Pick<LookUp, 'programs'>,
): { readonly info: PageInfo; readonly facts: PageFacts | null } {
  const source = { address, report, programs, enabled, packsOff: rules.packsOff, isEarly };
  return { info: pageInfo(source), facts: pageFacts({ ...source, isBarShown: rules.bar.isShown }) };
}
