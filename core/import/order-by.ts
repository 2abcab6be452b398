/** Positions in `given` by their `keys`, ascending, equal keys in their given order. Counting sort: no comparisons, no calls. */
export function orderByColumn(
  keys: Int32Array,
  given: Uint32Array,
  { least, most }: { readonly least: number; readonly most: number },
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(most - least + 2);
  for (let i = 0; i < given.length; i++) {
    const slot = (keys[given[i] ?? 0] ?? 0) - least + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < starts.length; slot++) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const ordered = new Uint32Array(given.length);
  for (let i = 0; i < given.length; i++) {
    const position = given[i] ?? 0;
    const slot = (keys[position] ?? 0) - least;
    const at = starts[slot] ?? 0;
    ordered[at] = position;
    starts[slot] = at + 1;
  }
  return ordered;
}

export function countUp(length: number): Uint32Array<ArrayBuffer> {
  const positions = new Uint32Array(length);
  for (let i = 0; i < length; i++) positions[i] = i;
  return positions;
}
