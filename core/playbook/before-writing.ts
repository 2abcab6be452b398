import type { Day } from '../domain/day';
import type { AccountInsight, ProgramInsight } from '../domain/insight';
import type { ActionDecision, Touch } from '../domain/records';
import { type Sentence, sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { isSuspended, restsUntil } from './brakes';
import { lastMessage } from './contact-log';
import { findPlay } from './plays';

/** `stop`: nobody should write this now. `care`: it may be right all the same. */
export type Brake = { readonly weight: 'stop' | 'care'; readonly sentence: Sentence };

type Question = {
  /** Null: no play was chosen. */
  readonly play: string | null;
  readonly insight: Pick<AccountInsight, 'tier'>;
  readonly program: Pick<ProgramInsight, 'isFalling' | 'trackingFault'>;
  readonly optedOut: boolean;
  /** With this partner, on every programme that it is on. */
  readonly contacts: readonly Touch[];
  /** Of this account. */
  readonly decisions: readonly ActionDecision[];
  readonly settings: Pick<Settings, 'mailRestDays'>;
  /** The user's own day: whoever writes goes by the calendar on the wall, however old the data is. */
  readonly today: Day;
};

/** What speaks against writing this message to this partner today, the weightiest first. Whoever knows it all may write. */
export function beforeWriting(question: Question): readonly Brake[] {
  const all = [optOut(question), resting(question), ...massMail(question), recent(question), ...notAboutThem(question)];
  const found = all.filter((brake) => brake !== null);
  return [...found.filter(({ weight }) => weight === 'stop'), ...found.filter(({ weight }) => weight === 'care')];
}

const stop = (id: string, facts?: Sentence['facts']): Brake => ({ weight: 'stop', sentence: sentence(id, facts) });
const care = (id: string, facts?: Sentence['facts']): Brake => ({ weight: 'care', sentence: sentence(id, facts) });

const optOut = ({ optedOut }: Question) => (optedOut ? stop('brake.opted-out') : null);

function resting({ contacts, decisions, today, play }: Question): Brake | null {
  const until = restsUntil(contacts, decisions, today);
  // Questions of conduct are asked all the same.
  if (until === null || findPlay(play ?? '')?.group === 'quality') return null;
  return stop('brake.resting', { until: { day: until } });
}

function massMail({ play, insight, contacts, today, settings }: Question): (Brake | null)[] {
  const found = findPlay(play ?? '');
  const last = recentMessage(contacts, today, settings.mailRestDays);
  return [
    found?.isMass && insight.tier === 'A' ? stop('brake.mass-top') : null,
    found?.recentContact === 'blocks' && last !== null
      ? stop('brake.mass-recent', { day: { day: last.day }, days: settings.mailRestDays })
      : null,
  ];
}

/** A message of one's own, without a play, is one more like any other. */
function recent({ play, contacts, today, settings }: Question): Brake | null {
  const last = recentMessage(contacts, today, settings.mailRestDays);
  if (last === null || (findPlay(play ?? '')?.recentContact ?? 'warns') !== 'warns') return null;
  return care('play.warning.recent-contact', { day: { day: last.day }, days: settings.mailRestDays });
}

function notAboutThem({ play, program }: Question): (Brake | null)[] {
  const found = findPlay(play ?? '');
  if (!found || !isSuspended(found, program)) return [];
  return [
    program.trackingFault === null ? null : care('brake.tracking', { since: { day: program.trackingFault.since } }),
    program.isFalling ? care('brake.falling') : null,
  ];
}

function recentMessage(contacts: readonly Touch[], today: Day, restDays: number): Touch | null {
  const last = lastMessage(contacts);
  return last !== null && today - last.day < restDays ? last : null;
}
