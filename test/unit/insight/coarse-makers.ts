// The same programmes as weekly or monthly exports tell them.
import { type Day, firstDayOfMonth, monthOf, type Period } from '@/core/domain/day';
import { METRICS, type Metric } from '@/core/domain/metrics';
import type { ProgramData } from '@/core/domain/program-data';
import { AS_OF, aProgram, type Cell, FIRST_COVERED, NOT_COVERED, type PartnerDraft } from './makers';

export type Stretch = (day: Day) => Period;
type CoarseDraft = Partial<Pick<ProgramData, 'book'>> & {
  readonly partners: readonly PartnerDraft[];
  readonly stretchOf: Stretch;
  readonly covered?: Period;
};

export const weekOf: Stretch = (day) => {
  const from = day - ((((day - FIRST_COVERED) % 7) + 7) % 7);
  return { from, to: from + 6 };
};
export const monthAround: Stretch = (day) => ({ from: firstDayOfMonth(monthOf(day)), to: firstDayOfMonth(monthOf(day) + 1) - 1 });

/** The partner's cells added up by stretch. */
function addUp(cells: readonly Cell[], stretchOf: Stretch) {
  const sums = new Map<Day, { day: Day } & Partial<Record<Metric, number>>>();
  for (const { day, ...values } of cells) {
    const { from } = stretchOf(day);
    const sum = sums.get(from) ?? { day: from };
    for (const metric of METRICS) if (values[metric]) sum[metric] = (sum[metric] ?? 0) + values[metric];
    sums.set(from, sum);
  }
  return [...sums.values()].sort((a, b) => a.day - b.day);
}

/** The programme as coarse flows alone tell it. */
export function aCoarseProgram({
  partners,
  stretchOf,
  covered = { from: FIRST_COVERED, to: AS_OF },
  ...rest
}: CoarseDraft): ProgramData {
  const lists = partners.map(({ cells = [] }) => addUp(cells, stretchOf));
  const flat = lists.flat();
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length;
  });
  const column = (metric: Metric) => Float64Array.from(flat, (cell) => cell[metric] ?? 0);
  const known = { clicks: [covered], conversions: [covered], revenue: [covered], commission: [covered] };
  return aProgram({
    partners: partners.map(({ cells: _, ...facts }) => facts),
    coverage: NOT_COVERED,
    lastCovered: covered.to,
    coarse: {
      offsets,
      days: Int32Array.from(flat, ({ day }) => day),
      spans: Uint16Array.from(flat, ({ day }) => stretchOf(day).to - stretchOf(day).from + 1),
      values: Object.fromEntries(METRICS.map((metric) => [metric, column(metric)])) as ProgramData['series']['values'],
    },
    coarseCoverage: { ...NOT_COVERED, ...known },
    ...rest,
  });
}
