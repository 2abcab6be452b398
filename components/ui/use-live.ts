import { useEffect, useState } from 'preact/hooks';

/** Anything that tells its value and then each new one: Dexie's liveQuery fits, and so does a plain object in a test. */
export type Subscribable<Value> = {
  subscribe(onValue: (value: Value) => void, onError: (error: unknown) => void): { unsubscribe(): void };
};

export type Live<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

const WAITING = { state: 'waiting' } as const;

/**
 * The newest value of a query that is watched while the component is on the page. `keys` name what the query depends on: when
 * one changes, the query is made anew and nothing of the former one is shown.
 */
export function useLive<Value>(query: () => Subscribable<Value>, keys: readonly unknown[]): Live<Value> {
  const [held, setHeld] = useState<{ readonly keys: readonly unknown[]; readonly live: Live<Value> }>({ keys, live: WAITING });

  useEffect(() => {
    const subscription = query().subscribe(
      (value) => setHeld({ keys, live: { state: 'ready', value } }),
      (error) => setHeld({ keys, live: { state: 'failed', error } }),
    );
    return () => subscription.unsubscribe();
  }, keys);

  const isOfThese = held.keys.length === keys.length && held.keys.every((key, at) => Object.is(key, keys[at]));
  return isOfThese ? held.live : WAITING;
}
