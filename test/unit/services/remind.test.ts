import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountIdOf } from '@/core/domain/ids';
import {
  noteReminderAsked,
  partnerOfReminder,
  planReminders,
  REMINDER,
  readReminderState,
  tellDue,
} from '@/core/services/remind';
import { dayHere, reminderMoment } from '@/core/services/reminder-time';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { ACME, anAccountDetail, aProgramDetail, aTouch } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const account = accountIdOf(ACME, 'ann');
const TODAY = dayHere(new Date(2026, 4, 12, 12).getTime());
const [EIGHT, NINE] = [reminderMoment(TODAY) - 3_600_000, reminderMoment(TODAY)];

type Shown = { readonly id: string; readonly title: string; readonly message: string };
let shown: Shown[] = [];
function allow(isAllowed: boolean): void {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => isAllowed);
}

beforeEach(() => {
  fakeBrowser.reset();
  shown = [];
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (id: string, { title, message }: Shown) => {
    shown.push({ id, title, message });
    return id;
  }) as never);
  allow(true);
});
afterEach(() => vi.restoreAllMocks());

async function filled(...days: number[]): Promise<TrellisDb> {
  const db = openTestDb();
  await writePublished(db, ACME, aProgramDetail(), [anAccountDetail('ann')]);
  for (const [at, day] of days.entries()) {
    const of = at === 0 ? account : accountIdOf(ACME, `p${at}`);
    await db.touches.add(aTouch({ id: `t${at}`, account: of, day: TODAY - 9, followUp: day, subject: 'Hello' }));
  }
  return db;
}
const alarm = async () => (await fakeBrowser.alarms.get(REMINDER))?.scheduledTime ?? null;

test('one alarm stands for the next thing that is due', async () => {
  await planReminders(await filled(TODAY + 9, TODAY + 2, TODAY + 5), NINE);
  expect(await alarm()).toBe(reminderMoment(TODAY + 2));
  expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
});

test('the alarm goes when nothing is due any more', async () => {
  const db = await filled(TODAY + 2);
  await planReminders(db, NINE);
  await db.touches.update('t0', { followUp: null });
  await planReminders(db, NINE);
  expect(await alarm()).toBeNull();
});

test('without the permission there is no alarm and no notification', async () => {
  allow(false);
  const db = await filled(TODAY);
  await planReminders(db, EIGHT);
  await tellDue(db, NINE);
  expect([await alarm(), shown]).toEqual([null, []]);
});

test('at nine the partner is named; the click leads to it', async () => {
  const db = await filled(TODAY, TODAY + 3);
  await tellDue(db, NINE);
  expect(shown).toMatchObject([{ title: expect.stringMatching(/^Follow up with .+/), message: 'Hello' }]);
  expect(partnerOfReminder(shown[0]?.id ?? '')).toBe(account);
  expect(await alarm()).toBe(reminderMoment(TODAY + 3));
});

test('several are told at once; the click leads to the day’s list', async () => {
  await tellDue(await filled(TODAY, TODAY - 3), NINE);
  expect(shown.map(({ title }) => title)).toEqual(['2 things are due']);
  expect(partnerOfReminder(shown[0]?.id ?? '')).toBeNull();
});

test('the browser was off at nine: told at its start, once', async () => {
  const db = await filled(TODAY - 2);
  await tellDue(db, NINE + 7_200_000);
  await tellDue(db, NINE + 7_300_000);
  await tellDue(db, reminderMoment(TODAY + 1));
  expect(shown).toHaveLength(1);
});

test('moved to another day it is told again on that day', async () => {
  const db = await filled(TODAY);
  await tellDue(db, NINE);
  await db.touches.update('t0', { followUp: TODAY + 1 });
  await tellDue(db, reminderMoment(TODAY + 1));
  expect(shown).toHaveLength(2);
});

test('what could not be shown is told the next time', async () => {
  const db = await filled(TODAY);
  vi.mocked(fakeBrowser.notifications.create).mockImplementationOnce((async () => undefined) as never);
  await tellDue(db, NINE);
  await tellDue(db, NINE + 1000);
  expect(shown).toHaveLength(1);
});

test.each([[''], ['due'], ['due x'], ['due dub:Acme'], ['other dub:Acme:ann'], ['dub:Acme:ann']])('%j is no partner', (id) => {
  expect(partnerOfReminder(id)).toBeNull();
});

test('nobody was asked yet, then it was answered with no', async () => {
  allow(false);
  expect(await readReminderState()).toBe('ask');
  await noteReminderAsked();
  expect(await readReminderState()).toBe('off');
  allow(true);
  expect(await readReminderState()).toBe('on');
});
