import type { Sentence } from '../domain/sentence';
import type { PlayId } from './play';
import type { Situation } from './situation';
import type { Stake } from './stakes';
import type { PartnerPlayId } from './triggers';
import { isAboutPartner } from './triggers';
import type { TellWhy } from './why-facts';
import { CARE_WHYS } from './whys/care';
import { GROW_WHYS } from './whys/grow';
import { KEEP_WHYS } from './whys/keep';
import { QUALITY_WHYS } from './whys/quality';
import { RECRUIT_WHYS } from './whys/recruit';
import { START_WHYS } from './whys/start';
import { WIN_BACK_WHYS } from './whys/win-back';

const WHYS: Readonly<Record<PartnerPlayId, TellWhy>> = {
  ...RECRUIT_WHYS,
  ...START_WHYS,
  ...KEEP_WHYS,
  ...GROW_WHYS,
  ...WIN_BACK_WHYS,
  ...CARE_WHYS,
  ...QUALITY_WHYS,
};

/**
 * Why a play is suggested, in this order: the fact, what was expected, the money, and what happens when nobody does anything.
 *
 * Throws (a bug): when asked of a play that is about the whole programme.
 */
export function whyOf(play: PlayId, situation: Situation, stake: Stake): Sentence {
  if (!isAboutPartner(play)) throw new Error(`${play} is about no partner`);
  return WHYS[play](situation, stake);
}
