import type { DirectoryEntry } from '@/core/domain/directory';
import { ACTIVITIES, STAGES, TIERS } from '@/core/domain/partner';
import type { SortOrder } from '../ui/table-column';
import { byNumber, collator } from './compare-known';

/** Each column's order, ascending. Unknown figures go last in either direction: `null` is no small number. */
const COMPARE: Readonly<Record<string, (a: DirectoryEntry, b: DirectoryEntry, sign: 1 | -1) => number>> = {
  name: (a, b, sign) => sign * collator.compare(a.name, b.name),
  health: (a, b, sign) => byNumber(a.score, b.score, sign),
  stage: (a, b, sign) => sign * (STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
  activity: (a, b, sign) => sign * (ACTIVITIES.indexOf(a.activity) - ACTIVITIES.indexOf(b.activity)),
  tier: (a, b, sign) => sign * (TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier)),
  main30: (a, b, sign) => byNumber(a.main30, b.main30, sign),
  main365: (a, b, sign) => byNumber(a.main365, b.main365, sign),
  action: (a, b, sign) => byNumber(a.play === null ? null : a.priority, b.play === null ? null : b.priority, sign),
};

/** A new list in this order. Ties stay as they were: the caller's order is the second key. */
export function inOrder(entries: readonly DirectoryEntry[], { column, direction }: SortOrder): readonly DirectoryEntry[] {
  const compare = COMPARE[column];
  if (!compare) return entries;
  return entries.toSorted((a, b) => compare(a, b, direction === 'ascending' ? 1 : -1));
}
