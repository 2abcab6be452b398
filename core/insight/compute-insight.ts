import type { Day } from '../domain/day';
import type { ProgramInsight } from '../domain/insight';
import type { ProgramData } from '../domain/program-data';
import type { Settings } from '../domain/settings';
import { unitePeriods } from './day-set';
import { type JudgedProgram, judgeProgram } from './judge-program';
import { levelsOf } from './levels';
import { programNotes, programShift } from './notes';
import { medianFirst90 } from './program-figures';
import { dependenceNotes, dependenceOf } from './segments/dependence';
import { blindSegments } from './segments/fill-segments';
import { typeRecords } from './segments/type-records';
import { accountTeller } from './tell-account';
import { trackingFault } from './tracking-fault';

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
  const { data, study, result, flows, flags, shifts, segments } = judged;
  const { evaluation, states } = result;
  const fault = trackingFault(study, evaluation);
  const dependence = dependenceOf(study, evaluation);
  const tell = accountTeller(judged);
  return {
    asOf: study.calendar.asOf,
    mainMetric: study.main,
    currency: study.data.currency,
    coverage: unitePeriods(Object.values(flows.imported)),
    coverageByMetric: flows.imported,
    ...programShift(evaluation),
    notes: [...programNotes(study, evaluation, { states, fault }), ...dependenceNotes(study, dependence)],
    medianOrderValue: shifts.orderValue,
    medianFirst90: medianFirst90(study, states),
    levels: levelsOf(data, flows),
    returns: study.table.told,
    trackingFault: fault,
    types: typeRecords(study, result),
    dependence,
    blindFlags: flags.blind,
    blindSegments: blindSegments(segments),
    accounts: states.map((_state, account) => tell(account)),
  };
}
