// How the numbers of a dip or a rise were found, to be shown: built only when somebody asks, and worth exactly what was computed.
import type { Formula } from '../domain/formula';
import type { Shift } from '../domain/insight';
import { RECENT_WEEKS } from './compared-weeks';

/** All that the test of method 3.5 rests on. */
export type ShiftNumbers = Pick<Shift, 'recent' | 'base' | 'baseWeeks' | 'channelRatio' | 'season' | 'dispersion'>;

const ONE: Formula = { name: 'one', value: 1 };
const RECENT: Formula = { name: 'recent-weeks', value: RECENT_WEEKS };
const channelOf = ({ channelRatio }: ShiftNumbers): Formula => ({ name: 'channel-shift', value: channelRatio });
const seasonOf = ({ season }: ShiftNumbers): Formula => ({ name: 'own-season', value: season });
const baseOf = ({ base }: ShiftNumbers): Formula => ({ name: 'base', value: base });
const recentOf = ({ recent }: ShiftNumbers): Formula => ({ name: 'recent', value: recent });
const baseWeeksOf = ({ baseWeeks }: ShiftNumbers): Formula => ({ name: 'base-weeks', value: baseWeeks });
const dispersionOf = ({ dispersion }: ShiftNumbers): Formula => ({ name: 'dispersion', value: dispersion });

/** E: what the base, the channel's shift and the partner's own season let expect. */
export function expectedFormula(shift: ShiftNumbers): Formula {
  return { op: '/', of: [{ op: '*', of: [baseOf(shift), channelOf(shift), seasonOf(shift), RECENT] }, baseWeeksOf(shift)] };
}

/** p of a fall: the chance of so few by chance alone. */
export function fallFormula(shift: ShiftNumbers): Formula {
  const [hits, trials, share] = [hitsOf(shift), trialsOf(shift), shareOf(shift)];
  return {
    op: 'beta',
    of: [
      { op: '-', of: [ONE, share] },
      { op: '-', of: [trials, hits] },
      { op: '+', of: [hits, ONE] },
    ],
  };
}

/** p of a rise: the chance of so many by chance alone. */
export function riseFormula(shift: ShiftNumbers): Formula {
  const [hits, trials, share] = [hitsOf(shift), trialsOf(shift), shareOf(shift)];
  return { op: 'beta', of: [share, hits, { op: '+', of: [{ op: '-', of: [trials, hits] }, ONE] }] };
}

/** k: recent counts that are worth as much as chance alone would make them. */
const hitsOf = (shift: ShiftNumbers): Formula => ({ op: '/', of: [recentOf(shift), dispersionOf(shift)] });

/** n: the same of all counts. */
const trialsOf = (shift: ShiftNumbers): Formula => ({
  op: '/',
  of: [{ op: '+', of: [recentOf(shift), baseOf(shift)] }, dispersionOf(shift)],
});

/** p₀: the share of all counts that is expected in the recent weeks. */
function shareOf(shift: ShiftNumbers): Formula {
  const weeks: Formula = { op: '*', of: [channelOf(shift), seasonOf(shift), RECENT] };
  return { op: '/', of: [weeks, { op: '+', of: [weeks, baseWeeksOf(shift)] }] };
}
