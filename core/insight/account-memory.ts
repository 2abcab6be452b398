import { type ActivityMemory, type ActivityVerdict, NO_MEMORY } from './activity';
import type { KnownBand } from './band';
import type { OpenDip } from './dip-test';
import { NO_STAGE_MEMORY, type StageMemory } from './stage';

/** What outlives an evaluation: kept apart from all that is only told, so that a replay holds little. */
export type AccountMemory = {
  readonly dip: OpenDip | null;
  readonly activity: ActivityMemory;
  /** Before the status limits it. */
  readonly band: KnownBand | null;
  readonly stage: StageMemory;
};

export const NOTHING_REMEMBERED: AccountMemory = { dip: null, activity: NO_MEMORY, band: null, stage: NO_STAGE_MEMORY };

type Judged = Omit<AccountMemory, 'activity'> & { readonly activity: ActivityVerdict };

/** The same object where nothing changed, as for most partners in most weeks. */
export function remember({ dip, activity, band, stage }: Judged, before: AccountMemory): AccountMemory {
  const isSame = dip === before.dip && activity.memory === before.activity && band === before.band && stage === before.stage;
  return isSame ? before : { dip, activity: activity.memory, band, stage };
}
