import { CHECK_LISTS, type Check } from './book';

/** Lists of what a partner must have been told and given before it can begin. */
export const READY_LISTS = ['onboarding', 'readiness'] as const;
export type ReadyList = (typeof READY_LISTS)[number];
export type ReadyItem<List extends ReadyList = ReadyList> = (typeof CHECK_LISTS)[List][number];

/** How far these items have come. What is not needed is in no other count, and not answered is not "no". */
export type ReadyProgress = {
  readonly needed: number;
  readonly ready: number;
  readonly inPart: number;
  readonly notNeeded: number;
  readonly left: number;
};

type Answer = Pick<Check, 'list' | 'item' | 'state'>;

/** Of one list, or of both. */
export function readyProgress(checks: readonly Answer[], lists: readonly ReadyList[] = READY_LISTS): ReadyProgress {
  const states = lists.flatMap((list) => CHECK_LISTS[list].map((item) => answerOf(checks, list, item)?.state ?? null));
  const countOf = (state: Check['state'] | null) => states.filter((one) => one === state).length;
  const notNeeded = countOf('not-needed');
  return {
    needed: states.length - notNeeded,
    ready: countOf('yes'),
    inPart: countOf('part'),
    notNeeded,
    left: countOf(null),
  };
}

/** Said to be lacking, wholly or in part, in the order of the list. What nobody answered is not known to be missing. */
export function missingOf<List extends ReadyList>(checks: readonly Answer[], list: List): readonly ReadyItem<List>[] {
  const items: readonly ReadyItem<List>[] = CHECK_LISTS[list];
  return items.filter((item) => isMissing(answerOf(checks, list, item)));
}

export const isMissing = (answer: Pick<Check, 'state'> | null): boolean => answer?.state === 'no' || answer?.state === 'part';

export function answerOf<Given extends Answer>(checks: readonly Given[], list: ReadyList, item: string): Given | null {
  return checks.find((check) => check.list === list && check.item === item) ?? null;
}
