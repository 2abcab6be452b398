import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, NUMBER_FIELDS, type NumberSetting, type Settings } from '@/core/domain/settings';
import { buyerSalt } from '@/core/services/buyer-salt';
import { undoStep } from '@/core/services/keep-record';
import { resetSettings, saveSettings } from '@/core/services/save-settings';
import { isValidRecord } from '@/core/store/check-record';
import { putRecord, readSettings } from '@/core/store/records';
import { isSettingValue } from '@/core/store/setting-values';
import { openTestDb } from '../store/open-test-db';

test.each(Object.entries(NUMBER_FIELDS))('%s has a standard within its range, and no value outside of it', (name, field) => {
  const { standard, least, most } = field;
  for (const value of [standard, least, most]) expect(isSettingValue(name, value), String(value)).toBe(true);
  for (const value of [least - 0.001, most + 0.001, Number.NaN, Number.POSITIVE_INFINITY, String(standard), null]) {
    expect(isSettingValue(name, value), String(value)).toBe(false);
  }
});

test.each<[string, unknown, boolean]>([
  ['lagDays', 2.5, false],
  ['activationWeeks', 1.5, false],
  ['effectCases', 10.5, false],
  ['rhythmFactor', 2.5, true],
  ['discoveryRate', 0.125, true],
  ['mainMetric', 'clicks', true],
  ['mainMetric', 'paid', false],
  ['newsletterRhythm', 'fortnightly', true],
  ['newsletterRhythm', 'daily', false],
  ['holdBack', true, true],
  ['pulseCounts', 1, false],
  ['language', 'xx', false],
  ['senderName', 'Ann', true],
  ['senderName', 'x'.repeat(2_001), false],
  ['plays', {}, false],
  ['constructor', 'x', false],
  ['toString', 'x', false],
])('%s may be %s: %s', (name, value, may) => {
  expect(isSettingValue(name, value)).toBe(may);
});

test('a stored value outside of its range is not read', async () => {
  const db = openTestDb();
  const name: NumberSetting = 'dormantDays';
  await putRecord(db, 'settings', { id: name, at: 1, content: { value: NUMBER_FIELDS[name].most + 1 } });
  await putRecord(db, 'settings', { id: 'play.A-16.chance', at: 1, content: { value: 1.5 } });
  await putRecord(db, 'settings', { id: 'play.A-16.mood', at: 1, content: { value: 1 } });
  await putRecord(db, 'settings', { id: 'play.__proto__.chance', at: 1, content: { value: 0.5 } });
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
});

test('all settings as they were can be saved again', async () => {
  const db = openTestDb();
  await saveSettings(db, { plays: { 'A-16': { chance: 0.2 } } }, 1);
  const before: Settings = { ...(await readSettings(db)), lagDays: 3, mainMetric: 'clicks' };
  expect(await saveSettings(db, before, 2)).toMatchObject({ ok: true, value: { settings: before } });
  expect((await db.settings.toArray()).filter((record) => !isValidRecord('settings', record))).toEqual([]);
});

test('settings are taken back as they were, and what is set to the method’s own follows it again', async () => {
  const db = openTestDb();
  await saveSettings(db, { lagDays: 3 }, 1);
  const saved = await saveSettings(db, { lagDays: 5, dormantDays: 45 }, 2);
  if (!saved.ok) throw new Error(saved.reason);
  await undoStep(db, saved.value.step, 3);
  expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, lagDays: 3 });

  await saveSettings(db, { lagDays: DEFAULT_SETTINGS.lagDays }, 4);
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
  expect((await db.settings.toArray()).filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
});

test('a play is tuned whole: what is not named is the method’s own again', async () => {
  const db = openTestDb();
  await saveSettings(db, { plays: { 'A-28b': { chance: 0.2, cooldownDays: 7 } } }, 1);
  const tuned = await saveSettings(db, { plays: { 'A-28b': { chance: 0.3, isOff: true } } }, 2);
  if (!tuned.ok) throw new Error(tuned.reason);
  expect(tuned.value.settings.plays).toEqual({ 'A-28b': { chance: 0.3, isOff: true } });
  await undoStep(db, tuned.value.step, 3);
  expect((await readSettings(db)).plays).toEqual({ 'A-28b': { chance: 0.2, cooldownDays: 7 } });
  expect(await saveSettings(db, { plays: { 'A-28b': {} } }, 4)).toMatchObject({ value: { settings: { plays: {} } } });
});

test.each([
  ['a chance above one', 'A-16', { chance: 1.01 }],
  ['a chance that is none', 'A-16', { chance: Number.NaN }],
  ['half a day', 'A-16', { cooldownDays: 0.5 }],
  ['no day of rest', 'A-16', { cooldownDays: 0 }],
  ['less than no days', 'A-16', { cooldownDays: -1 }],
  ['a play with no such name', 'A-16.x', { chance: 0.1 }],
  ['no play', '__proto__', { chance: 0.1 }],
  ['one value of two', 'A-16', { isOff: true, chance: 2 }],
])('%s tunes nothing', async (_name, play, tuning) => {
  const db = openTestDb();
  expect(await saveSettings(db, { lagDays: 3, plays: { [play]: tuning } })).toMatchObject({ ok: false, reason: 'not-a-setting' });
  expect(await db.settings.count()).toBe(0);
});

test('a reset brings the method back, keeps name, link, language and the secret, and is taken back', async () => {
  const db = openTestDb();
  const salt = await buyerSalt(db, 1);
  const links = { programLink: 'https://x.test', communityLink: 'https://y.test' } as const;
  const personal = {
    senderName: 'Ann',
    ...links,
    programProducts: 'seeds',
    programAudience: 'gardeners',
    language: 'en',
  } as const;
  await saveSettings(db, { ...personal, lagDays: 3, mainMetric: 'clicks', pulseCounts: true, newsletterRhythm: 'weekly' }, 1);
  await saveSettings(db, { plays: { 'A-16': { isOff: true } } }, 1);
  const before = await readSettings(db);

  const reset = await resetSettings(db, 2);
  if (!reset.ok) throw new Error('never');
  expect(reset.value.settings).toEqual({ ...DEFAULT_SETTINGS, ...personal });
  expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, ...personal });
  expect(await buyerSalt(db, 3)).toEqual(salt);
  await undoStep(db, reset.value.step, 4);
  expect(await readSettings(db)).toEqual(before);
});
