import type { Day } from '../domain/day';
import type { AccountInsight, SegmentId } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { Contact } from './contacts';

/** All that a segment's rule may ask of an account. `isGrowing`: see growth.ts. */
type SegmentInput = {
  readonly insight: Omit<AccountInsight, 'segments'>;
  readonly facts: AccountFacts;
  readonly contact: Contact | null;
  readonly isGrowing: boolean;
  readonly asOf: Day;
};

export type Segment = {
  readonly id: SegmentId;
  readonly holds: (input: SegmentInput) => boolean;
  /** Larger comes first; without it the order is the reader's own. */
  readonly worth?: (insight: AccountInsight) => number;
};

const NEW_DAYS = 14;
const WELCOME_FROM = 3;
const WELCOME_TO = 30;
const STUCK_DAYS = 30;
const NEVER_ACTIVE_DAYS = 30;
const HEALTHY_SCORE = 70;
const CONTACT_DAYS = 45;

const hasJoined = ({ insight }: SegmentInput) =>
  insight.stage.code === 'onboarding' || insight.stage.code === 'engagement' || insight.stage.code === 'cultivation';

/**
 * Days since joining; null when unknown, as where no import says which day it is of. A partner that joined after the last
 * counted day is 0 days old.
 */
const ageOf = ({ facts, asOf }: SegmentInput) =>
  facts.joined === null || facts.joined > asOf + NEW_DAYS ? null : Math.max(0, asOf - facts.joined);

/** Built-in segments. A partner may be in many. */
export const SEGMENTS: readonly Segment[] = [
  { id: 'S-05', holds: (input) => hasJoined(input) && (ageOf(input) ?? NEW_DAYS + 1) <= NEW_DAYS },
  {
    id: 'S-06',
    holds: (input) => {
      const age = ageOf(input);
      return hasJoined(input) && age !== null && age >= WELCOME_FROM && age <= WELCOME_TO && !input.contact?.firstOutgoing;
    },
  },
  { id: 'S-07', holds: (input) => input.insight.stage.code === 'onboarding' && (ageOf(input) ?? 0) >= STUCK_DAYS },
  { id: 'S-08', holds: ({ insight }) => insight.tier === 'A' },
  { id: 'S-09', holds: ({ insight }) => insight.tier === 'B' },
  { id: 'S-10', holds: ({ insight }) => insight.tier === 'C' },
  {
    id: 'S-12',
    holds: (input) => input.insight.activity.code === 'never-active' && (ageOf(input) ?? 0) >= NEVER_ACTIVE_DAYS,
  },
  {
    id: 'S-14',
    holds: ({ insight }) => insight.activity.code === 'dormant',
    worth: ({ recent }) => recent.mainBeforeSilence ?? 0,
  },
  {
    id: 'S-16',
    holds: ({ insight }) => insight.activity.code === 'dipping',
    worth: ({ dip, recent }) => dip?.money?.units ?? recent.mainBeforeSilence ?? 0,
  },
  {
    id: 'S-22',
    holds: (input) => {
      const { insight, contact, asOf } = input;
      if (insight.tier !== 'A' || !hasJoined(input)) return false;
      const isQuiet = contact !== null && contact.lastTwoWay !== null && asOf - contact.lastTwoWay > CONTACT_DAYS;
      return isQuiet || (insight.health.score !== null && insight.health.score < HEALTHY_SCORE);
    },
    worth: ({ recent }) => recent.main365 ?? 0,
  },
  {
    id: 'S-23',
    holds: (input) => hasJoined(input) && (input.insight.rise !== null || input.isGrowing),
    worth: ({ rise, recent }) => rise?.money?.units ?? (recent.main30 ?? 0) - (recent.mainPrevious30 ?? 0),
  },
];

/** The accounts of a segment, those with most at stake first; equal ones by id. */
export function rankSegment({ id, worth }: Segment, accounts: readonly AccountInsight[]): AccountInsight[] {
  const members = accounts.filter(({ segments }) => segments.includes(id));
  if (!worth) return members;
  return members.sort((a, b) => worth(b) - worth(a) || (a.account < b.account ? -1 : 1));
}
