import type { Encoding, Need } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { readBytes, type SpanHelper } from './bulk/read-spans';
import { codePageOf } from './detect-encoding';
import { type Decided, decide, isSameReading, type Stated } from './evidence';
import { FilePass, type PassOptions, type Sink } from './file-pass';
import type { Stretch } from './flow-rows';
import type { Preview } from './preview-table';
import type { Conventions, Reading } from './reading';
import type { RowTally } from './row-tally';
import { type StreamEvents, streamRows } from './stream-rows';

export type FileRead = {
  readonly sink: Sink;
  readonly tally: RowTally;
  readonly conventions: Conventions;
  readonly needs: readonly Need[];
  readonly encoding: Encoding;
  readonly fingerprint: string;
  /** Line at which another table begins, which was left out; null: none does. */
  readonly otherTableAt: number | null;
};

export type ReadHooks = {
  readonly onProgress: (doneBytes: number, rows: number) => void;
  readonly signal: AbortSignal;
  /** Another worker that reads half of a large file; null: there is none. */
  readonly helper: SpanHelper | null;
};

type FileTrouble = 'cancelled' | 'line-too-long' | 'no-table';

export type FileReading = {
  readonly preview: Preview;
  readonly reading: Reading;
  readonly stated: Stated;
  /** The days that a flow without dates is about. */
  readonly stretch: Stretch | null;
  readonly salt: Uint8Array | null;
  readonly encoding: Encoding;
};

/** Each pass decides anew; a file that changes its mind more often is not going to settle. */
const MOST_PASSES = 4;
const MOST_ROOM = 6_000_000;

/**
 * Reads all rows under the conventions that all rows together speak for. The beginning of the file makes the first guess; when the
 * whole file speaks otherwise, it is read again. So one cell is never judged apart from its column.
 */
export async function readFile(blob: Blob, file: FileReading, hooks: ReadHooks): Promise<Result<FileRead, FileTrouble>> {
  const { preview, reading, stated, stretch, salt } = file;
  let { conventions, needs } = firstConventions(file);
  let way: Way = { encoding: file.encoding, isStrict: file.encoding === 'utf-8', isPapa: isPapaOnly(file), fingerprint: '' };
  for (let pass = 1; ; ) {
    const options = { reading, conventions, stretch, salt, skip: preview.skip, room: roomFor(blob, preview) };
    const read = way.isPapa
      ? await readTexts(blob, options, { file, way, hooks })
      : await readCells(blob, options, { file, way, hooks });
    if (!read.ok) {
      if (read.reason === 'give-way') way = { ...way, isPapa: true };
      else if (read.reason === 'not-utf-8') {
        way = { ...way, encoding: await codePageAt(blob, Number(read.detail)), isStrict: false };
      } else if (read.reason === 'damaged') return fail('no-table', 'quotes');
      else return fail(read.reason);
      continue;
    }
    way = { ...way, fingerprint: read.value.fingerprint };
    const { pass: rows } = read.value;
    const decided = decide(reading, stated, rows.evidence);
    needs = decided.needs;
    if (isSameReading(decided.conventions, conventions) || pass >= MOST_PASSES) {
      const { sink, tally, otherTableAt } = rows;
      return ok({ sink, tally, otherTableAt, conventions, needs, encoding: way.encoding, fingerprint: way.fingerprint });
    }
    conventions = decided.conventions;
    pass++;
  }
}

type Way = {
  readonly encoding: Encoding;
  /** UTF-8 only: bytes that are not UTF-8 are told, instead of replaced. */
  readonly isStrict: boolean;
  /** The file is cut by papaparse: the reader of bytes does not know its ways. */
  readonly isPapa: boolean;
  /** '' until the file was read once. */
  readonly fingerprint: string;
};
type WayRead = { readonly pass: FilePass; readonly fingerprint: string };
type Around = { readonly file: FileReading; readonly way: Way; readonly hooks: ReadHooks };

const isPapaOnly = ({ encoding, preview }: FileReading) => encoding.startsWith('utf-16') || preview.dialect.lineEnd === '\r';

async function readCells(
  blob: Blob,
  options: PassOptions,
  { file, way, hooks }: Around,
): Promise<Result<WayRead, 'cancelled' | 'give-way' | 'not-utf-8'>> {
  const { encoding, isStrict, fingerprint } = way;
  const job = { options, dialect: file.preview.dialect, encoding, isStrict, wantsFingerprint: fingerprint === '' };
  const read = await readBytes(blob, job, hooks);
  if (!read.ok) return read.reason === 'seam' ? fail('give-way') : fail(read.reason, read.detail);
  return ok({ pass: read.value.pass, fingerprint: fingerprint || read.value.fingerprint });
}

async function readTexts(
  blob: Blob,
  options: PassOptions,
  { file, way, hooks }: Around,
): Promise<Result<WayRead, 'cancelled' | 'line-too-long' | 'damaged' | 'not-utf-8'>> {
  const pass = new FilePass(options);
  const events: StreamEvents = {
    signal: hooks.signal,
    onBytes: (done) => hooks.onProgress(done, pass.tally.rowsRead),
  };
  const { encoding, isStrict, fingerprint } = way;
  const how = { encoding, isStrict, dialect: file.preview.dialect, wantsFingerprint: fingerprint === '' };
  const streamed = await streamRows(blob, how, pass, events);
  return streamed.ok ? ok({ pass, fingerprint: fingerprint || streamed.value }) : fail(streamed.reason, streamed.detail);
}

async function codePageAt(blob: Blob, offset: number): Promise<Encoding> {
  const start = Math.max(0, offset - 4096);
  return codePageOf(new Uint8Array(await blob.slice(start, offset + (512 << 10)).arrayBuffer()));
}

/** A little more than the file seems to hold: arrays that grow are copied each time. */
function roomFor(blob: Blob, { rowLength }: Preview): number {
  return Math.min(MOST_ROOM, Math.ceil((blob.size / Math.max(8, rowLength)) * 1.05) + 16);
}

/** What the beginning of the file speaks for. */
function firstConventions({ preview, reading, stated, stretch, salt }: FileReading): Decided {
  const conventions: Conventions = {
    decimal: stated.decimal ?? 'point',
    dateOrder: stated.dateOrder ?? 'dmy',
    isOrderStated: stated.dateOrder !== null,
    currency: stated.currency,
  };
  let decided: Decided = { conventions, needs: [] };
  // Twice: the currency of the rows is only known when their amounts could be read.
  for (let look = 0; look < 2; look++) {
    const options = { reading, conventions: decided.conventions, stretch, salt, skip: 0, room: preview.rows.length + 1 };
    const sample = new FilePass(options);
    sample.rows(preview.rows.slice(0, -1), () => 0);
    decided = decide(reading, stated, sample.evidence);
  }
  return decided;
}
