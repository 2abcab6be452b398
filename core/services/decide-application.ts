import type { ApplicationAnswer } from '../domain/application';
import type { AccountId } from '../domain/ids';
import { parseAccountId } from '../domain/ids';
import type { ActionDecision } from '../domain/records';
import { fail, type Result } from '../domain/result';
import { now } from '../platform/clock';
import { findPlay } from '../playbook/plays';
import { standingOf } from '../playbook/standing';
import type { TrellisDb } from '../store/db';
import { readAccountDetail, readProgramDetail } from '../store/published';
import { dropRecord, type Kept, keepRecord } from './keep-record';
import type { WrongContent } from './refuse-content';

const PLAY = 'A-04';

/**
 * Notes that an application was decided on the network, before an export says so: "decide the application" is done, with the answer as
 * its reason. Then recompute its programme. Fails: `not-applied` where the published snapshot knows no such applicant; the rest as keepRecord.
 */
export async function decideApplication(
  db: TrellisDb,
  account: AccountId,
  answer: ApplicationAnswer,
  at = now(),
): Promise<Result<Kept<ActionDecision>, WrongContent | 'not-applied'>> {
  return db.transaction('rw', ['decisions', 'details', 'programDetails'], async () => {
    const parts = parseAccountId(account);
    const detail = await readAccountDetail(db, account);
    const program = parts.ok ? await readProgramDetail(db, parts.value.program) : null;
    const play = findPlay(PLAY);
    if (detail?.facts.status !== 'pending' || !program || !play) return fail('not-applied', account);
    const trigger = detail.actions.find((action) => action.play === PLAY)?.trigger ?? 1;
    const standing = standingOf({ play, ...detail, asOf: program.asOf });
    const content = {
      account,
      play: PLAY,
      state: 'done',
      day: program.asOf,
      until: null,
      trigger,
      reason: answer,
      standing,
    } as const;
    return keepRecord(db, 'decisions', content, { id: decisionId(account), at });
  });
}

/** The application is open again. */
export async function reopenApplication(
  db: TrellisDb,
  account: AccountId,
  at = now(),
): Promise<Result<Kept<ActionDecision>, 'not-found'>> {
  return dropRecord(db, 'decisions', { id: decisionId(account), at });
}

/** Of the decision on an application. */
export const decisionId = (account: AccountId) => `${account}|${PLAY}`;
