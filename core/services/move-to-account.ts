import type { AccountId } from '../domain/ids';
import type { Stamped } from '../domain/records';
import type { TrellisDb } from '../store/db';
import { contentOf } from '../store/records';
import { changeRecord, dropRecord, joinSteps, keepRecord, type Step } from './keep-record';

/** Found by their account. */
const BY_ACCOUNT = ['touches', 'reasons', 'goals', 'pulses'] as const;
/** Of a programme; few of them are about one account. */
const FEW = ['calendar', 'terms', 'assets'] as const;

type Move = { readonly from: AccountId; readonly to: AccountId; readonly at: number };

/**
 * What the user wrote of one account becomes that of another. An answer or a profile that the other has already stands: then the
 * first one's stays where it is, out of sight but not lost.
 */
export async function moveToAccount(db: TrellisDb, { from, to, at }: Move): Promise<Step> {
  const steps: Step[] = [];
  const note = (result: { ok: true; value: { step: Step } } | { ok: false }) => {
    if (result.ok) steps.push(result.value.step);
  };
  const isLive = ({ deletedAt }: Stamped) => deletedAt === null;
  for (const name of BY_ACCOUNT) {
    const records = await db.table<Stamped>(name).where('account').equals(from).filter(isLive).toArray();
    for (const { id } of records) note(await changeRecord(db, name, { id, change: { account: to }, at }));
  }
  for (const name of FEW) {
    const records = await db.table<Stamped & { account: AccountId | null }>(name).filter(isLive).toArray();
    for (const { id, account } of records) {
      if (account === from) note(await changeRecord(db, name, { id, change: { account: to }, at }));
    }
  }
  for (const check of await db.checks.where('account').equals(from).filter(isLive).toArray()) {
    const id = `${to}|${check.list}|${check.item}`;
    const known = await db.checks.get(id);
    if (known && isLive(known)) continue;
    note(await keepRecord(db, 'checks', { ...contentOf(check), account: to }, { id, at }));
    note(await dropRecord(db, 'checks', { id: check.id, at }));
  }
  const [profile, known] = await db.profiles.bulkGet([from, to]);
  if (profile && isLive(profile) && !(known && isLive(known))) {
    note(await keepRecord(db, 'profiles', { ...contentOf(profile), account: to }, { id: to, at }));
    note(await dropRecord(db, 'profiles', { id: from, at }));
  }
  return joinSteps(...steps);
}
