import type { Day } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { AccountFacts, Stage } from '../domain/partner';
import type { StageOverride } from '../domain/records';
import { type Sentence, sentence } from '../domain/sentence';
import { mayHaveBeenEarlier } from './account-rules';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import { activePeriods } from './regularity';
import { stageByRule } from './stage';
import { stageBeforeJoining } from './stage-before-joining';
import { restingStage, type Study } from './study';

type StageAt = { readonly account: number; readonly state: AccountState };
type StageTag = AccountInsight['stage']['tags'][number];
export type RuledStage = {
  readonly code: Stage;
  readonly since: Day | null;
  readonly reason: Sentence;
  readonly tags: readonly StageTag[];
};

/**
 * The stage that is shown: set by hand while that holds, else by rule. The network's own end is stronger than a hand: then the
 * tag `override-ended` says that the user is to be asked whether the hand's still holds, until the answer is that it does.
 */
export function stageOf(study: Study, evaluation: Evaluation, { account, state }: StageAt): AccountInsight['stage'] {
  const facts = study.data.accounts[account];
  if (!facts) throw new Error(`no account at ${account}`);
  const ruled = ruledStage(study, evaluation, { account, state, facts });
  const { code, since, reason } = ruled;
  const tags = study.starts[account]?.isAtLatest && hasJoined(code) ? [...ruled.tags, 'join-at-latest' as const] : ruled.tags;
  const override = overrideOf(study, facts);
  if (!override) return { code, by: 'rule', byRule: code, since, reason, tags };
  if (code === 'ended' && override.stage !== 'ended' && !override.holdsAfterEnd) {
    return { code, by: 'rule', byRule: code, since, reason, tags: [...tags, 'override-ended'] };
  }
  return {
    code: override.stage,
    by: 'manual',
    byRule: code,
    since: null,
    until: override.until,
    reason: sentence(override.until === null ? 'insight.stage.manual' : 'insight.stage.manual-until', {
      note: override.reason,
      hasNote: override.reason === '' ? 'no' : 'yes',
      rule: code,
      ...(override.until === null ? {} : { until: { day: override.until } }),
    }),
    tags,
  };
}

const hasJoined = (code: Stage) => code === 'onboarding' || code === 'engagement' || code === 'cultivation';

function overrideOf({ overrideOf, calendar }: Study, { id }: AccountFacts): StageOverride | null {
  const override = overrideOf.get(id);
  return override && (override.until === null || override.until >= calendar.asOf) ? override : null;
}

function ruledStage(
  study: Study,
  evaluation: Evaluation,
  { account, state, facts }: StageAt & { readonly facts: AccountFacts },
): RuledStage {
  const resting = restingStage(study, account, facts.status);
  if (resting === 'ended') return endedStage(facts);
  if (resting !== null) return stageBeforeJoining(study, facts, resting);
  const code = stageByRule(state.activated, state.stage);
  if (code === 'onboarding') return onboardingStage(study, facts, { account, state });
  if (code === 'cultivation') return cultivationStage(study, evaluation, { account, state });
  return engagementStage(study, facts, state);
}

function endedStage({ status, statusWord, prospect }: AccountFacts): RuledStage {
  // No network lists it: its user says so.
  if (prospect) return { code: 'ended', since: prospect.since, reason: sentence('insight.stage.declined'), tags: [] };
  const word = statusWord ?? '';
  const reason = word === '' ? sentence('insight.stage.ended', { status }) : sentence('insight.stage.ended-word', { word });
  return { code: 'ended', since: null, reason, tags: [] };
}

/** What is asked of the clicks of a partner that has no conversion. */
const asked = ({ settings }: Study) => ({ clicks: settings.activationClicks, weeks: settings.activationWeeks });

function onboardingStage(study: Study, facts: AccountFacts, at: StageAt): RuledStage {
  const { calendar, settings } = study;
  const { joined } = facts;
  if (joined === null) {
    const since = study.starts[at.account]?.day ?? null;
    const reason =
      since === null
        ? sentence('insight.stage.onboarding-undated')
        : sentence('insight.stage.onboarding-seen', { seen: { day: since }, ...asked(study) });
    return { code: 'onboarding', since, reason, tags: [] };
  }
  const days = Math.max(0, calendar.asOf - joined);
  const isProved = knowsNoActivation(study, joined, at);
  const tags: StageTag[] = !isProved || days < settings.stuckDays ? [] : days < settings.coldDays ? ['stuck'] : ['stuck', 'cold'];
  const id = isProved ? (tags.length > 0 ? 'onboarding-stuck' : 'onboarding') : 'onboarding-unproved';
  const reason = sentence(`insight.stage.${id}`, { joined: { day: joined }, days, ...asked(study) });
  return { code: 'onboarding', since: joined, reason, tags };
}

/** Conversions are known since joining, or a lifetime total says that there were none. */
function knowsNoActivation({ calendar, lifetime, settings }: Study, joined: Day, at: StageAt): boolean {
  if (lifetime.total(at.account, 'conversions') === 0 || at.state.activity.code === 'never-active') return true;
  const known = calendar.known.conversions;
  const isFresh = known.last !== null && calendar.asOf - known.last <= settings.oldAfterDays;
  return isFresh && known.last !== null && known.holds(joined, known.last);
}

function engagementStage(study: Study, facts: AccountFacts, { activated, moments }: AccountState): RuledStage {
  const by = activated === moments.firstConversion ? 'conversion' : activated === moments.activated ? 'clicks' : 'total';
  const reason = sentence('insight.stage.engagement', {
    by,
    on: { day: activated ?? study.calendar.asOf },
    earlier: mayHaveBeenEarlier(study, facts) ? 'yes' : 'no',
    ...asked(study),
  });
  return { code: 'engagement', since: activated, reason, tags: [] };
}

function cultivationStage(study: Study, { day, tiers, regularity }: Evaluation, { account, state }: StageAt): RuledStage {
  const row = study.rows.rowOf[account] ?? -1;
  // Without enough weeks nobody comes into this stage, and covered weeks never become fewer.
  if (row < 0 || regularity === null) throw new Error(`no weeks behind the stage of ${account}`);
  const since = state.stage.cultivatedSince;
  const reason = sentence('insight.stage.cultivation', {
    active: activePeriods(study.grids, regularity, row),
    of: regularity.of,
    unit: regularity.unit,
    tier: tiers[account] ?? 'none',
    since: { day: since ?? day },
  });
  return { code: 'cultivation', since, reason, tags: [] };
}
