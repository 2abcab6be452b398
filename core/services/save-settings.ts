import type { SettingRecord } from '../domain/records';
import { fail, ok, type Result } from '../domain/result';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import { now } from '../platform/clock';
import type { TrellisDb } from '../store/db';
import { readSettings } from '../store/records';
import { isMethodSetting, isSettingValue, isTuningValue, tuningNames } from '../store/setting-values';
import { dropRecord, joinSteps, keepRecord, type Step } from './keep-record';

export type SettingsStep = { readonly settings: Settings; readonly step: Step };

/**
 * Changes settings: all of those given, or none. What is set to the method's own number follows the method again. Of `plays` each
 * tuning is whole: what it does not name is the method's own again. Then recompute every programme.
 * Fails: `not-a-setting` when a name, a play or a value is none.
 */
export async function saveSettings(
  db: TrellisDb,
  { plays = {}, ...change }: Partial<Settings>,
  at = now(),
): Promise<Result<SettingsStep, 'not-a-setting'>> {
  const written: Written[] = [];
  for (const [name, value] of Object.entries(change)) {
    if (!isSettingValue(name, value)) return fail('not-a-setting', name);
    written.push({ name, value: value === DEFAULT_SETTINGS[name as keyof typeof change] ? undefined : value });
  }
  for (const [play, tuning] of Object.entries(plays)) {
    const names = tuningNames(play);
    if (!names) return fail('not-a-setting', play);
    for (const { field, name } of names) {
      const value = tuning[field];
      if (value !== undefined && !isTuningValue(field, value)) return fail('not-a-setting', name);
      written.push({ name, value });
    }
  }
  return writeAll(db, written, at);
}

/** The method's own numbers, choices and plays again; what drafts are signed with and the language stay. Then recompute every programme. */
export async function resetSettings(db: TrellisDb, at = now()): Promise<Result<SettingsStep, never>> {
  const names = (await db.settings.toCollection().primaryKeys()).filter(isMethodSetting);
  return writeAll(
    db,
    names.map((name) => ({ name, value: undefined })),
    at,
  );
}

/** By the name of its record; `undefined`: the method's own. */
type Written = { readonly name: string; readonly value: SettingRecord['value'] | undefined };

function writeAll(db: TrellisDb, written: readonly Written[], at: number): Promise<Result<SettingsStep, never>> {
  return db.transaction('rw', db.settings, async () => {
    const steps: Step[] = [];
    for (const { name, value } of written) {
      const kept =
        value === undefined
          ? await dropRecord(db, 'settings', { id: name, at })
          : await keepRecord(db, 'settings', { value }, { id: name, at });
      // Not there: it is the method's own already.
      if (kept.ok) steps.push(kept.value.step);
    }
    return ok({ settings: await readSettings(db), step: joinSteps(...steps) });
  });
}
