import type { NetworkId } from '../domain/ids';
import type { ColumnMapping, ReportKind } from '../domain/report';
import { headerKey } from '../networks/report-definition';
import type { ReportPreset } from '../networks/report-preset';
import { presetFor } from '../networks/report-registry';
import { guessMapping } from './guess-mapping';
import { hashText } from './hash-id';
import { personalColumns } from './personal-columns';
import type { Preview } from './preview-table';

const SAMPLE_ROWS = 20;

/** The file's own first rows, for the preview and the column mapper. Columns about end customers are blanked. */
export type FileSample = {
  readonly headers: string[];
  /** First 20 rows behind the header. */
  readonly rows: string[][];
  readonly guess: ColumnMapping;
  /** The known report whose columns these may be, though nobody has seen a file of it; null: none. */
  readonly preset: { readonly id: string; readonly network: NetworkId } | null;
  /** Hash of the set of normalised headers: the same report next month has the same. */
  readonly headerKey: string;
};

export function sampleOf(
  { headers, rows, recognition }: Preview,
  answers: { readonly mapping?: ColumnMapping; readonly report?: ReportKind },
): FileSample {
  const definition = recognition.level === 'no' ? null : recognition.definition;
  const buyer = headers.findIndex((header) => answers.mapping?.columns[header] === 'buyer');
  const isPersonal = personalColumns(headers, definition, buyer < 0 ? undefined : buyer);
  const preset = definition === null ? presetFor(headers) : null;
  return {
    headers: [...headers],
    rows: rows.slice(0, SAMPLE_ROWS).map((row) => row.map((cell, at) => (isPersonal[at] ? '' : cell))),
    guess: answers.mapping ?? guessOf(preset, headers) ?? guessMapping(headers, rows, answers.report ?? null),
    preset: preset && { id: preset.id, network: preset.network },
    headerKey: hashText(...[...new Set(headers.map(headerKey))].sort()),
  };
}

function guessOf(preset: ReportPreset | null, headers: readonly string[]): ColumnMapping | null {
  if (preset === null) return null;
  const ignored = Object.fromEntries(headers.map((header) => [header, 'ignore' as const]));
  return { report: preset.report, columns: { ...ignored, ...preset.columns } };
}
