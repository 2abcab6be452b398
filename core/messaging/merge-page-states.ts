import type { FrameState, PageState } from './protocol';

/**
 * What the page shows, by its frames: the one with most of the user's partners speaks for it, then one that found partners, then one
 * that knows why it shows none; else the page's own frame. Null: no frame answered.
 */
export function mergePageStates(states: readonly FrameState[]): FrameState | null {
  const [best = null] = states.toSorted(
    (one, other) =>
      rankOf(other.state) - rankOf(one.state) ||
      other.state.known.length - one.state.known.length ||
      other.state.found - one.state.found ||
      one.frame - other.frame,
  );
  return best;
}

function rankOf({ known, found, failure, subject, network }: PageState): number {
  if (known.length > 0) return 5;
  if (found > 0) return 4;
  if (subject !== null) return 3;
  if (failure === 'page-changed' || failure === 'badges-thrown-away') return 2;
  return network !== null && failure !== 'page-not-known' ? 1 : 0;
}
