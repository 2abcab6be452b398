import { CHECK_LISTS, type Check } from './book';
import type { Day } from './day';

export const SCREENING_ITEMS = CHECK_LISTS.screening;
export type ScreeningItem = (typeof SCREENING_ITEMS)[number];
export const SCREENING_ANSWERS = ['yes', 'part', 'no'] as const;
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number];

/** One item that was looked at. */
export type Looked = { readonly answer: ScreeningAnswer; readonly day: Day; readonly note: string };

/** What was found out of an applicant. Null is "not looked at", never "no". */
export type Screening = {
  readonly items: Readonly<Record<ScreeningItem, Looked | null>>;
  /** Items that were looked at, the verdict among them. */
  readonly looked: number;
};

const NOBODY_LOOKED = { site: null, links: null, profiles: null, reviews: null, verdict: null } as const;

/** From the answers of one account; those of its other lists are left aside. */
export function screeningOf(checks: Iterable<Pick<Check, 'list' | 'item' | 'state' | 'day' | 'note'>>): Screening {
  const items: Record<ScreeningItem, Looked | null> = { ...NOBODY_LOOKED };
  for (const { list, item, state, day, note } of checks) {
    const asked = list === 'screening' ? SCREENING_ITEMS.find((one) => one === item) : undefined;
    const answer = SCREENING_ANSWERS.find((one) => one === state);
    if (asked && answer) items[asked] = { answer, day, note };
  }
  return { items, looked: Object.values(items).filter((looked) => looked !== null).length };
}
