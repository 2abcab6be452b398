import type { Member } from '../domain/member';
import type { PartnerType, Status } from '../domain/partner';

/** Not on the network yet, or not any more: nothing that the programme offers is for them. */
const ELSEWHERE: ReadonlySet<Status> = new Set([
  'new',
  'invited',
  'negotiating',
  'pending',
  'rejected',
  'declined_by_partner',
  'suspended',
  'ended',
]);

/** Many exports name no status: who is not known to be out is a partner. */
export const isPartner = (status: Status): boolean => !ELSEWHERE.has(status);

/** Built-in or the user's own; null: everybody. */
export function isInSegment(
  { segments, ownSegments }: Pick<Member, 'segments' | 'ownSegments'>,
  segment: string | null,
): boolean {
  return segment === null || segments.some((id) => id === segment) || ownSegments.includes(segment);
}

/** Whom something is meant for. */
export type Audience = { readonly segment: string | null; readonly types?: readonly PartnerType[] };

/** Partners that are on the network, of the types where some are named, and in the segment. */
export function isInAudience(
  member: Pick<Member, 'type' | 'status' | 'segments' | 'ownSegments'>,
  { segment, types = [] }: Audience,
): boolean {
  const isOfType = types.length === 0 || (member.type !== null && types.includes(member.type));
  return isOfType && isPartner(member.status) && isInSegment(member, segment);
}
