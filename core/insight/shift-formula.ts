// How the numbers of a dip or a rise were found, to be shown: built only when somebody asks, and worth exactly what was computed.
import type { Formula } from '../domain/formula';
import type { Shift } from '../domain/insight';
import { calculate, fixed, named } from './build-formula';
import { RECENT_WEEKS } from './compared-weeks';

/** All that the test of method 3.5 rests on. */
export type ShiftNumbers = Pick<Shift, 'recent' | 'base' | 'baseWeeks' | 'channelRatio' | 'season' | 'dispersion'>;

const ONE = fixed(1);
const recentOf = ({ recent }: ShiftNumbers) => named('recent', recent);
const baseOf = ({ base }: ShiftNumbers) => named('base', base);
const baseWeeksOf = ({ baseWeeks }: ShiftNumbers) => named('base-weeks', baseWeeks);
const dispersionOf = ({ dispersion }: ShiftNumbers) => named('dispersion', dispersion);
/** What the channel and the partner's own season make of anything. */
const movesOf = ({ channelRatio, season }: ShiftNumbers) => [named('channel-shift', channelRatio), named('own-season', season)];
const RECENT = named('recent-weeks', RECENT_WEEKS);

/** E: what the base, the channel's shift and the partner's own season let expect. */
export function expectedFormula(shift: ShiftNumbers): Formula {
  return calculate('/', calculate('*', baseOf(shift), ...movesOf(shift), RECENT), baseWeeksOf(shift));
}

/** p of a fall: the chance of so few by chance alone. */
export function fallFormula(shift: ShiftNumbers): Formula {
  const hits = hitsOf(shift);
  return calculate('beta', calculate('-', ONE, shareOf(shift)), calculate('-', trialsOf(shift), hits), calculate('+', hits, ONE));
}

/** p of a rise: the chance of so many by chance alone. */
export function riseFormula(shift: ShiftNumbers): Formula {
  const hits = hitsOf(shift);
  return calculate('beta', shareOf(shift), hits, calculate('+', calculate('-', trialsOf(shift), hits), ONE));
}

/** k: recent counts that are worth as much as chance alone would make them. */
const hitsOf = (shift: ShiftNumbers) => calculate('/', recentOf(shift), dispersionOf(shift));

/** n: the same of all counts. */
const trialsOf = (shift: ShiftNumbers) => calculate('/', calculate('+', recentOf(shift), baseOf(shift)), dispersionOf(shift));

/** p₀: the share of all counts that is expected in the recent weeks. */
function shareOf(shift: ShiftNumbers): Formula {
  const weeks = calculate('*', ...movesOf(shift), RECENT);
  return calculate('/', weeks, calculate('+', weeks, baseWeeksOf(shift)));
}
