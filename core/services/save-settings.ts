import { fail, ok, type Result } from '../domain/result';
import type { PlayTuning, Settings } from '../domain/settings';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { isSettingValue, isTuningValue, putRecord, readSettings, removeRecord } from '../store/records';

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

const TUNED = ['chance', 'cooldownDays', 'isOff'] as const satisfies (keyof PlayTuning)[];

/**
 * What the user sets of one play, whole: what is not given is the play's own again. Then recompute every programme.
 * Fails: `not-a-setting` when the play or a value is none.
 */
export async function savePlayTuning(
  db: TrellisDb,
  play: string,
  tuning: PlayTuning,
  at = now(),
): Promise<Result<Settings, 'not-a-setting'>> {
  const fields = TUNED.map((field) => ({ id: `play.${play}.${field}`, value: tuning[field] }));
  const wrong = fields.find(({ id, value }) => value !== undefined && !isTuningValue(id, value));
  if (wrong) return fail('not-a-setting', wrong.id);
  return db.transaction('rw', db.settings, async () => {
    for (const { id, value } of fields) {
      if (value === undefined) await removeRecord(db, 'settings', { id, at });
      else await putRecord(db, 'settings', { id, at, content: { value } });
    }
    return ok(await readSettings(db));
  });
}
