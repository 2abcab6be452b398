/**
 * Finds 64-bit ids among many: open addressing over typed arrays. A Map of bigints would make an object per id, which a
 * ledger of a million conversions can't afford.
 */
export class IdIndex {
  readonly #mask: number;
  /** Entry + 1 of the id in each slot; 0: empty. */
  readonly #slots: Int32Array;
  readonly #halves: Uint32Array;
  #used = 0;

  /** For at most `capacity` different ids. */
  constructor(capacity: number) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#halves = new Uint32Array(capacity * 2);
  }

  /** How many different ids are in it: entries are numbered from 0 in the order in which they came. */
  get size(): number {
    return this.#used;
  }

  /** The entry of ids[at], made if it is new. */
  add(ids: BigUint64Array, at: number): number {
    const slot = this.#slotOf(ids, at);
    const found = this.#slots[slot] ?? 0;
    if (found > 0) return found - 1;
    const [low, high] = halvesOf(ids, at);
    this.#halves[this.#used * 2] = low;
    this.#halves[this.#used * 2 + 1] = high;
    this.#slots[slot] = ++this.#used;
    return this.#used - 1;
  }

  /** The entry of ids[at], -1 when there is none. */
  find(ids: BigUint64Array, at: number): number {
    return (this.#slots[this.#slotOf(ids, at)] ?? 0) - 1;
  }

  /** Order of two entries by their ids: below 0 where the first is the lower one. */
  compare(a: number, b: number): number {
    const half = (at: number) => this.#halves[at] ?? 0;
    return half(a * 2 + 1) - half(b * 2 + 1) || half(a * 2) - half(b * 2);
  }

  #slotOf(ids: BigUint64Array, at: number): number {
    const [low, high] = halvesOf(ids, at);
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0 || (this.#halves[entry * 2] === low && this.#halves[entry * 2 + 1] === high)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}

// Read as two halves, in whichever order this machine keeps them: no bigint is made. Views are remembered per array.
const views = new WeakMap<BigUint64Array, Uint32Array>();

function halvesOf(ids: BigUint64Array, at: number): readonly [number, number] {
  let view = views.get(ids);
  if (!view) {
    view = new Uint32Array(ids.buffer, ids.byteOffset, ids.length * 2);
    views.set(ids, view);
  }
  return [view[at * 2] ?? 0, view[at * 2 + 1] ?? 0];
}
