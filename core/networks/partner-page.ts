import type { Program } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { PACKS } from './registry';

/** `not-bound`: the account of the dashboard is part of the address, and nothing has said it yet. */
export type NoPartnerPage = 'no-page-known' | 'not-bound' | 'prospect';

/** How ids begin that Trellis gave itself: no network knows them. */
const PROSPECT = 'prospect:';

/** Address of the partner's own page on its network's dashboard. The account was read from a page: only a web address goes out. */
export function partnerPageOf(
  { network, boundTo }: Pick<Program, 'network' | 'boundTo'>,
  ownId: string,
): Result<string, NoPartnerPage> {
  const pack = PACKS.find(({ id }) => id === network);
  if (ownId.startsWith(PROSPECT)) return fail('prospect');
  if (!pack || pack.partnerUrl('', ownId) === null) return fail('no-page-known');
  if (boundTo === null) return fail('not-bound');
  const url = URL.parse(pack.partnerUrl(boundTo, ownId) ?? '');
  return url && /^https?:$/.test(url.protocol) ? ok(url.href) : fail('no-page-known');
}
