import type { Encoding } from '../../domain/report';
import { fail, ok, type Result } from '../../domain/result';
import { cutBytes, joined } from '../decode-pieces';
import { FilePass, type PassOptions } from '../file-pass';
import { FlowRows } from '../flow-rows';
import type { Dialect } from '../parse-cells';
import { SLICE_BYTES, slicesOf } from '../slices';
import { agreesAtStart, agreesOnCells, CHECKED_BYTES } from './agree';
import { ByteRows, NotInEncodingError } from './byte-rows';
import { FlowBytes } from './flow-bytes';
import { hasFastLane } from './lane-columns';

/** Read between two signs of progress: the first ones, while the code is still cold, must not keep anybody waiting. */
const PART_BYTES = 1 << 20;
/** A row longer than this is not a row. */
const LONGEST_ROW = 1 << 20;
/** Zeros behind the bytes at hand, more than the longest text that is compared in one go. */
const MARGIN = 16 << 10;

/** A part of a file: bytes from .. to - 1. It begins with a row; the file's last span ends with the file. */
export type Span = { readonly from: number; readonly to: number };

export type SpanJob = {
  readonly span: Span;
  readonly options: PassOptions;
  readonly dialect: Dialect;
  readonly encoding: Encoding;
  /** UTF-8 only: bytes that are not UTF-8 are told, instead of replaced. */
  readonly isStrict: boolean;
  /** The slices of the file that begin within the span are hashed. */
  readonly wantsDigests: boolean;
};

export type SpanRead = {
  readonly pass: FilePass;
  /** Lines of the span. */
  readonly lines: number;
  /** SHA-256 of each 4 MiB slice of the file that begins within the span, in order. */
  readonly digests: readonly ArrayBuffer[];
};

/**
 * `give-way`: quotes that this reader does not know, or papaparse cuts the rows otherwise: the file is papaparse's.
 * `seam`: the span does not end with a row, so the next one did not begin with one.
 */
export type SpanTrouble = 'cancelled' | 'give-way' | 'seam' | 'not-utf-8';

export type SpanHooks = { readonly onProgress: (bytes: number, rows: number) => void; readonly signal: AbortSignal };

/** Reads the rows of a span, slice by slice: the next one is fetched while this one is worked on. */
export async function readSpan(blob: Blob, job: SpanJob, hooks: SpanHooks): Promise<Result<SpanRead, SpanTrouble>> {
  const { span, options } = job;
  const reader = new SpanReader(new FilePass(options), job);
  const digests: Promise<ArrayBuffer>[] = [];
  const firstSlice = Math.floor(span.from / SLICE_BYTES) * SLICE_BYTES;
  for await (const { bytes: slice, start } of slicesOf(blob, firstSlice, span.to)) {
    if (hooks.signal.aborted) return fail('cancelled');
    if (job.wantsDigests && start >= span.from) digests.push(crypto.subtle.digest('SHA-256', slice));
    const end = Math.min(start + slice.length, span.to);
    for (let at = Math.max(start, span.from); at < end; at += PART_BYTES) {
      const partEnd = Math.min(at + PART_BYTES, end);
      const trouble = reader.read(slice.subarray(at - start, partEnd - start), at, partEnd === blob.size);
      if (trouble !== null) return trouble;
      hooks.onProgress(partEnd - span.from, reader.pass.tally.rowsRead);
    }
  }
  if (reader.hasRest) return fail('seam');
  return ok({ pass: reader.pass, lines: reader.lines, digests: await Promise.all(digests) });
}

class SpanReader {
  lines = 0;
  #rest: Uint8Array = new Uint8Array(0);
  #buffer = new Uint8Array(0);
  #isFirst = true;
  readonly #fast: FlowBytes | null;
  readonly #rows: ByteRows;

  constructor(
    readonly pass: FilePass,
    private readonly job: SpanJob,
  ) {
    const { sink, gate } = pass;
    const { delimiter } = job.dialect;
    const isFast = sink instanceof FlowRows && hasFastLane(job.options.reading);
    this.#fast = isFast ? new FlowBytes(sink, gate, { ...job.options, delimiter }) : null;
    this.#rows = new ByteRows(job.dialect.delimiter, job);
  }

