// Entry of the worker that says how far goals and contests are: reading a whole programme never blocks the page that asks.
import { openDb } from '../store/db';
import { answerOnce } from './ask-worker';
import type { ProgressRequest } from './progress-session';
import { readGoalProgress, readStandings } from './read-progress';

const db = openDb();

answerOnce(async (request: ProgressRequest) =>
  request.kind === 'goals'
    ? readGoalProgress(db, request.program, request.goals)
    : readStandings(db, request.program, { contests: request.contests, today: request.today }),
);
