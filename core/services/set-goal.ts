import type { Goal } from '../domain/book';
import type { Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import type { Content } from '../store/records';
import { type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

/**
 * Sets what a partner is to reach. A goal for the same metric and period is the same goal, and says what it says from now on:
 * so a proposed one becomes an agreed one. Then recompute its programme.
 */
export async function setGoal(db: TrellisDb, goal: Content<Goal>, at = now()): Promise<Result<Kept<Goal>, WrongContent>> {
  return db.transaction('rw', 'goals', async () => {
    const goals = await db.goals.where('account').equals(goal.account).toArray();
    const same = goals.filter(
      ({ deletedAt, metric, period }) => deletedAt === null && metric === goal.metric && isSame(period, goal),
    );
    const [first] = same.map(({ id }) => id).sort();
    return keepRecord(db, 'goals', goal, first === undefined ? { at } : { id: first, at });
  });
}

const isSame = ({ from, to }: Goal['period'], { period }: Pick<Goal, 'period'>) => from === period.from && to === period.to;
