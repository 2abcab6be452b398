import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import { draftOutreach } from '@/core/services/draft-outreach';
import { logTouch } from '@/core/services/log-touch';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { undoImport } from '@/core/services/undo-import';
import type { TrellisDb } from '@/core/store/db';
import { readAllDetails, readProgramDetail } from '@/core/store/published';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines } from './import-lines';

const FILE = networkId('file');
const [ONE, TWO] = [programIdOf(FILE, 'Brand one'), programIdOf(FILE, 'Brand two')];

/** The same two ids in every programme, with a programme's own figures. */
function daily(clicks: number, price: number): string[] {
  const lines = ['Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency'];
  for (let day = NEW_YEAR; day < NEW_YEAR + 100; day++) {
    lines.push(`${isoDay(day)},7,Ann,${clicks},1,${price}.00,EUR`, `${isoDay(day)},8,Bob,${clicks * 2},0,0,EUR`);
  }
  return lines;
}

async function published(db: TrellisDb, program: typeof ONE) {
  await recomputeInsights(db, null, 1);
  return { program: await readProgramDetail(db, program), accounts: await readAllDetails(db, program) };
}

test('two programmes with the same partner ids do not mix: figures, contacts, drafts and undo stay in their own', async () => {
  const db = openTestDb();
  await importLines(db, { lines: daily(5, 10), mapping: DAILY_MAPPING, program: 'Brand one' });
  const alone = await published(db, ONE);
  expect(alone.accounts.map(({ insight }) => insight.totals.clicks)).toEqual([100 * 5, 100 * 10]);

  const second = await importLines(db, { lines: daily(40, 900), mapping: DAILY_MAPPING, program: 'Brand two', at: 2 });
  expect(await published(db, ONE)).toEqual(alone);
  expect((await readAllDetails(db, TWO)).map(({ facts, insight }) => [facts.id, insight.totals.revenue])).toEqual([
    [accountIdOf(TWO, '7'), 100 * 9_000_000],
    [accountIdOf(TWO, '8'), 0],
  ]);

  const touch = {
    day: NEW_YEAR + 90,
    direction: 'in',
    channel: 'email',
    play: null,
    subject: '',
    message: '',
    outcome: null,
  } as const;
  await logTouch(db, { ...touch, account: accountIdOf(TWO, '7'), followUp: null }, 3);
  expect(await published(db, ONE)).toEqual(alone);

  const texts = await Promise.all([ONE, TWO].map((program) => draftOutreach(db, accountIdOf(program, '7'), { play: 'A-25' })));
  expect(texts.map((draft) => draft.ok && /Revenue: (\S+)/.exec(draft.value.message)?.[1])).toEqual(['€300.00', '€27,000.00']);
  expect(texts.map((draft) => draft.ok && draft.value.subject)).toEqual([
    'Your figures with Brand one',
    'Your figures with Brand two',
  ]);

  await undoImport(db, second.id, 4);
  expect(await published(db, ONE)).toEqual(alone);
});
