import type { AccountId } from '@/core/domain/ids';
import type { Badge } from '@/core/domain/page';
import type { Activity } from '@/core/domain/partner';
import { registeredDomain } from '@/core/domain/site-domain';
import type { BadgeAnchor, DeskRow } from '@/core/overlay/desk';
import { shownName } from '@/core/overlay/find-rows';

/** Longest address that is worth to be sent. */
const MAX_ADDRESS = 200;
/** Those that wait for somebody first. */
const LOOKS: readonly string[] = ['at-risk', 'watch', 'healthy', 'unknown', 'never-active', 'churned', 'ended'];
/** Never active and churned have a look of their own; of "unknown" there is nothing to say. */
const TOLD: readonly Activity[] = ['dipping', 'dormant', 'reactivated', 'activating', 'active'];

export type Waiting = { readonly account: AccountId; readonly row: Element; readonly anchor: BadgeAnchor };
export type Newcomer = { readonly name: string; readonly website: string };

/** What the bar tells of a page. A partner in several rows counts once. */
export type PageCount = {
  readonly accounts: readonly AccountId[];
  /** `badge`: one of those that look so, for shape and word. */
  readonly looks: readonly { readonly badge: Badge; readonly count: number }[];
  readonly activities: readonly { readonly activity: Activity; readonly count: number }[];
  /** At risk, dipping or dormant, in the order of the page. */
  readonly waiting: readonly Waiting[];
  readonly newcomers: number;
};

export function countPage(rows: readonly DeskRow[]): PageCount {
  const accounts = new Set<AccountId>();
  const looks = new Map<string, { badge: Badge; count: number }>();
  const activities = new Map<Activity, number>();
  const waiting: Waiting[] = [];
  for (const { row, badge, anchor } of rows) {
    if (!badge || accounts.has(badge.account)) continue;
    accounts.add(badge.account);
    const look = badge.neutral ?? badge.band;
    looks.set(look, { badge, count: (looks.get(look)?.count ?? 0) + 1 });
    activities.set(badge.activity, (activities.get(badge.activity) ?? 0) + 1);
    if (anchor && isWaiting(badge)) waiting.push({ account: badge.account, row, anchor });
  }
  return {
    accounts: [...accounts],
    looks: LOOKS.flatMap((look) => looks.get(look) ?? []),
    activities: TOLD.flatMap((activity) => ({ activity, count: activities.get(activity) ?? 0 })).filter(({ count }) => count > 0),
    waiting,
    newcomers: namesOf(rows).size,
  };
}

function isWaiting({ band, neutral, activity }: Badge): boolean {
  return neutral === null && (band === 'at-risk' || activity === 'dipping' || activity === 'dormant');
}

/** Partners of the page that no import knows, by the name that it shows, with their own site where the row links to one. */
export function findNewcomers(rows: readonly DeskRow[], page: URL): readonly Newcomer[] {
  return [...namesOf(rows)].map(([name, row]) => ({ name, website: websiteIn(row, page) }));
}

function namesOf(rows: readonly DeskRow[]): ReadonlyMap<string, Element> {
  const names = new Map<string, Element>();
  for (const { row, slot, badge } of rows) {
    if (badge !== null) continue;
    const name = shownName(slot);
    if (name !== '' && !names.has(name)) names.set(name, row);
  }
  return names;
}

/** The one other site that the row links to: of two nobody could tell which is the partner's. */
function websiteIn(row: Element, page: URL): string {
  const sites = new Map<string, string>();
  for (const link of row.querySelectorAll('a[href]')) {
    const url = URL.parse(link.getAttribute('href') ?? '', page);
    if (!url || !/^https?:$/.test(url.protocol) || isOneSite(url.hostname, page.hostname)) continue;
    sites.set(url.hostname, [url.href, url.origin].find(({ length }) => length <= MAX_ADDRESS) ?? '');
  }
  const [site] = sites.values();
  return sites.size === 1 ? (site ?? '') : '';
}

const isOneSite = (host: string, other: string) => siteOf(host) === siteOf(other);
const siteOf = (host: string) => registeredDomain(host) ?? host;
