import { fail, ok, type Result } from '../../domain/result';
import { isTorn } from '../evidence';
import type { FilePass, PassPart } from '../file-pass';
import { hexOfDigests } from '../fingerprint';
import { SLICE_BYTES } from '../slices';
import { hasFastLane } from './lane-columns';
import { readSpan, type Span, type SpanHooks, type SpanJob, type SpanTrouble } from './read-span';

/** What a span came to in another worker. */
export type SpanPart = { readonly part: PassPart; readonly digests: readonly ArrayBuffer[] };

/** Somebody who reads a span beside us: another worker. Stops when the signal aborts. */
export type SpanHelper = {
  readSpan(blob: Blob, job: SpanJob, hooks: SpanHooks): Promise<Result<SpanPart, SpanTrouble>>;
};

/** Below this a second worker costs more than it saves. */
const LEAST_BYTES_TO_SHARE = 3 * SLICE_BYTES;

export type FileJob = Omit<SpanJob, 'span' | 'wantsDigests'> & { readonly wantsFingerprint: boolean };
export type FileEnd = { readonly pass: FilePass; readonly fingerprint: string };

/**
 * Reads a whole file from its bytes; a large flow in two halves side by side, when there is somebody to help. The second half begins
 * behind a line end near the middle: whether that was the end of a row is known when the first half is through, and where it was
 * not, the file is read again in one go. Both ways give the same.
 */
export async function readBytes(
  blob: Blob,
  job: FileJob,
  { helper, ...hooks }: SpanHooks & { readonly helper: SpanHelper | null },
): Promise<Result<FileEnd, SpanTrouble>> {
  const seam = helper && hasFastLane(job.options.reading) ? await findSeam(blob) : null;
  if (helper && seam !== null) {
    const shared = await readShared(blob, { job, seam, helper }, hooks);
    if (shared.ok ? !needsOneReader(shared.value.pass) : shared.reason !== 'seam') return shared;
  }
  const read = await readSpan(blob, spanJob(job, { from: 0, to: blob.size }), hooks);
  return read.ok ? ok(await endOf(read.value.pass, read.value.digests, job)) : read;
}

/** What two readers can't settle between them: dates that speak for both orders, another table that begins in the first half. */
function needsOneReader({ evidence, isOver }: FilePass): boolean {
  return isTorn(evidence) || isOver;
}

function spanJob({ wantsFingerprint, ...job }: FileJob, span: Span): SpanJob {
  return { ...job, span, wantsDigests: wantsFingerprint, options: span.from > 0 ? { ...job.options, skip: 0 } : job.options };
}

async function endOf(pass: FilePass, digests: readonly ArrayBuffer[], { wantsFingerprint }: FileJob): Promise<FileEnd> {
  return { pass, fingerprint: wantsFingerprint ? await hexOfDigests(digests) : '' };
}

/** Behind the first line end in the slice that holds the middle; null: the file is small, or that slice has none. */
async function findSeam(blob: Blob): Promise<number | null> {
  if (blob.size < LEAST_BYTES_TO_SHARE) return null;
  const middle = Math.round(blob.size / 2 / SLICE_BYTES) * SLICE_BYTES;
  const bytes = new Uint8Array(await blob.slice(middle, middle + (64 << 10)).arrayBuffer());
  const lineEnd = bytes.indexOf(10);
  return lineEnd < 0 ? null : middle + lineEnd + 1;
}

type Shared = { readonly job: FileJob; readonly seam: number; readonly helper: SpanHelper };

async function readShared(blob: Blob, { job, seam, helper }: Shared, hooks: SpanHooks): Promise<Result<FileEnd, SpanTrouble>> {
  const stop = new AbortController();
  const signal = AbortSignal.any([hooks.signal, stop.signal]);
  const done = { ours: 0, theirs: 0, ourRows: 0, theirRows: 0 };
  const tell = () => hooks.onProgress(done.ours + done.theirs, done.ourRows + done.theirRows);
  const half = { ...job, options: { ...job.options, room: Math.ceil(job.options.room / 2) } };
  const theirs = helper.readSpan(blob, spanJob(half, { from: seam, to: blob.size }), {
    signal,
    onProgress: (bytes, rows) => {
      [done.theirs, done.theirRows] = [bytes, rows];
      tell();
    },
  });
  // Heard below; until then it is nobody's unhandled trouble.
  theirs.catch(() => {});
  const ours = await readSpan(blob, spanJob(job, { from: 0, to: seam }), {
    signal,
    onProgress: (bytes, rows) => {
      [done.ours, done.ourRows] = [bytes, rows];
      tell();
    },
  });
  if (!ours.ok) {
    stop.abort();
    return ours;
  }
  const second = await theirs;
  if (!second.ok) return fail(second.reason, second.detail);
  const { pass, lines, digests } = ours.value;
  pass.absorb(second.value.part, lines);
  return ok(await endOf(pass, [...digests, ...second.value.digests], job));
}
