import type { Day } from '../domain/day';
import { type AccountId, parseAccountId } from '../domain/ids';
import { stampChange } from '../domain/merge-records';
import type { ActionDecision } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import { findPlay } from '../playbook/plays';
import { standingOf } from '../playbook/standing';
import type { TrellisDb } from '../store/db';
import { changePublishedAction, readAccountDetail, readProgramDetail } from '../store/published';
import { putRecord } from '../store/records';

const TABLES = ['decisions', 'dir', 'details', 'programDetails'] as const;

export type DecisionExtra = { readonly until?: Day | null; readonly reason?: string; readonly at?: number };
/** What to hand to undoDecision: the decision that stood before, null for none. */
export type Decided = { readonly previous: ActionDecision | null };

/**
 * Writes what the user decided of a suggested play: in the records, and at once in what is published.
 * Fails: `not-suggested` when the play is not among the account's next actions.
 */
export async function decideAction(
  db: TrellisDb,
  account: AccountId,
  play: string,
  state: ActionDecision['state'],
  { until = null, reason = '', at = now() }: DecisionExtra = {},
): Promise<Result<Decided, 'not-suggested'>> {
  return db.transaction('rw', [...TABLES], async () => {
    const parts = parseAccountId(account);
    const detail = await readAccountDetail(db, account);
    const program = parts.ok ? await readProgramDetail(db, parts.value.program) : null;
    const action = detail?.actions.find((candidate) => candidate.play === play);
    if (!action || !program) return fail('not-suggested', play);

    const id = decisionId(account, play);
    const previous = (await db.decisions.get(id)) ?? null;
    const found = state === 'done' ? findPlay(play) : null;
    const standing = found && detail ? standingOf({ play: found, ...detail, asOf: program.asOf }) : null;
    const content = { account, play, state, day: program.asOf, until, trigger: action.trigger, reason, standing };
    await putRecord(db, 'decisions', { id, at, content });
    await changePublishedAction(db, account, { play, state, until });
    return ok({ previous: previous?.deletedAt === null ? previous : null });
  });
}

/** Back to what stood before decideAction. */
export async function undoDecision(
  db: TrellisDb,
  account: AccountId,
  play: string,
  { previous }: Decided,
  at = now(),
): Promise<Result<null, 'not-found'>> {
  return db.transaction('rw', [...TABLES], async () => {
    const record = await db.decisions.get(decisionId(account, play));
    if (!record) return fail('not-found', play);
    await db.decisions.put(stampChange(record, previous ? contentOf(previous) : { deletedAt: at }, at));
    const { state, until } = previous ?? { state: 'open' as const, until: null };
    await changePublishedAction(db, account, { play, state, until });
    return ok(null);
  });
}

const decisionId = (account: AccountId, play: string) => `${account}|${play}`;

function contentOf({ state, day, until, trigger, reason, standing = null }: ActionDecision) {
  return { state, day, until, trigger, reason, standing, deletedAt: null };
}
