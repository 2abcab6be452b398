import type { AccountId } from '../domain/ids';
import type { LeftOut } from '../domain/left-out';

export type WalkStep = {
  readonly account: AccountId;
  /** What to write about; null: whatever is suggested when it is the partner's turn. */
  readonly play: string | null;
};

/** A whole segment, one partner after the other. Who was written to is not kept here: the log of touches says it. */
export type Walk = {
  readonly id: string;
  /** Of the segment, or of the play. */
  readonly title: string;
  /** That is walked through. Absent: a walk of a play, or one that an older version began. */
  readonly segment?: string;
  /** Hash of the page that it began on. */
  readonly from: string;
  /** Epoch ms: whoever is written to from then on is done. */
  readonly startedAt: number;
  readonly steps: readonly WalkStep[];
  /** Place of the step that is shown. */
  readonly at: number;
  readonly skipped: readonly AccountId[];
  readonly leftOut: readonly LeftOut[];
};

export type WalkProgress = {
  readonly done: number;
  readonly skipped: number;
  readonly total: number;
  /** Nobody is left to write to. */
  readonly isOver: boolean;
};

type Done = ReadonlySet<AccountId>;

export function progressOf({ steps, skipped }: Walk, done: Done): WalkProgress {
  const written = steps.filter(({ account }) => done.has(account)).length;
  const passed = steps.filter(({ account }) => !done.has(account) && skipped.includes(account)).length;
  return { done: written, skipped: passed, total: steps.length, isOver: written + passed === steps.length };
}

/** To another place; the first and the last are the ends. */
export function stepTo(walk: Walk, at: number): Walk {
  const place = Math.max(0, Math.min(walk.steps.length - 1, at));
  return place === walk.at ? walk : { ...walk, at: place };
}

/** To the next partner that is neither written to nor skipped; from the end on to those left before. Where nobody is left it stays. */
export function stepOn(walk: Walk, done: Done): Walk {
  const { steps, at, skipped } = walk;
  const order = [...steps.keys()].map((place) => (at + 1 + place) % steps.length);
  const next = order.find((place) => {
    const account = steps[place]?.account;
    return account !== undefined && !done.has(account) && !skipped.includes(account);
  });
  return next === undefined ? walk : stepTo(walk, next);
}

/** Passes the partner over, for this walk. */
export function skipStep(walk: Walk, done: Done): Walk {
  const account = walk.steps[walk.at]?.account;
  if (account === undefined) return walk;
  return stepOn({ ...walk, skipped: [...new Set([...walk.skipped, account])] }, done);
}

/** Where it stands now; null: the walk is empty. */
export const stepOf = ({ steps, at }: Walk): WalkStep | null => steps[at] ?? null;
