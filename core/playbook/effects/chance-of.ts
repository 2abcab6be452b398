import type { Difference, Effect } from '../../domain/effects';

/** What a play's default chance is worth in measured cases. */
const PRIOR_CASES = 20;

/** What was measured of each play, as the playbook ranks with it. */
export type MeasuredPlays = ReadonlyMap<string, Pick<Difference, 'value' | 'cases'>>;

export function measuredPlays(effects: readonly Effect[]): MeasuredPlays {
  return new Map(effects.flatMap(({ play, difference }) => (difference ? [[play, difference]] : [])));
}

/** ΔP: the default chance, drawn to the measured difference as far as cases stand behind it. 0..1. */
export function chanceOf(play: { readonly id: string; readonly chance: number }, measured: MeasuredPlays | undefined): number {
  const found = measured?.get(play.id);
  if (!found) return play.chance;
  const chance = (PRIOR_CASES * play.chance + found.cases * found.value) / (PRIOR_CASES + found.cases);
  return Math.min(1, Math.max(0, chance));
}
