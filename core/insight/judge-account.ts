import type { Day } from '../domain/day';
import type { CapId } from '../domain/insight';
import type { AccountFacts, Tier } from '../domain/partner';
import { sentence } from '../domain/sentence';
import { factorsOf } from './account-factors';
import type { AccountMemory } from './account-memory';
import { activatedBy, limitsOf, mayHaveBeenEarlier, nextBand, scoreUnder } from './account-rules';
import { type ActivityMemory, type ActivityVerdict, judgeSeen, type ToldDip, verdict } from './activity';
import { judgeUnseen } from './activity-unseen';
import type { KnownBand } from './band';
import { chooseTest, followedTest, type OpenDip, type ShiftTest, stepDip } from './dip-test';
import type { Evaluation } from './evaluation';
import { type FactorMeasure, type Mix, mixFactors, NO_MIX } from './factor';
import { tellShift } from './factor-momentum';
import type { Moments } from './history';
import { activePeriods } from './regularity';
import { returnedLastYear } from './season';
import { type Silence, silenceOf } from './silence';
import { NO_STAGE_MEMORY, type RestingStage, type StageMemory, stepStage } from './stage';
import { type AccountAt, restingStage, type Study } from './study';

/** One account at the end of one week: what a person is told, and what the next evaluation must remember. */
export type AccountState = {
  readonly moments: Moments;
  readonly activated: Day | null;
  readonly silence: Silence | null;
  readonly test: ShiftTest | null;
  readonly dip: OpenDip | null;
  readonly activity: ActivityVerdict;
  /** Empty where a score has no meaning. */
  readonly measures: readonly FactorMeasure[];
  readonly mix: Mix;
  /** What the status allows at most. */
  readonly limits: readonly CapId[];
  /** Before the limits. */
  readonly band: KnownBand | null;
  readonly stage: StageMemory;
};

/** One evaluation of one account, after the programme's own part of it. */
export function judgeAccount(study: Study, evaluation: Evaluation, at: AccountAt, before: AccountMemory): AccountState {
  const { account, facts, row } = at;
  const { day } = evaluation;
  const moments = study.history.moments(account);
  const activated = activatedBy(study, evaluation, account, moments.activated);
  const resting = restingStage(study, account, facts.status);
  const silence = moments.lastActive === null || row < 0 ? null : silenceOf(study, { row, lastActive: moments.lastActive, day });
  if (resting) return restingState({ moments, activated, silence }, facts, resting);

  const chosen = row < 0 ? null : chooseTest(evaluation.contexts, row);
  const stepped = row < 0 ? null : stepDip(before.dip, { contexts: evaluation.contexts, row, test: chosen });
  const test = stepped ? followedTest(stepped, { contexts: evaluation.contexts, row, test: chosen }) : chosen;
  const told = stepped && toldDip(evaluation, row, stepped);
  const activity = judgeActivity(study, evaluation, at, { moments, activated, silence, dip: told, before: before.activity });
  const dip = activity.code === 'dormant' || activity.code === 'churned' ? null : stepped;
  const measures = factorsOf(study, evaluation, at, { moments, activated, silence, test, activity });
  const mix = measures.length === 0 ? NO_MIX : mixFactors(measures);
  const limits = limitsOf(activity);
  const band = nextBand(before.band, mix, study.settings);
  const score = scoreUnder(limits, mix, study.settings);
  const stage = nextStage(study, evaluation, at, { before: before.stage, activated, activity, score, hasDip: dip !== null });
  return { moments, activated, silence, test, dip, activity, measures, mix, limits, band, stage };
}

type Parts = Pick<AccountState, 'moments' | 'activated' | 'silence'>;

/** Ended, or not joined yet: activity and health say nothing. */
function restingState(parts: Parts, facts: AccountFacts, stage: RestingStage): AccountState {
  const isProspect = facts.prospect !== undefined; // even one that declined was never in the programme: nothing of it ended
  const isByPartner = facts.status === 'declined_by_partner' && !isProspect;
  const activity = isByPartner
    ? verdict('churned', () => sentence('insight.activity.ended-by-partner'), { tags: ['ended-by-partner'] })
    : verdict('unknown', () => sentence(`insight.activity.${stage === 'ended' && !isProspect ? 'ended' : 'recruitment'}`));
  return {
    ...parts,
    test: null,
    dip: null,
    activity,
    measures: [],
    mix: NO_MIX,
    limits: [],
    band: null,
    stage: NO_STAGE_MEMORY,
  };
}

function toldDip({ contexts, day }: Evaluation, row: number, { metric, since }: OpenDip): ToldDip {
  const tell = () => {
    const measure = contexts[metric]?.measure(row);
    return measure
      ? tellShift('insight.activity.dip', { metric, measure }, { to: { day }, since: { day: since } })
      : sentence('insight.activity.dip-unseen', { metric, since: { day: since } });
  };
  return { since, tell };
}

type ActivityParts = Parts & { readonly dip: ToldDip | null; readonly before: ActivityMemory };

function judgeActivity(study: Study, { day, week }: Evaluation, at: AccountAt, parts: ActivityParts): ActivityVerdict {
  const { account, facts } = at;
  const { moments, activated, silence, dip, before } = parts;
  const { settings, missing, knowsConversions, lifetime, history, calendar } = study;
  const retained = silence && !missing ? study.table.retained(silence.silentWeeks, silence.activeWeeks) : null;
  const evidence = {
    ...{ day, settings, moments, activated, silence, retained, dip, missing, knowsConversions },
    returnedLastYear: () => returnedLastYear(study, at, week),
  };
  if (moments.lastActive !== null) return judgeSeen(evidence, moments.lastActive, before);
  return judgeUnseen({
    ...evidence,
    isListed: facts.listed,
    joined: facts.joined,
    covered: calendar.silence.days,
    nothingUntil: lifetime.nothingUntil(account),
    hasLifetime: (lifetime.total(account, 'clicks') ?? 0) > 0,
    hasLater: history.isActiveAfter(account, calendar.asOf),
  });
}

type StageParts = {
  readonly before: StageMemory;
  readonly activated: Day | null;
  readonly activity: ActivityVerdict;
  readonly score: number | null;
  readonly hasDip: boolean;
};

function nextStage(study: Study, evaluation: Evaluation, { account, row, facts }: AccountAt, parts: StageParts): StageMemory {
  const { day } = evaluation;
  const regularity = row < 0 ? null : evaluation.regularity;
  const tier: Tier = evaluation.tiers[account] ?? 'none';
  return stepStage(parts.before, {
    day,
    settings: study.settings,
    activated: parts.activated,
    isActivatedAtLatest: mayHaveBeenEarlier(study, facts),
    regularity,
    activePeriods: regularity === null ? 0 : activePeriods(study.grids, regularity, row),
    tier,
    score: parts.score,
    activity: parts.activity.code,
    dormantOn: parts.activity.memory.dormantOn,
    hasDip: parts.hasDip,
  });
}
