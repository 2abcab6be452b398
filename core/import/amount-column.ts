import type { NumberColumn } from '../domain/batch';

/** A column of whole numbers: four bytes each, until one does not fit; then eight. */
export class AmountColumn {
  #values: NumberColumn;

  constructor(room: number) {
    this.#values = new Int32Array(room);
  }

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) this.#grow(at + 1);
    if ((value | 0) !== value) this.#widen();
    this.#values[at] = value;
  }

  #widen(): void {
    if (this.#values instanceof Int32Array) this.#values = Float64Array.from(this.#values);
  }

  #grow(needed: number): void {
    const { length } = this.#values;
    const size = Math.max(needed, length * 2);
    const wider = this.#values instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
    wider.set(this.#values);
    this.#values = wider;
  }

  /** The values at these positions, in this order. The column is empty afterwards: two copies at once would be the file's peak. */
  unload(order: Uint32Array): NumberColumn {
    const values = this.#values;
    const picked = isNarrow(values, order) ? new Int32Array(order.length) : new Float64Array(order.length);
    for (let i = 0; i < order.length; i++) picked[i] = values[order[i] ?? 0] ?? 0;
    this.#values = new Int32Array(0);
    return picked;
  }
}

/** Asked anew: a wide value may have been written over. */
function isNarrow(values: NumberColumn, order: Uint32Array): boolean {
  if (values instanceof Int32Array) return true;
  return order.every((at) => ((values[at] ?? 0) | 0) === values[at]);
}
