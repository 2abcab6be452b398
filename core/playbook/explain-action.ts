import type { AccountId } from '../domain/ids';
import type { NextAction } from '../domain/insight';
import { sentence } from '../domain/sentence';
import { calculate, named } from '../insight/build-formula';
import type { Explanation } from '../insight/explain/explanation';
import type { PriorityParts } from './priority';
import { type SuggestInput, suggestActions } from './suggest-actions';

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

function explainAction({ settings }: SuggestInput, action: NextAction, parts: PriorityParts | null): Explanation {
  return {
    subject: { kind: 'action', id: action.play },
    result: sentence('explain.action.result', { state: action.state, isDuty: action.isDuty ? 'yes' : 'no' }),
    says: [sentence('explain.action.rule'), action.why],
    tested: [],
    inputs: [
      { label: 'money', value: action.money },
      { label: 'trigger-size', value: action.trigger },
      { label: 'trigger-since', value: action.since === null ? null : { day: action.since } },
      { label: 'minutes', value: action.minutes },
    ],
    formulas: parts && parts.chance !== null ? [{ label: 'priority', formula: priorityFormula(parts) }] : [],
    settings: [
      { name: 'actionsPerDay', value: settings.actionsPerDay },
      { name: 'mailRestDays', value: settings.mailRestDays },
      { name: 'dismissedDays', value: settings.dismissedDays },
    ],
    coverage: [],
    notCounted: null,
  };
}

function priorityFormula({ stake, chance, urgency, certainty, minutes }: PriorityParts) {
  const worth = [
    named('stake', stake),
    named('chance', chance, 'share'),
    named('urgency', urgency),
    named('certainty', certainty, 'share'),
  ];
  return calculate('/', calculate('*', ...worth), named('minutes', minutes));
}
