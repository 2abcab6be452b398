import type { Activity, PartnerType, Tier } from '../domain/partner';
import type { PlayTuning, Settings } from '../domain/settings';
import type { Manner, Play } from './play';
import { CARE_PLAYS } from './plays/care';
import { GROW_PLAYS } from './plays/grow';
import { KEEP_PLAYS } from './plays/keep';
import { PROGRAMME_PLAYS } from './plays/programme';
import { QUALITY_PLAYS } from './plays/quality';
import { RECRUIT_PLAYS } from './plays/recruit';
import { START_PLAYS } from './plays/start';
import { WIN_BACK_PLAYS } from './plays/win-back';

/** Every play there is. In the order in which equal priorities are listed. */
export const PLAYS: readonly Play[] = [
  ...RECRUIT_PLAYS,
  ...START_PLAYS,
  ...KEEP_PLAYS,
  ...GROW_PLAYS,
  ...WIN_BACK_PLAYS,
  ...CARE_PLAYS,
  ...QUALITY_PLAYS,
  ...PROGRAMME_PLAYS,
];

export function findPlay(id: string): Play | null {
  return PLAYS.find((play) => play.id === id) ?? null;
}

/** The plays as the user set them: without those that are off. A duty stays one: its chance can't be set. */
export function tunedPlays({ plays }: Pick<Settings, 'plays'>): readonly Play[] {
  return PLAYS.filter(({ id }) => plays[id]?.isOff !== true).map((play) => tune(play, plays[play.id]));
}

function tune(play: Play, tuning: PlayTuning | undefined): Play {
  if (tuning === undefined) return play;
  return {
    ...play,
    chance: play.chance === null ? null : (tuning.chance ?? play.chance),
    cooldownDays: tuning.cooldownDays ?? play.cooldownDays,
  };
}

export type MannerQuestion = { readonly tier: Tier; readonly activity: Activity; readonly type: PartnerType | null };

/** How the play is carried out for a partner of this tier, activity and type. */
export function mannerOf(play: Play, { tier, activity, type }: MannerQuestion): Manner {
  const fits = play.variants.find(
    (variant) =>
      (variant.tier ?? tier) === tier && (variant.activity ?? activity) === activity && (variant.type ?? type) === type,
  );
  return fits ?? play.manner;
}

/** Whether there is something to write: only then a draft is offered. */
export const isWritten = (id: string): boolean => findPlay(id)?.manner.template != null;
