import type { NetworkId } from '../domain/ids';
import type { Encoding, ReportKind } from '../domain/report';
import { headerKey } from '../networks/report-definition';
import { CellParser, type Dialect, lineEndOf } from './parse-cells';
import { type Recognition, recogniseReport } from './recognise-report';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows looked at for the delimiter, the header and the shapes of values. */
const PREVIEW_ROWS = 200;
/** A preamble (title, account, date range) may stand before the header, this many rows at most. */
const MOST_PREAMBLE = 20;

const LONGEST_LINE = 500;

/** Of a hundred rows behind a header that nobody knows, so many at least are as wide as it is. */
const LEAST_EVENNESS = 20;

export type Preview = {
  readonly dialect: Dialect;
  /** Rows from the start of the file up to the header, header included. */
  readonly skip: number;
  readonly headers: readonly string[];
  /** Lines of text before the header, their cells joined: title, account, period. */
  readonly preamble: readonly string[];
  /** Up to 200 rows behind the header. */
  readonly rows: readonly string[][];
  /** Characters of a row, on average: how many rows to expect. */
  readonly rowLength: number;
  readonly recognition: Recognition;
};

export type PreviewWishes = {
  readonly network?: NetworkId;
  readonly report?: ReportKind;
  readonly mapped?: readonly string[];
  /** As the user says; outweighs what the bytes look like. */
  readonly encoding?: Encoding;
};

/**
 * Finds delimiter, header and known report in the beginning of a file; null: there is no table in it. A delimiter under which a
 * known report shows wins; else the one that cuts the rows most evenly into most cells.
 */
export function previewTable(text: string, isWhole: boolean, wishes: PreviewWishes): Preview | null {
  const lineEnd = lineEndOf(text);
  const sample = firstLines(text, lineEnd, isWhole);
  let best: { preview: Preview; evenness: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const dialect = { delimiter, lineEnd };
    const all = new CellParser(dialect).parse(sample, true).rows;
    const rows = all.slice(0, PREVIEW_ROWS);
    const found = findHeader(rows, wishes);
    if (!found) continue;
    const { at, recognition } = found;
    const names = (rows[at] ?? []).map(headerText);
    // A definition knows its own doubles; in a plain file each column needs a name to be given a role by.
    const headers = recognition.level === 'no' ? named(names) : names;
    const rowLength = sample.length / Math.max(1, all.length);
    const preamble = rows
      .slice(0, at)
      .map(lineOf)
      .filter((line) => line !== '');
    const preview = { dialect, skip: at + 1, headers, preamble, rows: rows.slice(at + 1), rowLength, recognition };
    const known = recognition.level === 'exact' ? 2 : recognition.level === 'likely' || found.isMapped ? 1 : 0;
    // Prose with commas in it is no table.
    if (known === 0 && evennessOf(preview) < LEAST_EVENNESS) continue;
    const evenness = known * 1000 + evennessOf(preview);
    if (best === null || evenness > best.evenness) best = { preview, evenness };
  }
  return best?.preview ?? null;
}

/** A second byte order mark and the quotes behind it are not part of the first name. */
function headerText(cell: string): string {
  const text = cell.replace(/[\ufeff\u200b]/g, '').trim();
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text;
}

/** `Amount`, `Amount` -> `Amount`, `Amount (2)`. */
function named(names: readonly string[]): string[] {
  const used = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; seen.has(own) || (own !== name && used.has(own)); n++) own = `${name} (${n})`.trim();
    seen.add(own);
    return own;
  });
}

function lineOf(row: readonly string[]): string {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.join(' ').slice(0, LONGEST_LINE);
}

/** Whole lines, about 400 of them: a row with line breaks in its cells counts as several. */
function firstLines(text: string, lineEnd: string, isWhole: boolean): string {
  let end = 0;
  for (let lines = 0; lines < PREVIEW_ROWS * 2; lines++) {
    const next = text.indexOf(lineEnd, end);
    if (next === -1) return isWhole ? text : text.slice(0, end);
    end = next + 1;
  }
  return text.slice(0, end);
}

type FoundHeader = { readonly at: number; readonly recognition: Recognition; readonly isMapped: boolean };

function findHeader(rows: readonly string[][], wishes: PreviewWishes): FoundHeader | null {
  const wanted = new Set((wishes.mapped ?? []).map(headerKey));
  let likely: FoundHeader | null = null;
  for (let at = 0; at < Math.min(rows.length, MOST_PREAMBLE); at++) {
    const row = rows[at] ?? [];
    if (row.length < 2) continue;
    const recognition = recogniseReport(row, rows.slice(at + 1, at + 6), wishes);
    if (recognition.level === 'exact') return { at, recognition, isMapped: false };
    if (wanted.size > 0 && countIn(named(row.map(headerText)), wanted) === wanted.size)
      return { at, recognition, isMapped: true };
    if (recognition.level === 'likely') likely ??= { at, recognition, isMapped: false };
  }
  if (likely) return likely;
  const at = guessHeader(rows);
  return at === null ? null : { at, recognition: { level: 'no' }, isMapped: false };
}

function countIn(row: readonly string[], wanted: ReadonlySet<string>): number {
  return new Set(row.map(headerKey).filter((key) => wanted.has(key))).size;
}

/** The first row as wide as most rows whose cells are all words, not values. */
function guessHeader(rows: readonly string[][]): number | null {
  const width = commonWidth(rows);
  if (width < 2) return null;
  for (let at = 0; at < Math.min(rows.length, MOST_PREAMBLE); at++) {
    const row = rows[at] ?? [];
    const filled = row.filter((cell) => cell.trim() !== '');
    const words = filled.filter((cell) => /\p{L}/u.test(cell) && !/\d{4}/.test(cell));
    // A header may leave columns without a name, but it holds no values.
    const isHeader = words.length >= row.length * 0.6 || words.length === filled.length;
    if (row.length >= width - 1 && words.length >= 2 && isHeader) return at;
  }
  return null;
}

function commonWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [length, count] of counts) if (count > most || (count === most && length > width)) [width, most] = [length, count];
  return width;
}

/** Some exporters end each row, but not the header, with a separator: cells too many are none while they are empty. */
function isAsWide(row: readonly string[], width: number): boolean {
  return row.length >= width && row.slice(width).every((cell) => cell.trim() === '');
}

/** Share of rows as wide as the header, in hundredths, and a little for more columns. */
function evennessOf({ headers, rows }: Preview): number {
  const filled = rows.filter((row) => row.length > 1 || row[0] !== '');
  const even = filled.filter((row) => isAsWide(row, headers.length)).length;
  return (filled.length === 0 ? 100 : (even / filled.length) * 100) + Math.min(headers.length, 50) / 10;
}
