import { useState } from 'preact/hooks';

type Pending<Item, Answer> = {
  /** As it stands for the user; undefined: as it is kept. */
  readonly pendingOf: (item: Item) => Answer | undefined;
  readonly answer: (item: Item, given: Answer) => void;
};

/**
 * What was just answered stands until it is kept: news of an answer before it must not take it back under the pointer. `keep` is done
 * when the answer is kept, or could not be.
 */
export function usePendingAnswers<Item, Answer>(keep: (item: Item, given: Answer) => Promise<void>): Pending<Item, Answer> {
  const [pending, setPending] = useState<ReadonlyMap<Item, Answer>>(new Map());

  function answer(item: Item, given: Answer): void {
    setPending((before) => new Map(before).set(item, given));
    void keep(item, given).finally(() =>
      setPending((before) => (before.get(item) === given ? new Map([...before].filter(([other]) => other !== item)) : before)),
    );
  }
  return { pendingOf: (item) => pending.get(item), answer };
}
