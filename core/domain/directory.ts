import type { Fit } from './fit';
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
  /** The network's group; '' for none. Absent in what an older version published. */
  readonly tag?: string;
  /** What else it goes by: the person written to, and its names on other programmes. Absent: nothing. */
  readonly aliases?: readonly string[];
  /** Addresses that the user noted of it beside the network's. Absent: none. */
  readonly otherEmails?: readonly string[];
  /** Codes that the user agreed with it, past agreements included. Absent: none. */
  readonly codes?: readonly string[];
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
  /** What the last 30 days were expected to bring; null (or absent, in what an older version published) where that is not known. */
  readonly expected30?: Units | number | null;
  /** Top next action, or null. */
  readonly play: string | null;
  readonly priority: number;
  /** Of a prospect, read as it is now: what was answered about it. */
  readonly fit?: Fit;
};
