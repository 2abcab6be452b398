import { expect, test } from 'vitest';
import { accountIdOf, programIdOf } from '@/core/domain/ids';
import { linkAccounts, undoLinks } from '@/core/services/link-accounts';
import { logTouch } from '@/core/services/log-touch';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { commitBatch } from '@/core/store/commit-batch';
import { readAccountDetail } from '@/core/store/published';
import { ACME, aBatch, anIdentity, aSummary, DUB, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const OTHER = programIdOf(DUB, 'Other');
const covered = { from: NEW_YEAR, to: NEW_YEAR + 179 };
const day = covered.to;
const list = aBatch({ names: { bob: 'Bob' }, listing: { bob: { status: 'active', joined: NEW_YEAR } } });
const figures = Array.from(
  { length: 180 },
  (_, n) => ['ann', NEW_YEAR + n, { clicks: 9, conversions: 1, revenue: 100_000 }] as const,
);
const daily = aBatch({ daily: { covered, metrics: ['clicks', 'conversions', 'revenue'], figures } });
const [here, there] = [accountIdOf(ACME, 'bob'), accountIdOf(OTHER, 'bob')];

test('a message on one programme is seen before the next one on another, while the accounts are linked', async () => {
  const db = openTestDb();
  for (const programName of ['Acme', 'Other']) {
    const summary = aSummary({ fingerprint: programName, report: 'partners', shape: 'snapshot', snapshotDay: day });
    await commitBatch(db, anIdentity(`${programName} list`, { programName, summary }), list);
    await commitBatch(db, anIdentity(`${programName} days`, { programName }), daily);
  }
  const touch = {
    direction: 'out',
    channel: 'email',
    play: null,
    subject: '',
    message: '',
    outcome: null,
    followUp: null,
  } as const;
  await logTouch(db, { ...touch, account: there, day: day - 2 }, 1);
  const judged = async () => {
    await recomputeInsights(db, null, 5);
    const detail = await readAccountDetail(db, here);
    return { warnings: detail?.actions.map(({ warning }) => warning?.facts.day ?? null), insight: detail?.insight };
  };

  const alone = await judged();
  expect(alone.warnings?.length).toBeGreaterThan(0);
  expect(new Set(alone.warnings)).toEqual(new Set([null]));

  const linked = await linkAccounts(db, [here, there], 2);
  if (!linked.ok) throw new Error(linked.reason);
  expect(new Set(linked.value.programs)).toEqual(new Set([ACME, OTHER]));
  const together = await judged();
  expect(together.warnings).toContainEqual({ day: day - 2 });
  expect(together.insight).toEqual(alone.insight);

  await undoLinks(db, linked.value, 3);
  expect(await judged()).toEqual(alone);
});
