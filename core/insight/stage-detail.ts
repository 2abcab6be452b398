import type { Day } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { AccountFacts, Stage } from '../domain/partner';
import type { StageOverride } from '../domain/records';
import { type Sentence, sentence } from '../domain/sentence';
import { activeWeeksOf, mayHaveBeenEarlier } from './account-rules';
import type { Evaluation } from './evaluation';
import type { AccountState } from './judge-account';
import { CULTIVATION_WEEKS, stageByRule } from './stage';
import { restingStage, type Study } from './study';

const STALLED_DAYS = 14;
const COLD_INVITATION_DAYS = STALLED_DAYS + 60;

type StageAt = { readonly account: number; readonly state: AccountState };
type StageTag = AccountInsight['stage']['tags'][number];
type RuledStage = { readonly code: Stage; readonly since: Day | null; readonly reason: Sentence; readonly tags: StageTag[] };

/** The stage that is shown: set by hand while that holds, else by rule. The network's own end is stronger than a hand. */
export function stageOf(study: Study, evaluation: Evaluation, { account, state }: StageAt): AccountInsight['stage'] {
  const facts = study.data.accounts[account];
  if (!facts) throw new Error(`no account at ${account}`);
  const ruled = ruledStage(study, evaluation, { account, state, facts });
  const start = study.starts[account];
  if (start?.isAtLatest && ruled.code !== 'recruitment' && ruled.code !== 'discovery') ruled.tags.push('join-at-latest');
  const override = overrideOf(study, facts);
  if (!override || ruled.code === 'ended') {
    const { code, since, reason, tags } = ruled;
    return { code, by: 'rule', byRule: code, since, reason, tags };
  }
  return {
    code: override.stage,
    by: 'manual',
    byRule: ruled.code,
    since: null,
    reason: sentence(override.until === null ? 'insight.stage.manual' : 'insight.stage.manual-until', {
      note: override.reason,
      hasNote: override.reason === '' ? 'no' : 'yes',
      rule: ruled.code,
      ...(override.until === null ? {} : { until: { day: override.until } }),
    }),
    tags: ruled.tags,
  };
}

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
  const { status } = facts;
  const word = facts.statusWord ?? '';
  if (resting === 'ended') {
    return {
      code: 'ended',
      since: null,
      reason: word === '' ? sentence('insight.stage.ended', { status }) : sentence('insight.stage.ended-word', { word }),
      tags: [],
    };
  }
  if (resting === 'recruitment') return recruitmentStage(study, facts);
  const code = stageByRule(state.activated, state.stage);
  if (code === 'onboarding') return onboardingStage(study, facts, { account, state });
  if (code === 'cultivation') return cultivationStage(study, evaluation, { account, state });
  return engagementStage(study, facts, state);
}

function recruitmentStage({ calendar, isDated }: Study, { status, joined }: AccountFacts): RuledStage {
  if (isDated && joined !== null && joined > calendar.asOf) {
    const reason = sentence('insight.stage.joins-later', { joined: { day: joined }, asOf: { day: calendar.asOf } });
    return { code: 'recruitment', since: null, reason, tags: [] };
  }
  const days = joined === null ? null : calendar.asOf - joined;
  const facts = { status, days: days ?? 0 };
  if (status === 'invited' && days !== null && days >= COLD_INVITATION_DAYS) {
    return { code: 'discovery', since: null, reason: sentence('insight.stage.cold-invitation', facts), tags: ['cold'] };
  }
  const isStalled = days !== null && days >= STALLED_DAYS;
  const reason = sentence(`insight.stage.${isStalled ? 'recruitment-stalled' : 'recruitment'}`, facts);
  return { code: 'recruitment', since: joined, reason, tags: isStalled ? ['stalled'] : [] };
}

function onboardingStage(study: Study, facts: AccountFacts, at: StageAt): RuledStage {
  const { calendar, settings } = study;
  const { joined } = facts;
  if (joined === null) {
    const since = study.starts[at.account]?.day ?? null;
    const reason = sentence(since === null ? 'insight.stage.onboarding-undated' : 'insight.stage.onboarding-seen', {
      ...(since === null ? {} : { seen: { day: since } }),
    });
    return { code: 'onboarding', since, reason, tags: [] };
  }
  const days = Math.max(0, calendar.asOf - joined);
  const isProved = knowsNoActivation(study, joined, at);
  const tags: StageTag[] = !isProved || days < settings.stuckDays ? [] : days < settings.coldDays ? ['stuck'] : ['stuck', 'cold'];
  const id = isProved ? (tags.length > 0 ? 'onboarding-stuck' : 'onboarding') : 'onboarding-unproved';
  return { code: 'onboarding', since: joined, reason: sentence(`insight.stage.${id}`, { joined: { day: joined }, days }), tags };
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
  });
  return { code: 'engagement', since: activated, reason, tags: [] };
}

function cultivationStage(study: Study, evaluation: Evaluation, { account, state }: StageAt): RuledStage {
  const { day, tiers } = evaluation;
  const since = state.stage.cultivatedSince;
  const row = study.rows.rowOf[account] ?? -1;
  const reason = sentence('insight.stage.cultivation', {
    active: row < 0 ? 0 : (activeWeeksOf(study, evaluation, row) ?? 0),
    weeks: CULTIVATION_WEEKS,
    tier: tiers[account] ?? 'none',
    since: { day: since ?? day },
  });
  return { code: 'cultivation', since, reason, tags: [] };
}
