import type { Day } from '../../domain/day';
import type { Standing } from './standing';

/** One partner that a play was, or could have been, done for, and how it went. */
export type Case = {
  /** As-of day on which it was judged. */
  readonly asOf: Day;
  readonly day: Day;
  readonly standing: Standing;
  readonly success: boolean;
};

/** One that met the trigger and was left alone in its week. */
export type LeftAlone = Case & {
  /** First contact in the rest of the window: from then on it shows no more what happens to those that nobody writes to. */
  readonly contactedOn: Day | null;
  /** Day on which what happens once had happened; null: it did not, or the success is not of that kind. */
  readonly succeededOn: Day | null;
};

type LeftOutCounts = { pending: number; unknown: number; untriggered: number; resolved: number };

/** All that is gathered of one play, week by week. */
export type PlayCases = {
  done: number;
  readonly asked: Case[];
  readonly alone: LeftAlone[];
  readonly held: Case[];
  /** By as-of day: 1 where the account (by position) met the trigger then. */
  readonly met: Map<Day, Uint8Array>;
  readonly leftOut: LeftOutCounts;
};

export const noCases = (): PlayCases => ({
  done: 0,
  asked: [],
  alone: [],
  held: [],
  met: new Map(),
  leftOut: { pending: 0, unknown: 0, untriggered: 0, resolved: 0 },
});
