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
};

/** Null until the page was read, and where it can't be: then there is no line about it, and the search works all the same. */
export function usePage(): { readonly page: KnownPage | null; readonly refresh: () => Promise<void> } {
  const sites = useLive(() => liveQuery(() => listSites(db)), []);
  const [page, setPage] = useState<KnownPage | null>(null);
  const known = sites.state === 'ready' ? sites.value : null;

  const refresh = useCallback(async () => {
    if (known) setPage(await readKnownPage(known));
  }, [known]);

  useEffect(() => {
    refresh().catch(() => setPage(null));
  }, [refresh]);

  return { page, refresh };
}

async function readKnownPage(sites: readonly Site[]): Promise<KnownPage> {
  const read = await readPage(location.search);
  const { pattern } = read.address;
  const isGranted = pattern !== null && (await hasSite(pattern));
  const enabled = sites.filter((site) => site.enabled && (site.id !== pattern || isGranted)).map(({ id }) => id);
  return { ...read, enabled, rules: await readSiteRules(db, pattern ?? '') };
}

export function lineOf(
  { address, report, enabled, rules }: KnownPage,
  { programs }: Pick<LookUp, 'programs'>,
): { readonly info: PageInfo; readonly facts: PageFacts | null } {
  const source = { address, report, programs, enabled, packsOff: rules.packsOff };
  return { info: pageInfo(source), facts: pageFacts({ ...source, isBarShown: rules.bar.isShown }) };
}
