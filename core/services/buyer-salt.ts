import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { putRecord } from '../store/records';

/** The record is no setting: readSettings passes it over. It is backed up with the rest, so that hashes stay comparable. */
const ID = 'buyerSalt';

/**
 * The secret that end customers' addresses are hashed with, made at the first import and then kept: without it nobody can try out
 * which address a hash belongs to. 32 bytes.
 */
export async function buyerSalt(db: TrellisDb, at = now()): Promise<Uint8Array> {
  const known = (await db.settings.get(ID))?.value;
  if (typeof known === 'string' && /^[0-9a-f]{64}$/.test(known))
    return Uint8Array.from(known.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16));
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const value = Array.from(salt, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await putRecord(db, 'settings', { id: ID, at, content: { value } });
  return salt;
}
