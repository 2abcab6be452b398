import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { draftOutreach } from '@/core/services/draft-outreach';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { readAccountDetail } from '@/core/store/published';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines, LIST_MAPPING } from './import-lines';

const DAYS = 200;
const JOINED = { never: NEW_YEAR + 60, stopped: NEW_YEAR, steady: NEW_YEAR } as const;
type Kind = keyof typeof JOINED;
const KINDS = Object.keys(JOINED) as Kind[];

/** One that never did anything, one that fell silent a hundred days ago, and one that goes on. */
async function filled() {
  const db = openTestDb();
  const people = KINDS.map((kind) => `${kind},The partner,,active,${isoDay(JOINED[kind])},`);
  await importLines(db, { lines: ['Partner ID,Name,Email,Status,Joined,Type', ...people], mapping: LIST_MAPPING });
  const lines = ['Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency'];
  for (let day = NEW_YEAR; day < NEW_YEAR + DAYS; day++) {
    lines.push(`${isoDay(day)},steady,The partner,9,1,20.00,EUR`);
    if (day < NEW_YEAR + 100) lines.push(`${isoDay(day)},stopped,The partner,9,1,20.00,EUR`);
  }
  await importLines(db, { lines, mapping: DAILY_MAPPING, at: 2 });
  await recomputeInsights(db, null, 3);
  const of = async (kind: Kind) => {
    const account = accountIdOf(programIdOf(networkId('file'), 'Acme'), kind);
    const [detail, draft] = await Promise.all([readAccountDetail(db, account), draftOutreach(db, account, { play: 'A-14' })]);
    if (!detail || !draft.ok) throw new Error(kind);
    return { ...detail, draft: draft.value };
  };
  return { never: await of('never'), stopped: await of('stopped'), steady: await of('steady') };
}

test('who never started and who stopped are two kinds: each has a status, a segment and a draft of its own', async () => {
  const { never, stopped, steady } = await filled();
  expect([never, stopped, steady].map(({ insight }) => insight.activity.code)).toEqual(['never-active', 'dormant', 'active']);
  const segments = ({ insight }: typeof never) => insight.segments.filter((id) => id === 'S-12' || id === 'S-14');
  expect([never, stopped, steady].map(segments)).toEqual([['S-12'], ['S-14'], []]);
  for (const { actions } of [never, stopped]) expect(actions.map(({ play }) => play)).toContain('A-14');

  expect(never.draft.template).not.toBe(stopped.draft.template);
  expect(never.draft.subject).not.toBe(stopped.draft.subject);
  expect(never.draft.message).toContain('What would you need to start?');
  expect(stopped.draft.message).toContain('What would help you to pick it up again?');
});
