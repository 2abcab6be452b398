import type { Day } from '../domain/day';
import type { ProgramData } from '../domain/program-data';
import type { Settings } from '../domain/settings';
import { asOfDay } from './as-of';
import { findFlags, type ProgramFlags } from './flags/find-flags';
import { type KnownFlows, knownFlows } from './known-flows';
import { weekBefore } from './past-health';
import { medianOrderValue } from './program-figures';
import { type Replay, replay } from './replay';
import type { SegmentScene } from './segments/subject';
import { Windows } from './segments/windows';
import { makeShiftScene, type ShiftScene } from './shift-detail';
import { makeStudy, type Study } from './study';

/** One programme with everybody in it judged, before anything is told. */
export type JudgedProgram = {
  /** As it was given; what the study holds is its flows on one line of days. */
  readonly data: ProgramData;
  readonly flows: KnownFlows;
  readonly study: Study;
  readonly result: Replay;
  readonly flags: ProgramFlags;
  readonly shifts: ShiftScene;
  readonly segments: SegmentScene;
  /** Last day whose flows are counted in totals. */
  readonly until: Day;
};

/**
 * What is told (compute-insight.ts) and what is explained (explain/) rest on the very same judgement. `asOf`: judged as of this day
 * instead of the last covered day less the lag.
 */
export function judgeProgram(data: ProgramData, settings: Settings, asOf?: Day): JudgedProgram {
  const flows = knownFlows(data);
  const day = asOfDay(data, flows, { lagDays: settings.lagDays, asked: asOf });
  const until = asOf === undefined ? Math.max(day + settings.lagDays, data.lastCovered ?? 0) : asOf + settings.lagDays;
  const snapshotsUntil = asOf === undefined ? Number.POSITIVE_INFINITY : until;
  const study = makeStudy(data, settings, { asOf: day, snapshotsUntil }, flows);
  const before = weekBefore(data, flows, { calendar: study.calendar, lagDays: settings.lagDays });
  const result = replay(study, before);
  const { evaluation, states } = result;
  const orderValue = medianOrderValue(study, evaluation);
  return {
    data,
    flows,
    study,
    result,
    flags: findFlags(study, evaluation),
    shifts: makeShiftScene({ study, evaluation, orderValue }, states),
    segments: { study, replay: result, windows: new Windows(study, day), day },
    until,
  };
}
