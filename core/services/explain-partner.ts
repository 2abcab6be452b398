import { dayOfMoment } from '../domain/day';
import { type AccountId, type ProgramId, parseAccountId } from '../domain/ids';
import type { ProgramInsight } from '../domain/insight';
import type { ProgramData } from '../domain/program-data';
import { fail, ok, type Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import { judgeProgram, tellProgram } from '../insight/compute-insight';
import { accountExplainer } from '../insight/explain/explain-account';
import type { AccountExplanations } from '../insight/explain/explanation';
import { now } from '../platform/clock';
import { explainActions } from '../playbook/explain-action';
import type { TrellisDb } from '../store/db';
import { basisOf } from '../store/find-stale';
import { readTouchesElsewhere } from '../store/links';
import { readProgramData } from '../store/program-data';
import { readProgramDetail } from '../store/published';
import { listDecisions, readSettings } from '../store/records';

type Read = {
  readonly data: ProgramData;
  readonly settings: Settings;
  readonly insight: ProgramInsight;
  readonly explain: (id: AccountId) => AccountExplanations | null;
};

/** The programme that was asked for last: people look at one partner after the other. It is large, so no more than one is kept. */
const kept = new WeakMap<TrellisDb, { readonly key: string; readonly read: Promise<Read | null> }>();

/**
 * How everything that is shown of one account was computed, by the functions that computed it.
 * Fails: `not-found` when there is no such account, or nothing is imported for it any more.
 */
export async function explainPartner(
  db: TrellisDb,
  account: AccountId,
  at = now(),
): Promise<Result<AccountExplanations, 'not-found'>> {
  const parts = parseAccountId(account);
  if (!parts.ok) return fail('not-found', account);
  const { program } = parts.value;
  const read = await readOnce(db, program);
  const explained = read?.explain(account) ?? null;
  if (!read || !explained) return fail('not-found', account);
  const actions = explainActions(
    {
      program: read.insight,
      facts: read.data.accounts,
      touches: read.data.touches,
      touchesElsewhere: await readTouchesElsewhere(db, program),
      decisions: await listDecisions(db, program),
      settings: read.settings,
      today: dayOfMoment(at),
    },
    account,
  );
  return ok({ ...explained, explanations: [...explained.explanations, ...actions] });
}

/** Until an import, a rate, or anything else has the programme judged anew. */
async function readOnce(db: TrellisDb, program: ProgramId): Promise<Read | null> {
  const [basis, published] = await Promise.all([basisOf(db, program), readProgramDetail(db, program)]);
  const key = `${program} ${basis} ${published?.computedAt ?? ''}`;
  const known = kept.get(db);
  if (known?.key === key) return known.read;
  const read = readProgram(db, program);
  kept.set(db, { key, read });
  // What failed is tried again the next time.
  read.catch(() => kept.delete(db));
  return read;
}

async function readProgram(db: TrellisDb, program: ProgramId): Promise<Read | null> {
  const data = await readProgramData(db, program);
  if (!data || data.accounts.length === 0) return null;
  const settings = await readSettings(db);
  const judged = judgeProgram(data, settings);
  return { data, settings, insight: tellProgram(judged), explain: accountExplainer(judged) };
}
