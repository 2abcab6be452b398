import { byAccount } from '../domain/by-account';
import type { Day } from '../domain/day';
import type { NextAction } from '../domain/insight';
import type { AccountFacts, PartnerType, Stage } from '../domain/partner';
import type { ActionDecision, Touch } from '../domain/records';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { absorbedBy, contactWarning, isHeldBack, isSuspended, stateOf } from './brakes';
import { isDuty, MINUTES, type Play } from './play';
import { findPlay, mannerOf, tunedPlays } from './plays';
import { certaintyOf, chanceAfter, type PriorityParts, priorityOf, urgencyOf } from './priority';
import { decisionOn, type Situation, type Trigger } from './situation';
import { isLive, type SituationInput, situationsOf } from './situations';
import { type Stake, stakeOf } from './stakes';
import { isAboutPartner, triggerOf } from './triggers';
import { whyOf } from './why';

export type SuggestInput = SituationInput & {
  /** Of the same partners on other programmes, under these accounts: whoever was written to there should not be again so soon. */
  readonly touchesElsewhere?: readonly Touch[];
  /** ΔP by play, where it was measured; the user's own setting goes before it. */
  readonly measured?: ReadonlyMap<string, number>;
  /** Told of each suggestion what its priority was made of: for explanations. */
  readonly onPriced?: (action: Pick<NextAction, 'account' | 'play'>, parts: PriorityParts) => void;
};

/**
 * What to do for each account now, in the order of `program.accounts`: open actions by falling priority, duties after them by age, then
 * those that rest (snoozed, done, dismissed) or were settled by themselves; at most one per play. Pure. How many a day shows is the surface's cut.
 */
export function suggestActions(input: SuggestInput): NextAction[][] {
  const { program, facts, touchesElsewhere = [], decisions, settings, today } = input;
  const situationOf = situationsOf(input);
  const factsOf = new Map(facts.map((item) => [item.id, item]));
  const elsewhereOf = byAccount(touchesElsewhere.filter(isLive));
  const dismissals = countDismissals(decisions.filter(isLive), factsOf);
  const playsOf = playsByStage(settings);
  const few = new FewOnly();

  const all = program.accounts.map((insight) => {
    const plays = playsOf.get(insight.stage.code);
    const situation = plays ? situationOf(insight) : null;
    if (!situation || !plays) return [];
    const { contacts } = situation;
    const elsewhere = elsewhereOf.get(insight.account);
    const everywhere = elsewhere ? [...contacts, ...elsewhere] : contacts;
    const dismissed = dismissals.get(situation.facts.type);
    const actions: NextAction[] = [];
    for (const play of plays) {
      const trigger = triggerOf(play, situation);
      if (trigger === null) {
        const settled = settledByItself(play, situation);
        if (settled) actions.push(settled);
        continue;
      }
      if (isSuspended(play, program) || isHeldBack(play, situation, everywhere)) continue;
      const stake = stakeOf(play, situation);
      // Of all the others nothing is made: this is every partner where an offer is for everybody.
      if (play.isForFew && !few.admits(play, insight.account, stake.rank) && isUntouched(situation)) continue;
      const chance = chanceAfter(dismissed?.get(play.id) ?? 0, priorOf(play, input).chance);
      actions.push(actionOf(play, situation, { trigger, stake, chance, everywhere, wall: today, onPriced: input.onPriced }));
    }
    return actions;
  });
  const chosen = few.chosen();
  return all.map((actions) => {
    const kept = actions.filter(({ play, account, state }) => state !== 'open' || (chosen.get(play)?.has(account) ?? true));
    return kept.length < 2 ? kept : inOrder(withoutAbsorbed(kept));
  });
}

type Prior = { readonly chance: number | null; readonly source: 'own' | 'measured' | 'method' };

/** The user's own word, else what was measured, else the method's. Of a duty there is none. */
export function priorOf({ id, chance: method }: Pick<Play, 'id' | 'chance'>, { settings, measured }: SuggestInput): Prior {
  const [own, found] = [settings.plays[id]?.chance, measured?.get(id)];
  if (method === null) return { chance: null, source: 'method' };
  if (own !== undefined) return { chance: own, source: 'own' };
  return found === undefined ? { chance: method, source: 'method' } : { chance: found, source: 'measured' };
}

function playsByStage(settings: Settings): ReadonlyMap<Stage, readonly Play[]> {
  const plays = new Map<Stage, Play[]>();
  for (const play of tunedPlays(settings)) {
    if (!isAboutPartner(play.id)) continue;
    for (const stage of play.stages) plays.set(stage, [...(plays.get(stage) ?? []), play]);
  }
  return plays;
}

