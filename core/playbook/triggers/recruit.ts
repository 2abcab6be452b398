import { answeredApplication, appliedOn, LATE_APPLICATION_DAYS } from '../../domain/application';
import type { Day } from '../../domain/day';
import { isAnsweredSince, lastDone } from '../contact-log';
import { answeredOn, decisionOn, type FindTrigger, isIn, type Situation } from '../situation';

const FOLLOW_UP_DAYS = 7;
const LAST_FOLLOW_UP_DAYS = 14;
/** An event is followed up within a month, or not at all. */
const EVENT_DAYS = 30;

export const RECRUIT_TRIGGERS = {
  'A-01': (situation) => (isIn(situation, 'S-01') ? { size: 1, since: situation.insight.stage.since } : null),

  'A-02': (situation) => waitingSince(situation, FOLLOW_UP_DAYS),

  'A-03': (situation) => {
    const { contacts, decisions, today } = situation;
    const followed = lastDone(contacts, decisionOn('A-02', decisions), 'A-02');
    if (followed !== null && today - followed < FOLLOW_UP_DAYS) return null;
    return waitingSince(situation, LAST_FOLLOW_UP_DAYS);
  },

  'A-04': (situation) => {
    const { facts, insight, today } = situation;
    if (isAnswered(situation)) return null;
    const applied = facts.status === 'pending' ? appliedOn(facts) : null;
    // An applicant waits by the calendar on the wall, however old the data is.
    const isLate = isIn(situation, 'S-03') || (applied !== null && today - applied >= LATE_APPLICATION_DAYS);
    const since = insight.stage.since ?? applied;
    return isLate ? { size: 1, since: since === null ? null : since + LATE_APPLICATION_DAYS } : null;
  },

  'A-05': (situation) => {
    const { facts, insight } = situation;
    const isUnscreened = facts.status === 'pending' && answeredOn(situation, 'screening').length === 0;
    return isUnscreened && !isAnswered(situation) ? { size: 1, since: insight.stage.since } : null;
  },

  'A-33': (situation) => {
    const met = lastEvent(situation);
    if (met === null || met >= situation.today || situation.today - met > EVENT_DAYS) return null;
    const isFollowed = situation.contacts.some(
      ({ direction, channel, day }) => direction === 'out' && channel !== 'event' && day > met,
    );
    return isFollowed ? null : { size: 1, since: met + 1 };
  },
} as const satisfies Readonly<Record<string, FindTrigger>>;

/** The user says that the application was decided; the exports do not say so yet. */
const isAnswered = ({ facts, decisions }: Situation) => answeredApplication(facts, decisionOn('A-04', decisions)) !== null;

/** An invitation that nobody answered, due for a word after so many days; null: too early, too late, answered, or never invited. */
function waitingSince(situation: Situation, afterDays: number): ReturnType<FindTrigger> {
  const invited = situation.facts.status === 'invited' ? invitedOn(situation) : null;
  if (invited === null || isAnsweredSince(situation.contacts, invited)) return null;
  const age = situation.today - invited;
  const isDue = age >= afterDays && age < situation.settings.coldInvitationDays;
  return isDue ? { size: 1, since: invited + afterDays } : null;
}

/** The day of the invitation: the message that was logged as one, else the day on which the state was set. */
export function invitedOn({ facts, insight, contacts, decisions }: Situation): Day | null {
  const asked = lastDone(contacts, decisionOn('A-01', decisions), 'A-01');
  return asked ?? facts.prospect?.since ?? insight.stage.since;
}

/** The day on which one last met the partner at an event. */
export function lastEvent({ contacts }: Situation): Day | null {
  let last: Day | null = null;
  for (const { channel, day } of contacts) if (channel === 'event' && (last === null || day > last)) last = day;
  return last;
}
