import { PROSPECT_STATES, type Prospect, type ProspectState } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { Fit } from '@/core/domain/fit';
import type { AccountId } from '@/core/domain/ids';

/** As they are shown: joined is one of them. */
export type ShownState = ProspectState | 'joined';
/** In the order of the way, the ends of it last. */
export const SHOWN_STATES = [
  'identified',
  'invited',
  'applied',
  'negotiating',
  'joined',
  'declined',
  'resting',
] as const satisfies readonly ShownState[];

/** A partner of the programme, and the way there. */
export type FoundPartner = { readonly account: AccountId; readonly name: string; readonly href: string };

/** One prospect as lists show it. */
export type ProspectRow = Pick<Prospect, 'id' | 'program' | 'website' | 'email' | 'type' | 'country' | 'source'> & {
  /** Never empty. */
  readonly name: string;
  readonly href: string;
  /** Its own until it joins, then the partner's. */
  readonly account: AccountId;
  readonly programName: string;
  readonly state: ShownState;
  /** On which `state` began; null where an older version did not note it. */
  readonly day: Day | null;
  readonly fit: Fit;
  /** Top next action, or null. */
  readonly play: string | null;
  /** Has its address or website, and is in the programme: perhaps this one. */
  readonly seems: FoundPartner | null;
};

/** The state that usually comes next; null: none that a click can set. */
export function nextState(state: ShownState): 'invited' | 'applied' | 'negotiating' | null {
  switch (state) {
    case 'identified':
    case 'resting':
      return 'invited';
    case 'invited':
      return 'applied';
    case 'applied':
      return 'negotiating';
    default:
      return null;
  }
}

/** States that a user may choose: `resting` only where it is one already. */
export const chosenStates = (state: ProspectState): readonly ProspectState[] =>
  PROSPECT_STATES.filter((one) => one !== 'resting' || state === 'resting');
