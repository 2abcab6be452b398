import { expect, test } from 'vitest';
import { accountIdOf, importId } from '@/core/domain/ids';
import { evaluateFormula } from '@/core/insight/evaluate-formula';
import type { AccountExplanations } from '@/core/insight/explain/explanation';
import { explainPartner } from '@/core/services/explain-partner';
import { logTouch } from '@/core/services/log-touch';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { saveSettings } from '@/core/services/save-settings';
import { undoImport } from '@/core/services/undo-import';
import { commitBatch } from '@/core/store/commit-batch';
import type { TrellisDb } from '@/core/store/db';
import { readAccountDetail } from '@/core/store/published';
import { ACME, aBatch, anIdentity, aSummary, aTouch, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const DAYS = 180;
const ANN = accountIdOf(ACME, 'ann');
const BOB = accountIdOf(ACME, 'bob');
const covered = { from: NEW_YEAR, to: NEW_YEAR + DAYS - 1 };
const list = aBatch({
  names: { ann: 'Ann', bob: 'Bob' },
  listing: { ann: { status: 'active', joined: NEW_YEAR }, bob: { status: 'active', joined: NEW_YEAR } },
});
const daily = aBatch({
  daily: {
    covered,
    metrics: ['clicks', 'conversions', 'revenue'],
    figures: Array.from({ length: DAYS }, (_, day) => {
      const isAway = day >= DAYS - 40; // Ann fades away
      return ['ann', NEW_YEAR + day, isAway ? { clicks: 2 } : { clicks: 9, conversions: 1, revenue: 100_000 }] as const;
    }),
  },
});

async function filled(): Promise<TrellisDb> {
  const db = openTestDb();
  const summary = aSummary({ fingerprint: 'list', report: 'partners', shape: 'snapshot', snapshotDay: covered.to });
  await commitBatch(db, anIdentity('list', { summary }), list);
  await commitBatch(db, anIdentity('daily'), daily);
  await recomputeInsights(db, null, 77);
  return db;
}

async function explained(db: TrellisDb, account = ANN): Promise<AccountExplanations> {
  const result = await explainPartner(db, account, 80);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test.each([ANN, BOB])('what is explained of %s is what is published', async (account) => {
  const db = await filled();
  const detail = await readAccountDetail(db, account);
  const { insight, explanations } = await explained(db, account);
  expect(insight).toEqual(detail?.insight);
  expect(explanations.flatMap(({ subject }) => (subject.kind === 'action' ? [subject.id] : []))).toEqual(
    detail?.actions.map(({ play }) => play),
  );
});

test('an action’s priority is what it is made of', async () => {
  const db = await filled();
  const actions = (await readAccountDetail(db, ANN))?.actions ?? [];
  expect(actions.length).toBeGreaterThan(0);
  const { explanations } = await explained(db);
  for (const { play, priority } of actions) {
    const one = explanations.find(({ subject }) => subject.kind === 'action' && subject.id === play);
    const formula = one?.formulas.find(({ label }) => label === 'priority')?.formula;
    if (!formula) throw new Error(`${play} has no formula`);
    expect(evaluateFormula(formula)).toBe(priority);
  }
});

test('a chance says whether it is the method’s, or the user’s own', async () => {
  const db = await filled();
  const [action] = (await readAccountDetail(db, ANN))?.actions ?? [];
  const play = action?.play ?? '';
  const chanceOf = async () => {
    const { explanations } = await explained(db);
    const one = explanations.find(({ subject }) => subject.kind === 'action' && subject.id === play);
    return one?.says.find(({ id }) => id === 'explain.action.chance')?.facts;
  };
  expect(await chanceOf()).toMatchObject({ source: 'method', isLowered: 'no' });
  await saveSettings(db, { plays: { [play]: { chance: 0.31 } } }, 78);
  await recomputeInsights(db, ACME, 79);
  expect(await chanceOf()).toMatchObject({ source: 'own', chance: { share: 0.31 } });
});

test('a duty has no chance and no priority to be worked out', async () => {
  const db = openTestDb();
  const summary = aSummary({ fingerprint: 'list', report: 'partners', shape: 'snapshot', snapshotDay: covered.to });
  const applied = { ann: { status: 'pending', joined: covered.to - 20 } } as const;
  await commitBatch(db, anIdentity('list', { summary }), aBatch({ names: { ann: 'Ann' }, listing: applied }));
  await commitBatch(db, anIdentity('daily'), daily);
  await recomputeInsights(db, null, 77);
  const duty = (await readAccountDetail(db, ANN))?.actions.find(({ isDuty }) => isDuty);
  const { explanations } = await explained(db);
  const one = explanations.find(({ subject }) => subject.kind === 'action' && subject.id === duty?.play);
  expect(one?.says.map(({ id }) => id)).toContain('explain.action.duty');
  expect(one?.formulas).toEqual([]);
});

test('what changed is explained anew: another setting, a contact, an import taken back', async () => {
  const db = await filled();
  const hasLog = (of: AccountExplanations) =>
    of.insight.health.factors.some(({ id, confidence }) => id === 'relationship' && confidence > 0);
  expect(hasLog(await explained(db))).toBe(false);

  const { id: _i, createdAt: _c, updatedAt: _u, deletedAt: _d, fieldsAt: _f, ...touch } = aTouch();
  await logTouch(db, { ...touch, account: ANN, day: covered.to - 9, direction: 'in' }, 81);
  await recomputeInsights(db, ACME, 82);
  expect(hasLog(await explained(db))).toBe(true);

  await saveSettings(db, { lagDays: 9 }, 83);
  await recomputeInsights(db, ACME, 84);
  expect((await explained(db)).insight).toEqual((await readAccountDetail(db, ANN))?.insight);

  await undoImport(db, importId('daily'), 85);
  expect((await explainPartner(db, ANN, 86)).ok).toBe(true);
  expect((await explained(db)).insight.activity.code).toBe('unknown');
});

test('nothing is explained of an account that is not there', async () => {
  const db = await filled();
  expect(await explainPartner(db, accountIdOf(ACME, 'nobody'), 80)).toMatchObject({ ok: false, reason: 'not-found' });
  expect(await explainPartner(openTestDb(), ANN, 80)).toMatchObject({ ok: false, reason: 'not-found' });
});
