import type { Contest } from '../domain/book';
import type { Day, Period } from '../domain/day';
import type { AccountId } from '../domain/ids';
import { type Phase, phaseOf } from './phase';
import type { Progress } from './progress';

export type Contender = {
  readonly account: AccountId;
  readonly name: string;
  readonly progress: Progress;
  /** A quality flag of it is open for review: somebody should look before a prize is given. */
  readonly isToReview: boolean;
};

export type Standing = {
  readonly phase: Phase;
  /** All days of the contest are covered by the data: nothing can change any more but by corrections. */
  readonly isFinal: boolean;
  /** Days up to as-of that no export covers. */
  readonly missingDays: number;
  /** Who reached the threshold, the first first; of the same day by name. */
  readonly reached: readonly Contender[];
  /** First past the post: all who reached it on the earliest day. The data tell days, not hours. */
  readonly first: readonly Contender[];
  /** Not there yet, but four fifths of the way or further; the nearest first. */
  readonly close: readonly Contender[];
  /** The others with anything at all, the nearest first. */
  readonly others: readonly Contender[];
  /** Of the audience, so many have nothing yet. */
  readonly idle: number;
};

const CLOSE_SHARE = 0.8;

type Asked = {
  readonly contest: Pick<Contest, 'threshold'> & { readonly period: Period };
  readonly contenders: readonly Contender[];
  /** Of the data, and of the user's calendar. */
  readonly asOf: Day;
  readonly today: Day;
};

export function standingOf({ contest: { threshold, period }, contenders, asOf, today }: Asked): Standing {
  const reached = contenders
    .filter(({ progress }) => progress.reachedOn !== null)
    .sort((a, b) => dayOf(a) - dayOf(b) || byName(a, b));
  const onTheWay = contenders
    .filter(({ progress }) => progress.reachedOn === null && (progress.attained ?? 0) > 0)
    .sort((a, b) => (b.progress.attained ?? 0) - (a.progress.attained ?? 0) || byName(a, b));
  const isClose = ({ progress }: Contender) => (progress.attained ?? 0) >= CLOSE_SHARE * threshold;
  const [winner] = reached;
  const missingDays = contenders[0]?.progress.missingDays ?? 0;
  return {
    phase: phaseOf(period, today),
    isFinal: asOf >= period.to && missingDays === 0,
    missingDays,
    reached,
    first: winner ? reached.filter((other) => dayOf(other) === dayOf(winner)) : [],
    close: onTheWay.filter(isClose),
    others: onTheWay.filter((contender) => !isClose(contender)),
    idle: contenders.length - reached.length - onTheWay.length,
  };
}

const dayOf = ({ progress }: Contender): Day => progress.reachedOn ?? Number.POSITIVE_INFINITY;
const byName = (a: Contender, b: Contender) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.account < b.account ? -1 : 1);
