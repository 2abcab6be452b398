/** Room for one more value: doubles the array when it is full. Typed arrays don't grow, and arrays of numbers cost several times the memory. */
export function roomInInts(values: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.max(needed, values.length * 2));
  wider.set(values);
  return wider;
}
