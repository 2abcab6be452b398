import type { NumberColumn } from '../domain/batch';

/** A column that grows, of numbers that are whole and small in all but a few files: kept narrow until one is not. */
export class GrowingColumn {
  #values: NumberColumn;

  /** `room`: values to expect; more are fine. */
  constructor(room: number) {
    this.#values = new Int32Array(room);
  }

  get values(): NumberColumn {
    return this.#values;
  }

  /** `at` is at most one behind the last value set. */
  set(at: number, value: number): void {
    if (at >= this.#values.length) this.#values = copyOf(this.#values, Math.max(at + 1, this.#values.length * 2));
    this.#values[at] = value;
    if (this.#values[at] === value) return;
    this.#values = Float64Array.from(this.#values);
    this.#values[at] = value;
  }

  /** Sets `column` behind the first `length` values. */
  append(length: number, column: NumberColumn): void {
    const needed = length + column.length;
    const isWide = this.#values instanceof Float64Array || column instanceof Float64Array;
    if (isWide && !(this.#values instanceof Float64Array)) this.#values = Float64Array.from(this.#values);
    if (this.#values.length < needed) this.#values = copyOf(this.#values, needed);
    this.#values.set(column, length);
  }
}

function copyOf(values: NumberColumn, length: number): NumberColumn {
  const wider = values instanceof Float64Array ? new Float64Array(length) : new Int32Array(length);
  wider.set(values);
  return wider;
}
