import type { Effect } from '@/core/domain/effects';
import type { AccountId } from '@/core/domain/ids';
import type { ProgramData } from '@/core/domain/program-data';
import type { ActionDecision } from '@/core/domain/records';
import { EffectStudy } from '@/core/playbook/effects/effect-study';
import type { Standing } from '@/core/playbook/effects/standing';
import { AS_OF, SETTINGS } from '../../insight/makers';

export function effectsOf(data: ProgramData, decisions: readonly ActionDecision[] = []): Effect[] {
  const study = new EffectStudy({ data, decisions, settings: SETTINGS });
  for (const week of study.weeks) study.judge(week);
  return study.effects();
}

export function effectOf(data: ProgramData, play: string, decisions: readonly ActionDecision[] = []): Effect {
  const effect = effectsOf(data, decisions).find((one) => one.play === play);
  if (!effect) throw new Error(`${play} was never done`);
  return effect;
}

export const aStanding = (change: Partial<Standing> = {}): Standing => ({
  ...{ account: 0, asOf: AS_OF - 70, activity: 'dormant', tier: 'C', type: null, bin: '', baseline: null },
  ...{ dip: null, returnChance: null },
  ...change,
});

/** A hold-back as stored, of accounts drawn somewhere. */
export function aHoldBack(play: string, day: number, accounts: readonly AccountId[]): ProgramData['book']['holdBacks'][number] {
  return {
    id: `hold-back-${day}`,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    fieldsAt: {},
    program: 'example:Shop' as ProgramData['program']['id'],
    play,
    day,
    seed: 1,
    share: 0.5,
    accounts,
  };
}
