import type { RefusedRow, RefusedRows } from '../domain/batch';
import type { ImportId } from '../domain/ids';
import type { ProblemReason } from '../domain/report';
import { type RefusedChunk, ROWS_PER_REFUSED_CHUNK } from './chunks';
import { packTexts, unpackAllTexts, unpackTexts } from './pack-texts';
import { packWords, unpackWords } from './pack-words';

/** One record for 1,000 rows; none without rows. */
export function packRefused(id: ImportId, { headers, rows }: RefusedRows): RefusedChunk[] {
  const chunks: RefusedChunk[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_REFUSED_CHUNK) {
    const part = rows.slice(from, from + ROWS_PER_REFUSED_CHUNK);
    chunks.push({
      import: id,
      chunk: from / ROWS_PER_REFUSED_CHUNK,
      headers,
      lines: Int32Array.from(part, ({ line }) => line),
      columns: packTexts(part.map(({ column }) => column)),
      values: packTexts(part.map(({ value }) => value)),
      reasons: packWords(part.map(({ reason }) => reason)),
      widths: Int32Array.from(part, ({ cells }) => cells.length),
      cells: packTexts(part.flatMap(({ cells }) => cells)),
    });
  }
  return chunks;
}

/** From all records of one import in key order; null where there is none. */
export function unpackRefused(chunks: readonly RefusedChunk[]): RefusedRows | null {
  const [first] = chunks;
  return first ? { headers: first.headers, rows: chunks.flatMap(unpackRows) } : null;
}

function unpackRows({ lines, columns, values, reasons, widths, cells }: RefusedChunk): RefusedRow[] {
  const [columnTexts, valueTexts, reasonWords, allCells] = [
    unpackTexts(columns),
    unpackAllTexts(values),
    unpackWords(reasons),
    unpackAllTexts(cells),
  ];
  let next = 0;
  return Array.from(lines, (line, at) => {
    const from = next;
    next += widths[at] ?? 0;
    return {
      line,
      column: columnTexts[at] ?? null,
      value: valueTexts[at] ?? '',
      reason: (reasonWords[at] ?? '') as ProblemReason,
      cells: allCells.slice(from, next),
    };
  });
}
