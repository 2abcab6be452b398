import type { Effect } from '../../domain/effects';
import { findPlay } from '../plays';

/** What a play's default chance is worth in measured cases. */
const PRIOR_CASES = 20;

/** ΔP, 0..1: the default chance, drawn to the measured difference as far as cases stand behind it. */
export function chanceOf(standard: number, { difference }: Pick<Effect, 'difference'>): number {
  if (!difference) return standard;
  const { value, cases } = difference;
  return Math.min(1, Math.max(0, (PRIOR_CASES * standard + cases * value) / (PRIOR_CASES + cases)));
}

/** By play, of those that something was measured of. */
export function measuredChances(effects: readonly Effect[]): ReadonlyMap<string, number> {
  return new Map(
    effects.flatMap((effect): [string, number][] => {
      const standard = findPlay(effect.play)?.chance ?? null;
      return standard === null || effect.difference === null ? [] : [[effect.play, chanceOf(standard, effect)]];
    }),
  );
}
