/** The unit in which files are fetched and hashed. */
export const SLICE_BYTES = 4 << 20;
/** Slices on their way at once: fetching one takes about as long as reading it. */
const AHEAD = 3;

export type Slice = { readonly bytes: Uint8Array<ArrayBuffer>; readonly start: number };

/** The slices of a file from the one that begins at `first` to the one before `end`; the next ones are fetched while one is worked on. */
export async function* slicesOf(blob: Blob, first: number, end: number): AsyncGenerator<Slice> {
  const fetched: Promise<ArrayBuffer>[] = [];
  let next = first;
  const fetchNext = () => {
    if (next >= end) return;
    const slice = blob.slice(next, Math.min(next + SLICE_BYTES, blob.size)).arrayBuffer();
    // Whoever stops early does not come back for it.
    slice.catch(() => {});
    fetched.push(slice);
    next += SLICE_BYTES;
  };
  while (fetched.length < AHEAD && next < end) fetchNext();
  for (let start = first; start < end; start += SLICE_BYTES) {
    const bytes = new Uint8Array((await fetched.shift()) ?? new ArrayBuffer(0));
    fetchNext();
    yield { bytes, start };
  }
}
