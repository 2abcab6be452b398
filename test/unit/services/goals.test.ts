import { expect, test } from 'vitest';
import { dayOf, type Period } from '@/core/domain/day';
import { accountIdOf } from '@/core/domain/ids';
import { undoStep } from '@/core/services/keep-record';
import { setGoal } from '@/core/services/set-goal';
import { suggestGoal } from '@/core/services/suggest-goal';
import { commitBatch } from '@/core/store/commit-batch';
import type { TrellisDb } from '@/core/store/db';
import { BOOK_CONTENTS } from '../../fixtures/book-records';
import { ACME, aBatch, anIdentity, type BatchContent } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const ann = accountIdOf(ACME, 'ann');
const goal = BOOK_CONTENTS.goals;

test('an agreed goal takes the place of the proposed one for the same months, and gives it back', async () => {
  const db = openTestDb();
  await setGoal(db, { ...goal, state: 'proposed', target: 100 }, 1);
  const agreed = await setGoal(db, { ...goal, state: 'agreed', target: 120 }, 2);
  if (!agreed.ok) throw new Error(agreed.reason);
  expect(await db.goals.toArray()).toMatchObject([{ state: 'agreed', target: 120 }]);
  await undoStep(db, agreed.value.step, 3);
  expect(await db.goals.toArray()).toMatchObject([{ state: 'proposed', target: 100 }]);
});

test('goals for another metric, other months or another partner stand beside each other', async () => {
  const db = openTestDb();
  await setGoal(db, goal);
  await setGoal(db, { ...goal, metric: 'clicks', currency: null });
  await setGoal(db, { ...goal, period: { ...goal.period, to: goal.period.to + 1 } });
  await setGoal(db, { ...goal, account: accountIdOf(ACME, 'bob') });
  expect(await db.goals.count()).toBe(4);
});

test('a goal that was removed is not taken up again', async () => {
  const db = openTestDb();
  const first = await setGoal(db, goal, 1);
  if (!first.ok) throw new Error(first.reason);
  await undoStep(db, first.value.step, 2);
  const second = await setGoal(db, goal, 3);
  expect(second.ok && second.value.record.id).not.toBe(first.value.record.id);
});

const day = (month: number, date: number) => {
  const found = dayOf(2026, month, date);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
};

async function withMonths(...flows: readonly NonNullable<BatchContent['daily']>[]): Promise<TrellisDb> {
  const db = openTestDb();
  for (const [index, daily] of flows.entries()) await commitBatch(db, anIdentity(String(index)), aBatch({ daily }));
  return db;
}

const monthly = (covered: Period, ...amounts: readonly [month: number, conversions: number][]) => ({
  covered,
  metrics: ['conversions', 'revenue'] as const,
  figures: amounts.map(([month, conversions]) => ['ann', day(month, 5), { conversions, revenue: conversions * 10 }] as const),
});

test('the months 10, 12 and 14 suggest 12 and a step', async () => {
  const db = await withMonths(monthly({ from: day(1, 1), to: day(3, 31) }, [1, 10], [2, 14], [3, 12]));
  const period = { from: day(1, 1), to: day(3, 31) };
  expect(await suggestGoal(db, ann, { metric: 'revenue', step: 0.1 })).toEqual({
    ok: true,
    value: { metric: 'revenue', target: 132, currency: 'EUR', base: { period, value: 120, step: 0.1 } },
  });
  const whole = await suggestGoal(db, ann, { metric: 'conversions', step: 0.2 });
  expect(whole).toMatchObject({ value: { target: 15, currency: null, base: { value: 12, step: 0.2 } } });
  expect(await suggestGoal(db, ann, { metric: 'conversions', step: 0 })).toMatchObject({ value: { target: 12 } });
});

test('eleven is eleven, not twelve for a crumb of a float', async () => {
  const db = await withMonths(monthly({ from: day(1, 1), to: day(1, 31) }, [1, 10]));
  expect(await suggestGoal(db, ann, { metric: 'conversions', step: 0.1 })).toMatchObject({ value: { target: 11 } });
});

test('a month that is covered in part is no month, a covered one without anything is zero', async () => {
  const covered = { from: day(1, 2), to: day(4, 29) };
  const db = await withMonths(monthly(covered, [1, 90], [3, 20], [4, 90]));
  expect(await suggestGoal(db, ann, { metric: 'conversions', step: 0 })).toMatchObject({
    value: { target: 10, base: { period: { from: day(2, 1), to: day(3, 31) }, value: 10 } },
  });
});

test('only the last six months count', async () => {
  const db = await withMonths(
    monthly({ from: day(1, 1), to: day(8, 31) }, [1, 500], [2, 500], [3, 1], [4, 2], [5, 3], [6, 4], [7, 5], [8, 6]),
  );
  expect(await suggestGoal(db, ann, { metric: 'conversions', step: 0 })).toMatchObject({
    value: { base: { period: { from: day(3, 1), to: day(8, 31) }, value: 3.5 } },
  });
});

test('a week across the end of a month counts by its days', async () => {
  const weeks = Array.from({ length: 9 }, (_, week) => ['ann', day(1, 1) + week * 7, { conversions: 7 }, 7] as const);
  const covered = { from: day(1, 1), to: day(1, 1) + 62 };
  const db = await withMonths({ grain: 'week', covered, metrics: ['conversions'], figures: weeks });
  expect(await suggestGoal(db, ann, { metric: 'conversions', step: 0 })).toMatchObject({
    value: { base: { period: { from: day(1, 1), to: day(2, 28) }, value: (31 + 28) / 2 } },
  });
});

test.each([
  ['no month is whole', 'clicks', 'no-full-month'],
  ['the median month is nothing', 'conversions', 'nothing-to-grow'],
] as const)('nothing is suggested where %s', async (_name, metric, reason) => {
  const db = await withMonths(monthly({ from: day(1, 1), to: day(3, 31) }, [1, 9]));
  expect(await suggestGoal(db, ann, { metric, step: 0.2 })).toMatchObject({ ok: false, reason });
  expect(await suggestGoal(db, accountIdOf(ACME, 'nobody'), { metric, step: 0.2 })).toMatchObject({ ok: false, reason });
  expect(await suggestGoal(db, 'x' as never, { metric, step: 0.2 })).toMatchObject({ ok: false, reason: 'no-full-month' });
});
