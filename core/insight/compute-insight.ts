import type { Day } from '../domain/day';
import type { AccountInsight, ProgramInsight, SegmentId } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { ProgramData } from '../domain/program-data';
import type { Settings } from '../domain/settings';
import { mayHaveBeenEarlier } from './account-rules';
import { asOfDay } from './as-of';
import { unitePeriods } from './day-set';
import { growingAccounts } from './growth';
import { healthOf, isOldData } from './health';
import type { AccountState } from './judge-account';
import { type KnownFlows, knownFlows } from './known-flows';
import { programNotes, programShift } from './notes';
import { medianFirst90, medianOrderValue } from './program-figures';
import { type Replay, replay } from './replay';
import { sumBetween } from './rolling-sums';
import { SEGMENTS } from './segments';
import { dipDetail, makeShiftScene, riseDetail, type ShiftScene } from './shift-detail';
import { stageOf } from './stage-detail';
import { makeStudy, type Study } from './study';
import { recentBy, totalsBy, weeksBy } from './totals';

/**
 * Health, stage, activity, tier and segments of every account of one programme, and what the programme as a whole is told.
 *
 * `asOf`: judged as of this day instead of the last covered day less the lag. Flows after it and the lag are ignored, and so are
 * later snapshots; without it every snapshot counts.
 * Same data, settings and day: same result, whatever the order in which they were imported.
 */
export function computeInsight(data: ProgramData, settings: Settings, asOf?: Day): ProgramInsight {
  return tellProgram(judgeProgram(data, settings, asOf));
}

/** The words for a programme and everybody in it. */
export function tellProgram(judged: JudgedProgram): ProgramInsight {
  const { study, result, flows, scene } = judged;
  return {
    asOf: study.calendar.asOf,
    mainMetric: study.main,
    currency: study.data.currency,
    coverage: unitePeriods(Object.values(flows.coverage)),
    coverageByMetric: flows.coverage,
    ...programShift(result.evaluation),
    notes: programNotes(study, result.evaluation, result.states),
    medianOrderValue: scene.orderValue,
    medianFirst90: medianFirst90(study, result.states),
    levels: { reached: [], results: null, weeks: 0, missing: [] },
    trackingFault: null,
    types: [],
    dependence: null,
    blindFlags: [],
    accounts: tellAccounts(judged),
  };
}

/** One programme with everybody in it judged, before anything is told. */
export type JudgedProgram = {
  readonly flows: KnownFlows;
  readonly study: Study;
  readonly result: Replay;
  readonly scene: ShiftScene;
  /** Last day whose flows are counted in totals. */
  readonly until: Day;
};

/** What `computeInsight` tells, and what core/insight/explain explains: the very same judgement. */
export function judgeProgram(data: ProgramData, settings: Settings, asOf?: Day): JudgedProgram {
  const flows = knownFlows(data);
  const day = asOfDay(data, flows, { lagDays: settings.lagDays, asked: asOf });
  const until = asOf === undefined ? Math.max(day + settings.lagDays, data.lastCovered ?? 0) : asOf + settings.lagDays;
  const snapshotsUntil = asOf === undefined ? Number.POSITIVE_INFINITY : until;
  const study = makeStudy(data, settings, { asOf: day, snapshotsUntil }, flows);
  const result = replay(study);
  const orderValue = medianOrderValue(study, result.evaluation);
  const scene = makeShiftScene({ study, evaluation: result.evaluation, orderValue }, result.states);
  return { flows, study, result, scene, until };
}

function tellAccounts(judged: JudgedProgram): AccountInsight[] {
  const tell = accountTeller(judged);
  return judged.result.states.map((_state, account) => tell(account));
}

/** Words for one account after the other, by position. */
export function accountTeller({
  study,
  result: { evaluation, states },
  scene,
  until,
}: JudgedProgram): (account: number) => AccountInsight {
  const isOld = isOldData(study);
  const growing = growingAccounts(study);
  const [totalsOf, recentOf, weeksOf] = [totalsBy(study, until), recentBy(study, evaluation), weeksBy(study)];
  return (account) => {
    const [facts, state] = [study.data.accounts[account], states[account]];
    if (!facts || !state) throw new Error(`no account at ${account}`);
    const row = study.rows.rowOf[account] ?? -1;
    const stage = stageOf(study, evaluation, { account, state });
    const { code, since, gapDays, tags, tell } = state.activity;
    // Every field is named, and the last one set later: there are tens of thousands of these, and spreading is slow.
    const insight: Told = {
      account: facts.id,
      tier: evaluation.tiers[account] ?? 'none',
      stage,
      activity: { code, since, gapDays, reason: tell(), tags },
      health: healthOf(state, { stage: stage.code, isOld }),
      dip: row < 0 ? null : dipDetail(scene, row, state),
      rise: row < 0 ? null : riseDetail(scene, row, state),
      returnChance: returnChanceOf(study, account, state),
      season: null,
      flags: [],
      segments: NO_SEGMENTS,
      ownSegments: [],
      totals: totalsOf(account),
      recent: recentOf(account, state),
      weeks: weeksOf(row),
      firstConversion: soldBefore(study, account) ? null : state.moments.firstConversion,
      lastActive: state.moments.lastActive,
    };
    insight.segments = segmentsOf(study, insight, { facts, isGrowing: growing[account] ?? false });
    return insight;
  };
}

type Told = Omit<AccountInsight, 'segments'> & { segments: AccountInsight['segments'] };
const NO_SEGMENTS: AccountInsight['segments'] = [];

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

type SegmentAt = { readonly facts: AccountFacts; readonly isGrowing: boolean };

function segmentsOf({ log, calendar }: Study, insight: AccountInsight, { facts, isGrowing }: SegmentAt): SegmentId[] {
  const input = { insight, facts, contact: log.latest(facts.id, calendar.asOf), isGrowing, asOf: calendar.asOf };
  return SEGMENTS.filter(({ holds }) => holds(input)).map(({ id }) => id);
}
