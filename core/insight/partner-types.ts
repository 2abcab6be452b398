/** Types as small numbers, so that the many questions "who is of the same type" need no look-up of a word. */
export type GroupedTypes = {
  /** In the order in which they first occur. */
  readonly names: readonly string[];
  /** Number of each member's type; -1: it has none. */
  readonly numberOf: Int32Array;
};

export function groupTypes(types: readonly (string | null)[]): GroupedTypes {
  const numbers = new Map<string, number>();
  const numberOf = new Int32Array(types.length).fill(-1);
  types.forEach((type, member) => {
    if (!type) return;
    const known = numbers.get(type) ?? numbers.size;
    numbers.set(type, known);
    numberOf[member] = known;
  });
  return { names: [...numbers.keys()], numberOf };
}
