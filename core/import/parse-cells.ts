import Papa from 'papaparse';
import type { Delimiter } from '../domain/report';

export type LineEnd = '\n' | '\r';
export type Dialect = { readonly delimiter: Delimiter; readonly lineEnd: LineEnd };

/** Rows of cells; `consumed` characters of the text belong to them, the rest is an unfinished row. */
export type Cells = {
  readonly rows: string[][];
  readonly consumed: number;
  /** Positions in `rows` whose quotes are wrong, ascending. */
  readonly badQuotes: readonly number[];
  /** The last row opened a quote that nothing closes. Only when `isEnd`. */
  readonly isOpen: boolean;
};

type PapaResult = {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

/**
 * Cuts text into cells by papaparse's own parser (the one behind its chunk mode, which needs a browser's FileReader). A line feed
 * ends a row whether or not a carriage return stands before it.
 */
export class CellParser {
  readonly #parser: Papa.Parser;
  readonly #lineEnd: LineEnd;

  constructor({ delimiter, lineEnd }: Dialect) {
    this.#parser = new Papa.Parser({ delimiter, newline: lineEnd });
    this.#lineEnd = lineEnd;
  }

  /** `isEnd`: the text ends here, so its last row counts. */
  parse(text: string, isEnd: boolean): Cells {
    const { data, errors, meta } = this.#parser.parse(text, 0, !isEnd) as PapaResult;
    if (isEnd) {
      const last = data.at(-1);
      // papaparse makes a row of the nothing behind the last line end.
      if (last?.length === 1 && last[0] === '' && text.endsWith(this.#lineEnd)) data.pop();
    }
    if (this.#lineEnd === '\n' && text.includes('\r\n')) dropCarriageReturns(data);
    const badQuotes: number[] = [];
    for (const { code, row } of errors) if (code === 'InvalidQuotes' && badQuotes.at(-1) !== row) badQuotes.push(row);
    const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
    return { rows: data, consumed: isEnd ? text.length : meta.cursor, badQuotes, isOpen };
  }
}

function dropCarriageReturns(rows: readonly string[][]): void {
  for (const row of rows) {
    const at = row.length - 1;
    const last = row[at];
    if (last !== undefined && last.charCodeAt(last.length - 1) === 13) row[at] = last.slice(0, -1);
  }
}

/** Carriage returns end the lines only where there is no line feed at all (old Macintosh files). */
export function lineEndOf(text: string): LineEnd {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/** How often `sign` occurs before position `end`. */
export function countBefore(text: string, sign: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1 && at < end; at = text.indexOf(sign, at + 1)) count++;
  return count;
}
