import type { Subscribable } from '@/components/ui/use-live';

/**
 * One read, told once: for what only changes together with a key of the caller's. Not a liveQuery, because those follow every
 * table that a read touches, and a read over many records need not run again for each of them.
 */
export function readOnce<Value>(read: () => Promise<Value>): Subscribable<Value> {
  return {
    subscribe(onValue, onError) {
      let isOver = false;
      read().then(
        (value) => {
          if (!isOver) onValue(value);
        },
        (error: unknown) => {
          if (!isOver) onError(error);
        },
      );
      return {
        unsubscribe: () => {
          isOver = true;
        },
      };
    },
  };
}
