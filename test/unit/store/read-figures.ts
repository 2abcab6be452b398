import { METRICS, type Metric } from '@/core/domain/metrics';
import type { ProgramData } from '@/core/domain/program-data';
import { foldImports } from '@/core/store/program-data';
import { ACME, NEW_YEAR } from '../../fixtures/makers';
import { type FileContent, storedImport } from '../../fixtures/stored-imports';

export type Folded = Omit<ProgramData, 'program' | 'touches' | 'overrides' | 'book'>;

/** The fold of these files, imported in this order. */
export const foldOf = (contents: readonly FileContent[], entered = {}): Folded =>
  inFloats(
    foldImports(
      ACME,
      contents.map((content, index) => storedImport(index + 1, content)),
      entered,
    ),
  );

/** Numbers are as narrow as they were stored: which of the two kinds of column holds them is not what they say. */
export function inFloats<Data extends Pick<ProgramData, 'series' | 'coarse'>>(data: Data): Data {
  const wide = <Cells extends ProgramData['series']>(cells: Cells): Cells => ({
    ...cells,
    values: Object.fromEntries(METRICS.map((metric) => [metric, Float64Array.from(cells.values[metric])])),
  });
  return { ...data, series: wide(data.series), coarse: wide(data.coarse) };
}

type Figures = Record<string, Partial<Record<Metric, number>>>;

/** The figures of one account by day, as a person would read them off: counted from the new year. */
export function figures(data: Pick<Folded, 'accounts' | 'series'>, ownId: string): Figures {
  return read(data, data.series, ownId, (cell) => String((data.series.days[cell] ?? 0) - NEW_YEAR));
}

/** Those of its coarse flows, by stretch: `0+7` are the seven days from the new year on. */
export function coarseFigures(data: Pick<Folded, 'accounts' | 'coarse'>, ownId: string): Figures {
  const { days, spans } = data.coarse;
  return read(data, data.coarse, ownId, (cell) => `${(days[cell] ?? 0) - NEW_YEAR}+${spans[cell]}`);
}

function read(
  { accounts }: Pick<Folded, 'accounts'>,
  { offsets, values }: Folded['series'],
  ownId: string,
  nameOf: (cell: number) => string,
): Figures {
  const account = accounts.findIndex((facts) => facts.ownId === ownId);
  const found: Figures = {};
  for (let cell = offsets[account] ?? 0; cell < (offsets[account + 1] ?? 0); cell++) {
    found[nameOf(cell)] = Object.fromEntries(
      METRICS.flatMap((metric) => {
        const value = values[metric][cell];
        return value ? [[metric, value]] : [];
      }),
    );
  }
  return found;
}
