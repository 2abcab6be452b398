/**
 * Order by code point, the order of a batch's accounts. Differs from `<` (UTF-16 units) only where a text has a surrogate
 * pair and the other a unit from U+E000 on.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

// Surrogates stand for code points above all single units: lift them over U+E000..U+FFFF.
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Position in a sorted list, -1 when it is not in it. */
export function findText(sorted: readonly string[], text: string): number {
  const at = lastNotAfter(sorted, text);
  return at >= 0 && sorted[at] === text ? at : -1;
}

/** Position of the last text that is not greater, -1 when all are greater. */
export function lastNotAfter(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareCodePoints(sorted[middle] ?? '', text) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
