import type { NumberColumn } from '../domain/batch';

/** A packed copy of values[from .. to - 1]. */
export function packNumbers(values: ArrayLike<number>, from = 0, to = values.length): NumberColumn {
  const narrow = new Int32Array(to - from);
  for (let index = from; index < to; index++) {
    const value = values[index] ?? 0;
    narrow[index - from] = value;
    // Object.is: -0 and NaN are not what an Int32 gives back.
    if (!Object.is(narrow[index - from], value)) return wide(values, from, to);
  }
  return narrow;
}

function wide(values: ArrayLike<number>, from: number, to: number): Float64Array {
  const column = new Float64Array(to - from);
  for (let index = from; index < to; index++) column[index - from] = values[index] ?? 0;
  return column;
}

/** Null is stored as NaN. */
export function packNullable(values: readonly (number | null)[]): NumberColumn {
  return packNumbers(values.map((value) => value ?? Number.NaN));
}

export function nullable(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
