import type { Badge, PartnerRef } from '../domain/page';

/**
 * The partner of a row, when all that names it and is known says the same one. Null: nobody that is known, or two different
 * partners. Undefined: not all of it is answered yet.
 *
 * `knowsIds`: ids of this page are known, so an id that is not is another partner's, whoever's address or code stands beside it:
 * an agency writes one address under each of its accounts.
 */
export function agreedBadge(
  refs: readonly PartnerRef[],
  badgeOf: (ref: PartnerRef) => Badge | null | undefined,
  knowsIds: boolean,
): Badge | null | undefined {
  let agreed: Badge | null = null;
  let hasId = false;
  let hasKnownId = false;
  for (const ref of refs) {
    const badge = badgeOf(ref);
    if (badge === undefined) return undefined;
    if (ref.by === 'id') {
      hasId = true;
      hasKnownId ||= badge !== null;
    }
    if (badge === null) continue;
    if (agreed && agreed.account !== badge.account) return null;
    agreed ??= badge;
  }
  return hasId && !hasKnownId && knowsIds ? null : agreed;
}
