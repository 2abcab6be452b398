import type { Play, PlayId } from './play';
import type { FindTrigger, Situation, Trigger } from './situation';
import { CARE_TRIGGERS } from './triggers/care';
import { GROW_TRIGGERS } from './triggers/grow';
import { KEEP_TRIGGERS } from './triggers/keep';
import { QUALITY_TRIGGERS } from './triggers/quality';
import { RECRUIT_TRIGGERS } from './triggers/recruit';
import { START_TRIGGERS } from './triggers/start';
import { WIN_BACK_TRIGGERS } from './triggers/win-back';

/** One small rule per play about a partner. Those about the whole programme are in program-actions.ts. */
const TRIGGERS = {
  ...RECRUIT_TRIGGERS,
  ...START_TRIGGERS,
  ...KEEP_TRIGGERS,
  ...GROW_TRIGGERS,
  ...WIN_BACK_TRIGGERS,
  ...CARE_TRIGGERS,
  ...QUALITY_TRIGGERS,
} as const satisfies Readonly<Partial<Record<PlayId, FindTrigger>>>;

/** Plays about one partner. */
export type PartnerPlayId = keyof typeof TRIGGERS;
export const isAboutPartner = (id: PlayId): id is PartnerPlayId => id in TRIGGERS;

/** null: the play does not apply, or the partner is in none of its stages. */
export function triggerOf({ id, stages }: Pick<Play, 'id' | 'stages'>, situation: Situation): Trigger | null {
  if (!isAboutPartner(id) || !stages.includes(situation.insight.stage.code)) return null;
  return TRIGGERS[id](situation);
}
