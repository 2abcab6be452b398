import type { Contest, Goal } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountId, ProgramId } from '../domain/ids';
import type { Member } from '../domain/member';
import { isMoneyMetric, type Metric } from '../domain/metrics';
import type { ProgramData } from '../domain/program-data';
import { isInAudience } from '../outreach/audience';
import { type Contender, type Standing, standingOf } from '../outreach/contest-standing';
import { type MetricFlow, measureProgress, type Progress } from '../outreach/progress';
import type { TrellisDb } from '../store/db';
import type { History } from '../store/history';
import { readProgramData } from '../store/program-data';
import { readMembers, readProgramDetail } from '../store/published';

/** Of a goal in another currency than the programme's nothing can be said. */
export type GoalProgress = Progress | 'other-currency';

/** How far each goal of a programme is, as of the day of its insight; by the goal's id. Goals of nobody known are left out. */
export async function readGoalProgress(
  db: TrellisDb,
  program: ProgramId,
  goals: readonly Goal[],
): Promise<ReadonlyMap<string, GoalProgress>> {
  const scene = goals.length === 0 ? null : await readScene(db, program);
  if (!scene) return new Map();
  return new Map(
    goals.flatMap((goal): [string, GoalProgress][] => {
      const { id, account, metric, currency, period, target } = goal;
      if (isMoneyMetric(metric) && currency !== scene.data.currency) return [[id, 'other-currency']];
      const flow = scene.flowOf(account, metric);
      return flow ? [[id, measureProgress(flow, { period, target, asOf: scene.asOf })]] : [];
    }),
  );
}

/** How each contest of a programme stands, by its id. `today`: of the user's calendar. */
export async function readStandings(
  db: TrellisDb,
  program: ProgramId,
  { contests, today }: { readonly contests: readonly Contest[]; readonly today: Day },
): Promise<ReadonlyMap<string, Standing>> {
  const scene = contests.length === 0 ? null : await readScene(db, program);
  if (!scene) return new Map();
  const members = await readMembers(db, program);
  const { asOf } = scene;
  return new Map(
    contests.map((contest) => {
      const contenders = members
        .filter((member) => isInAudience(member, contest))
        .flatMap((member) => contenderOf(member, contest, scene) ?? []);
      return [contest.id, standingOf({ contest, contenders, asOf, today })];
    }),
  );
}

type Scene = {
  readonly data: ProgramData;
  readonly asOf: Day;
  readonly flowOf: (account: AccountId, metric: Metric) => MetricFlow | null;
};

function contenderOf(
  { account, name, isToReview }: Member,
  { metric, period, threshold }: Contest,
  { flowOf, asOf }: Scene,
): Contender | null {
  const flow = flowOf(account, metric);
  return flow && { account, name, progress: measureProgress(flow, { period, target: threshold, asOf }), isToReview };
}

async function readScene(db: TrellisDb, program: ProgramId): Promise<Scene | null> {
  const [data, detail] = await Promise.all([readProgramData(db, program), readProgramDetail(db, program)]);
  if (!data || !detail) return null;
  const positions = new Map(data.accounts.map(({ id }, position) => [id, position]));
  return {
    data,
    asOf: detail.asOf,
    flowOf: (account, metric) => {
      const position = positions.get(account);
      return position === undefined ? null : flowAt(data, position, metric);
    },
  };
}

function flowAt({ series, coverage, coarse, coarseCoverage }: ProgramData, position: number, metric: Metric): MetricFlow {
  const [from, to] = [series.offsets[position] ?? 0, series.offsets[position + 1] ?? 0];
  const [first, end] = [coarse.offsets[position] ?? 0, coarse.offsets[position + 1] ?? 0];
  return {
    days: series.days.subarray(from, to),
    values: series.values[metric].subarray(from, to),
    coverage: coverage[metric],
    coarseCoverage: coarseCoverage[metric],
    coarse: {
      days: coarse.days.subarray(first, end),
      spans: coarse.spans.subarray(first, end),
      values: coarse.values[metric].subarray(first, end),
    },
  };
}

/** The same of one partner's history. */
export function flowOfHistory({ days, values, coverage, coarse, coarseCoverage }: History, metric: Metric): MetricFlow {
  return {
    days,
    values: values[metric],
    coverage: coverage[metric],
    coarseCoverage: coarseCoverage[metric],
    coarse: { days: coarse.days, spans: coarse.spans, values: coarse.values[metric] },
  };
}
