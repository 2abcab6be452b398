import type { ProgramId } from '../domain/ids';
import { stampChange } from '../domain/merge-records';
import type { ActionDecision } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import { programAccount } from '../playbook/program-actions';
import type { TrellisDb } from '../store/db';
import { readProgramDetail } from '../store/published';
import { putRecord } from '../store/records';
import type { Decided, DecisionExtra } from './decide-action';

const TABLES = ['decisions', 'programDetails'] as const;

/**
 * Writes what the user decided of a play about the whole programme. Then recompute the programme.
 * Fails: `not-suggested` when the play is not among the programme's actions.
 */
export async function decideProgramAction(
  db: TrellisDb,
  program: ProgramId,
  play: string,
  state: ActionDecision['state'],
  { until = null, reason = '', at = now() }: DecisionExtra = {},
): Promise<Result<Decided, 'not-suggested'>> {
  return db.transaction('rw', [...TABLES], async () => {
    const detail = await readProgramDetail(db, program);
    const action = detail?.actions.find((candidate) => candidate.play === play);
    if (!action || !detail) return fail('not-suggested', play);
    const account = programAccount(program);
    const id = `${account}|${play}`;
    const previous = (await db.decisions.get(id)) ?? null;
    const content = { account, play, state, day: detail.asOf, until, trigger: action.trigger, reason };
    await putRecord(db, 'decisions', { id, at, content });
    return ok({ previous: previous?.deletedAt === null ? previous : null });
  });
}

/** Back to what stood before decideProgramAction. Then recompute the programme. */
export async function undoProgramDecision(
  db: TrellisDb,
  program: ProgramId,
  play: string,
  { previous }: Decided,
  at = now(),
): Promise<Result<null, 'not-found'>> {
  return db.transaction('rw', ['decisions'], async () => {
    const record = await db.decisions.get(`${programAccount(program)}|${play}`);
    if (!record) return fail('not-found', play);
    const before = previous && { ...contentOf(previous), deletedAt: null };
    await db.decisions.put(stampChange(record, before ?? { deletedAt: at }, at));
    return ok(null);
  });
}

const contentOf = ({ state, day, until, trigger, reason }: ActionDecision) => ({ state, day, until, trigger, reason });
