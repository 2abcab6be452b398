import type { Day } from '../domain/day';
import { type AccountMemory, NOTHING_REMEMBERED } from './account-memory';
import { leastQuietDays, NO_MEMORY } from './activity';
import type { KnownBand } from './band';
import { chooseMetric, mayOpen } from './dip-test';
import type { Evaluation } from './evaluation';
import { NEVER } from './history';
import { ReplayStep } from './replay-step';
import { NO_STAGE_MEMORY } from './stage';
import type { AccountAt, Study } from './study';

/**
 * Steps through the weeks of one partner after the other, and only through those that can leave something to remember: a dip that
 * is open or may open, a long silence or what is left of one, a tier that the last stage asks for.
 */
export class ReplayedRows {
  readonly #study: Study;
  readonly #evaluations: readonly Evaluation[];
  readonly #step: ReplayStep;
  readonly #withBand: ReplayStep;
  /** By row: a bit for each evaluation at which a dip may open. */
  readonly #mayDip: Int32Array;
  readonly #quietDays: number;
  /** By the day since which that is so: all that is remembered of a partner of low tier and nothing else of note. */
  readonly #uneventful = new Map<Day, AccountMemory>();

  constructor(study: Study, evaluations: readonly Evaluation[]) {
    this.#study = study;
    this.#evaluations = evaluations;
    this.#step = new ReplayStep(study, false);
    this.#withBand = new ReplayStep(study);
    this.#mayDip = dipsBegin(study, evaluations);
    this.#quietDays = leastQuietDays(study.settings);
  }

  /** After one more evaluation, to the end of which the history was read; all but the band. */
  next(evaluation: Evaluation, at: AccountAt, before: AccountMemory): AccountMemory {
    const lastActive = this.#study.history.days.lastActive[at.account] ?? NEVER;
    // Nothing is to be remembered of a partner before its first activity.
    if (lastActive === NEVER) return before;
    if (!this.#isUneventful(evaluation, at, before, lastActive)) return this.#step.next(evaluation, at, before);
    return before.stage.lowTierSince === null ? this.#lowSince(evaluation.day) : before;
  }

  /** The band that the partner had before the last evaluation: its weeks once more, each with its score. */
  bandOf(at: AccountAt): KnownBand | null {
    const { history, calendar } = this.#study;
    const { account } = at;
    let memory = NOTHING_REMEMBERED;
    if (at.row < 0) return null;
    history.rewind(account);
    for (const evaluation of this.#evaluations) {
      history.advance(account, evaluation.day);
      if (history.hasBegun(account)) memory = this.#withBand.next(evaluation, at, memory);
    }
    history.advance(account, calendar.asOf);
    return memory.band;
  }

  #isUneventful({ index, day, tiers }: Evaluation, { account, row }: AccountAt, before: AccountMemory, lastActive: Day): boolean {
    const tier = tiers[account];
    return (
      tier !== 'A' &&
      tier !== 'B' &&
      day - lastActive < this.#quietDays &&
      (((this.#mayDip[row] ?? 0) >>> index) & 1) === 0 &&
      before.dip === null &&
      before.activity === NO_MEMORY &&
      before.stage.cultivatedSince === null &&
      before.stage.qualifiesSince === null
    );
  }

  #lowSince(day: Day): AccountMemory {
    const known = this.#uneventful.get(day);
    if (known) return known;
    const memory = { ...NOTHING_REMEMBERED, stage: { ...NO_STAGE_MEMORY, lowTierSince: day } };
    this.#uneventful.set(day, memory);
    return memory;
  }
}

function dipsBegin({ rows }: Study, evaluations: readonly Evaluation[]): Int32Array {
  const bits = new Int32Array(rows.accountOf.length);
  for (const { contexts, index } of evaluations) {
    if (contexts.clicks === null && contexts.conversions === null) continue;
    for (let row = 0; row < bits.length; row++) {
      const metric = chooseMetric(contexts, row);
      if (metric !== null && mayOpen(contexts, row, metric)) bits[row] = (bits[row] ?? 0) | (1 << index);
    }
  }
  return bits;
}
