import { expect, test } from 'vitest';
import { isoDay } from '@/core/domain/day';
import { undoStep } from '@/core/services/keep-record';
import { noteAnswer, noteContact } from '@/core/services/note-answer';
import { recomputeInsights } from '@/core/services/recompute-insights';
import type { TrellisDb } from '@/core/store/db';
import { readAllDetails } from '@/core/store/published';
import { listPrograms } from '@/core/store/records';
import { NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';
import { DAILY_MAPPING } from './csv-files';
import { importLines, LIST_MAPPING } from './import-lines';

/** The last day of the data that counts: the two after it may still change. */
const LAST = NEW_YEAR + 197;
const PARTNERS = ['ann', 'bob'];

async function aYearWithTwo(): Promise<TrellisDb> {
  const db = openTestDb();
  const list = PARTNERS.map((id) => `${id},${id},,active,${isoDay(NEW_YEAR)},`);
  await importLines(db, { lines: ['Partner ID,Name,Email,Status,Joined,Type', ...list], mapping: LIST_MAPPING });
  const days = Array.from({ length: 200 }, (_, day) => PARTNERS.map((id) => `${isoDay(NEW_YEAR + day)},${id},${id},20,2,90,EUR`));
  const header = 'Date,Partner ID,Partner Name,Clicks,Orders,Revenue,Currency';
  await importLines(db, { lines: [header, ...days.flat()], mapping: DAILY_MAPPING, at: 2 });
  return db;
}

async function relationshipOf(db: TrellisDb, ownId: string) {
  await recomputeInsights(db, null, 3);
  const [program] = await listPrograms(db);
  const detail = (program ? await readAllDetails(db, program.id) : []).find(({ facts }) => facts.ownId === ownId);
  const factor = detail?.insight.health.factors.find(({ id }) => id === 'relationship');
  return { account: detail?.facts.id, sentence: factor?.sentence };
}

test('a reply that is logged changes what is said of the relationship, of that partner only, until it is taken back', async () => {
  const db = await aYearWithTwo();
  const silent = await relationshipOf(db, 'ann');
  expect(silent.sentence?.id).toBe('insight.factor.relationship.no-contact');
  if (!silent.account) throw new Error('no partner');

  const asked = { account: silent.account, channel: 'email', play: null, message: 'What do you need?', subject: '' } as const;
  const contact = { ...asked, direction: 'out', outcome: null, day: LAST - 30, followUp: null, reason: null } as const;
  await noteContact(db, contact, 4);
  const unanswered = await relationshipOf(db, 'ann');
  expect(unanswered.sentence).toMatchObject({ id: 'insight.factor.relationship.unanswered', facts: { days: 30 } });

  const touch = await db.touches.toCollection().first();
  if (!touch) throw new Error('no touch');
  const replied = await noteAnswer(
    db,
    touch,
    { outcome: 'agreed', reason: null, note: 'Gladly', day: LAST - 10, followUp: null },
    5,
  );
  if (!replied.ok) throw new Error(replied.reason);
  const measured = await relationshipOf(db, 'ann');
  expect(measured.sentence).toMatchObject({ id: 'insight.factor.relationship.measured', facts: { days: 10 } });
  expect((await relationshipOf(db, 'bob')).sentence).toEqual(silent.sentence);

  await undoStep(db, replied.value.step, 6);
  expect((await relationshipOf(db, 'ann')).sentence).toEqual(unanswered.sentence);
});