  /** The slices so far end within a row. */
  get hasRest(): boolean {
    return this.#rest.length > 0;
  }

  /** `offset`: where the slice begins in the file; `isLast`: the file ends with it. */
  read(slice: Uint8Array, offset: number, isLast: boolean): Result<never, SpanTrouble> | null {
    const own = offset === 0 ? withoutMark(slice) : slice;
    const end = this.#load(isLast && this.job.isStrict ? withWholeEnd(own) : own);
    try {
      if (!this.#takeAll(end, isLast)) return fail('give-way');
    } catch (error) {
      if (error instanceof NotInEncodingError) return fail('not-utf-8', String(offset - this.#rest.length + error.offset));
      throw error;
    }
    this.#rest = this.#buffer.slice(this.#rows.start, end);
    return this.#rest.length > LONGEST_ROW ? fail('give-way') : null;
  }

  /** The slice behind the unfinished row before it, in the one buffer that serves them all; gives the number of bytes. */
  #load(slice: Uint8Array): number {
    const rest = this.#rest;
    const end = rest.length + slice.length;
    if (this.#buffer.length < end + MARGIN) this.#buffer = new Uint8Array(end + MARGIN + (SLICE_BYTES >> 4));
    this.#buffer.set(rest);
    this.#buffer.set(slice, rest.length);
    this.#buffer.fill(0, end, end + MARGIN);
    return end;
  }

  /** False: these bytes are papaparse's. Afterwards `start` of the rows is where the unfinished one begins. */
  #takeAll(end: number, isLast: boolean): boolean {
    const bytes = this.#buffer.subarray(0, end);
    const way = { ...this.job, isEnd: isLast };
    if (this.#isFirst && !agreesAtStart(bytes, way)) return false;
    this.#isFirst = false;
    // With the margin where rows are scanned: reading beyond an array's end is slow for ever after.
    if (this.#fast !== null) this.#rows.load(this.#buffer.subarray(0, end + MARGIN), false);
    else this.#rows.load(bytes, true);
    const tail = this.#takeRows(end, isLast);
    return tail >= 0 && (!isLast || agreesOnCells(bytes.subarray(tail), way));
  }

  /** Gives where the rows begin that are read by papaparse too; -1: broken quotes. */
  #takeRows(end: number, isLast: boolean): number {
    const fast = this.#fast;
    const { pass } = this;
    const rows = this.#rows;
    const { tally } = pass;
    const tailFrom = end - CHECKED_BYTES;
    let tail = 0;
    /** Behind the header, and before another table. */
    let isOpen = pass.isOpen;
    while (rows.next < end) {
      if (rows.next <= tailFrom) tail = rows.next;
      const next = isOpen ? (fast?.scan(rows, rows.next) ?? -1) : -1;
      if (next >= 0) {
        this.lines++;
        tally.accept();
        rows.next = next;
        continue;
      }
      const found = rows.advance(end, isLast);
      if (found === 'unfinished') return tail;
      if (found === 'broken-quotes') return -1;
      const line = this.lines + 1;
      this.lines += 1 + rows.innerLines;
      if (pass.skips()) continue;
      isOpen = !pass.isOver;
      const verdict = pass.isOver ? 'summary' : fast === null ? pass.take(rows.texts()) : fast.take(rows);
      if (verdict === 'taken') tally.accept();
      else pass.reject(verdict, line, rows.texts());
    }
    rows.start = end;
    return tail;
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** A file that was cut in the middle of its last character is UTF-8 all the same: that character is unreadable (U+FFFD). */
function withWholeEnd(bytes: Uint8Array): Uint8Array {
  const cut = cutBytes(bytes);
  return cut === 0 ? bytes : joined(bytes.subarray(0, bytes.length - cut), Uint8Array.of(0xef, 0xbf, 0xbd));
}
