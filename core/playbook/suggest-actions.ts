import type { Day } from '../domain/day';
import type { NextAction, ProgramInsight } from '../domain/insight';
import type { AccountFacts, PartnerType } from '../domain/partner';
import type { ActionDecision, Touch } from '../domain/records';
import type { Settings } from '../domain/settings';
import { absorbedBy, contactWarning, isHeldBack, stateOf } from './brakes';
import { findPlay, MINUTES, mannerOf, PLAYS, type Play } from './plays';
import { certaintyOf, chanceAfter, priorityOf, urgencyOf } from './priority';
import { programBasis } from './program-basis';
import { stakeOf } from './stakes';
import { canBeAskedAbout, decisionOn, type Situation, type Trigger, triggerOf } from './triggers';
import { whyOf } from './why';

export type SuggestInput = {
  readonly program: ProgramInsight;
  /** Of the insight's accounts, in any order. */
  readonly facts: readonly AccountFacts[];
  readonly touches: readonly Touch[];
  /** Of the same partners on other programmes, under these accounts: whoever was written to there should not be again so soon. */
  readonly touchesElsewhere?: readonly Touch[];
  readonly decisions: readonly ActionDecision[];
  /** ΔP by play, where it was measured. */
  readonly measured?: ReadonlyMap<string, number>;
  readonly settings: Settings;
  /** The user's own day: only snoozes ask for it. */
  readonly today: Day;
};

const NO_TOUCHES: readonly Touch[] = [];
const NO_DECISIONS: readonly ActionDecision[] = [];

/**
 * What to do for each account now, in the order of `program.accounts`: open actions by falling priority, then those that rest
 * (snoozed, done, dismissed), at most one per play. Pure; now is the insight's as-of day, but for snoozes. How many a day shows is the surface's cut.
 */
export function suggestActions(input: SuggestInput): NextAction[][] {
  const { program, facts, touches, touchesElsewhere = [], decisions, measured, settings, today } = input;
  const basis = programBasis(program);
  const factsOf = new Map(facts.map((item) => [item.id, item]));
  const touchesOf = byAccount(touches.filter(isLive));
  const elsewhereOf = byAccount(touchesElsewhere.filter(isLive));
  const live = decisions.filter(isLive);
  const decisionsOf = byAccount(live);
  const dismissals = countDismissals(live, factsOf);

  return program.accounts.map((insight) => {
    const own = canBeAskedAbout(insight) ? factsOf.get(insight.account) : undefined;
    if (!own) return [];
    const situation: Situation = {
      insight,
      facts: own,
      contacts: touchesOf.get(insight.account) ?? NO_TOUCHES,
      decisions: decisionsOf.get(insight.account) ?? NO_DECISIONS,
      basis,
      newDays: settings.newDays,
    };
    const dismissed = dismissals.get(own.type);
    const here = situation.contacts;
    const elsewhere = elsewhereOf.get(insight.account);
    const beside = { today, measured, everywhere: elsewhere ? [...here, ...elsewhere] : here };
    const actions: NextAction[] = [];
    for (const play of PLAYS) {
      const action = suggest(play, situation, { ...beside, dismissed: dismissed?.get(play.id) ?? 0 });
      if (action) actions.push(action);
    }
    return actions.length < 2 ? actions : inOrder(withoutAbsorbed(actions));
  });
}

type Beside = {
  readonly today: Day;
  readonly measured: ReadonlyMap<string, number> | undefined;
  /** Contacts with the partner on all programmes. */
  readonly everywhere: readonly Touch[];
  readonly dismissed: number;
};

function suggest(play: Play, situation: Situation, { today, measured, everywhere, dismissed }: Beside): NextAction | null {
  const { insight, contacts, basis } = situation;
  const { asOf, isFalling } = basis.program;
  const trigger = triggerOf(play.id, situation);
  if (trigger === null || (play.pausesInFall && isFalling) || isHeldBack(play, insight.tier, everywhere, asOf)) return null;
  const decision = decisionOn(play.id, situation.decisions);
  const { state, until } = stateOf({ play, trigger, asOf, today, contacts, decision });
  const warning = contactWarning(play, everywhere, asOf);
  const action = {
    ...priced(play, situation, trigger, chanceAfter(dismissed, { ...play, chance: measured?.get(play.id) ?? play.chance })),
    state,
    until,
  };
  return warning ? { ...action, warning } : action;
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

/** Dismissals by partner type, then play: three are a verdict on the play. */
function countDismissals(decisions: readonly ActionDecision[], factsOf: ReadonlyMap<string, AccountFacts>) {
  const counts = new Map<PartnerType | null, Map<string, number>>();
  for (const { account, play, state } of decisions) {
    const facts = factsOf.get(account);
    if (state !== 'dismissed' || !facts) continue;
    const ofType = counts.get(facts.type) ?? new Map<string, number>();
    ofType.set(play, (ofType.get(play) ?? 0) + 1);
    counts.set(facts.type, ofType);
  }
  return counts;
}

function byAccount<Item extends { readonly account: string }>(items: readonly Item[]): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.account);
    if (group) group.push(item);
    else groups.set(item.account, [item]);
  }
  return groups;
}

const isLive = ({ deletedAt }: { readonly deletedAt: number | null }) => deletedAt === null;
