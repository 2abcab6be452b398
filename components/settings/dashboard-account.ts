/**
 * The dashboard account that somebody typed: an address of the dashboard, from which the network's pack reads the account, or
 * the account itself (a workspace's short name, a site's address). Null: an address that the network does not know.
 */
export function dashboardAccount(text: string, accountOf: (url: URL) => string | null): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (!/^https?:\/\//i.test(typed)) return /^[\w.-]+$/.test(typed) ? typed : null;
  if (!URL.canParse(typed)) return null;
  return accountOf(new URL(typed));
}
