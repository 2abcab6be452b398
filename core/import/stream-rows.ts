import type { Encoding } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { type Cells, countBefore, type Dialect, parseCells } from './parse-cells';

const SLICE_BYTES = 4 << 20;
/** A piece of text small enough to stay in V8's young generation while its cells live. */
const PIECE_BYTES = 256 << 10;
/** A row longer than this is not a row. */
const LONGEST_ROW = 1 << 20;
/** Rows with broken quotes; beyond them the file is damaged as a whole. */
const MOST_REPAIRS = 10_000;
/** Characters looked at right after a repair: where quotes are broken, the next ones often are too. */
const REPAIR_WINDOW = 4096;

export type RowSink = {
  /** `lineOf(i)`: 1-based line in the file where row i of `rows` starts. */
  readonly rows: (rows: readonly string[][], lineOf: (i: number) => number) => void;
  /** A row that opens a quote which nothing closes; `start` is its first cell. */
  readonly openQuote: (line: number, start: string) => void;
};

export type StreamEvents = { readonly onBytes: (done: number) => void; readonly signal: AbortSignal };

export type StreamTrouble = 'cancelled' | 'line-too-long' | 'damaged' | 'not-utf-8';

/**
 * Reads a file from start to end: 4 MiB slices, decoded and parsed in pieces of 256 KiB, rows handed on as they come. Gives the
 * SHA-256 over the SHA-256s of the slices, hex, when `wantsFingerprint` (the slices are hashed beside the parsing).
 *
 * Fails: `cancelled`; `line-too-long` when more than 1 MiB has no line end; `damaged` when quotes
 * are wrong in more than 10,000 rows; `not-utf-8` with the offset of the piece that is not,
 * when the encoding is UTF-8 and `isStrict`.
 */
export async function streamRows(
  blob: Blob,
  options: {
    readonly encoding: Encoding;
    readonly isStrict: boolean;
    readonly dialect: Dialect;
    readonly wantsFingerprint: boolean;
  },
  sink: RowSink,
  events: StreamEvents,
): Promise<Result<string, StreamTrouble>> {
  const decoder = new TextDecoder(options.encoding, { fatal: options.isStrict && options.encoding === 'utf-8' });
  const table = new RowCutter(options.dialect, sink);
  const digests: Promise<ArrayBuffer>[] = [];
  let next = readSlice(blob, 0);
  for (let start = 0; start < blob.size; start += SLICE_BYTES) {
    const bytes = await next;
    if (events.signal.aborted) return fail('cancelled');
    next = readSlice(blob, start + SLICE_BYTES);
    if (options.wantsFingerprint) digests.push(crypto.subtle.digest('SHA-256', bytes));
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const text = decode(decoder, bytes.subarray(at, at + PIECE_BYTES), start + at + PIECE_BYTES >= blob.size);
      if (text === null) return fail('not-utf-8', String(start + at));
      if (!table.add(text)) return fail('line-too-long');
      if (table.isDamaged) return fail('damaged');
      events.onBytes(Math.min(start + at + PIECE_BYTES, blob.size));
    }
  }
  if (events.signal.aborted) return fail('cancelled');
  table.end();
  if (table.isDamaged) return fail('damaged');
  return ok(await fingerprintOf(digests));
}

/** The same fingerprint, for a file whose rows can't be read yet. */
export async function fingerprintFile(blob: Blob, events: StreamEvents): Promise<Result<string, 'cancelled'>> {
  const digests: Promise<ArrayBuffer>[] = [];
  for (let start = 0; start < blob.size; start += SLICE_BYTES) {
    const bytes = await readSlice(blob, start);
    if (events.signal.aborted) return fail('cancelled');
    digests.push(crypto.subtle.digest('SHA-256', bytes));
    events.onBytes(start + bytes.length);
  }
  return ok(await fingerprintOf(digests));
}

async function readSlice(blob: Blob, start: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.slice(start, start + SLICE_BYTES).arrayBuffer());
}

