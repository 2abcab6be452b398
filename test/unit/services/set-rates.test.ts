import { expect, onTestFinished, test, vi } from 'vitest';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { setRates } from '@/core/services/set-rates';
import { commitBatch } from '@/core/store/commit-batch';
import type { TrellisDb } from '@/core/store/db';
import { readProgramData } from '@/core/store/program-data';
import { readAllDetails } from '@/core/store/published';
import { ACME, aBatch, anIdentity, aSummary, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const rows = (accepted: number) => ({ read: accepted, accepted, skipped: 0, refused: 0 });

/** Twenty rows in euros, five in dollars. */
async function fill(db: TrellisDb): Promise<void> {
  const covered = { from: NEW_YEAR, to: NEW_YEAR + 59 };
  const figures = [['ann', NEW_YEAR + 9, { clicks: 3, revenue: 100_000 }]] as const;
  const batch = aBatch({
    daily: { covered, metrics: ['clicks', 'revenue'], figures, otherMoney: { USD: [['ann', NEW_YEAR, { revenue: 70_000 }]] } },
  });
  await commitBatch(db, anIdentity('euro', { summary: aSummary({ rows: rows(20) }) }), batch);
}

test('a rate converts what stood apart, and without it the amount is apart again', async () => {
  const db = openTestDb();
  await fill(db);
  await recomputeInsights(db, ACME, 5);
  expect((await readAllDetails(db, ACME)).map(({ otherMoney }) => otherMoney)).toEqual([
    [{ currency: 'USD', revenue: 70_000, commission: null }],
  ]);

  expect(await setRates(db, ACME, { USD: '0.9' }, 6)).toEqual({ ok: true, value: null });
  expect(await db.programs.get(ACME)).toMatchObject({ rates: { USD: '0.9' }, ratesIn: 'EUR', updatedAt: 6 });
  expect([...((await readProgramData(db, ACME))?.series.values.revenue ?? [])]).toEqual([63_000, 100_000]);
  await recomputeInsights(db, ACME, 7);
  const [detail] = await readAllDetails(db, ACME);
  expect(detail).not.toHaveProperty('otherMoney');
  expect(detail?.insight.totals.revenue).toBe(163_000);

  await setRates(db, ACME, {}, 8);
  expect([...((await readProgramData(db, ACME))?.series.values.revenue ?? [])]).toEqual([100_000]);
});

test.each([
  ['that is no number', { USD: 'about 1' }, 'not-a-rate'],
  ['of zero', { USD: '0' }, 'not-a-rate'],
  ['below zero', { USD: '-1' }, 'not-a-rate'],
  ['finer than millionths', { GBP: '1.15', USD: '0.0000001' }, 'not-a-rate'],
  ['for something that is no currency', { usd: '1' }, 'not-a-currency'],
])('a rate %s is refused and nothing changes', async (_name, rates, reason) => {
  const db = openTestDb();
  await fill(db);
  const before = await db.programs.toArray();
  expect(await setRates(db, ACME, rates, 6)).toMatchObject({ ok: false, reason });
  expect(await db.programs.toArray()).toEqual(before);
});

test('a programme that is not there has no rates', async () => {
  expect(await setRates(openTestDb(), ACME, { USD: '1' })).toMatchObject({ ok: false, reason: 'not-found' });
});

test('when the disk is full the old rates stay', async () => {
  const db = openTestDb();
  await fill(db);
  await setRates(db, ACME, { USD: '0.9' }, 6);
  const before = await db.programs.toArray();
  // Found by its name the table is another object of the same prototype.
  const full = vi
    .spyOn(Object.getPrototypeOf(db.programs), 'put')
    .mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  onTestFinished(() => full.mockRestore());
  expect(await setRates(db, ACME, { USD: '0.8' }, 7)).toMatchObject({ ok: false, reason: 'storage-full' });
  expect(await db.programs.toArray()).toEqual(before);
});
