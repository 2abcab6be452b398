import { expect, test } from 'vitest';
import { accountIdOf, programIdOf } from '@/core/domain/ids';
import { DEFAULT_SETTINGS } from '@/core/domain/settings';
import { programAccount } from '@/core/playbook/program-actions';
import { bindAccount, unbindAccount } from '@/core/services/bind-account';
import { decideAction, undoDecision } from '@/core/services/decide-action';
import { decideProgramAction, undoProgramDecision } from '@/core/services/decide-program-action';
import { describeTouch } from '@/core/services/describe-touch';
import { logTouch, removeTouch } from '@/core/services/log-touch';
import { saveSettings } from '@/core/services/save-settings';
import { clearStage, setStage } from '@/core/services/set-stage';
import type { TrellisDb } from '@/core/store/db';
import { readAccountDetail, readDirectory, writePublished } from '@/core/store/published';
import { listDecisions, listOverrides, listPrograms, listTouches, readSettings } from '@/core/store/records';
import { ACME, anAccountDetail, anAction, aProgram, aProgramDetail, aTouch, DUB, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const ann = accountIdOf(ACME, 'ann');

async function withActions(): Promise<TrellisDb> {
  const db = openTestDb();
  const actions = [anAction('ann', { trigger: 0.4 }), anAction('ann', { play: 'A-06', priority: 1 })];
  await writePublished(db, ACME, aProgramDetail({ asOf: NEW_YEAR }), [anAccountDetail('ann', { actions })]);
  return db;
}

test('a touch is logged under a random id and can be taken back', async () => {
  const db = openTestDb();
  const { id: _id, createdAt: _c, updatedAt: _u, deletedAt: _d, fieldsAt: _f, ...content } = aTouch();
  const touch = await logTouch(db, content, 7);
  expect(touch).toMatchObject({ ...content, createdAt: 7 });
  expect(touch.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(await listTouches(db, content.account)).toEqual([touch]);
  expect(await removeTouch(db, touch.id, 8)).toEqual({ ok: true, value: null });
  expect(await listTouches(db)).toEqual([]);
  expect(await removeTouch(db, touch.id, 9)).toMatchObject({ reason: 'not-found' });
});

test('a decision notes the size of the trigger and the day of the data, and shows at once', async () => {
  const db = await withActions();
  expect(await decideAction(db, ann, 'A-16', 'snoozed', { until: NEW_YEAR + 7, at: 5 })).toEqual({
    ok: true,
    value: { previous: null },
  });
  expect(await listDecisions(db)).toMatchObject([
    { id: `${ann}|A-16`, account: ann, play: 'A-16', state: 'snoozed', day: NEW_YEAR, until: NEW_YEAR + 7, trigger: 0.4 },
  ]);
  expect((await readAccountDetail(db, ann))?.actions[0]).toMatchObject({ state: 'snoozed', until: NEW_YEAR + 7 });
  expect((await readDirectory(db))[0]?.play).toBe('A-06');
});

test('undoing a first decision opens the action again', async () => {
  const db = await withActions();
  const decided = await decideAction(db, ann, 'A-16', 'done', { at: 5 });
  if (!decided.ok) throw new Error(decided.reason);
  expect(await undoDecision(db, ann, 'A-16', decided.value, 6)).toEqual({ ok: true, value: null });
  expect(await listDecisions(db)).toEqual([]);
  expect((await readDirectory(db))[0]?.play).toBe('A-16');
});

test('undoing a second decision brings the first one back', async () => {
  const db = await withActions();
  await decideAction(db, ann, 'A-16', 'snoozed', { until: 99, at: 5 });
  const second = await decideAction(db, ann, 'A-16', 'dismissed', { reason: 'no', at: 6 });
  if (!second.ok) throw new Error(second.reason);
  await undoDecision(db, ann, 'A-16', second.value, 7);
  expect(await listDecisions(db)).toMatchObject([{ state: 'snoozed', until: 99, reason: '' }]);
  expect((await readAccountDetail(db, ann))?.actions[0]).toMatchObject({ state: 'snoozed', until: 99 });
});

test.each([
  ['a play that is not suggested', ann, 'A-99'],
  ['a partner that is not known', accountIdOf(ACME, 'nobody'), 'A-16'],
  ['an id that is none', 'x' as never, 'A-16'],
])('nothing is decided of %s', async (_name, account, play) => {
  const db = await withActions();
  expect(await decideAction(db, account, play, 'done')).toMatchObject({ ok: false, reason: 'not-suggested' });
  expect(await db.decisions.count()).toBe(0);
});

test('a stage is set by hand, changed, and given back to the rules', async () => {
  const db = openTestDb();
  await setStage(db, ann, { stage: 'cultivation', reason: 'met in person', until: null }, 1);
  await setStage(db, ann, { stage: 'ended', reason: 'left', until: NEW_YEAR }, 2);
  expect(await listOverrides(db)).toMatchObject([{ id: ann, stage: 'ended', reason: 'left', until: NEW_YEAR }]);
  expect(await clearStage(db, ann, 3)).toEqual({ ok: true, value: null });
  expect(await listOverrides(db)).toEqual([]);
  expect(await clearStage(db, ann, 4)).toMatchObject({ reason: 'not-found' });
});

test('one dashboard account belongs to one programme of its network', async () => {
  const db = openTestDb();
  const [other, elsewhere] = [programIdOf(DUB, 'Other'), programIdOf('affiliatewp' as never, 'Shop')];
  await db.programs.bulkAdd([
    aProgram(),
    aProgram({ id: other, name: 'Other' }),
    aProgram({ id: elsewhere, network: 'affiliatewp' as never, name: 'Shop' }),
  ]);
  expect(await bindAccount(db, ACME, { account: 'acme', by: 'address' }, 1)).toEqual({ ok: true, value: null });
  expect(await bindAccount(db, ACME, { account: 'acme', by: 'address' }, 2)).toEqual({ ok: true, value: null });
  expect(await bindAccount(db, other, { account: 'acme', by: 'address' }, 3)).toMatchObject({ reason: 'taken' });
  expect(await bindAccount(db, elsewhere, { account: 'acme', by: 'address' }, 4)).toEqual({ ok: true, value: null });
  expect(await bindAccount(db, programIdOf(DUB, 'None'), { account: 'x', by: 'address' }, 5)).toMatchObject({
    reason: 'not-found',
  });
  expect(await unbindAccount(db, ACME, 6)).toEqual({ ok: true, value: null });
  expect(await bindAccount(db, other, { account: 'acme', by: 'address' }, 7)).toEqual({ ok: true, value: null });
  expect((await listPrograms(db)).map(({ boundTo }) => boundTo)).toEqual([null, 'acme', 'acme']);
});

test('an account that no address names may be several programmes’', async () => {
  const db = openTestDb();
  const other = programIdOf(DUB, 'Other');
  await db.programs.bulkAdd([aProgram(), aProgram({ id: other, name: 'Other' })]);
  expect((await bindAccount(db, ACME, { account: 'members.example', by: 'host' }, 1)).ok).toBe(true);
  expect((await bindAccount(db, other, { account: 'members.example', by: 'host' }, 2)).ok).toBe(true);
});

test('settings are saved all or none', async () => {
  const db = openTestDb();
  expect(await saveSettings(db, { lagDays: 3, senderName: 'Ann' }, 1)).toMatchObject({
    ok: true,
    value: { settings: { lagDays: 3 } },
  });
  expect(await saveSettings(db, { dormantDays: 30, lagDays: -1 }, 2)).toMatchObject({ ok: false, reason: 'not-a-setting' });
  expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, lagDays: 3, senderName: 'Ann' });
});

