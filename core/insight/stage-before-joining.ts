import type { Day } from '../domain/day';
import type { AccountFacts } from '../domain/partner';
import { sentence } from '../domain/sentence';
import type { Contact } from './contacts';
import type { RestingStage } from './stage';
import type { RuledStage } from './stage-detail';
import type { Study } from './study';

/**
 * Discovery or recruitment: who was found, and who is on its way into the programme. A partner that is only known, by its
 * status, but was written to is being recruited. An invitation or a talk that has stalled for long goes back to discovery, as
 * `cold`; an application never does, because it waits for us.
 */
export function stageBeforeJoining(study: Study, facts: AccountFacts, resting: Exclude<RestingStage, 'ended'>): RuledStage {
  const { calendar, log } = study;
  if (joinsLater(study, facts)) {
    const reason = sentence('insight.stage.joins-later', { joined: { day: facts.joined }, asOf: { day: calendar.asOf } });
    return { code: 'recruitment', since: null, reason, tags: [] };
  }
  const contact = log.latest(facts.id, calendar.asOf);
  if (resting === 'discovery' && !contact?.firstOutgoing) return foundStage(facts);
  return recruitmentStage(study, facts, contact);
}

/** It has joined by now, but not on the day that is looked at. */
export function joinsLater<Facts extends AccountFacts>(
  { calendar, isDated }: Study,
  facts: Facts,
): facts is Facts & { readonly joined: Day } {
  return isDated && facts.joined !== null && facts.joined > calendar.asOf && !isOnItsWay(facts);
}

/** Its date is that of the invitation or the application. */
const isOnItsWay = ({ status, prospect }: AccountFacts) =>
  prospect !== undefined || status === 'new' || status === 'invited' || status === 'negotiating' || status === 'pending';

function foundStage({ prospect, joined }: AccountFacts): RuledStage {
  const since = prospect?.since ?? joined;
  const source = prospect?.source ?? '';
  const reason = sentence(source === '' ? 'insight.stage.found' : 'insight.stage.found-at', source === '' ? {} : { source });
  return { code: 'discovery', since, reason, tags: [] };
}

function recruitmentStage(study: Study, facts: AccountFacts, contact: Contact | null): RuledStage {
  const { status, since, days, isCold } = recruitmentOf(study, facts, contact);
  const told = { status, days: days ?? 0 };
  if (isCold) return { code: 'discovery', since, reason: sentence('insight.stage.cold-invitation', told), tags: ['cold'] };
  const isStalled = days !== null && days >= study.settings.stalledDays;
  const reason = sentence(`insight.stage.${isStalled ? 'recruitment-stalled' : 'recruitment'}`, told);
  const tags = status === 'negotiating' ? (['negotiating'] as const) : [];
  return { code: 'recruitment', since, reason, tags: isStalled ? [...tags, 'stalled'] : tags };
}

/** How long nothing has changed with somebody who is on the way into the programme, and whether that is too long. */
export function recruitmentOf({ calendar, settings }: Study, facts: AccountFacts, contact: Contact | null) {
  const status = facts.status === 'new' ? ('contacted' as const) : facts.status;
  const since = changedOn(facts, contact);
  const days = since === null ? null : Math.max(0, calendar.asOf - since);
  const coldAfter = settings.stalledDays + settings.coldInvitationDays;
  return { status, since, days, coldAfter, isCold: status !== 'pending' && days !== null && days >= coldAfter };
}

/** The day of its state, or of the partner's last answer where that is later; null where nobody knows. */
function changedOn({ status, prospect, joined }: AccountFacts, contact: Contact | null): Day | null {
  const state = status === 'new' ? (contact?.firstOutgoing ?? null) : (prospect?.since ?? joined);
  const answer = contact?.lastTwoWay ?? null;
  return state === null || answer === null ? (state ?? answer) : Math.max(state, answer);
}
