/**
 * The container of a backup: frames of a little-endian Uint32 (bytes of the head), the head as JSON, and the bytes of its
 * typed arrays, all of it gzipped. First a frame that says what the file is, then one frame per record, then one that says
 * how many there were. Numbers are little-endian, as on every machine that runs the browsers we ship for.
 */
export type BackupHead = { readonly format: typeof FORMAT; readonly version: number; readonly schema: number };
export type BackupEnd = { readonly end: true; readonly counts: Readonly<Record<string, number>> };
export type BackupRecord = { readonly table: string; readonly record: unknown };

export const FORMAT = 'trellis-backup';
/** Of the container. A reader refuses versions above its own. */
export const FORMAT_VERSION = 1;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array, BigUint64Array } as const;
type TypedArray = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;
/** What JSON can't say, with the place in the record where it belongs. */
type Placed =
  | { readonly path: readonly string[]; readonly type: keyof typeof TYPES; readonly length: number }
  | { readonly path: readonly string[]; readonly odd: OddValue };
const ODD_VALUES = { nan: Number.NaN, up: Number.POSITIVE_INFINITY, down: Number.NEGATIVE_INFINITY, zero: -0, none: undefined };
type OddValue = keyof typeof ODD_VALUES;

type Head = BackupHead | BackupEnd | (BackupRecord & { readonly placed: readonly Placed[] });

/** The frame is broken: cut off, or not written by us. */
export class BrokenFrameError extends Error {
  override readonly name = 'BrokenFrameError';
}

export function encodeFrame(content: BackupHead | BackupEnd | BackupRecord): Uint8Array<ArrayBuffer>[] {
  const placed: Placed[] = [];
  const buffers: Uint8Array<ArrayBuffer>[] = [];
  const head = 'table' in content ? { ...content, record: takeOut(content.record, [], { placed, buffers }), placed } : content;
  const json = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.byteLength, true);
  return [length, json, ...buffers];
}

type Found = { readonly placed: Placed[]; readonly buffers: Uint8Array<ArrayBuffer>[] };

/** A copy of the value with null where something was that JSON can't say. */
function takeOut(value: unknown, path: readonly string[], found: Found): unknown {
  const type = typeNames.find((name) => value instanceof TYPES[name]);
  if (type) {
    const array = value as TypedArray;
    found.placed.push({ path, type, length: array.length });
    // A copy: the view may be a part of a larger buffer.
    found.buffers.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength).slice());
    return null;
  }
  const odd = oddNames.find((name) => Object.is(ODD_VALUES[name], value));
  if (odd) {
    found.placed.push({ path, odd });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => takeOut(item, [...path, String(index)], found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, takeOut(item, [...path, key], found)]));
}

const typeNames = Object.keys(TYPES) as (keyof typeof TYPES)[];
const oddNames = Object.keys(ODD_VALUES) as OddValue[];

/** Gives the next bytes of a stream, exactly as many as asked; null when the stream ended before the first of them. */
export type ReadBytes = (length: number) => Promise<Uint8Array<ArrayBuffer> | null>;

/** The next frame; null at the end. Fails by throwing BrokenFrameError. */
export async function decodeFrame(read: ReadBytes): Promise<BackupHead | BackupEnd | BackupRecord | null> {
  const length = await read(4);
  if (!length) return null;
  const json = await must(read, new DataView(length.buffer, length.byteOffset, 4).getUint32(0, true));
  const head = parseHead(json);
  if (!('table' in head)) return head;
  const root = { record: head.record };
  for (const place of head.placed) await putBack(root, place, read);
  return { table: head.table, record: root.record };
}

async function must(read: ReadBytes, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = length === 0 ? new Uint8Array(0) : await read(length);
  if (!bytes) throw new BrokenFrameError('the file ends too early');
  return bytes;
}

function parseHead(json: Uint8Array): Head {
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    throw new BrokenFrameError('a frame is no JSON', { cause: error });
  }
  if (typeof head !== 'object' || head === null) throw new BrokenFrameError('a frame is no object');
  const isRecord =
    'table' in head && typeof head.table === 'string' && 'record' in head && 'placed' in head && isPlaces(head.placed);
  const isHead = 'format' in head && 'version' in head && 'schema' in head;
  const isEnd = 'end' in head && 'counts' in head && typeof head.counts === 'object' && head.counts !== null;
  if (!isRecord && !isHead && !isEnd) throw new BrokenFrameError('a frame is none of ours');
  return head as Head;
}

function isPlaces(value: unknown): value is Placed[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && Array.isArray(item.path));
}

async function putBack(root: { record: unknown }, place: Placed, read: ReadBytes): Promise<void> {
  // Own properties only: a hostile path must not reach a prototype.
  let parent: unknown = root;
  let key = 'record';
  for (const next of place.path) {
    parent = own(parent, key);
    key = next;
  }
  own(parent, key);
  (parent as Record<string, unknown>)[key] = 'odd' in place ? ODD_VALUES[place.odd] : await readArray(place, read);
}

function own(parent: unknown, key: string): unknown {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key))
    throw new BrokenFrameError('a place is not there');
  return (parent as Record<string, unknown>)[key];
}

async function readArray({ type, length }: { type: keyof typeof TYPES; length: number }, read: ReadBytes): Promise<TypedArray> {
  const Type = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!Type || !Number.isSafeInteger(length) || length < 0) throw new BrokenFrameError('a column is of no known type');
  const bytes = await must(read, length * Type.BYTES_PER_ELEMENT);
  return new Type(bytes.slice().buffer);
}
