/**
 * Texts that were seen before, as bytes, each with a number that says what was made of it. Finding one makes no text and no object.
 * The caller guesses which it will be (reports repeat a partner, or all partners in one order); else a hash finds it.
 */
export class KnownTexts {
  /** The number of each text, in the order in which they were added. */
  #numbers = new Int32Array(256);
  #starts = new Int32Array(257);
  #bytes = new Uint8Array(4096);
  #count = 0;
  /** Open addressing: position + 1; 0: free. */
  #slots = new Int32Array(1024);
  #last = 0;
  end = 0;

  /** The number of bytes[from .. to - 1], -1 when they were not added. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const guess = this.#last;
    if (guess < this.#count && this.#is(guess, bytes, from, to)) return this.#numbers[guess] ?? -1;
    const next = guess + 1 < this.#count ? guess + 1 : 0;
    if (next < this.#count && this.#is(next, bytes, from, to)) {
      this.#last = next;
      return this.#numbers[next] ?? -1;
    }
    const slot = this.#slotOf(bytes, from, to);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known < 0) return -1;
    this.#last = known;
    return this.#numbers[known] ?? -1;
  }

  /**
   * The number of the text at `from`, if it is the one found last or the one added behind it; -1 otherwise. Afterwards `end` is the
   * first byte behind it: whether the cell ends there is for the caller to see.
   */
  findNext(bytes: Uint8Array, from: number): number {
    const guess = this.#last;
    if (this.#startsWith(guess, bytes, from)) return this.#numbers[guess] ?? -1;
    const next = guess + 1 < this.#count ? guess + 1 : 0;
    if (!this.#startsWith(next, bytes, from)) return -1;
    this.#last = next;
    return this.#numbers[next] ?? -1;
  }

  #startsWith(position: number, bytes: Uint8Array, from: number): boolean {
    if (position >= this.#count) return false;
    const start = this.#starts[position] ?? 0;
    const length = (this.#starts[position + 1] ?? 0) - start;
    const own = this.#bytes;
    // From the end: ids and dates differ there first.
    for (let i = length - 1; i >= 0; i--) if (own[start + i] !== bytes[from + i]) return false;
    this.end = from + length;
    return true;
  }

  /** Notes a text that `find` does not know. */
  add(bytes: Uint8Array, from: number, to: number, number: number): void {
    if ((this.#count + 1) * 2 >= this.#slots.length) this.#growSlots();
    const start = this.#starts[this.#count] ?? 0;
    const length = to - from;
    if (start + length > this.#bytes.length) this.#bytes = grown(this.#bytes, start + length);
    if (this.#count + 2 > this.#starts.length) {
      this.#starts = grownInts(this.#starts);
      this.#numbers = grownInts(this.#numbers);
    }
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#slots[this.#slotOf(bytes, from, to)] = this.#count + 1;
    this.#numbers[this.#count] = number;
    this.#count++;
    this.#starts[this.#count] = start + length;
    this.#last = this.#count - 1;
  }

  #is(position: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[position] ?? 0;
    const length = (this.#starts[position + 1] ?? 0) - start;
    if (length !== to - from) return false;
    const own = this.#bytes;
    // From the end: ids and dates differ there first.
    for (let i = length - 1; i >= 0; i--) if (own[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #slotOf(bytes: Uint8Array, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(bytes, from, to) & mask;
    for (;;) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known < 0 || this.#is(known, bytes, from, to)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let position = 0; position < this.#count; position++) {
      this.#slots[this.#slotOf(this.#bytes, this.#starts[position] ?? 0, this.#starts[position + 1] ?? 0)] = position + 1;
    }
  }
}

/** FNV-1a with a last mix: the low bits choose the slot. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function grown(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(needed, bytes.length * 2));
  wider.set(bytes);
  return wider;
}

function grownInts(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(values.length * 2);
  wider.set(values);
  return wider;
}
