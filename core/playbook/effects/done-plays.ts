import { type Day, dayOfMoment } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { ActionDecision, Touch } from '../../domain/records';

/** A play that was done for one partner. */
export type DonePlay = { readonly account: AccountId; readonly play: string; readonly day: Day };

/** A message and the mark "done" that goes with it are some days apart when one of them was entered later. */
const SAME_DAYS = 7;

/** Every play that was done, in the order of days: messages logged with it, and marks "done" that no such message explains. */
export function donePlays(touches: readonly Touch[], decisions: readonly ActionDecision[]): DonePlay[] {
  const written = touches.filter(isPlayed).map(({ account, play, day }) => ({ account, play, day }));
  const daysOf = new Map<string, Day[]>();
  for (const { account, play, day } of written) {
    const key = `${account}|${play}`;
    daysOf.set(key, [...(daysOf.get(key) ?? []), day]);
  }
  const marked = decisions.flatMap((decision) => {
    if (decision.deletedAt !== null || decision.state !== 'done') return [];
    const { account, play } = decision;
    const day = dayOfDecision(decision);
    const isWritten = daysOf.get(`${account}|${play}`)?.some((other) => Math.abs(other - day) <= SAME_DAYS) ?? false;
    return isWritten ? [] : [{ account, play, day }];
  });
  return [...written, ...marked].sort(byDay);
}

/** A decision notes the day of the data it was taken on; the work itself was done when it was recorded, if that is later. */
const dayOfDecision = ({ day, fieldsAt, updatedAt }: ActionDecision): Day =>
  Math.max(day, dayOfMoment(fieldsAt.state ?? updatedAt));

type PlayedTouch = Touch & { readonly play: string };
const isPlayed = (touch: Touch): touch is PlayedTouch =>
  touch.deletedAt === null && touch.direction === 'out' && touch.play !== null;

const byDay = (a: DonePlay, b: DonePlay) => a.day - b.day || compare(a.account, b.account) || compare(a.play, b.play);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export type DoneInWeek = { readonly from: Day; readonly to: Day; readonly done: number };

const WEEK = 7;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/** How many plays were done in each of the last weeks up to `today`, oldest first; weeks begin on Mondays. */
export function donePerWeek(done: readonly DonePlay[], { today, weeks }: { today: Day; weeks: number }): DoneInWeek[] {
  const monday = today - ((((today - FIRST_MONDAY) % WEEK) + WEEK) % WEEK);
  return Array.from({ length: weeks }, (_, at) => {
    const from = monday - WEEK * (weeks - 1 - at);
    const to = from + WEEK - 1;
    return { from, to, done: done.filter(({ day }) => day >= from && day <= to).length };
  });
}
