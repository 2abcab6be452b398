import { expect, test } from 'vitest';
import { networkId } from '@/core/domain/ids';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { undoStep } from '@/core/services/keep-record';
import { readSiteRules } from '@/core/services/read-site-rules';
import { resetSettings } from '@/core/services/save-settings';
import { readPacksOff, switchPack } from '@/core/services/switch-pack';
import { isValidRecord } from '@/core/store/check-record';
import { putRecord, readSettings } from '@/core/store/records';
import { openTestDb } from '../store/open-test-db';

const DUB = networkId('dub');
const AWIN = networkId('awin');

test('a pack that is switched off is told to the pages, and comes back', async () => {
  const db = openTestDb();
  expect(await readPacksOff(db)).toEqual([]);
  await switchPack(db, DUB, false, 1);
  await switchPack(db, AWIN, false, 2);
  expect((await readSiteRules(db, 'https://app.dub.co/*')).packsOff).toEqual([AWIN, DUB]);
  await switchPack(db, DUB, true, 3);
  expect(await readPacksOff(db)).toEqual([AWIN]);
});

test('each switch can be taken back, and twice the same is once', async () => {
  const db = openTestDb();
  const off = await switchPack(db, DUB, false, 1);
  const again = await switchPack(db, DUB, false, 2);
  expect(again).toEqual({ ok: true, value: { before: [] } });
  if (off.ok) await undoStep(db, off.value, 3);
  expect(await readPacksOff(db)).toEqual([]);
  expect(await switchPack(db, DUB, true, 4)).toEqual({ ok: true, value: { before: [] } });
  const on = await switchPack(db, DUB, false, 5).then(() => switchPack(db, DUB, true, 6));
  if (on.ok) await undoStep(db, on.value, 7);
  expect(await readPacksOff(db)).toEqual([DUB]);
});

test('it is no number of the method: settings are read and reset as before, and a backup takes the record', async () => {
  const db = openTestDb();
  await switchPack(db, DUB, false, 1);
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
  await resetSettings(db, 2);
  expect(await readPacksOff(db)).toEqual([DUB]);
  expect((await db.settings.toArray()).every((record) => isValidRecord('settings', record))).toBe(true);
});

test('records that say something else are no switch', async () => {
  const db = openTestDb();
  for (const [id, value] of [
    ['pack.dub.isOff', 'yes'],
    ['pack.awin.isOff', false],
    ['pack.DUB.isOff', true],
    ['pack.dub.isOff.more', true],
    ['play.A-16.isOff', true],
  ] as const)
    await putRecord(db, 'settings', { id, at: 1, content: { value } });
  expect(await readPacksOff(db)).toEqual([]);
});
