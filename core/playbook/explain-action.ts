import type { AccountId } from '../domain/ids';
import type { NextAction } from '../domain/insight';
import { type Sentence, sentence } from '../domain/sentence';
import { calculate, named } from '../insight/build-formula';
import { usedSettings } from '../insight/explain/account-scene';
import type { Explanation } from '../insight/explain/explanation';
import { findPlay } from './plays';
import type { PriorityParts } from './priority';
import { priorOf, type SuggestInput, suggestActions } from './suggest-actions';

/** Why each action of one account is suggested and stands where it does. The programme is asked whole: its medians price it. */
export function explainActions(input: SuggestInput, account: AccountId): Explanation[] {
  const parts = new Map<string, PriorityParts>();
  const suggested = suggestActions({
    ...input,
    onPriced: (action, priced) => {
      if (action.account === account) parts.set(action.play, priced);
    },
  });
  const at = input.program.accounts.findIndex((insight) => insight.account === account);
  return (suggested[at] ?? []).map((action) => explainAction(input, action, parts.get(action.play) ?? null));
}

function explainAction(input: SuggestInput, action: NextAction, parts: PriorityParts | null): Explanation {
  const { settings } = input;
  const { play, state, isDuty, money, trigger, since, minutes, why } = action;
  return {
    subject: { kind: 'action', id: play },
    result: sentence('explain.action.result', { state, isDuty: isDuty ? 'yes' : 'no' }),
    says: [sentence(isDuty ? 'explain.action.duty' : 'explain.action.rule'), ...chanceSays(input, play, parts), why],
    tested: [],
    inputs: parts
      ? [
          { label: 'money', value: money },
          { label: 'trigger-size', value: trigger },
          { label: 'trigger-since', value: since === null ? null : { day: since } },
          { label: 'minutes', value: minutes },
        ]
      : [],
    formulas: parts && parts.chance !== null ? [{ label: 'priority', formula: priorityFormula(parts, parts.chance) }] : [],
    settings: usedSettings({ study: { settings } }, ['actionsPerDay', 'mailRestDays', 'dismissedDays', 'wakesAtRatio', 'margin']),
    coverage: [],
    notCounted: null,
  };
}

/** Where the chance comes from, and whether dismissals have lowered it. */
function chanceSays(input: SuggestInput, id: string, parts: PriorityParts | null): Sentence[] {
  const play = findPlay(id);
  if (!play || !parts || parts.chance === null) return [];
  const { chance, source } = priorOf(play, input);
  const isLowered = chance !== null && parts.chance < chance ? 'yes' : 'no';
  return [sentence('explain.action.chance', { source, isLowered, chance: { share: parts.chance } })];
}

/** In the order in which it is computed, so that nothing is lost to rounding. */
function priorityFormula({ stake, urgency, certainty, minutes }: PriorityParts, chance: number) {
  const worth = [
    named('stake', stake),
    named('chance', chance, 'share'),
    named('urgency', urgency),
    named('certainty', certainty, 'share'),
  ];
  return calculate('/', calculate('*', ...worth), named('minutes', minutes));
}
