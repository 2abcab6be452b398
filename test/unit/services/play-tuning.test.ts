import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { savePlayTuning, saveSettings } from '@/core/services/save-settings';
import { readSettings } from '@/core/store/records';
import { openTestDb } from '../store/open-test-db';

test('a tuning replaces the play’s whole one, and an empty one is none', async () => {
  const db = openTestDb();
  await savePlayTuning(db, 'A-16', { chance: 0.2, isOff: true }, 1);
  await savePlayTuning(db, 'A-15b', { cooldownDays: 30 }, 2);
  expect((await readSettings(db)).plays).toEqual({ 'A-16': { chance: 0.2, isOff: true }, 'A-15b': { cooldownDays: 30 } });
  await savePlayTuning(db, 'A-16', { cooldownDays: 14 }, 3);
  expect((await readSettings(db)).plays['A-16']).toEqual({ cooldownDays: 14 });
  await savePlayTuning(db, 'A-16', {}, 4);
  await savePlayTuning(db, 'A-15b', {}, 5);
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
});

test.each([{ chance: 1.1 }, { chance: -0.1 }, { chance: Number.NaN }, { cooldownDays: 0 }, { cooldownDays: 1.5 }])(
  'a tuning of %o is refused whole',
  async (wrong) => {
    const db = openTestDb();
    expect(await savePlayTuning(db, 'A-16', { isOff: true, ...wrong }, 1)).toMatchObject({ reason: 'not-a-setting' });
    expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
  },
);

test('a play is no setting of its own, and neither are all of them', async () => {
  const db = openTestDb();
  const change = { plays: { 'A-16': { isOff: true } } };
  expect(await saveSettings(db, change as never, 1)).toMatchObject({ reason: 'not-a-setting' });
  expect(await savePlayTuning(db, 'x.y', { isOff: true }, 2)).toMatchObject({ reason: 'not-a-setting' });
});
