import type { AccountInsight } from '../domain/insight';
import { mayHaveBeenEarlier } from './account-rules';
import { extraTags } from './activity-tags';
import { listExpiredCodeUse } from './flags/expired-codes';
import { healthOf, isOldData } from './health';
import type { AccountState } from './judge-account';
import type { JudgedProgram } from './judge-program';
import { sumBetween } from './rolling-sums';
import { seasonOf } from './season';
import { segmentsBy } from './segments/fill-segments';
import { dipDetail, riseDetail } from './shift-detail';
import { stageOf } from './stage-detail';
import type { Study } from './study';
import { recentBy, totalsBy, weeksBy } from './totals';

/** What one account after the other is told, by position. */
export function accountTeller({
  study,
  result,
  flags,
  shifts,
  segments,
  until,
}: JudgedProgram): (account: number) => AccountInsight {
  const { evaluation, states, past } = result;
  const isOld = isOldData(study);
  const expired = listExpiredCodeUse(study.data);
  const segmentsOf = segmentsBy(segments);
  const [totalsOf, recentOf, weeksOf] = [totalsBy(study, until), recentBy(study, evaluation), weeksBy(study)];
  return (account) => {
    const [facts, state] = [study.data.accounts[account], states[account]];
    if (!facts || !state) throw new Error(`no account at ${account}`);
    const row = study.rows.rowOf[account] ?? -1;
    const at = { account, facts, row };
    const stage = stageOf(study, evaluation, { account, state });
    const { code, since, gapDays, tell } = state.activity;
    const tags = extraTags(study, evaluation, at, state);
    const { open, resting } = flags.of(account);
    // Every field is named, and some set later: there are tens of thousands of these, and spreading is slow.
    const insight: Told = {
      account: facts.id,
      tier: evaluation.tiers[account] ?? 'none',
      stage,
      activity: { code, since, gapDays, reason: tell(), tags },
      health: healthOf(study, state, {
        stage: stage.code,
        isOld,
        limits: open.some(({ level }) => level === 'review') ? [...state.limits, 'review-flag'] : state.limits,
        since: past?.compare(account, state) ?? null,
        pulse: study.pulses.at(facts.id, evaluation.day, true),
      }),
      dip: row < 0 ? null : dipDetail(shifts, row, state),
      rise: row < 0 ? null : riseDetail(shifts, row, state),
      returnChance: returnChanceOf(study, account, state),
      season: seasonOf(study, at, state, evaluation.week),
      flags: open,
      segments: NO_SEGMENTS,
      ownSegments: NO_SEGMENTS,
      totals: totalsOf(account),
      recent: recentOf(account, state),
      weeks: weeksOf(row),
      firstConversion: soldBefore(study, account) ? null : state.moments.firstConversion,
      lastActive: state.moments.lastActive,
    };
    if (resting.length > 0) insight.restingFlags = resting;
    const expiredCodes = expired.get(account);
    if (expiredCodes) insight.expiredCodes = expiredCodes;
    const filled = segmentsOf(account, facts, insight);
    insight.segments = filled.segments;
    insight.ownSegments = filled.ownSegments;
    return insight;
  };
}

type SetLater = 'segments' | 'ownSegments' | 'restingFlags' | 'expiredCodes';
type Later = Pick<AccountInsight, SetLater>;
type Told = Omit<AccountInsight, SetLater> & { -readonly [Field in keyof Later]: Later[Field] };
const NO_SEGMENTS: readonly never[] = [];

/** Chance to be active within four weeks by itself; null where activity isn't known, or the joining date of one that never was. */
function returnChanceOf(
  { table, starts, calendar, data, missing }: Study,
  account: number,
  { activity, silence }: AccountState,
): number | null {
  if (activity.code === 'never-active') {
    const start = starts[account];
    if (!start || start.isAtLatest || start.day === null) return null;
    return table.neverActive(Math.floor(Math.max(0, calendar.asOf - start.day) / 7)).chance;
  }
  if (missing || silence === null || activity.code === 'unknown' || data.accounts[account]?.status === 'declined_by_partner')
    return null;
  return table.chance(silence.silentWeeks, silence.activeWeeks).chance;
}

/** A lifetime total knows of conversions before the data begins: then nobody can say which was the first. */
function soldBefore(study: Study, account: number): boolean {
  const { data, lifetime } = study;
  const facts = data.accounts[account];
  const known = lifetime.isEmpty || !facts || !mayHaveBeenEarlier(study, facts) ? null : lifetime.total(account, 'conversions');
  if (known === null) return false;
  return known > sumBetween(study.series, 'conversions', { account, from: 0, to: Number.POSITIVE_INFINITY });
}
