import type { Period } from '../domain/day';
import type { ProgramData } from '../domain/program-data';
import type { Rows } from './weekly-grid';

/** By row: campaigns of the partner's own. What they brought is not its usual. */
export type PartnerCampaigns = ReadonlyMap<number, readonly Period[]>;

export function partnerCampaigns({ accounts, book }: Pick<ProgramData, 'accounts' | 'book'>, rows: Rows): PartnerCampaigns {
  const found = new Map<number, Period[]>();
  const entries = book.calendar.filter(({ kind, account }) => kind === 'campaign' && account !== null);
  if (entries.length === 0) return found;
  const rowOf = new Map(accounts.map(({ id }, account) => [id, rows.rowOf[account] ?? -1]));
  for (const { account, period } of entries) {
    const row = account === null ? undefined : rowOf.get(account);
    if (row !== undefined && row >= 0) found.set(row, [...(found.get(row) ?? []), period]);
  }
  return found;
}
