// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import { logTouch } from '@/core/services/log-touch';
import { measureEffects } from '@/core/services/measure-effects';
import { db } from '@/core/services/open-store';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { commitBatch } from '@/core/store/commit-batch';
import { EffectsPage } from '@/entrypoints/workspace/EffectsPage';
import { readOverview } from '@/entrypoints/workspace/read-overview';
import { ACME, aBatch, anIdentity, aTouch, NEW_YEAR } from '@/test/fixtures/makers';

// The same measuring, without a worker around it: there is none here.
vi.mock('@/core/services/effects-session', () => ({
  measureInWorker: (program: typeof ACME, options: object) => measureEffects(db, program, options),
}));

const ASKED_ON = NEW_YEAR + 200;
const names = Array.from({ length: 40 }, (_, at) => `p${String(at).padStart(2, '0')}`);

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  const sale = { clicks: 9, conversions: 1, revenue: 100_000 };
  const figures = names.flatMap((name, at) => [
    ...Array.from({ length: 14 }, (_, week) => [name, NEW_YEAR + 7 * week, sale] as const),
    ...(at < 15 ? [[name, ASKED_ON + 5, sale] as const] : []),
  ]);
  const covered = { from: NEW_YEAR, to: NEW_YEAR + 239 };
  await commitBatch(
    db,
    anIdentity('daily'),
    aBatch({ daily: { covered, metrics: ['clicks', 'conversions', 'revenue'], figures } }),
  );
  await recomputeInsights(db, ACME, 1);
});
afterEach(cleanup);

async function show(): Promise<void> {
  render(<EffectsPage overview={await readOverview(db)} />);
}

test('the page measures by itself and shows what was asked beside those left alone', async () => {
  const { id: _, createdAt: __, updatedAt: ___, deletedAt: ____, fieldsAt: _____, ...content } = aTouch();
  for (const name of names.slice(0, 15)) {
    await logTouch(db, { ...content, account: accountIdOf(ACME, name), day: ASKED_ON, play: 'A-14' }, 1);
  }
  await show();
  const verdict = await screen.findByRole('cell', { name: 'Clear: it helps' }, { timeout: 20_000 });
  expect(verdict.closest('tr')?.textContent).toContain('15 of 15');
});

test('with nobody contacted it says that there is not enough to tell, and where to begin', async () => {
  await show();
  expect(await screen.findByRole('heading', { name: 'Not enough to tell' }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByRole('link', { name: /Open today/ })).toBeTruthy();
});
