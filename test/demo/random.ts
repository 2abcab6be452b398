/** Numbers that are the same on every machine: 32-bit integers, and only + − × ÷ on doubles (exact by IEEE 754). */
export type Random = {
  /** An integer 0 .. below - 1. */
  readonly below: (below: number) => number;
  /** From the range, both ends included. */
  readonly between: (from: number, to: number) => number;
  /** True in `share` of the calls. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** A count with this mean (Poisson). */
  readonly count: (mean: number) => number;
};

/** One independent stream per tuple of keys, so that adding a partner leaves the others' values alone. */
export function randomOf(...keys: readonly number[]): Random {
  let state = 0x2545f491;
  for (const key of keys) state = scramble(state, key);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const share = () => next() / 0x1_0000_0000;
  const below = (limit: number) => Math.floor(share() * limit);

  function count(mean: number): number {
    if (mean > 12) return count(mean / 2) + count(mean / 2);
    const stop = expOfMinus(mean);
    let product = share();
    let result = 0;
    while (product > stop) {
      product *= share();
      result += 1;
    }
    return result;
  }

  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (wanted) => share() < wanted,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    count,
  };
}

function scramble(state: number, key: number): number {
  let mixed = Math.imul(state ^ (key + 0x7f4a7c15), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** e^-x by its series: Math.exp may differ in the last bit between engines, and one bit can change a count. */
function expOfMinus(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 60; n += 1) {
    term = (term * x) / n;
    sum += term;
  }
  return 1 / sum;
}
