import type { Encoding } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { PieceDecoder } from './decode-pieces';
import { Fingerprint } from './fingerprint';
import type { Dialect } from './parse-cells';
import { RowCutter, type RowSink } from './row-cutter';
import { slicesOf } from './slices';

export type StreamEvents = { readonly onBytes: (done: number) => void; readonly signal: AbortSignal };

export type StreamOptions = {
  readonly encoding: Encoding;
  /** UTF-8 only: bytes that are not UTF-8 are told, instead of replaced. */
  readonly isStrict: boolean;
  readonly dialect: Dialect;
  readonly wantsFingerprint: boolean;
};

export type StreamTrouble = 'cancelled' | 'line-too-long' | 'damaged' | 'not-utf-8';

/**
 * Reads a file from start to end, slice by slice, and hands its rows on as they come. Gives the file's fingerprint when it is
 * wanted (the slices are hashed beside the parsing), else ''.
 *
 * Fails: `cancelled`; `line-too-long` when more than 1 MiB has no line end; `damaged` when quotes are wrong in more than 10,000
 * rows; `not-utf-8` with the offset of the piece that is not, when it is strict.
 */
export async function streamRows(
  blob: Blob,
  { encoding, isStrict, dialect, wantsFingerprint }: StreamOptions,
  sink: RowSink,
  { onBytes, signal }: StreamEvents,
): Promise<Result<string, StreamTrouble>> {
  const decoder = new PieceDecoder({ encoding, isStrict, lineEnd: dialect.lineEnd });
  const table = new RowCutter(dialect, sink);
  const fingerprint = new Fingerprint();
  for await (const { bytes: slice, start } of slicesOf(blob, 0, blob.size)) {
    if (signal.aborted) return fail('cancelled');
    const done = start + slice.length;
    if (wantsFingerprint) fingerprint.add(slice);
    for (const { text, offset } of decoder.pieces(slice, done === blob.size)) {
      if (text === null) return fail('not-utf-8', String(offset));
      if (!table.add(text)) return fail('line-too-long');
      if (table.isDamaged) return fail('damaged');
      onBytes(offset);
    }
    if (decoder.isEndless) return fail('line-too-long');
    onBytes(done);
  }
  if (signal.aborted) return fail('cancelled');
  table.end();
  if (table.isDamaged) return fail('damaged');
  return ok(wantsFingerprint ? await fingerprint.hex() : '');
}

/** The fingerprint alone, for a file whose rows can't be read yet. */
export async function fingerprintFile(blob: Blob, { onBytes, signal }: StreamEvents): Promise<Result<string, 'cancelled'>> {
  const fingerprint = new Fingerprint();
  for await (const { bytes, start } of slicesOf(blob, 0, blob.size)) {
    if (signal.aborted) return fail('cancelled');
    fingerprint.add(bytes);
    onBytes(start + bytes.length);
  }
  return ok(await fingerprint.hex());
}
