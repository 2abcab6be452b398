/**
 * What a programme's data make knowable. 0: who the partners are. 1: one total per partner. 2: two totals to compare.
 * 3: sixteen weeks, or four months, of results. 4: fifty-six weeks. The results' levels build on each other; 0 stands for itself.
 */
export type Level = 0 | 1 | 2 | 3 | 4;

/** What is missing and which export would give it, the most useful first. */
export type Missing =
  | 'everything'
  | 'list'
  | 'results'
  | 'clicks'
  | 'conversions'
  | 'second-total'
  | 'more-weeks'
  | 'a-year'
  | 'finer'
  | 'gaps';

export type Knowable = {
  readonly reached: readonly Level[];
  /** The highest level of results; null where there is only a list, or nothing. */
  readonly results: Exclude<Level, 0> | null;
  /** Whole weeks that flows cover without a gap up to the newest day. */
  readonly weeks: number;
  readonly missing: readonly Missing[];
};
