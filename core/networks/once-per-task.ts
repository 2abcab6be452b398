/**
 * Remembers what was read until the present task ends: while we read, the page can't change, and a pass reads hundreds of rows of
 * one table.
 */
export function oncePerTask<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  let known: Map<Key, Value> | null = null;
  return (key) => {
    if (!known) {
      known = new Map();
      queueMicrotask(() => {
        known = null;
      });
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
