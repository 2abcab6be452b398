import type { AccountId, ProgramId } from './ids';
import type { Units } from './money';
import type { Activity, Band, Stage, Tier } from './partner';

/** One line of the directory: all that lists, look-ups and badges need of an account. */
export type DirectoryEntry = {
  readonly account: AccountId;
  readonly program: ProgramId;
  readonly ownId: string;
  readonly name: string;
  readonly email: string;
  /** As the network has it; '' where no import says it. */
  readonly website?: string;
  readonly listed: boolean;
  readonly band: Band;
  readonly score: number | null;
  readonly isOld: boolean;
  readonly tier: Tier;
  readonly stage: Stage;
  readonly isStagePinned: boolean;
  readonly activity: Activity;
  /** Main metric of the last 365 and 30 days, in its own unit; null where not covered. */
  readonly main365: Units | number | null;
  readonly main30: Units | number | null;
  /** What was to be expected of the main metric in those 30 days; null (or absent, of an earlier snapshot) where nothing can be. */
  readonly expected30?: number | null;
  /** Top next action, or null. */
  readonly play: string | null;
  readonly priority: number;
};
