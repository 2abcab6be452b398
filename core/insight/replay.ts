import type { AccountMemory } from './account-memory';
import { NOTHING_REMEMBERED } from './account-memory';
import { nextBand } from './account-rules';
import { hasEnoughData, isClear } from './band';
import { type Evaluation, Evaluator } from './evaluation';
import { type AccountState, judgeAccount } from './judge-account';
import { PastHealth } from './past-health';
import { ReplayedRows } from './replay-rows';
import { type AccountAt, restingStage, type Study } from './study';

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
 * data's own calendar, so that it makes no difference when or how often somebody imported. `before`: the earlier evaluation whose
 * scores are to be kept. First come all weeks of the programme, then all weeks of one account after the other: most of them leave
 * nothing to remember, and only who is judged knows which (core/decisions/0015-the-replay-row-by-row.md).
 */
export function replay(study: Study, before: number | null = null): Replay {
  const evaluator = new Evaluator(study);
  const evaluations = study.calendar.evaluations.map((week) => evaluator.next(week));
  const last = evaluations.pop() ?? evaluator.next(study.calendar.weeks - 1);
  const asked = evaluations.find(({ week }) => week === before) ?? null;
  const past = asked && new PastHealth(study, asked.day);
  const rows = new ReplayedRows(study, evaluations);
  const states = study.data.accounts.map((facts, account) => {
    const at = { account, facts, row: study.rows.rowOf[account] ?? -1 };
    const memory = carryOver(study, at, { evaluations, rows, asked, past });
    const state = judgeAccount(study, last, at, memory);
    return isHeld(state, study) ? { ...state, band: nextBand(rows.bandOf(at), state.mix, study.settings) } : state;
  });
  return { evaluation: last, states, past };
}

type Weeks = {
  /** All but the last. */
  readonly evaluations: readonly Evaluation[];
  readonly rows: ReplayedRows;
  readonly asked: Evaluation | null;
  readonly past: PastHealth | null;
};

/** What is remembered of one account when the last evaluation comes; its history is read up to there. */
function carryOver(study: Study, at: AccountAt, { evaluations, rows, asked, past }: Weeks): AccountMemory {
  const { history, calendar } = study;
  const { account, facts, row } = at;
  const isUnderway = row >= 0 && restingStage(study, account, facts.status) === null;
  let memory = NOTHING_REMEMBERED;
  for (const evaluation of evaluations) {
    if (row >= 0) history.advance(account, evaluation.day);
    if (evaluation === asked) past?.keep(account, judgeAccount(study, evaluation, at, memory), study);
    if (isUnderway) memory = rows.next(evaluation, at, memory);
  }
  if (row >= 0) history.advance(account, calendar.asOf);
  return memory;
}

/** So near a line that the band is the one that was there before. With too little data none is shown, and none is worked out. */
function isHeld({ mix }: AccountState, { settings }: Study): boolean {
  return mix.uncapped !== null && hasEnoughData(mix.confidence, settings) && !isClear(Math.round(mix.uncapped), settings);
}
