import { fail, ok, type Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { isSettingValue, putRecord, readSettings } from '../store/records';

/**
 * Changes settings: all of those given, or none. Then recompute every programme.
 * Fails: `not-a-setting` when a name or a value is none.
 */
export async function saveSettings(
  db: TrellisDb,
  change: Partial<Omit<Settings, 'plays'>>,
  at = now(),
): Promise<Result<Settings, 'not-a-setting'>> {
  const wrong = Object.entries(change).find(([name, value]) => !isSettingValue(name, value));
  if (wrong) return fail('not-a-setting', wrong[0]);
  return db.transaction('rw', db.settings, async () => {
    for (const [id, value] of Object.entries(change)) await putRecord(db, 'settings', { id, at, content: { value } });
    return ok(await readSettings(db));
  });
}
