import type { AccountId } from './ids';
import type { SegmentId } from './insight';
import type { Units } from './money';
import type { PartnerType, Status } from './partner';

/** What decides for whom a plan is, of one account: small enough to be read of a whole programme at once. */
export type Member = {
  readonly account: AccountId;
  /** As people call it: its name, else the network's id. */
  readonly name: string;
  readonly type: PartnerType | null;
  readonly status: Status;
  readonly segments: readonly SegmentId[];
  /** The user's own, by id. */
  readonly ownSegments: readonly string[];
  /** Main metric of the last 365 days, in its own unit; null where not covered. */
  readonly main365: Units | number | null;
  /** A quality flag of it is to be reviewed. */
  readonly isToReview: boolean;
};
