import { type AccountId, parseAccountId } from '../domain/ids';
import type { Touch } from '../domain/records';
import { findPlay, mannerOf } from '../playbook/plays';
import { measureDay, standingOf } from '../playbook/standing';
import type { TrellisDb } from '../store/db';
import { readAccountDetail, readProgramDetail } from '../store/published';

/** What a touch keeps for the question whether it worked: how the partner stood, which template was used, and when to look. */
export async function describeTouch(
  db: TrellisDb,
  account: AccountId,
  play: string | null,
): Promise<Pick<Touch, 'template' | 'state' | 'measureOn'>> {
  const parts = parseAccountId(account);
  const found = findPlay(play ?? '');
  if (!parts.ok || !found) return {};
  const [detail, program] = await Promise.all([readAccountDetail(db, account), readProgramDetail(db, parts.value.program)]);
  if (!detail || !program) return {};
  const { insight, facts } = detail;
  const { asOf } = program;
  const { template } = mannerOf(found, { tier: insight.tier, activity: insight.activity.code, type: facts.type });
  return {
    ...(template === null ? {} : { template }),
    state: standingOf({ play: found, insight, facts, asOf }),
    measureOn: measureDay(found, asOf),
  };
}
