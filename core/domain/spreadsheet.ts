/** Spreadsheets run a cell that starts with one of these (full-width forms too) as a formula. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** One line of a CSV file for a spreadsheet: CRLF, every cell quoted, a `'` before whatever it would take for a formula. */
export const spreadsheetLine = (cells: readonly string[]) => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
