import type { ReasonRow } from '../domain/effects';
import type { ProgramId } from '../domain/ids';
import { reasonRows } from '../playbook/effects/what-to-change';
import type { TrellisDb } from '../store/db';
import { readAccountDetail, readProgramDetail } from '../store/published';

/** Why partners of a programme are not active, as noted up to now: by the newest answer of each. Empty where nothing is judged yet. */
export async function readReasons(db: TrellisDb, program: ProgramId): Promise<ReasonRow[]> {
  const all = await db.reasons.where('account').startsWith(`${program}:`).toArray();
  const reasons = all.filter(({ deletedAt }) => deletedAt === null);
  const detail = reasons.length === 0 ? null : await readProgramDetail(db, program);
  if (!detail) return [];
  const who = [...new Set(reasons.map(({ account }) => account))];
  const partners = await Promise.all(who.map((account) => readAccountDetail(db, account)));
  return reasonRows({ reasons, insight: { ...detail, accounts: partners.flatMap((partner) => partner?.insight ?? []) } });
}
