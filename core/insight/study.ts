import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { MainMetric } from '../domain/metrics';
import type { AccountFacts, Status } from '../domain/partner';
import type { ProgramData } from '../domain/program-data';
import type { StageOverride } from '../domain/records';
import type { Settings } from '../domain/settings';
import { type Calendar, makeCalendar } from './calendar';
import { ContactLog } from './contacts';
import { History } from './history';
import { type FlowSeries, knownFlows } from './known-flows';
import { LifetimeTotals } from './lifetime';
import { mainMetricOf } from './main-metric';
import { type PartnerCampaigns, partnerCampaigns } from './partner-campaigns';
import { type GroupedTypes, groupTypes } from './partner-types';
import { makeReturnTable, noReturnCounts, type ReturnTable } from './return-table';
import { type MissingReport, missingForSilence } from './silence';
import { stageOfStatus } from './stage';
import { type Grids, makeGrids, makeRows, type Rows } from './weekly-grid';

/** All that stays the same over the replay of one programme. */
export type Study = {
  /** With the coverage of all flows, however coarse; their cells are in `series`. */
  readonly data: ProgramData;
  readonly series: FlowSeries;
  readonly settings: Settings;
  /** Nothing is known by the day or by the week: activity is judged by months, and with half the confidence. */
  readonly isMonthly: boolean;
  readonly main: MainMetric;
  readonly calendar: Calendar;
  /** Some import says which day it is of, or the caller did. Without one, nobody can tell how long ago anything was. */
  readonly isDated: boolean;
  readonly rows: Rows;
  readonly grids: Grids;
  readonly history: History;
  readonly lifetime: LifetimeTotals;
  readonly log: ContactLog;
  /** Stages set by hand, whether they still hold or not. */
  readonly overrideOf: ReadonlyMap<AccountId, StageOverride>;
  readonly table: ReturnTable;
  readonly missing: MissingReport;
  readonly knowsConversions: boolean;
  /** By account. */
  readonly ids: readonly string[];
  readonly types: readonly (string | null)[];
  readonly starts: readonly Start[];
  /** By row, as channel-shift.ts wants them. */
  readonly rowTypes: GroupedTypes;
  readonly startWeeks: Int32Array;
  readonly campaigns: PartnerCampaigns;
};

/** One account, by its position and its row (-1: no cell in any flow). */
export type AccountAt = { readonly account: number; readonly facts: AccountFacts; readonly row: number };

/** When a partner came into the programme. */
type Start = {
  /** Joining date, else the first day on which it was seen anywhere; null when neither is known. */
  readonly day: Day | null;
  /** Its joining date is not known. */
  readonly isAtLatest: boolean;
  /** First day from which its silence says something: the earlier of joining and being seen. */
  readonly countedFrom: Day | null;
};

/** One empty month says little, whatever its length; two of them make a partner dormant, and never have fewer days than this. */
const TWO_MONTHS = 59;
const MONTHLY = { activeGapDays: 31, dormantDays: TWO_MONTHS, dormantMostDays: TWO_MONTHS } as const satisfies Partial<Settings>;

type StudyDays = { readonly asOf: Day; readonly snapshotsUntil: Day };

export function makeStudy(given: ProgramData, settings: Settings, days: StudyDays, flows = knownFlows(given)): Study {
  const { asOf, snapshotsUntil } = days;
  const { series } = flows;
  const data = { ...given, series, coverage: flows.coverage };
  const main = mainMetricOf(data, settings);
  const calendar = makeCalendar(flows, main, asOf);
  const rows = makeRows(series, asOf);
  const history = new History(series, asOf);
  const lifetime = new LifetimeTotals(data.lifetime, snapshotsUntil);
  const starts = data.accounts.map((facts, account) => startOf(facts, history.firstCell(account), lifetime.firstSeen(account)));
  const startWeeks = new Int32Array(rows.accountOf.length);
  rows.accountOf.forEach((account, row) => {
    startWeeks[row] = Math.ceil(((starts[account]?.countedFrom ?? calendar.first) - calendar.first) / 7);
  });
  const types = data.accounts.map(({ type }) => type);
  return {
    data,
    series,
    settings: flows.isMonthly ? { ...settings, ...MONTHLY } : settings,
    isMonthly: flows.isMonthly,
    main,
    calendar,
    isDated: data.lastCovered !== null || asOf > 0,
    rows,
    grids: makeGrids(series, { rows, calendar, main }),
    history,
    lifetime,
    log: new ContactLog(data.touches),
    overrideOf: firstOverrides(data.overrides),
    table: makeReturnTable(noReturnCounts()),
    missing: missingForSilence(data),
    knowsConversions: data.coverage.conversions.length > 0 || lifetime.carries('conversions'),
    ids: data.accounts.map(({ id }) => id),
    types,
    starts,
    rowTypes: groupTypes(Array.from(rows.accountOf, (account) => types[account] ?? null)),
    startWeeks,
    campaigns: partnerCampaigns(data, rows),
  };
}

function firstOverrides(overrides: readonly StageOverride[]): Map<AccountId, StageOverride> {
  const first = new Map<AccountId, StageOverride>();
  for (const one of overrides) if (one.deletedAt === null && !first.has(one.account)) first.set(one.account, one);
  return first;
}

function startOf({ joined }: AccountFacts, firstCell: Day | null, firstSeen: Day | null): Start {
  const seen = firstCell ?? firstSeen;
  const earliest = joined !== null && firstCell !== null ? Math.min(joined, firstCell) : (joined ?? seen);
  return { day: joined ?? seen, isAtLatest: joined === null, countedFrom: earliest };
}

/**
 * Where activity and health say nothing: the network has ended the partnership or it hasn't begun, by its status or, as of an
 * earlier day, by its joining date. Null for everybody else.
 */
export function restingStage(
  { starts, calendar, settings, isDated }: Study,
  account: number,
  status: Status,
): 'ended' | 'recruitment' | null {
  const from = starts[account]?.countedFrom ?? null;
  const joinsLater = isDated && from !== null && from > calendar.asOf + settings.lagDays;
  return stageOfStatus(status) ?? (joinsLater ? 'recruitment' : null);
}