/** null: not in the decoder's encoding. A character cut off by the end of the file is no reason to doubt the encoding. */
function decode(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string | null {
  try {
    const text = decoder.decode(bytes, { stream: true });
    if (!isLast) return text;
    return text + flush(decoder);
  } catch {
    return null; // a fatal decoder throws for nothing else
  }
}

function flush(decoder: TextDecoder): string {
  try {
    return decoder.decode();
  } catch {
    return '�'; // the file was cut in the middle of its last character
  }
}

async function fingerprintOf(digests: readonly Promise<ArrayBuffer>[]): Promise<string> {
  const parts = await Promise.all(digests);
  const all = new Uint8Array(parts.length * 32);
  parts.forEach((part, at) => {
    all.set(new Uint8Array(part), at * 32);
  });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Cuts text that comes in pieces into rows, keeping count of lines, and gets over broken quotes at the next line. */
class RowCutter {
  #text = '';
  #line = 1;
  #repairs = 0;
  /** Characters looked at in one go. */
  #window = Number.POSITIVE_INFINITY;

  constructor(
    private readonly dialect: Dialect,
    private readonly sink: RowSink,
  ) {}

  get isDamaged(): boolean {
    return this.#repairs > MOST_REPAIRS;
  }

  /** false: more than a row's length without a line end. */
  add(piece: string): boolean {
    this.#text += piece;
    this.#cut(false);
    while (this.#text.length > LONGEST_ROW && !this.isDamaged) {
      if (!this.#text.includes(this.dialect.lineEnd)) return false;
      // The row goes on and on: its quote was never meant to open.
      this.#repair();
      this.#cut(false);
    }
    return true;
  }

  end(): void {
    while (this.#text !== '' && !this.isDamaged) this.#cut(true);
  }

  #cut(isEnd: boolean): void {
    for (;;) {
      const isAll = this.#text.length <= this.#window;
      const text = isAll ? this.#text : this.#text.slice(0, this.#window);
      const cells = parseCells(text, this.dialect, isEnd && isAll);
      const lines = new LineCount(cells, text, this.#line, this.dialect.lineEnd);
      const broken = cells.badQuotes.find((row) => lines.of(row + 1) - lines.of(row) > 1);
      const good = broken ?? (cells.isOpen ? cells.rows.length - 1 : cells.rows.length);
      const rows = good === cells.rows.length ? cells.rows : cells.rows.slice(0, good);
      if (rows.length > 0) this.sink.rows(rows, lines.of);
      const isPendingBroken = cells.badQuotes.at(-1) === cells.rows.length && text.includes(this.dialect.lineEnd, cells.consumed);
      if (good < cells.rows.length) {
        // Go on behind the first line of the row whose quotes are wrong: the rows after it are whole.
        this.#dropLines(lines.of(good) - this.#line);
        this.#repair();
      } else {
        this.#text = this.#text.slice(cells.consumed);
        this.#line = lines.of(cells.rows.length);
        // The unfinished row already runs over a line end with a wrong quote in it: more text won't mend it.
        if (isPendingBroken) this.#repair();
        else if (isAll) return;
        else this.#window *= cells.consumed === 0 ? 8 : 2;
      }
      if (this.#text === '' || this.isDamaged) return;
    }
  }

  #repair(): void {
    this.#repairs++;
    this.#window = REPAIR_WINDOW;
    this.#skipOpenRow();
  }

  #skipOpenRow(): void {
    const end = this.#text.indexOf(this.dialect.lineEnd);
    const line = end < 0 ? this.#text : this.#text.slice(0, end);
    this.sink.openQuote(this.#line, line.split(this.dialect.delimiter, 1)[0]?.replaceAll('"', '') ?? '');
    this.#text = end < 0 ? '' : this.#text.slice(end + 1);
    this.#line++;
  }

  #dropLines(count: number): void {
    let at = 0;
    for (let i = 0; i < count; i++) at = this.#text.indexOf(this.dialect.lineEnd, at) + 1;
    this.#text = this.#text.slice(at);
    this.#line += count;
  }
}

/** Lines where the rows of one piece start: worked out only when somebody asks, or when cells hold line breaks. */
class LineCount {
  readonly #first: number;
  readonly #isPlain: boolean;
  readonly #cells: Cells;
  readonly #lineEnd: string;
  #starts: number[] | null = null;
  readonly of: (row: number) => number;

  constructor(cells: Cells, text: string, first: number, lineEnd: string) {
    this.#cells = cells;
    this.#first = first;
    this.#lineEnd = lineEnd;
    const breaks = countBefore(text, lineEnd, cells.consumed);
    const ended = cells.consumed === text.length && !text.endsWith(lineEnd) ? 1 : 0;
    this.#isPlain = breaks + ended === cells.rows.length;
    this.of = (row) => (this.#isPlain ? this.#first + row : (this.#startsOf()[row] ?? this.#first));
  }

  #startsOf(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [this.#first];
    let line = this.#first;
    for (const row of this.#cells.rows) {
      line++;
      for (const cell of row) if (cell.includes(this.#lineEnd)) line += countBefore(cell, this.#lineEnd, cell.length);
      starts.push(line);
    }
    this.#starts = starts;
    return starts;
  }
}
