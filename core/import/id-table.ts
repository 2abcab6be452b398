import { roomInInts } from './growing';

/** A hash of 64 bits, as two lanes of 32. */
export type Lanes = { readonly high: number; readonly low: number };

/** Column of 64-bit ids in two lanes, the parts of a BigUint64Array without a bigint for each. */
export class IdLanes {
  high: Int32Array<ArrayBuffer>;
  low: Int32Array<ArrayBuffer>;

  constructor(room: number) {
    this.high = new Int32Array(room);
    this.low = new Int32Array(room);
  }

  set(at: number, { high, low }: Lanes): void {
    if (at >= this.high.length) {
      this.high = roomInInts(this.high, at + 1);
      this.low = roomInInts(this.low, at + 1);
    }
    this.high[at] = high;
    this.low[at] = low;
  }

  /** The ids at these positions, in this order. The column is empty afterwards. */
  unload(order: Uint32Array): BigUint64Array<ArrayBuffer> {
    const ids = new BigUint64Array(order.length);
    const halves = new Uint32Array(ids.buffer);
    const [high, low] = IS_LITTLE_ENDIAN ? [1, 0] : [0, 1];
    for (let i = 0; i < order.length; i++) {
      const at = order[i] ?? 0;
      halves[i * 2 + high] = this.high[at] ?? 0;
      halves[i * 2 + low] = this.low[at] ?? 0;
    }
    this.high = new Int32Array(0);
    this.low = new Int32Array(0);
    return ids;
  }
}

const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/**
 * Positions by 64-bit id, in open addressing: a Map with a text or bigint per id would cost ten times the memory. The ids
 * themselves stand in the column that the positions are of.
 */
export class IdTable {
  #size = 0;
  /** Position + 1; 0: free. */
  #slots = new Int32Array(1024);

  constructor(private readonly ids: IdLanes) {}

  /** The position that has this id; -1 when it is new: then `position` has it from now on, and must be given it in the column. */
  add({ high, low }: Lanes, position: number): number {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(high | 0, low | 0);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#slots[slot] = position + 1;
    this.#size++;
    return -1;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    let slot = (high ^ low) & mask;
    for (;;) {
      const at = (this.#slots[slot] ?? 0) - 1;
      if (at < 0 || (this.ids.low[at] === low && this.ids.high[at] === high)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i++) {
      const position = old[i] ?? 0;
      if (position === 0) continue;
      this.#slots[this.#slotOf(this.ids.high[position - 1] ?? 0, this.ids.low[position - 1] ?? 0)] = position;
    }
  }
}
