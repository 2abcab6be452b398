import type { Day } from '../domain/day';

export type Phase = 'coming' | 'live' | 'past';

/** `to`: the last day; null: without an end. */
export function phaseOf({ from, to }: { readonly from: Day; readonly to: Day | null }, today: Day): Phase {
  if (from > today) return 'coming';
  return to !== null && to < today ? 'past' : 'live';
}
