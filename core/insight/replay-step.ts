import type { Day } from '../domain/day';
import type { AccountFacts } from '../domain/partner';
import { type AccountMemory, remember } from './account-memory';
import { activatedBy, activeWeeksOf, capOf, limitOf, mayHaveBeenEarlier, nextBand, scoreUnder } from './account-rules';
import { type ActivityEvidence, type ActivityVerdict, judgeSeen } from './activity';
import type { TestMetric } from './dip-rules';
import { chooseMetric, mayOpen, type OpenDip, stepDip, testOn } from './dip-test';
import type { Evaluation } from './evaluation';
import { NO_MIX } from './factor';
import { type Moments, NO_MOMENTS } from './history';
import { ScoreSheet, type TestNumbers } from './score-sheet';
import { fillSilence, type Silence } from './silence';
import { type StageEvidence, stepStage } from './stage';
import type { Study } from './study';

type Writable<Item> = { -readonly [Name in keyof Item]: Item[Name] };

const noWords = (): never => {
  throw new Error('the replay has no words');
};

/**
 * One more evaluation of a partner that has begun, for the sake of what it leaves to remember: judge-account.ts without anything
 * that only people read. It runs for every partner and every week, so all that it needs lies on sheets that are used again.
 */
export class ReplayStep {
  readonly #study: Study;
  readonly #scores: ScoreSheet;
  readonly #moments: Writable<Moments>;
  readonly #silence: Writable<Silence> = { gapDays: 0, blindDays: 0, silentWeeks: 0, activeWeeks: 0, meanGapDays: null };
  readonly #test: Writable<TestNumbers> = { expected: 0, recent: 0, baseWeeks: 0, isWeak: false };
  readonly #evidence: Writable<ActivityEvidence>;
  readonly #stage: Writable<StageEvidence>;

  constructor(study: Study) {
    const { settings, missing, knowsConversions } = study;
    this.#study = study;
    this.#scores = new ScoreSheet(study);
    this.#moments = { ...NO_MOMENTS };
    const nothing = { day: 0, activated: null };
    this.#evidence = {
      ...nothing,
      settings,
      moments: this.#moments,
      silence: this.#silence,
      retained: null,
      dip: null,
      missing,
      knowsConversions,
    };
    this.#stage = {
      ...nothing,
      isActivatedAtLatest: false,
      activeWeeks: null,
      tier: 'none',
      score: null,
      activity: 'unknown',
      dormantOn: null,
      hasDip: false,
    };
  }

  /** `row` is that of the account; it had a click or a conversion up to the evaluation's day. */
  next(evaluation: Evaluation, at: { account: number; facts: AccountFacts; row: number }, before: AccountMemory): AccountMemory {
    const { history } = this.#study;
    const { account, row } = at;
    const moments = history.moments(account, this.#moments);
    const lastActive = moments.lastActive ?? 0;
    const activated = activatedBy(this.#study, evaluation, account, moments.activated);

    const metric = chooseMetric(evaluation.contexts, row);
    const stepped = this.#nextDip(evaluation, row, { metric, open: before.dip });
    const activity = this.#judge(evaluation, row, { activated, lastActive, dip: stepped, before });
    const isAway = activity.code === 'dormant' || activity.code === 'churned';
    const dip = isAway ? null : stepped;

    const { retained } = this.#evidence;
    const test = this.#testOf(evaluation, row, { metric, dip: stepped });
    const mix =
      activity.code === 'churned'
        ? NO_MIX
        : this.#scores.mix(evaluation, at, { activated, activity: activity.code, retained, test });
    const cap = capOf(limitOf(activity.code), mix);
    const evidence = this.#stage;
    evidence.day = evaluation.day;
    evidence.activated = activated;
    evidence.isActivatedAtLatest = mayHaveBeenEarlier(this.#study, at.facts);
    evidence.activeWeeks = activeWeeksOf(this.#study, evaluation, row);
    evidence.tier = evaluation.tiers[account] ?? 'none';
    evidence.score = scoreUnder(cap, mix);
    evidence.activity = activity.code;
    evidence.dormantOn = activity.memory.dormantOn;
    evidence.hasDip = dip !== null;
    return remember({ dip, activity, band: nextBand(before.band, mix), stage: stepStage(before.stage, evidence) }, before);
  }

  /** Most partners have no dip, and nothing like one: only the others are worth a closer look. */
  #nextDip(evaluation: Evaluation, row: number, { metric, open }: { metric: TestMetric | null; open: OpenDip | null }) {
    const { contexts } = evaluation;
    if (open === null && (metric === null || !mayOpen(contexts, row, metric))) return null;
    const test = metric === null ? null : testOn(contexts, row, metric);
    return stepDip(open, { contexts, row, test });
  }

  #testOf({ contexts }: Evaluation, row: number, { metric, dip }: { metric: TestMetric | null; dip: OpenDip | null }) {
    const followed = dip !== null && (contexts[dip.metric]?.expected(row) ?? null) !== null ? dip.metric : metric;
    const context = followed === null ? null : contexts[followed];
    const expected = context?.expected(row) ?? null;
    if (!context || expected === null) return null;
    this.#test.expected = expected;
    this.#test.recent = context.recent(row);
    this.#test.baseWeeks = context.baseWeeks(row);
    this.#test.isWeak = context.isWeak(row);
    return this.#test;
  }

  #judge(
    { day }: Evaluation,
    row: number,
    {
      activated,
      lastActive,
      dip,
      before,
    }: { activated: Day | null; lastActive: Day; dip: OpenDip | null; before: AccountMemory },
  ): ActivityVerdict {
    const { table, missing } = this.#study;
    const { silentWeeks, activeWeeks } = fillSilence(this.#silence, this.#study, { row, lastActive, day });
    const evidence = this.#evidence;
    evidence.day = day;
    evidence.activated = activated;
    evidence.retained = missing ? null : table.retained(silentWeeks, activeWeeks);
    evidence.dip = dip && { since: dip.since, tell: noWords };
    return judgeSeen(evidence, lastActive, before.activity);
  }
}
