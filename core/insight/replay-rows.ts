import type { Day } from '../domain/day';
import type { Tier } from '../domain/partner';
import { type AccountMemory, NOTHING_REMEMBERED } from './account-memory';
import { type ActivityMemory, leastQuietDays, NO_MEMORY, SHOWING_DAYS } from './activity';
import type { KnownBand } from './band';
import { chooseMetric, mayOpen } from './dip-test';
import type { Evaluation } from './evaluation';
import { NEVER } from './history';
import { ReplayStep } from './replay-step';
import { returnedLastYear } from './season';
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
    const kept = this.#activityKept(evaluation, at, before, lastActive);
    if (kept === null) return this.#step.next(evaluation, at, before);
    if (isOfNoStage(evaluation.tiers[at.account], before)) return this.#lowSince(evaluation.day, before);
    return this.#step.nextStage(evaluation, at, before, kept) ?? this.#step.next(evaluation, at, before);
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

  /** Where no dip begins, is open or ends and the activity leaves behind what it left before: is the partner away? Else null. */
  #activityKept(evaluation: Evaluation, at: AccountAt, before: AccountMemory, lastActive: Day): 'active' | 'dormant' | null {
    const { index, day } = evaluation;
    if (before.dip !== null) return null;
    if (before.activity === NO_MEMORY) {
      const mayDip = (((this.#mayDip[at.row] ?? 0) >>> index) & 1) === 1;
      return !mayDip && day - lastActive < this.#quietDays ? 'active' : null;
    }
    return this.#isQuietStill(evaluation, at, before.activity, lastActive) ? 'dormant' : null;
  }

  /** Dormant or churned before, and nothing came since; but a dormant one may have churned, and a churned one be of a season. */
  #isQuietStill({ day, week }: Evaluation, at: AccountAt, before: ActivityMemory, lastActive: Day): boolean {
    const { history, settings } = this.#study;
    if (before.quietAfter === null || lastActive > before.quietAfter) return false;
    const shown = history.days.lastImpression[at.account] ?? NEVER;
    if (shown !== NEVER && day - shown < SHOWING_DAYS) return false;
    if (before.isChurned) return returnedLastYear(this.#study, at, week) === null;
    return day - lastActive < settings.churnedDays;
  }

  #lowSince(day: Day, before: AccountMemory): AccountMemory {
    if (before.stage.lowTierSince !== null) return before;
    if (before !== NOTHING_REMEMBERED) return { ...before, stage: { ...NO_STAGE_MEMORY, lowTierSince: day } };
    const known = this.#uneventful.get(day);
    if (known) return known;
    const memory = { ...NOTHING_REMEMBERED, stage: { ...NO_STAGE_MEMORY, lowTierSince: day } };
    this.#uneventful.set(day, memory);
    return memory;
  }
}

/** Neither in the last stage nor on the way to it. */
const isOfNoStage = (tier: Tier | undefined, { stage }: AccountMemory) =>
  tier !== 'A' && tier !== 'B' && stage.cultivatedSince === null && stage.qualifiesSince === null;

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
