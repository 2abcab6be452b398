import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { networkId, programIdOf } from '@/core/domain/ids';
import { PARTNER_TYPES } from '@/core/domain/partner';
import { draftOutreach } from '@/core/services/draft-outreach';
import { recomputeInsights } from '@/core/services/recompute-insights';
import { readAllDetails, readDirectory } from '@/core/store/published';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines, LIST_MAPPING } from './import-lines';

const PROGRAM = programIdOf(networkId('file'), 'Acme');
const TYPED = Array.from({ length: 10 }, (_, at) => `t${at}`);
const OTHERS = Array.from({ length: 10 }, (_, at) => `u${at}`);

/** Twenty partners, half of them of the type that is asked about; these sell half as often, and one of them fell silent. */
async function published(type: string) {
  const db = openTestDb();
  const people = [...TYPED, ...OTHERS].map(
    (id) => `${id},Partner ${id},,active,${isoDay(NEW_YEAR)},${id.startsWith('t') ? type : 'cashback'}`,
  );
  await importLines(db, { lines: ['Partner ID,Name,Email,Status,Joined,Type', ...people], mapping: LIST_MAPPING });
  const lines = ['Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency'];
  for (let day = NEW_YEAR; day < NEW_YEAR + 200; day++) {
    for (const id of [...TYPED, ...OTHERS]) {
      if (id === 't0' && day >= NEW_YEAR + 120) continue;
      const sells = day % (id.startsWith('t') ? 6 : 3) === 0 ? 1 : 0;
      lines.push(`${isoDay(day)},${id},Partner ${id},12,${sells},${sells * 40}.00,EUR`);
    }
  }
  await importLines(db, { lines, mapping: DAILY_MAPPING, at: 2 });
  await recomputeInsights(db, null, 3);
  const details = await readAllDetails(db, PROGRAM);
  const drafts = await Promise.all(
    details.filter(({ actions }) => actions.length > 0).map(({ facts }) => draftOutreach(db, facts.id)),
  );
  return { details, directory: await readDirectory(db), drafts };
}

test('a type that nobody knew before is kept by its name, and everything works with it as with a known one', async () => {
  const type = 'Podcast network';
  expect(PARTNER_TYPES).not.toContain(type);
  const [known, free] = [await published('loyalty'), await published(type)];
  const typed = free.details.filter(({ facts }) => TYPED.includes(facts.ownId));
  expect(typed.map(({ facts }) => facts.type)).toEqual(TYPED.map(() => type));
  expect(typed.find(({ facts }) => facts.ownId === 't0')?.insight.activity.code).toBe('dormant');
  expect(free.drafts.length).toBeGreaterThan(0);

  const renamed = JSON.parse(JSON.stringify(known).replaceAll('"type":"loyalty"', `"type":"${type}"`));
  expect(JSON.parse(JSON.stringify(free))).toEqual(renamed);
});
