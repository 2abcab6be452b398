import type { AccountDetail, ProgramDetail } from '@/core/domain/insight';

/** The programme's main metric over two spans of 30 days; null where no partner's span is covered. */
export type ProgramFigures = { readonly main30: number | null; readonly before: number | null };

/** Sums what the partners' own figures say: a span that is covered for one partner is covered for all. */
export function programFigures(details: readonly AccountDetail[]): ProgramFigures {
  return {
    main30: sumKnown(details.map(({ insight }) => insight.recent.main30)),
    before: sumKnown(details.map(({ insight }) => insight.recent.mainPrevious30)),
  };
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** The last day that any import covers for any metric; the day of judging where none covers single days. */
export function lastDataDay({ asOf, coverage }: Pick<ProgramDetail, 'asOf' | 'coverage'>): number {
  return Math.max(asOf, ...coverage.map(({ to }) => to));
}
