import type { NextAction } from '@/core/domain/insight';
import type { Activity, Band, Stage } from '@/core/domain/partner';
import type { Sentence } from '@/core/domain/sentence';

/** A next action with the partner that it is about. */
export type RankedAction = {
  readonly action: NextAction;
  /** Further ones that wait for the same partner until this one is settled. */
  readonly others: number;
  readonly partner: {
    readonly name: string;
    readonly href: string;
    readonly band: Band;
    readonly score: number | null;
    readonly isOld: boolean;
    readonly stage: Stage;
    readonly activity: Activity;
    /** Main metric per week, for a small line; null where not covered. */
    readonly weeks: readonly (number | null)[];
  };
};

export type ActionVerbs = {
  readonly onDraft: (action: NextAction) => void;
  readonly onDone: (action: NextAction) => void;
  readonly onSnooze: (action: NextAction) => void;
  readonly onDismiss: (action: NextAction) => void;
};

/** What is at stake stands beside the reason: not said twice. */
export const withoutStake = ({ id, facts }: Sentence): Sentence =>
  'hasStake' in facts ? { id, facts: { ...facts, hasStake: 'no' } } : { id, facts };
