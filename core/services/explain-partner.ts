import { type AccountId, parseAccountId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { accountExplainer } from '../insight/explain/explain-account';
import type { AccountExplanations } from '../insight/explain/explanation';
import { now } from '../platform/clock';
import { explainActions } from '../playbook/explain-action';
import type { TrellisDb } from '../store/db';
import { judgedProgram } from './judged-programs';
import { readSuggestInput } from './suggest-input';

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
  const read = parts.ok ? await judgedProgram(db, parts.value.program) : null;
  if (!read) return fail('not-found', account);
  const explain = accountExplainer(read.judged, (position) => read.insight.accounts[position]);
  const explained = explain(account);
  if (!explained) return fail('not-found', account);
  const actions = explainActions(await readSuggestInput(db, read, at), account);
  return ok({ ...explained, explanations: [...explained.explanations, ...actions] });
}
