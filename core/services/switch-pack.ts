import type { NetworkId } from '../domain/ids';
import { ok, type Result } from '../domain/result';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { dropRecord, keepRecord, type Step } from './keep-record';

/** A record beside the settings, as they are backed up; readSettings passes it over. */
const nameOf = (network: NetworkId) => `pack.${network}.isOff`;
const NAME = /^pack\.([a-z0-9-]+)\.isOff$/;

/** Networks whose pages are not read, though their sites are enabled. */
export async function readPacksOff(db: TrellisDb): Promise<NetworkId[]> {
  const records = await db.settings.where('id').startsWith('pack.').toArray();
  return records.flatMap(({ id, value, deletedAt }) => {
    const network = deletedAt === null && value === true ? NAME.exec(id)?.[1] : undefined;
    return network === undefined ? [] : [network as NetworkId];
  });
}

/** Then tell the open pages: they read their rules anew. */
export async function switchPack(
  db: TrellisDb,
  network: NetworkId,
  isOn: boolean,
  at = now(),
): Promise<Result<Step, 'not-possible'>> {
  const id = nameOf(network);
  const kept = isOn
    ? await dropRecord(db, 'settings', { id, at })
    : await keepRecord(db, 'settings', { value: true }, { id, at });
  if (kept.ok) return ok(kept.value.step);
  return kept.reason === 'not-found' ? ok({ before: [] }) : { ok: false, reason: 'not-possible' }; // not off: nothing to do
}
