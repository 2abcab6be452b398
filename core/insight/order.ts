const DIGITS = 8;
const BASE = 256;
const SIGN = 0x80000000;

/**
 * Positions of the values from the smallest to the largest; equal ones keep their order. Sorting by the bytes of the numbers
 * (a radix sort) takes a fraction of the time of comparing them, and this is done for all partners at every evaluation.
 */
export function orderOf(values: Float64Array): Uint32Array {
  const keys = sortableBits(values);
  let order = Uint32Array.from(values.keys());
  let next = new Uint32Array(values.length);
  const starts = new Uint32Array(BASE);
  for (let digit = 0; digit < DIGITS; digit++) {
    const word = digit >> 2;
    const shift = (digit & 3) << 3;
    const digitOf = (position: number) => ((keys[2 * position + word] ?? 0) >>> shift) & (BASE - 1);
    starts.fill(0);
    for (let i = 0; i < order.length; i++) starts[digitOf(i)] = (starts[digitOf(i)] ?? 0) + 1;
    if (starts[digitOf(0)] === order.length) continue; // All the same: nothing to move.
    let start = 0;
    for (let i = 0; i < BASE; i++) {
      const count = starts[i] ?? 0;
      starts[i] = start;
      start += count;
    }
    for (let i = 0; i < order.length; i++) {
      const position = order[i] ?? 0;
      const at = digitOf(position);
      const to = starts[at] ?? 0;
      next[to] = position;
      starts[at] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** The bits of each number, low word first, so changed that they sort as the numbers do. */
function sortableBits(values: Float64Array): Uint32Array {
  const bits = new Uint32Array(values.slice().buffer);
  for (let i = 1; i < bits.length; i += 2) {
    const high = bits[i] ?? 0;
    if (high < SIGN) {
      bits[i] = high + SIGN;
    } else {
      bits[i] = ~high;
      bits[i - 1] = ~(bits[i - 1] ?? 0);
    }
  }
  return bits;
}
