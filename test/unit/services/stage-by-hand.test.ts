import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { formatDay, sentenceText } from '@/core/i18n/translate';
import { undoStep } from '@/core/services/keep-record';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { clearStage, keepStageAfterEnd, setStage } from '@/core/services/set-stage';
import type { TrellisDb } from '@/core/store/db';
import { readAccountDetail } from '@/core/store/published';
import { listOverrides } from '@/core/store/records';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines } from './import-lines';

const ANN = accountIdOf(programIdOf(networkId('file'), 'Acme'), 'ann');

function daily(from: number, to: number): string[] {
  const lines = ['Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency'];
  for (let day = NEW_YEAR + from; day <= NEW_YEAR + to; day++) lines.push(`${isoDay(day)},ann,Ann,9,1,10.00,EUR`);
  return lines;
}

async function stage(db: TrellisDb, asOf: number) {
  await recomputeInsights(db, null, 5, asOf);
  const found = (await readAccountDetail(db, ANN))?.insight.stage;
  if (!found) throw new Error('no such partner');
  return { ...found, text: sentenceText(found.reason) };
}

test('a stage set by hand stays through later imports, says who set it and until when, and ends on its day', async () => {
  const db = openTestDb();
  const until = NEW_YEAR + 75;
  await importLines(db, { lines: daily(0, 40), mapping: DAILY_MAPPING });
  expect(await stage(db, NEW_YEAR + 38)).toMatchObject({ code: 'engagement', by: 'rule' });

  await setStage(db, ANN, { stage: 'cultivation', reason: 'met at the fair', until }, 2);
  const set = await stage(db, NEW_YEAR + 38);
  expect(set).toMatchObject({ code: 'cultivation', by: 'manual', byRule: 'engagement' });
  expect(set.text).toBe(`Set by hand until ${formatDay(until)}: met at the fair. By rule: engagement.`);

  await importLines(db, { lines: daily(41, 80), mapping: DAILY_MAPPING, at: 3 });
  expect(await stage(db, until)).toMatchObject({ code: 'cultivation', by: 'manual', text: set.text });
  expect(await stage(db, until + 1)).toMatchObject({ code: 'engagement', by: 'rule' });
});

test('without an end it stays until the user takes it back', async () => {
  const db = openTestDb();
  await importLines(db, { lines: daily(0, 80), mapping: DAILY_MAPPING });
  await setStage(db, ANN, { stage: 'onboarding', reason: '', until: null }, 2);
  const set = await stage(db, NEW_YEAR + 78);
  expect(set).toMatchObject({ code: 'onboarding', by: 'manual' });
  expect(set.text).toMatch(/^Set by hand until you change it\./);
  await clearStage(db, ANN, 3);
  expect(await stage(db, NEW_YEAR + 78)).toMatchObject({ code: 'engagement', by: 'rule' });
});

test('asked after the network’s end, the stage is kept until that is taken back; set anew, it is asked about again', async () => {
  const db = openTestDb();
  await setStage(db, ANN, { stage: 'cultivation', reason: 'still on paper', until: null }, 2);
  const kept = await keepStageAfterEnd(db, ANN, 3);
  if (!kept.ok) throw new Error(kept.reason);
  expect(kept.value.record).toMatchObject({ stage: 'cultivation', reason: 'still on paper', holdsAfterEnd: true });
  await undoStep(db, kept.value.step, 4);
  expect((await listOverrides(db))[0]?.holdsAfterEnd).toBe(false);

  await keepStageAfterEnd(db, ANN, 5);
  await setStage(db, ANN, { stage: 'engagement', reason: 'back', until: null }, 6);
  expect((await listOverrides(db))[0]).toMatchObject({ stage: 'engagement', holdsAfterEnd: false });
  expect(await keepStageAfterEnd(db, accountIdOf(programIdOf(networkId('file'), 'Acme'), 'bob'), 7)).toMatchObject({
    reason: 'not-found',
  });
});
