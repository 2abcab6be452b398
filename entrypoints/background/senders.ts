import type { PageAccount } from '@/core/domain/page';
import { PACKS } from '@/core/networks/registry';
import { sitePattern } from '@/core/platform/permissions';
import { addressOfSender, isOwnPage, isOwnPageScript, type Sender } from '@/core/platform/runtime';
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
  return isOwnPage(sender) ? null : sitePattern(addressOfSender(sender) ?? '');
}

/** Our own pages may see everything; a page's script only while its site is enabled. */
export async function isEnabledFor(sender: Sender): Promise<boolean> {
  const site = siteOf(sender);
  return site === null ? isOwnPage(sender) : isSiteEnabled(db, site);
}

/**
 * Whether a dashboard account can be on the sender's site at all. A page's process may be taken over by the page: then it must
 * not learn of partners that belong elsewhere.
 */
export function isOnSite(sender: Sender, { network, account }: Pick<PageAccount, 'network' | 'account'>): boolean {
  if (isOwnPage(sender)) return true;
  const pack = PACKS.find(({ id }) => id === network);
  const site = siteOf(sender);
  const address = addressOfSender(sender);
  if (site === null || address === null) return false;
  if (pack && pack.origins.length > 0) return pack.origins.includes(site);
  const { origin } = new URL(address);
  return account === origin || account.startsWith(`${origin}/`);
}
