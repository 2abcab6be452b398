import { CHECK_LISTS } from '../../domain/book';
import type { Day } from '../../domain/day';
import { checkOf } from '../kept';
import { type FindTrigger, isIn, reasonDay, type Situation, type Trigger } from '../situation';

/** Days of silence after which a creator has stalled; others by the setting `activeGapDays`. Source: mission row 58. */
const CREATOR_SILENT_DAYS = 14;
const WEEKS_BEFORE = 8;
const LEAST_ACTIVE_WEEKS = 2;

export const KEEP_TRIGGERS = {
  'A-13': (situation) => {
    const since = stalledSince(situation);
    return since === null ? null : { size: 1, since };
  },

  'A-16': (situation) => (isIn(situation, 'S-16') ? fallOf(situation) : null),

  'A-17': (situation) => {
    const told = reasonDay(situation, 'technical');
    const fall = isIn(situation, 'S-16') ? fallOf(situation) : told === null ? null : { size: 1, since: told };
    return fall === null || isLookedThrough(situation, fall.since) ? null : fall;
  },

  'A-18': (situation) => (isIn(situation, 'S-15') || isIn(situation, 'S-17') ? { size: 1, since: null } : null),
} as const satisfies Readonly<Record<string, FindTrigger>>;

/** How many times smaller than expected: a fall to half is 2, to a tenth 10. */
function fallOf({ insight }: Situation): Trigger {
  const { dip } = insight;
  if (dip) return { size: (dip.expected + 0.5) / (dip.recent + 0.5), since: dip.since };
  return { size: 1, since: insight.activity.since };
}

/** Every place to look at was looked at since it began. */
function isLookedThrough({ kept }: Situation, since: Day | null): boolean {
  return CHECK_LISTS.dip.every((item) => (checkOf(kept, 'dip', item)?.day ?? Number.NEGATIVE_INFINITY) >= (since ?? 0));
}

/**
 * The day from which a partner that was at it has been silent for too long; null: it is not, it has gone for good, it is its
 * season or its own slow rhythm, or the weeks before are not covered.
 */
export function stalledSince(situation: Situation): Day | null {
  const { insight, facts, settings } = situation;
  const { code, gapDays, tags } = insight.activity;
  const isCreator = facts.type === 'creator';
  const limit = isCreator ? CREATOR_SILENT_DAYS : settings.activeGapDays;
  if (gapDays === null || gapDays < limit || insight.lastActive === null) return null;
  if ((code !== 'active' && code !== 'dipping' && code !== 'activating') || tags.includes('seasonal')) return null;
  if (!isCreator && tags.includes('slow-rhythm')) return null;
  const weeks = activeWeeks(situation, insight.lastActive);
  return weeks !== null && weeks >= LEAST_ACTIVE_WEEKS ? insight.lastActive + limit : null;
}

/** Of the eight weeks up to a day, those with a click or a conversion; null where neither is covered. */
function activeWeeks({ insight, figures }: Situation, to: Day): number | null {
  let [active, known] = [0, 0];
  for (let week = 0; week < WEEKS_BEFORE; week++) {
    const period = { from: to - week * 7 - 6, to: to - week * 7 };
    const clicks = figures.sumOf(insight.account, 'clicks', period);
    const conversions = figures.sumOf(insight.account, 'conversions', period);
    if (clicks === null && conversions === null) continue;
    known += 1;
    if ((clicks ?? 0) + (conversions ?? 0) > 0) active += 1;
  }
  return known === 0 ? null : active;
}
