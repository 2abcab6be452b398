import { type AccountId, parseAccountId } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import type { TrellisDb } from '@/core/store/db';
import { readAccountDetail } from '@/core/store/published';
import { listPrograms, readSettings } from '@/core/store/records';

export type OutreachData = {
  readonly detail: AccountDetail | null;
  readonly programName: string;
  /** Changes when the user’s own name or link does. */
  readonly ownFacts: string;
};

/** One partner with what its message needs. */
export async function readOutreach(db: TrellisDb, account: AccountId): Promise<OutreachData> {
  const parts = parseAccountId(account);
  const [detail, programs, settings] = await Promise.all([readAccountDetail(db, account), listPrograms(db), readSettings(db)]);
  const program = parts.ok ? programs.find(({ id }) => id === parts.value.program) : undefined;
  return { detail, programName: program?.name ?? '', ownFacts: `${settings.senderName}\n${settings.programLink}` };
}
