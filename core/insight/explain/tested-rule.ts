import type { Day } from '../../domain/day';
import type { Fact } from '../../domain/sentence';
import type { TestedRule } from './explanation';

/** Of rules tested in order until one holds: those before it did not, those after it were not asked. */
export const isTested = (at: number, decided: number): Pick<TestedRule, 'holds' | 'decides'> => ({
  holds: at < decided ? false : at === decided ? true : null,
  decides: at === decided,
});

/** A day that may not be known: `isKnown` says whether it is. */
export const knownDay = (name: string, day: Day | null): Record<string, Fact> =>
  day === null ? { isKnown: 'no' } : { isKnown: 'yes', [name]: { day } };

/** A number that may not be known. */
export const knownNumber = (name: string, value: number | null): Record<string, Fact> =>
  value === null ? { isKnown: 'no' } : { isKnown: 'yes', [name]: value };
