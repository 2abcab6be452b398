import type { FileRefusal } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { BoundedSink } from './bounded-sink';
import type { SourceFile } from './plan-import';
import { sniffContainer } from './sniff-container';
import { UNPACK_LIMITS, type UnpackHooks, type UnpackLimits } from './unpack-limits';
import { unpackZip } from './unpack-zip';

const SNIFFED = 65_536;

/**
 * What is in a file that somebody drops: itself, the text inside a gzip, or the files inside a zip that may be tables. What it is
 * shows in its bytes; its name is not trusted. A spreadsheet (a zip too) comes back as itself, to be refused as what it is.
 *
 * Fails: `archive-empty`, `archive-locked` (a password), `archive-broken`, `archive-too-large` (beyond the limits; unpacking stops
 * there), `cancelled`.
 */
export async function unpackFile(
  file: SourceFile,
  hooks: UnpackHooks,
  limits: UnpackLimits = UNPACK_LIMITS,
): Promise<Result<readonly SourceFile[], FileRefusal>> {
  const head = new Uint8Array(await file.blob.slice(0, 10).arrayBuffer());
  if (hooks.signal.aborted) return fail('cancelled');
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) {
    const unpacked = await unpackZip(file, hooks, limits);
    return !unpacked.ok && unpacked.reason === 'archive-broken' && (await isDocument(file.blob)) ? ok([file]) : unpacked;
  }
  return a === 0x1f && b === 0x8b ? gunzip(file, head, { hooks, limits }) : ok([file]);
}

/** A damaged workbook is told what to do about workbooks: nobody would unpack it by hand. */
async function isDocument(blob: Blob): Promise<boolean> {
  const kind = sniffContainer(new Uint8Array(await blob.slice(0, SNIFFED).arrayBuffer()));
  return kind !== null && kind !== 'archive';
}

async function gunzip(
  file: SourceFile,
  head: Uint8Array,
  { hooks, limits }: { readonly hooks: UnpackHooks; readonly limits: UnpackLimits },
): Promise<Result<readonly SourceFile[], FileRefusal>> {
  const total = file.blob.size;
  let done = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      done += chunk.byteLength;
      hooks.onBytes(done, total);
      controller.enqueue(chunk);
    },
  });
  const sink = new BoundedSink(limits.bytes);
  try {
    const { signal } = hooks;
    const text = file.blob.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
    await text.pipeTo(sink.writable(), { signal });
  } catch {
    // Streams throw for three things: we stopped them, the user did, or the bytes are no gzip.
    return fail(sink.isFull ? 'archive-too-large' : hooks.signal.aborted ? 'cancelled' : 'archive-broken');
  }
  if (sink.bytes === 0) return fail('archive-empty');
  const seconds = new DataView(head.buffer).getUint32(4, true);
  const lastModified = seconds > 0 ? seconds * 1000 : file.lastModified;
  return ok([{ name: file.name.replace(/\.gz(?:ip)?$/i, ''), lastModified, blob: sink.blob() }]);
}
