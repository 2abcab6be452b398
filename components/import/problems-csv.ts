import type { Problem } from '@/core/domain/report';

export type ProblemHeads = { readonly line: string; readonly column: string; readonly value: string; readonly reason: string };

/** Spreadsheets run a cell that starts with one of these (full-width forms too) as a formula. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The rows that were refused, as a CSV file for a spreadsheet: UTF-8 with a byte order mark (Excel), CRLF, every cell quoted, a
 * `'` before whatever a spreadsheet would take for a formula. The values are somebody else's text.
 */
export function problemsCsv(problems: readonly Problem[], heads: ProblemHeads, reasonText: (problem: Problem) => string): string {
  const rows = problems.map((problem) => [String(problem.line), problem.column ?? '', problem.value, reasonText(problem)]);
  const lines = [[heads.line, heads.column, heads.value, heads.reason], ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
