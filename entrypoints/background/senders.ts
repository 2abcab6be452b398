import type { PageAccount } from '@/core/domain/page';
import { PACKS } from '@/core/networks/registry';
import { sitePattern } from '@/core/platform/permissions';
import { isOwnPage, isOwnPageScript, pageOf, type Sender } from '@/core/platform/runtime';
import { isSiteEnabled } from '@/core/services/enable-site';
import { db } from '@/core/services/open-store';

/** A message from where it may not come from: told as a bug, answered with nothing. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** For what changes data, or belongs to our own pages. */
export function requireOwnPage(sender: Sender): void {
  if (!isOwnPage(sender)) throw new NotAllowed('only for our own pages');
}

/** For what a page's script may ask for, too. */
export function requireOurs(sender: Sender): void {
  if (!isOwnPage(sender) && !isOwnPageScript(sender)) throw new NotAllowed('only for our own pages and scripts');
}

/** The site that a page's script runs on, as its match pattern; null for our own pages. */
export function siteOf(sender: Sender): string | null {
  return isOwnPage(sender) ? null : sitePattern(pageOf(sender)?.href ?? '');
}

/** Our own pages may see everything; a page's script only while its site is enabled. */
export async function isEnabledFor(sender: Sender): Promise<boolean> {
  const site = siteOf(sender);
  return site === null ? isOwnPage(sender) : isSiteEnabled(db, site);
}

/**
 * Whether a dashboard account can be on the sender's site at all. A page's process may be taken over by the page: then it must
 * not learn of partners that belong elsewhere. What the browser says of the sender counts, not what the message says.
 */
export function isOnSite(sender: Sender, { network, account }: Pick<PageAccount, 'network' | 'account'>): boolean {
  if (isOwnPage(sender)) return true;
  const page = pageOf(sender);
  if (!page) return false;
  // Accounts of WordPress and of pages that no pack knows are the address itself.
  if (account === page.origin || account.startsWith(`${page.origin}/`)) return true;
  const pack = PACKS.find(({ id }) => id === network);
  if (!pack) return false;
  if (pack.origins.some((pattern) => isWithin(page, pattern))) return true;
  // A dashboard on hosts of its customers' own: the address must be one of the pack's, and say this account.
  return pack.isDashboard(page) && (account === page.host || account === pack.accountOf(page));
}

/** As isOnSite, and not another account than the address says, where it says one. */
export function isOfAccount(sender: Sender, page: Pick<PageAccount, 'network' | 'account'>): boolean {
  const url = pageOf(sender);
  const named = url === null ? null : (PACKS.find(({ id }) => id === page.network)?.accountOf(url) ?? null);
  return isOnSite(sender, page) && (named === null || named === page.account);
}

/** By a match pattern of one host, or of a host with all below it (`https://*.example.com/*`). */
function isWithin({ protocol, hostname }: URL, pattern: string): boolean {
  const [, scheme, any, host] = /^(https?):\/\/(\*\.)?([^*/]+)\/\*$/.exec(pattern) ?? [];
  if (host === undefined || protocol !== `${scheme}:`) return false;
  return hostname === host || (any !== undefined && hostname.endsWith(`.${host}`));
}
