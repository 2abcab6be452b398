import type { EntryMetaData, FileEntry, Reader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { ERR_ENCRYPTED, ERR_ENCRYPTED_CENTRAL_DIRECTORY, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { FileRefusal } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { BoundedSink } from './bounded-sink';
import { detectEncoding } from './detect-encoding';
import type { SourceFile } from './plan-import';
import { isBinary, sniffContainer } from './sniff-container';
import type { UnpackHooks, UnpackLimits } from './unpack-limits';

const SNIFFED = 65_536;

/**
 * The files of a zip that may be tables, with their own names (below the archive's when there are several) and times. What is
 * plainly something else (a picture beside the report) is left out; when nothing else is there, the archive is refused.
 *
 * The library's own workers and its WebAssembly stay off: the entry point for reading has neither, and the browser's
 * DecompressionStream inflates.
 */
export async function unpackZip(
  file: SourceFile,
  hooks: UnpackHooks,
  limits: UnpackLimits,
): Promise<Result<readonly SourceFile[], FileRefusal>> {
  const zip = new ZipReader(new BlobBytes(file.blob), { useWebWorkers: false, useCompressionStream: true });
  const sinks: BoundedSink[] = [];
  try {
    const entries: FileEntry[] = [];
    let seen = 0;
    // Names are shown, never used as paths.
    for await (const entry of zip.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (hooks.signal.aborted) return fail('cancelled');
      if (++seen > limits.entries) return fail('archive-too-large');
      if (isOfficeDocument(entry)) return ok([file]);
      if (!entry.directory && !isHidden(entry.filename)) entries.push(entry);
    }
    if (entries.some(({ encrypted }) => encrypted)) return fail('archive-locked');
    return await unpackEntries(file, entries, { hooks, limits, sinks });
  } catch (error) {
    if (hooks.signal.aborted) return fail('cancelled');
    if (sinks.some(({ isFull }) => isFull)) return fail('archive-too-large');
    const message = error instanceof Error ? error.message : '';
    const isLocked = message === ERR_ENCRYPTED || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY;
    // Everything else that the library throws is about the bytes: a directory that is not there, sums that do not fit.
    return fail(isLocked ? 'archive-locked' : 'archive-broken');
  }
}

async function unpackEntries(
  file: SourceFile,
  entries: readonly FileEntry[],
  { hooks, limits, sinks }: { readonly hooks: UnpackHooks; readonly limits: UnpackLimits; readonly sinks: BoundedSink[] },
): Promise<Result<readonly SourceFile[], FileRefusal>> {
  const total = file.blob.size;
  const unpacked: SourceFile[] = [];
  let left = limits.bytes;
  let done = 0;
  for (const entry of entries) {
    const sink = new BoundedSink(left);
    sinks.push(sink);
    const before = done;
    await entry.getData(sink.writable(), {
      signal: hooks.signal,
      checkSignature: true,
      onprogress: async (packed) => hooks.onBytes(Math.min(total, before + packed), total),
    });
    left -= sink.bytes;
    done = Math.min(total, before + entry.compressedSize);
    const blob = sink.blob();
    if (blob.size > 0 && (await mayBeTable(blob))) {
      unpacked.push({ name: entry.filename, lastModified: timeOf(entry) ?? file.lastModified, blob });
    }
  }
  hooks.onBytes(total, total);
  if (unpacked.length === 0) return fail('archive-empty');
  if (unpacked.length > 1) return ok(unpacked.map((inner) => ({ ...inner, name: `${file.name}/${inner.name}` })));
  return ok(unpacked.map((inner) => ({ ...inner, name: baseName(inner.name) })));
}

/** A workbook, a text document...: zips by themselves. */
function isOfficeDocument({ filename, offset, uncompressedSize }: EntryMetaData): boolean {
  if (filename === '[Content_Types].xml' || filename === 'Index/Document.iwa') return true;
  return filename === 'mimetype' && offset === 0 && uncompressedSize < 200;
}

/** What macOS and editors leave beside the files. */
function isHidden(path: string): boolean {
  return (
    path.split(/[\\/]/).some((part) => (part.startsWith('.') && !/^\.\.?$/.test(part)) || part === '__MACOSX') ||
    /(?:^|[\\/])Thumbs\.db$/.test(path)
  );
}

async function mayBeTable(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, SNIFFED).arrayBuffer());
  const container = sniffContainer(head);
  // Spreadsheets and other archives are handed on, to be refused by name.
  if (container !== null) return container === 'spreadsheet' || container === 'archive';
  return detectEncoding(head).startsWith('utf-16') || !isBinary(head);
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function timeOf({ lastModDate }: FileEntry): number | null {
  const at = lastModDate.getTime();
  return Number.isFinite(at) ? at : null;
}

/** Any part of a file, as the library asks for it; nothing is held in memory beside it. */
class BlobBytes implements Reader<Blob> {
  readonly size: number;

  constructor(private readonly file: Blob) {
    this.size = file.size;
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.createReadable();
  }

  createReadable({ offset = 0, size = this.size - offset }: { offset?: number; size?: number } = {}): ReadableStream<Uint8Array> {
    return this.file.slice(offset, offset + size).stream();
  }

  async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return new Uint8Array(await this.file.slice(index, index + length).arrayBuffer());
  }
}
