import { ANY_NETWORK, type PageAccount } from '../domain/page';
import type { Program } from '../domain/records';
import { packFor } from '../networks/registry';

/** The programme that an address is the dashboard of, by what the user bound; null: none, or two. */
export function programOfPage(programs: readonly Program[], url: URL): Program | null {
  const pack = packFor(url);
  // As pageAccountOf, but for what only the page itself shows.
  const account = pack ? (pack.accountOf(url) ?? url.host) : url.origin;
  const [only, other] = programs.filter(({ network, boundTo }) => boundTo === account && (!pack || network === pack.id));
  return only && !other ? only : null;
}

/** The programme that is bound to the account; null: none, or several. */
export function programBoundTo(programs: readonly Program[], { network, account }: PageAccount): Program | null {
  const isOf = (program: Program) => program.boundTo === account && (program.network === network || network === ANY_NETWORK);
  const [only, other] = programs.filter(isOf);
  return only && !other ? only : null;
}
