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

type LeftOutCounts = { pending: number; unknown: number; untriggered: number; resolved: number };

/** All that is gathered of one play, week by week. */
export type PlayCases = {
  done: number;
  readonly asked: Case[];
  readonly alone: Case[];
  readonly held: Case[];
  readonly leftOut: LeftOutCounts;
};

export const noCases = (): PlayCases => ({
  done: 0,
  asked: [],
  alone: [],
  held: [],
  leftOut: { pending: 0, unknown: 0, untriggered: 0, resolved: 0 },
});
