/** Positions by 64-bit id, in open addressing: a Map with a text or BigInt per id would cost ten times the memory. */
export class IdTable {
  #size = 0;
  #high = new Int32Array(1024);
  #low = new Int32Array(1024);
  /** Position + 1; 0: free. */
  #position = new Int32Array(1024);

  /** Notes the id; returns -1 when it is new, else the position under which it was noted first. */
  add(high: number, low: number, position: number): number {
    if (this.#size * 2 >= this.#position.length) this.#grow();
    const slot = this.#slotOf(high | 0, low | 0);
    const known = this.#position[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#position[slot] = position + 1;
    this.#size++;
    return -1;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#position.length - 1;
    let slot = (high ^ low) & mask;
    while (this.#position[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const high = this.#high;
    const low = this.#low;
    const position = this.#position;
    this.#high = new Int32Array(position.length * 2);
    this.#low = new Int32Array(position.length * 2);
    this.#position = new Int32Array(position.length * 2);
    for (let old = 0; old < position.length; old++) {
      if (position[old] === 0) continue;
      const slot = this.#slotOf(high[old] ?? 0, low[old] ?? 0);
      this.#high[slot] = high[old] ?? 0;
      this.#low[slot] = low[old] ?? 0;
      this.#position[slot] = position[old] ?? 0;
    }
  }
}