type Priced = {
  readonly trigger: Trigger;
  readonly stake: Stake;
  readonly chance: number | null;
  /** Contacts with the partner on all programmes. */
  readonly everywhere: readonly Touch[];
  /** The user's own day, which may lie before as-of where the clock is wrong: snoozes go by it all the same. */
  readonly wall: Day;
  readonly onPriced: SuggestInput['onPriced'] | undefined;
};

function actionOf(play: Play, situation: Situation, { trigger, stake, chance, everywhere, wall, onPriced }: Priced): NextAction {
  const { insight, facts, contacts, basis, decisions, settings } = situation;
  const { asOf } = basis.program;
  const decision = decisionOn(play.id, decisions);
  const { state, until } = stateOf({ play, trigger, tier: insight.tier, settings, asOf, today: wall, contacts, decision });
  const minutes = MINUTES[mannerOf(play, { tier: insight.tier, activity: insight.activity.code, type: facts.type }).effort];
  const [urgency, certainty] = [urgencyOf(trigger, asOf), certaintyOf(play, insight)];
  const warning = contactWarning(play, everywhere, asOf, settings.mailRestDays);
  const parts = { stake: stake.rank, chance, urgency, certainty, minutes };
  onPriced?.({ account: insight.account, play: play.id }, parts);
  return {
    account: insight.account,
    play: play.id,
    priority: priorityOf(parts),
    money: stake.money,
    chance,
    minutes,
    why: whyOf(play.id, situation, stake),
    trigger: trigger.size,
    since: trigger.since,
    state,
    until,
    ...(warning ? { warning } : {}),
    ...(isDuty(play) ? { isDuty: true } : {}),
  };
}

/** Days for which a suggestion that settled itself is told. */
const SETTLED_DAYS = 180;

/**
 * A suggestion that the user put off and whose reason is gone without it being done. What nobody touched leaves no memory: whether
 * it once was open is told by the figures of that day (core/playbook/effects), not by a record.
 */
function settledByItself(play: Play, { insight, decisions, basis }: Situation): NextAction | null {
  const decision = decisions.length === 0 ? null : decisionOn(play.id, decisions);
  if (decision?.state !== 'snoozed' || basis.program.asOf - decision.day >= SETTLED_DAYS) return null;
  return {
    account: insight.account,
    play: play.id,
    priority: 0,
    money: null,
    chance: null,
    minutes: 0,
    why: sentence('play.settled', { day: { day: decision.day } }),
    trigger: decision.trigger,
    since: null,
    state: 'expired',
    until: null,
  };
}

/** How many partners a play is suggested for that speaks for itself with nobody. */
const FEW = 10;

type AtStake = { readonly account: string; readonly rank: number };
const byStake = (a: AtStake, b: AtStake) => b.rank - a.rank || (a.account < b.account ? -1 : 1);

/** Finds the ten with most at stake, of each such play; between equals the account decides, so that the order of rows does not. */
class FewOnly {
  readonly #best = new Map<string, AtStake[]>();

  /** False: ten others are known already that have more at stake. */
  admits({ id }: Play, account: string, rank: number): boolean {
    const best = this.#best.get(id) ?? [];
    const last = best[FEW - 1];
    if (last && byStake(last, { account, rank }) < 0) return false;
    this.#best.set(id, [...best, { account, rank }].sort(byStake).slice(0, FEW));
    return true;
  }

  chosen(): ReadonlyMap<string, ReadonlySet<string>> {
    return new Map([...this.#best].map(([play, best]) => [play, new Set(best.map(({ account }) => account))]));
  }
}

const isUntouched = ({ contacts, decisions }: Situation) => contacts.length === 0 && decisions.length === 0;

/** Open actions that another one covers wait until that one is done or gone; who puts one off puts off what it covers. */
function withoutAbsorbed(actions: readonly NextAction[]): NextAction[] {
  const due = actions.filter(({ state }) => state === 'open' || state === 'snoozed').flatMap(({ play }) => findPlay(play) ?? []);
  const absorbed: ReadonlySet<string> = absorbedBy(due);
  return absorbed.size === 0 ? [...actions] : actions.filter(({ state, play }) => state !== 'open' || !absorbed.has(play));
}

/** Open first, duties after the others and the oldest of them first, larger priority first; the sort is stable, so equals stay in the order of PLAYS. */
function inOrder(actions: readonly NextAction[]): NextAction[] {
  const rank = ({ state, isDuty: duty }: NextAction) => (state !== 'open' ? 2 : duty ? 1 : 0);
  return [...actions].sort((a, b) => rank(a) - rank(b) || b.priority - a.priority || (rank(a) === 1 ? byAge(a, b) : 0));
}

/** Oldest first; of unknown age last. */
export const byAge = (a: Pick<NextAction, 'since'>, b: Pick<NextAction, 'since'>): number =>
  (a.since ?? Number.MAX_SAFE_INTEGER) - (b.since ?? Number.MAX_SAFE_INTEGER);

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
