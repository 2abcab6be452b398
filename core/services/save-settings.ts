import { fail, ok, type Result } from '../domain/result';
import type { PlayTuning, Settings } from '../domain/settings';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { putRecord, readSettings } from '../store/records';
import { isMethodSetting, isSettingValue, isTuningValue, tuningNames } from '../store/setting-values';
import { dropRecord, joinSteps, keepRecord, type Step } from './keep-record';

export type SettingsStep = { readonly settings: Settings; readonly step: Step };

/**
 * Changes settings: all of those given, or none. Tunings of plays are passed over: savePlayTuning. Then recompute every programme.
 * Fails: `not-a-setting` when a name or a value is none.
 */
export async function saveSettings(
  db: TrellisDb,
  change: Partial<Omit<Settings, 'plays'>>,
  at = now(),
): Promise<Result<Settings, 'not-a-setting'>> {
  const changes = Object.entries(change).filter(([name]) => name !== 'plays');
  const wrong = changes.find(([name, value]) => !isSettingValue(name, value));
  if (wrong) return fail('not-a-setting', wrong[0]);
  return db.transaction('rw', db.settings, async () => {
    for (const [id, value] of changes) await putRecord(db, 'settings', { id, at, content: { value } });
    return ok(await readSettings(db));
  });
}

/**
 * What the user sets of one play, whole: what is not named is the method's own again. Then recompute every programme.
 * Fails, and changes nothing: `not-a-setting` when the play's name or a value can't be.
 */
export async function savePlayTuning(
  db: TrellisDb,
  play: string,
  tuning: PlayTuning,
  at = now(),
): Promise<Result<SettingsStep, 'not-a-setting'>> {
  const names = tuningNames(play);
  const wrong = names?.find(({ field }) => tuning[field] !== undefined && !isTuningValue(field, tuning[field]));
  if (!names || wrong) return fail('not-a-setting', wrong?.name ?? play);
  return db.transaction('rw', db.settings, async () => {
    const steps: Step[] = [];
    for (const { field, name } of names) {
      const value = tuning[field];
      const written =
        value === undefined
          ? await dropRecord(db, 'settings', { id: name, at })
          : await keepRecord(db, 'settings', { value }, { id: name, at });
      if (written.ok) steps.push(written.value.step);
    }
    return ok({ settings: await readSettings(db), step: joinSteps(...steps) });
  });
}

/** The method's own numbers, choices and plays again; what drafts are signed with and the language stay. Then recompute every programme. */
export async function resetSettings(db: TrellisDb, at = now()): Promise<Result<SettingsStep, never>> {
  return db.transaction('rw', db.settings, async () => {
    const steps: Step[] = [];
    for (const id of await db.settings.toCollection().primaryKeys()) {
      if (!isMethodSetting(id)) continue;
      const dropped = await dropRecord(db, 'settings', { id, at });
      if (dropped.ok) steps.push(dropped.value.step);
    }
    return ok({ settings: await readSettings(db), step: joinSteps(...steps) });
  });
}
