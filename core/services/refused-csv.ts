import type { RefusedRow, RefusedRows } from '../domain/batch';

/** Refused rows as a file of their own, as they were exported. `rowAt`: the row that a line of it belongs to. */
export type RefusedCsv = { readonly blob: Blob; readonly rowAt: (line: number) => RefusedRow | undefined };

export function refusedCsv({ headers, rows }: RefusedRows): RefusedCsv {
  const lines: string[] = [];
  const starts: number[] = [];
  let line = 1;
  const write = (cells: readonly string[]) => {
    const text = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    lines.push(text);
    line += 1 + text.split('\n').length - 1;
  };
  write(headers);
  for (const { cells } of rows) {
    starts.push(line);
    write(cells);
  }
  // A byte order mark: nobody has to guess the encoding of a few rows.
  return { blob: new Blob([`\ufeff${lines.join('\n')}\n`]), rowAt: (at) => rows[lastNotAfter(starts, at)] };
}

function lastNotAfter(starts: readonly number[], line: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
