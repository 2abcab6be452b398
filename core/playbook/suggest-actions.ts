import type { NextAction, ProgramInsight } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { ActionDecision, Touch } from '../domain/records';
import type { Settings } from '../domain/settings';
import { absorbedBy, contactWarning, isHeldBack, stateOf } from './brakes';
import { findPlay, MINUTES, mannerOf, PLAYS, type Play } from './plays';
import { certaintyOf, chanceAfter, priorityOf, urgencyOf } from './priority';
import { programBasis } from './program-basis';
import { stakeOf } from './stakes';
import { type Situation, type Trigger, triggerOf } from './triggers';
import { whyOf } from './why';

export type SuggestInput = {
  readonly program: ProgramInsight;
  /** Of the insight's accounts, in any order. */
  readonly facts: readonly AccountFacts[];
  readonly touches: readonly Touch[];
  readonly decisions: readonly ActionDecision[];
  readonly settings: Settings;
};

/**
 * What to do for each account now, in the order of `program.accounts`: open actions by falling priority, then those that rest
 * (snoozed, done, dismissed), at most one per play. Pure; now is the insight's as-of day. How many a day shows is the surface's cut.
 */
export function suggestActions({ program, facts, touches, decisions, settings }: SuggestInput): NextAction[][] {
  const basis = programBasis(program);
  const factsOf = new Map(facts.map((item) => [item.id, item]));
  const touchesOf = byAccount(touches.filter(isLive));
  const live = decisions.filter(isLive);
  const decisionOf = new Map(live.map((decision) => [keyOf(decision.account, decision.play), decision]));
  const dismissals = countDismissals(live, factsOf);

  return program.accounts.map((insight) => {
    const own = factsOf.get(insight.account);
    if (!own) return [];
    const situation = { insight, facts: own, contacts: touchesOf.get(insight.account) ?? [], basis, newDays: settings.newDays };
    const actions = PLAYS.flatMap((play) => {
      const decision = decisionOf.get(keyOf(insight.account, play.id)) ?? null;
      const dismissed = dismissals.get(keyOf(own.type ?? '', play.id)) ?? 0;
      return suggest(play, situation, { decision, dismissed });
    });
    return inOrder(withoutAbsorbed(actions));
  });
}

type Verdict = { readonly decision: ActionDecision | null; readonly dismissed: number };

/** None or one. */
function suggest(play: Play, situation: Situation, { decision, dismissed }: Verdict): NextAction[] {
  const { insight, contacts, basis } = situation;
  const { asOf, isFalling } = basis.program;
  if (play.pausesInFall && isFalling) return [];
  if (isHeldBack(play, insight.tier, contacts, asOf)) return [];
  const trigger = triggerOf(play.id, situation);
  if (trigger === null) return [];
  const { state, until } = stateOf({ play, trigger, asOf, contacts, decision });
  const warning = contactWarning(play, contacts, asOf);
  const action = { ...priced(play, situation, trigger, chanceAfter(dismissed, play)), state, until };
  return [warning ? { ...action, warning } : action];
}

function priced(play: Play, situation: Situation, trigger: Trigger, chance: number): Omit<NextAction, 'state' | 'until'> {
  const { insight, basis } = situation;
  const stake = stakeOf(play, situation);
  const minutes = MINUTES[mannerOf(play, { tier: insight.tier, activity: insight.activity.code }).effort];
  const urgency = urgencyOf(trigger.since, basis.program.asOf);
  const certainty = certaintyOf(play, insight);
  return {
    account: insight.account,
    play: play.id,
    priority: priorityOf({ stake: stake.rank, chance, urgency, certainty, minutes }),
    money: stake.money,
    chance,
    minutes,
    why: whyOf(play.id, situation, stake),
    trigger: trigger.size,
    since: trigger.since,
  };
}

/** Open actions that another open one covers wait until that one is done or gone. */
function withoutAbsorbed(actions: readonly NextAction[]): NextAction[] {
  const open = actions.filter(({ state }) => state === 'open').flatMap(({ play }) => findPlay(play) ?? []);
  const absorbed: ReadonlySet<string> = absorbedBy(open);
  return actions.filter(({ state, play }) => state !== 'open' || !absorbed.has(play));
}

/** Open first, duties after the others, larger priority first; the sort is stable, so equals stay in the order of PLAYS. */
function inOrder(actions: readonly NextAction[]): NextAction[] {
  const rank = ({ state, play }: NextAction) => (state !== 'open' ? 2 : findPlay(play)?.isDuty ? 1 : 0);
  return [...actions].sort((a, b) => rank(a) - rank(b) || b.priority - a.priority);
}

/** By partner type and play: three dismissals are a verdict on the play. */
function countDismissals(decisions: readonly ActionDecision[], factsOf: ReadonlyMap<string, AccountFacts>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { account, play, state } of decisions) {
    const facts = factsOf.get(account);
    if (state !== 'dismissed' || !facts) continue;
    const key = keyOf(facts.type ?? '', play);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function byAccount(touches: readonly Touch[]): ReadonlyMap<string, Touch[]> {
  const groups = new Map<string, Touch[]>();
  for (const touch of touches) {
    const group = groups.get(touch.account);
    if (group) group.push(touch);
    else groups.set(touch.account, [touch]);
  }
  return groups;
}

const keyOf = (whose: string, play: string) => `${play}|${whose}`;
const isLive = ({ deletedAt }: { readonly deletedAt: number | null }) => deletedAt === null;
