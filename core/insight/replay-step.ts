import type { Day } from '../domain/day';
import { type AccountMemory, remember } from './account-memory';
import { activatedBy, limitsOf, mayHaveBeenEarlier, nextBand, scoreUnder } from './account-rules';
import { type ActivityEvidence, type ActivityVerdict, judgeSeen } from './activity';
import type { TestMetric } from './dip-rules';
import { chooseMetric, mayOpen, type OpenDip, stepDip, testOn } from './dip-test';
import type { Evaluation } from './evaluation';
import { NO_MIX } from './factor';
import { type Moments, NO_MOMENTS } from './history';
import { activePeriods } from './regularity';
import { ScoreSheet, type TestNumbers } from './score-sheet';
import { returnedLastYear } from './season';
import { fillSilence, type Silence } from './silence';
import { asksForScore, type StageEvidence, stepStage } from './stage';
import type { AccountAt, Study } from './study';

type Writable<Item> = { -readonly [Name in keyof Item]: Item[Name] };

type StageParts = Pick<StageEvidence, 'activated' | 'activity' | 'dormantOn' | 'hasDip'>;

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
  /** Who is being judged, and when: asked for only where a silence may be the season's. */
  #at: AccountAt | null = null;
  #week = 0;

  readonly #keepsBand: boolean;

  /** `keepsBand`: the band is remembered, too. Few partners need theirs, and all of its cost is that of the score. */
  constructor(study: Study, keepsBand = true) {
    const { settings, missing, knowsConversions } = study;
    this.#study = study;
    this.#keepsBand = keepsBand;
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
      returnedLastYear: () => this.#at && returnedLastYear(study, this.#at, this.#week),
    };
    this.#stage = {
      ...nothing,
      settings,
      isActivatedAtLatest: false,
      regularity: null,
      activePeriods: 0,
      tier: 'none',
      score: null,
      activity: 'unknown',
      dormantOn: null,
      hasDip: false,
    };
  }

  /** `row` is that of the account; it had a click or a conversion up to the evaluation's day. */
  next(evaluation: Evaluation, at: AccountAt, before: AccountMemory): AccountMemory {
    const { history } = this.#study;
    const { account, row } = at;
    const moments = history.moments(account, this.#moments);
    const lastActive = moments.lastActive ?? 0;
    const activated = activatedBy(this.#study, evaluation, account, moments.activated);

    const metric = chooseMetric(evaluation.contexts, row);
    const stepped = this.#nextDip(evaluation, row, { metric, open: before.dip });
    const activity = this.#judge(evaluation, at, { activated, lastActive, dip: stepped, before });
    const isAway = activity.code === 'dormant' || activity.code === 'churned';
    const dip = isAway ? null : stepped;

    const { settings } = this.#study;
    const { dormantOn } = activity.memory;
    const evidence = this.#fillStage(evaluation, at, { activated, activity: activity.code, dormantOn, hasDip: dip !== null });
    let mix = NO_MIX;
    if (activity.code !== 'churned' && (this.#keepsBand || asksForScore(evidence))) {
      const test = this.#testOf(evaluation, row, { metric, dip: stepped });
      mix = this.#scores.mix(evaluation, at, { activated, activity, retained: this.#evidence.retained, test });
    }
    evidence.score = scoreUnder(limitsOf(activity), mix, settings);
    const band = this.#keepsBand ? nextBand(before.band, mix, settings) : null;
    return remember({ dip, activity, band, stage: stepStage(before.stage, evidence) }, before);
  }

  /**
   * The same of a partner without a dip whose activity leaves to remember what it left before: `activity` is whether it is away.
   * Null where only its score could tell.
   */
  nextStage(evaluation: Evaluation, at: AccountAt, before: AccountMemory, activity: 'active' | 'dormant'): AccountMemory | null {
    const activated = activatedBy(this.#study, evaluation, at.account, this.#study.history.activated(at.account));
    const { dormantOn } = before.activity;
    const evidence = this.#fillStage(evaluation, at, { activated, activity, dormantOn, hasDip: false });
    if (asksForScore(evidence)) return null;
    const stage = stepStage(before.stage, evidence);
    return stage === before.stage ? before : { dip: null, activity: before.activity, band: null, stage };
  }

  #fillStage(evaluation: Evaluation, at: AccountAt, parts: StageParts): Writable<StageEvidence> {
    const { day, regularity, tiers } = evaluation;
    const evidence = this.#stage;
    evidence.day = day;
    evidence.activated = parts.activated;
    evidence.isActivatedAtLatest = mayHaveBeenEarlier(this.#study, at.facts);
    evidence.regularity = regularity;
    evidence.activePeriods = regularity === null ? 0 : activePeriods(this.#study.grids, regularity, at.row);
    evidence.tier = tiers[at.account] ?? 'none';
    evidence.score = null;
    evidence.activity = parts.activity;
    evidence.dormantOn = parts.dormantOn;
    evidence.hasDip = parts.hasDip;
    return evidence;
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
    { day, week }: Evaluation,
    at: AccountAt,
    {
      activated,
      lastActive,
      dip,
      before,
    }: { activated: Day | null; lastActive: Day; dip: OpenDip | null; before: AccountMemory },
  ): ActivityVerdict {
    const { table, missing } = this.#study;
    const { silentWeeks, activeWeeks } = fillSilence(this.#silence, this.#study, { row: at.row, lastActive, day });
    const evidence = this.#evidence;
    evidence.day = day;
    evidence.activated = activated;
    evidence.retained = missing ? null : table.retained(silentWeeks, activeWeeks);
    evidence.dip = dip && { since: dip.since, tell: noWords };
    this.#at = at;
    this.#week = week;
    return judgeSeen(evidence, lastActive, before.activity);
  }
}
