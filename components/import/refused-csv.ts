import type { RefusedRow } from '@/core/domain/batch';
import { spreadsheetLine } from '@/core/domain/spreadsheet';

export type RefusedHeads = { readonly line: string; readonly column: string; readonly value: string; readonly reason: string };

export type RefusedSheet = {
  readonly heads: RefusedHeads;
  /** Of the rows' own cells, which stand behind the reason. */
  readonly headers: readonly string[];
  readonly rows: readonly RefusedRow[];
  readonly reasonText: (row: RefusedRow) => string;
};

/** A pause behind each so many rows: the page must stay responsive while a long list is written. */
const ROWS_PER_STEP = 1_000;

/**
 * The rows that were refused, as a CSV file for a spreadsheet: UTF-8 with a byte order mark (Excel). The values are somebody
 * else's text.
 */
export async function refusedCsv({ heads, headers, rows, reasonText }: RefusedSheet): Promise<Blob> {
  const parts: string[] = [`\uFEFF${spreadsheetLine([heads.line, heads.column, heads.value, heads.reason, ...headers])}`];
  for (let from = 0; from < rows.length; from += ROWS_PER_STEP) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    const step = rows.slice(from, from + ROWS_PER_STEP);
    parts.push(
      step.map((row) => spreadsheetLine([String(row.line), row.column ?? '', row.value, reasonText(row), ...row.cells])).join(''),
    );
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
