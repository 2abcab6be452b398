import type { FlagDecision, FlagId } from '../../domain/book';
import type { Day } from '../../domain/day';
import type { AccountId } from '../../domain/ids';
import type { ProgramInsight, QualityFlag, RestingFlag } from '../../domain/insight';
import type { Settings } from '../../domain/settings';
import type { Evaluation } from '../evaluation';
import { restingStage, type Study } from '../study';
import type { Finding, FlagRule } from './finding';
import { FLAG_RULES } from './flag-rules';
import { makeFlagScene } from './flag-scene';

export type AccountFlags = {
  readonly open: readonly QualityFlag[];
  /** Seen, but decided or expired. */
  readonly resting: readonly RestingFlag[];
};

const NO_FLAGS: AccountFlags = { open: [], resting: [] };
/** A single signal this many times over its limit is no longer only to be looked at. */
const REVIEW_AT = 10;

export type ProgramFlags = {
  readonly of: (account: number) => AccountFlags;
  readonly blind: ProgramInsight['blindFlags'];
};

/**
 * Questions about the quality of each partner's figures, at the last evaluation: flags are not replayed, because a question that was
 * open half a year ago is no business of today's.
 */
export function findFlags(study: Study, evaluation: Evaluation): ProgramFlags {
  const scene = makeFlagScene(study, evaluation);
  const blind = FLAG_RULES.flatMap((rule) => {
    const needs = rule.needs(scene);
    return needs === null ? [] : [{ flag: rule.id, needs }];
  });
  const isBlind = new Set(blind.map(({ flag }) => flag));
  const asked = FLAG_RULES.filter(({ id }) => !isBlind.has(id)).map((rule) => ({ rule, find: rule.find(scene) }));
  const decisions = decisionsByAccount(study.data.book.flagDecisions);
  const of = (account: number) => {
    const facts = study.data.accounts[account];
    if (!facts || restingStage(study, account, facts.status) !== null) return NO_FLAGS;
    const seen: Seen[] = [];
    for (const { rule, find } of asked) {
      const finding = find(account);
      if (finding) seen.push({ rule, finding });
    }
    return seen.length === 0
      ? NO_FLAGS
      : judge(seen, { asOf: evaluation.day, settings: study.settings, decided: decisions.get(facts.id) });
  };
  return { of, blind };
}

type Seen = { readonly rule: FlagRule; readonly finding: Finding };
type Decided = ReadonlyMap<FlagId, FlagDecision>;

function decisionsByAccount(decisions: readonly FlagDecision[]): Map<AccountId, Map<FlagId, FlagDecision>> {
  const byAccount = new Map<AccountId, Map<FlagId, FlagDecision>>();
  for (const decision of decisions) {
    const of = byAccount.get(decision.account) ?? new Map<FlagId, FlagDecision>();
    byAccount.set(decision.account, of);
    const before = of.get(decision.flag);
    if (!before || decision.day > before.day) of.set(decision.flag, decision);
  }
  return byAccount;
}

type JudgeAt = { readonly asOf: Day; readonly settings: Settings; readonly decided: Decided | undefined };

function judge(seen: readonly Seen[], { asOf, settings, decided }: JudgeAt): AccountFlags {
  const states = seen.map((one) => ({ ...one, state: stateOf(one, { asOf, settings, decided }) }));
  // What was cleared has its answer; what was asked or held is still a signal beside another one.
  const signals = states.filter(({ state, rule }) => state !== 'expired' && !isCleared(state, decided?.get(rule.id)));
  const level = isForReview(signals) ? 'review' : 'look';
  const open: QualityFlag[] = [];
  const resting: RestingFlag[] = [];
  for (const { rule, finding, state } of states) {
    const { sentence, evidence, size, seen: day } = finding;
    const flag: QualityFlag = { id: rule.id, level, sentence, evidence, size, seen: day, expires: day + settings.flagDays };
    if (state === 'open') open.push(flag);
    else resting.push({ ...flag, state });
  }
  return { open, resting };
}

function stateOf({ rule, finding }: Seen, { asOf, settings, decided }: JudgeAt): 'open' | RestingFlag['state'] {
  if (asOf > finding.seen + settings.flagDays) return 'expired';
  const decision = decided?.get(rule.id);
  return decision && isSilenced(finding, decision, settings.wakesAtRatio) ? 'decided' : 'open';
}

/**
 * A decision holds until there is new evidence: until it has grown by a fifth (`wakesAtRatio`, as for snoozed actions), or until
 * nothing of what was decided on is looked at any more, so that all of the evidence is new. That more days bring a few more of the
 * same is not new: a partner that was cleared would be asked about again after every import.
 */
export function isSilenced(
  { size, from }: Pick<Finding, 'size' | 'from'>,
  { evidence, day }: FlagDecision,
  wakesAt: number,
): boolean {
  return size < evidence * wakesAt && day >= from;
}

const isCleared = (state: string, decision: FlagDecision | undefined) => state === 'decided' && decision?.decision === 'clear';

/** Two signals that share no source, or one that is far beyond its limits. */
function isForReview(signals: readonly Seen[]): boolean {
  return signals.some(
    ({ rule, finding }, at) =>
      finding.times >= REVIEW_AT ||
      signals.slice(at + 1).some((other) => !other.rule.restsOn.some((source) => rule.restsOn.includes(source))),
  );
}
