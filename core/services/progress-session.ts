import type { Contest, Goal } from '../domain/book';
import type { Day } from '../domain/day';
import type { ProgramId } from '../domain/ids';
import type { Standing } from '../outreach/contest-standing';
import { askOnce, type OncePort } from './ask-worker';
import type { GoalProgress } from './read-progress';

export type ProgressRequest =
  | { readonly kind: 'goals'; readonly program: ProgramId; readonly goals: readonly Goal[] }
  | { readonly kind: 'contests'; readonly program: ProgramId; readonly contests: readonly Contest[]; readonly today: Day };

const startWorker = (): OncePort => new Worker(new URL('./progress-worker.ts', import.meta.url), { type: 'module' });

/** As readGoalProgress, beside the page: every day of a whole programme is read for it. */
export function goalProgressInWorker(program: ProgramId, goals: readonly Goal[]): Promise<ReadonlyMap<string, GoalProgress>> {
  return askFor({ kind: 'goals', program, goals }, goals.length);
}

/** As readStandings, beside the page. */
export function standingsInWorker(
  program: ProgramId,
  { contests, today }: { readonly contests: readonly Contest[]; readonly today: Day },
): Promise<ReadonlyMap<string, Standing>> {
  return askFor({ kind: 'contests', program, contests, today }, contests.length);
}

async function askFor<Found>(request: ProgressRequest, count: number): Promise<ReadonlyMap<string, Found>> {
  if (count === 0) return new Map();
  const port = startWorker();
  return askOnce<ReadonlyMap<string, Found>>(port, request).finally(() => port.terminate());
}
