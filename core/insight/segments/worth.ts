import type { AccountInsight } from '../../domain/insight';

type Figures = Pick<AccountInsight, 'dip' | 'rise' | 'recent'>;

/** What hangs on a partner, in the main metric's own unit; null where that can't be said. Also what segments are sorted by. */
export const WORTH = {
  'year-value': ({ recent }: Figures) => recent.main365,
  'month-value': ({ recent }: Figures) => recent.main30,
  'value-before-silence': ({ recent }: Figures) => recent.mainBeforeSilence,
  'dip-value': ({ dip }: Figures) => dip?.money?.units ?? null,
  'rise-value': ({ rise }: Figures) => rise?.money?.units ?? null,
} as const satisfies Readonly<Record<string, (figures: Figures) => number | null>>;

export type WorthId = keyof typeof WORTH;

/** The accounts with most at stake first, those of which it isn't known last; equal ones by id. */
export function rankByWorth<Item>(items: readonly Item[], id: WorthId, insightOf: (item: Item) => AccountInsight): Item[] {
  const worthOf = (item: Item) => WORTH[id](insightOf(item)) ?? Number.NEGATIVE_INFINITY;
  const by = (a: number, b: number) => (a === b ? 0 : a > b ? -1 : 1);
  return items.toSorted((a, b) => by(worthOf(a), worthOf(b)) || (insightOf(a).account < insightOf(b).account ? -1 : 1));
}

/** Sum over those of whom it is known; null where it is known of nobody. */
export function sumOfWorth(accounts: readonly AccountInsight[], id: WorthId): number | null {
  let sum: number | null = null;
  for (const account of accounts) {
    const worth = WORTH[id](account);
    if (worth !== null) sum = (sum ?? 0) + worth;
  }
  return sum;
}
