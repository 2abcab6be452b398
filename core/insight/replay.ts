import type { Status } from '../domain/partner';
import { type Evaluation, Evaluator } from './evaluation';
import { type AccountMemory, type AccountState, judgeAccount, NOTHING_REMEMBERED, remember } from './judge-account';
import { restingStage, type Study } from './study';

export type Replay = {
  /** The last evaluation, at the end of as-of. */
  readonly evaluation: Evaluation;
  /** By account. */
  readonly states: readonly AccountState[];
};

/**
 * Judges every account once a week over the last covered weeks, oldest first, carrying over what rules remember. It follows the
 * data's own calendar, so that it makes no difference when or how often somebody imported.
 */
export function replay(study: Study): Replay {
  const { data, rows, history, calendar } = study;
  const evaluator = new Evaluator(study);
  const remembered: AccountMemory[] = new Array(rows.accountOf.length).fill(NOTHING_REMEMBERED);
  let last: Evaluation | null = null;
  for (const week of calendar.evaluations) {
    const evaluation = evaluator.next(week);
    last = evaluation;
    history.advance(rows.accountOf, evaluation.day);
    rows.accountOf.forEach((account, row) => {
      const facts = data.accounts[account];
      if (!facts || evaluation.isFinal || !isUnderway(study, account, facts.status)) return;
      const before = remembered[row] ?? NOTHING_REMEMBERED;
      remembered[row] = remember(judgeAccount(study, evaluation, { account, facts, row }, before), before);
    });
  }
  const evaluation = last ?? evaluator.next(calendar.weeks - 1);
  const states = data.accounts.map((facts, account) => {
    const row = rows.rowOf[account] ?? -1;
    return judgeAccount(study, evaluation, { account, facts, row }, remembered[row] ?? NOTHING_REMEMBERED);
  });
  return { evaluation, states };
}

/** Nothing is to be remembered of a partner before its first activity, or of one that the network has ended. */
function isUnderway(study: Study, account: number, status: Status): boolean {
  return restingStage(study, account, status) === null && study.history.hasBegun(account);
}
