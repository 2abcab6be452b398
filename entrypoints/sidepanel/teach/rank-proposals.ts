import type { ProposedTable } from '@/core/domain/learned';
import type { TryReport } from '@/core/messaging/protocol';
import { type Trial, worthOf } from '@/core/services/try-refs';

/** A table with what it finds on the page, and whom of that the user knows. */
export type Proposal = { readonly table: ProposedTable; readonly report: TryReport; readonly trials: readonly Trial[] };

/** The proposals by which rows they take, from the narrowest to the widest; within each as they came, those that find nobody left out. */
export function scopesOf(proposals: readonly Proposal[]): readonly (readonly Proposal[])[] {
  const scopes = new Map<string, Proposal[]>();
  for (const proposal of proposals.filter(({ report }) => report.refs.length > 0)) {
    const { roots, rows, slot } = proposal.table;
    const key = JSON.stringify([roots, rows, slot]);
    scopes.set(key, [...(scopes.get(key) ?? []), proposal]);
  }
  return [...scopes.values()].sort((a, b) => sizeOf(a) - sizeOf(b));
}

const sizeOf = (scope: readonly Proposal[]) => Math.max(...scope.map(({ report }) => report.refs.length));

/**
 * What to show first: within the list that was pointed at, the way by which the most partners are known, the more lasting one where
 * two are alike. Another list only where none of that is known.
 */
export function chooseFirst(
  scopes: readonly (readonly Proposal[])[],
): { readonly scope: number; readonly proposal: Proposal } | null {
  const all = scopes.flatMap((ways, scope) => ways.map((proposal) => ({ scope, proposal })));
  const [first] = all.toSorted((a, b) => shareKnown(b.proposal) - shareKnown(a.proposal) || a.scope - b.scope);
  return first ?? null;
}

/** Known partners as a share of what is found: a wider list that holds strangers is no better. Few warnings break a tie. */
function shareKnown({ report, trials, table }: Proposal): number {
  const [best] = trials;
  const worth = best ? worthOf(best) / Math.max(1, report.refs.length) : 0;
  return Math.round(worth * 20) / 20 - table.warnings.length / 1000;
}
