// Rules that others use to find falling partners, on the same weeks as ours.
import type { WeeklyGrid } from '@/core/insight/weekly-grid';

const RECENT = 4;
const BASE = 12;

export type Rival = {
  readonly name: string;
  readonly flags: (grid: WeeklyGrid, row: number, week: number) => boolean;
};

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

export const RIVALS: readonly Rival[] = [
  {
    name: 'down 30 % on the previous 4 weeks',
    flags: (grid, row, week) => {
      const before = grid.sum(row, week - 2 * RECENT + 1, week - RECENT);
      return before > 0 && grid.sum(row, week - RECENT + 1, week) <= 0.7 * before;
    },
  },
  {
    name: 'robust z at most -2',
    flags: (grid, row, week) => {
      const base = Array.from({ length: BASE }, (_, i) => grid.at(row, week - RECENT - i));
      const median = medianOf(base);
      const spread = 1.4826 * medianOf(base.map((value) => Math.abs(value - median)));
      return spread > 0 && (grid.sum(row, week - RECENT + 1, week) / RECENT - median) / spread <= -2;
    },
  },
];
