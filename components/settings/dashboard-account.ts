import type { PageAccount } from '@/core/domain/page';

export type DashboardAccount = Pick<PageAccount, 'account' | 'by'>;

type Reader = {
  /** Whether the address is one of the network's dashboard. Null: of a network that no pack reads, any page may be it. */
  readonly isDashboard: ((url: URL) => boolean) | null;
  readonly accountOf: (url: URL) => string | null;
};

/**
 * The dashboard account that somebody typed: an address of the dashboard, from which the network's pack reads the account, or
 * the account itself (a workspace's short name, a site's address). Where addresses name no account, the host stands for it. Null:
 * an address that the network does not know.
 */
export function dashboardAccount(text: string, { isDashboard, accountOf }: Reader): DashboardAccount | null {
  const typed = text.trim();
  const isAddress = /^https?:\/\//i.test(typed);
  if (isDashboard === null) {
    const url = URL.parse(isAddress ? typed : `https://${typed}`);
    return url && (isAddress || /^[^\s/]+\.[^\s/]+/.test(typed)) ? { account: url.origin, by: 'host' } : null;
  }
  if (!isAddress) return /^[\w.-]+$/.test(typed) ? { account: typed, by: 'address' } : null;
  const url = URL.parse(typed);
  const account = url && accountOf(url);
  if (account) return { account, by: 'address' };
  return url && isDashboard(url) ? { account: url.host, by: 'host' } : null;
}
