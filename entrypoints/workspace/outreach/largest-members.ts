import type { AccountId } from '@/core/domain/ids';
import type { Member } from '@/core/domain/member';

/** A list to choose from that is longer is no list any more, and would take the browser seconds to draw. */
const MOST_OPTIONS = 400;

/** The largest partners first, as many as can be chosen from; `chosen` among them. */
export function largestOf(members: readonly Member[], chosen: AccountId | null = null): readonly Member[] {
  const sorted = members.toSorted((a, b) => (b.main365 ?? 0) - (a.main365 ?? 0));
  return sorted.filter(({ account }, at) => at < MOST_OPTIONS || account === chosen);
}
