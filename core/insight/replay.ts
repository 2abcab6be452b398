import { type AccountMemory, NOTHING_REMEMBERED } from './account-memory';
import { type Evaluation, Evaluator } from './evaluation';
import { type AccountState, judgeAccount } from './judge-account';
import { PastHealth } from './past-health';
import { ReplayStep } from './replay-step';
import { restingStage, type Study } from './study';

export type Replay = {
  /** The last evaluation, at the end of as-of. */
  readonly evaluation: Evaluation;
  /** By account. */
  readonly states: readonly AccountState[];
  /** Of the evaluation that was asked for; null where none was. */
  readonly past: PastHealth | null;
};

/**
 * Judges every account once a week over the last covered weeks, oldest first, carrying over what rules remember. It follows the
 * data's own calendar, so that it makes no difference when or how often somebody imported. `before`: the earlier evaluation whose scores are to be kept.
 */
export function replay(study: Study, before: number | null = null): Replay {
  const { rows, calendar } = study;
  const evaluator = new Evaluator(study);
  const step = new ReplayStep(study);
  const underway = rowsUnderway(study);
  const remembered: AccountMemory[] = new Array(rows.accountOf.length).fill(NOTHING_REMEMBERED);
  let evaluation: Evaluation | null = null;
  let past: PastHealth | null = null;
  for (const week of calendar.evaluations) {
    evaluation = evaluator.next(week);
    study.history.advance(rows.accountOf, evaluation.day);
    if (week === before) past = keepHealth(study, evaluation, remembered);
    if (!evaluation.isFinal) replayWeek(study, evaluation, { underway, step, remembered });
  }
  const last = evaluation ?? evaluator.next(calendar.weeks - 1);
  const states = study.data.accounts.map((_, account) => judgeOne(study, last, account, remembered));
  return { evaluation: last, states, past };
}

/** One account at one evaluation, with all words. */
function judgeOne(study: Study, evaluation: Evaluation, account: number, remembered: readonly AccountMemory[]): AccountState {
  const facts = study.data.accounts[account];
  if (!facts) throw new Error(`no account at ${account}`);
  const row = study.rows.rowOf[account] ?? -1;
  const before = row < 0 ? NOTHING_REMEMBERED : (remembered[row] ?? NOTHING_REMEMBERED);
  return judgeAccount(study, evaluation, { account, facts, row }, before);
}

function keepHealth(study: Study, evaluation: Evaluation, remembered: readonly AccountMemory[]): PastHealth {
  const past = new PastHealth(study, evaluation.day);
  for (let account = 0; account < study.data.accounts.length; account++) {
    past.keep(account, judgeOne(study, evaluation, account, remembered), study);
  }
  return past;
}

type Progress = { readonly underway: Int32Array; readonly step: ReplayStep; readonly remembered: AccountMemory[] };

function replayWeek({ data, rows, history }: Study, evaluation: Evaluation, { underway, step, remembered }: Progress): void {
  for (const row of underway) {
    const account = rows.accountOf[row] ?? 0;
    const facts = data.accounts[account];
    // Nothing is to be remembered of a partner before its first activity.
    if (!facts || !history.hasBegun(account)) continue;
    remembered[row] = step.next(evaluation, { account, facts, row }, remembered[row] ?? NOTHING_REMEMBERED);
  }
}

/** Rows of partners that the network hasn't ended and that have begun by as-of. */
function rowsUnderway(study: Study): Int32Array {
  const { rows, data } = study;
  return Int32Array.from(rows.accountOf.keys()).filter((row) => {
    const account = rows.accountOf[row] ?? 0;
    const status = data.accounts[account]?.status;
    return status !== undefined && restingStage(study, account, status) === null;
  });
}
