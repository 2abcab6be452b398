// What the user set a day for: to be done on it, and shown until it is done, moved or given up.
import type { Day } from './day';
import type { AccountId, ProgramId } from './ids';

/** A contact to be followed up, a draft to be sent, a newsletter to go out, the next step of a series. */
export const DUE_KINDS = ['follow-up', 'draft', 'newsletter', 'series-step'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export type Due = {
  readonly kind: DueKind;
  /** Of the record that holds the day: the touch, the draft, the newsletter, the partner's run through the series. */
  readonly id: string;
  readonly day: Day;
  readonly program: ProgramId;
  /** null: about many partners. */
  readonly account: AccountId | null;
  /** What is to be written; null: not said. */
  readonly play: string | null;
  /** The user's own words: a subject, the title of a newsletter or series; '' where there are none. */
  readonly title: string;
  /** Of a step of a series: how many are done, and how many there are. */
  readonly step: { readonly done: number; readonly of: number } | null;
};

/** The oldest first; on one day in the order of their kinds. */
export const byDue = (a: Due, b: Due): number =>
  a.day - b.day || DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);

/** One thing on one day: moved to another day it is to be told of again. */
export const dueKey = ({ kind, id, day }: Due): string => `${kind} ${id} ${day}`;
