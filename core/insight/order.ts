const DIGITS = 8;
const BASE = 256;
const SIGN = 0x80000000;

/**
 * Positions of the values from the smallest to the largest; equal ones keep their order. Sorting by the bytes of the numbers
 * (a radix sort) takes a fraction of the time of comparing them, and this is done for all partners at every evaluation.
 */
export function orderOf(values: Float64Array): Uint32Array {
  const { length } = values;
  const keys = sortableBits(values);
  const counts = digitCounts(keys);
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  let next = new Uint32Array(length);
  for (let digit = 0; digit < DIGITS; digit++) {
    const word = digit >> 2;
    const shift = (digit & 3) << 3;
    const starts = counts.subarray(digit * BASE, (digit + 1) * BASE);
    if (starts[((keys[word] ?? 0) >>> shift) & (BASE - 1)] === length) continue; // All the same: nothing to move.
    let start = 0;
    for (let i = 0; i < BASE; i++) {
      const count = starts[i] ?? 0;
      starts[i] = start;
      start += count;
    }
    for (let i = 0; i < length; i++) {
      const position = order[i] ?? 0;
      const at = ((keys[2 * position + word] ?? 0) >>> shift) & (BASE - 1);
      const to = starts[at] ?? 0;
      next[to] = position;
      starts[at] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** How often each value of each digit occurs: one reading of the keys tells it of all digits. */
function digitCounts(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(DIGITS * BASE);
  for (let i = 0; i < keys.length; i++) {
    const word = keys[i] ?? 0;
    const from = (i & 1) * 4 * BASE;
    for (let byte = 0; byte < 4; byte++) {
      const at = from + byte * BASE + ((word >>> (byte << 3)) & (BASE - 1));
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
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