test('a play that is done keeps how the partner stood; one that is put off does not', async () => {
  const db = await withActions();
  await decideAction(db, ann, 'A-16', 'snoozed', { at: 4 });
  expect((await listDecisions(db))[0]?.standing).toBeNull();
  await decideAction(db, ann, 'A-16', 'done', { at: 5 });
  expect((await listDecisions(db))[0]?.standing).toMatchObject({ asOf: NEW_YEAR, tier: 'B', activity: 'active', bin: 'gap-0' });
});

test('a touch is described by its play: template, standing, and the day to look at its effect', async () => {
  const db = await withActions();
  const described = await describeTouch(db, ann, 'A-16');
  expect(described).toMatchObject({ template: 'dip', state: { asOf: NEW_YEAR, bin: 'gap-0' }, measureOn: NEW_YEAR + 28 });
  expect(await describeTouch(db, ann, 'A-17')).not.toHaveProperty('template');
  expect(await describeTouch(db, ann, null)).toEqual({});
  expect(await describeTouch(db, accountIdOf(ACME, 'nobody'), 'A-16')).toEqual({});
});

test('a play of the whole programme is decided under the programme, and the decision can be undone', async () => {
  const db = openTestDb();
  const { account: _none, ...action } = anAction('x', { play: 'A-42', trigger: 0.4 });
  const detail = aProgramDetail({ asOf: NEW_YEAR, actions: [{ ...action, program: ACME }] });
  await writePublished(db, ACME, detail, [anAccountDetail('ann')]);
  const decided = await decideProgramAction(db, ACME, 'A-42', 'dismissed', { reason: 'handled', at: 5 });
  if (!decided.ok) throw new Error(decided.reason);
  expect(await listDecisions(db, ACME)).toMatchObject([
    { account: programAccount(ACME), play: 'A-42', state: 'dismissed', trigger: 0.4 },
  ]);
  expect(await decideProgramAction(db, ACME, 'A-20', 'done')).toMatchObject({ ok: false, reason: 'not-suggested' });
  expect(await undoProgramDecision(db, ACME, 'A-42', decided.value, 6)).toEqual({ ok: true, value: null });
  expect(await listDecisions(db, ACME)).toEqual([]);
  expect(await undoProgramDecision(db, ACME, 'A-20', decided.value)).toMatchObject({ reason: 'not-found' });
});
