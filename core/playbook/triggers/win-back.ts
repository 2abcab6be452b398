import type { Day } from '../../domain/day';
import { hasOutcome, unansweredSince } from '../contact-log';
import type { PlayId } from '../play';
import { decisionOn, type FindTrigger, hasReason, isIn, reasonDay, type Situation } from '../situation';
import { stalledSince } from './keep';

const NEVER_ACTIVE_DAYS = 30;
const ANSWER_DAYS = 14;
const ATTEMPTS = 2;
/** Types that work with codes. */
const CODE_TYPES: ReadonlySet<string> = new Set(['coupon', 'creator', 'content']);

export const WIN_BACK_TRIGGERS = {
  'A-14': (situation) => {
    const { insight, facts } = situation;
    if (hasReason(situation)) return null; // it was asked, and answered
    if (isIn(situation, 'S-12')) return { size: 1, since: facts.joined === null ? null : facts.joined + NEVER_ACTIVE_DAYS };
    return isIn(situation, 'S-14') ? { size: 1, since: insight.activity.since } : null;
  },

  'A-15': (situation) => {
    const { insight } = situation;
    if (!isIn(situation, 'S-14') || !hadWeight(situation) || reasonDay(situation, 'lost-interest') !== null) return null;
    const due = answerDue(situation, 'A-14');
    return due === null ? null : { size: 1, since: Math.max(due, insight.activity.since ?? 0) };
  },

  'A-15b': (situation) => {
    const { insight, facts } = situation;
    if (facts.type === null || !CODE_TYPES.has(facts.type) || reasonDay(situation, 'lost-interest') !== null) return null;
    if (isIn(situation, 'S-14')) return { size: 1, since: insight.activity.since };
    const due = stalledSince(situation) === null ? null : answerDue(situation, 'A-13');
    return due === null ? null : { size: 1, since: due };
  },

  'A-31': (situation) => {
    const told = reasonDay(situation, 'better-offers');
    return told === null ? null : { size: 1, since: told };
  },

  'A-32': (situation) => {
    const { season } = situation.insight;
    const returns = season?.returns ?? null;
    if (isIn(situation, 'S-21')) return { size: 1, since: null, ...(returns === null ? {} : { deadline: returns }) };
    // Who named the time of year, and whose season the data does not know, is asked for it.
    const told = returns === null ? reasonDay(situation, 'season') : null;
    return told === null ? null : { size: 1, since: told };
  },

  'A-40': (situation) => {
    const { activity, lastActive } = situation.insight;
    const told = reasonDay(situation, 'lost-interest');
    if (told !== null) return { size: 1, since: told };
    if (activity.code !== 'churned') return null;
    const last = attemptsInVain(situation, lastActive);
    return last.length >= ATTEMPTS ? { size: 1, since: last[ATTEMPTS - 1] ?? null } : null;
  },

  'A-41': ({ insight }) => (insight.activity.code === 'reactivated' ? { size: 1, since: insight.activity.since } : null),
} as const satisfies Readonly<Record<string, FindTrigger>>;

/** The day on which a play was done, if no answer came. */
export function askedInVain({ contacts, decisions }: Situation, play: PlayId): Day | null {
  return unansweredSince(contacts, decisionOn(play, decisions), play);
}

/** The day by which the question should have been answered, once it has passed without an answer. */
function answerDue(situation: Situation, play: PlayId): Day | null {
  const asked = askedInVain(situation, play);
  return asked !== null && situation.basis.program.asOf - asked >= ANSWER_DAYS ? asked + ANSWER_DAYS : null;
}

/** Days of messages since it was last active that nothing came back to, oldest first; each two weeks old at least, one per day. */
export function attemptsInVain({ contacts, basis }: Situation, lastActive: Day | null): Day[] {
  const answered = Math.max(
    lastActive ?? Number.NEGATIVE_INFINITY,
    ...contacts.filter((touch) => touch.direction === 'in' || hasOutcome(touch)).map(({ day }) => day),
  );
  const days = contacts
    .filter(({ direction, day }) => direction === 'out' && day > answered && basis.program.asOf - day >= ANSWER_DAYS)
    .map(({ day }) => day);
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Tier A or B now, or its usual month before it fell silent would be enough for tier B today. */
function hadWeight({ insight, basis }: Situation): boolean {
  const { tier, recent } = insight;
  if (tier === 'A' || tier === 'B') return true;
  return basis.tierFloor !== null && recent.mainBeforeSilence !== null && recent.mainBeforeSilence >= basis.tierFloor;
}
