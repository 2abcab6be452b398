import type { ColumnMapping, ReportKind } from '../domain/report';
import { headerKey } from '../networks/report-definition';
import { isAboutCustomers } from './customer-columns';
import { guessMapping } from './guess-mapping';
import { hashText } from './hash-id';
import type { Preview } from './preview-table';

const SAMPLE_ROWS = 20;

/** What a preset proposes for these columns; null: none knows them. */
const presetGuess: (headers: readonly string[]) => ColumnMapping | null = () => null;

/** The file's own first rows, for the preview and the column mapper. Columns about end customers are blanked. */
export type FileSample = {
  readonly headers: string[];
  /** First 20 rows behind the header. */
  readonly rows: string[][];
  readonly guess: ColumnMapping;
  /** Hash of the set of normalised headers: the same report next month has the same. */
  readonly headerKey: string;
};

export function sampleOf(
  { headers, rows, recognition }: Preview,
  answers: { readonly mapping?: ColumnMapping; readonly report?: ReportKind },
): FileSample {
  const keys = headers.map(headerKey);
  const personal = new Set(
    recognition.level === 'no'
      ? []
      : recognition.definition.columns.filter((column) => column.personal).flatMap(({ headers }) => headers.map(headerKey)),
  );
  const isPersonal = keys.map((key) => personal.has(key) || isAboutCustomers(key));
  return {
    headers: [...headers],
    rows: rows.slice(0, SAMPLE_ROWS).map((row) => row.map((cell, at) => (isPersonal[at] ? '' : cell))),
    guess: answers.mapping ?? presetGuess(headers) ?? guessMapping(headers, rows, answers.report ?? null),
    headerKey: hashText(...[...new Set(keys)].sort()),
  };
}
