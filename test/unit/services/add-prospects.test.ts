import { expect, test } from 'vitest';
import type { ProspectLine } from '@/core/import/read-prospect-file';
import { addProspects } from '@/core/services/add-prospects';
import { addProspect } from '@/core/services/keep-prospects';
import { undoStep } from '@/core/services/keep-record';
import { ACME, aProgram, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const row = (line: number, change: Partial<ProspectLine>): ProspectLine => ({
  ...{ name: '', email: '', website: '', type: '', country: '', source: '', line },
  ...change,
});
const WHEN = { day: NEW_YEAR, at: 5 };

test('those of a file who are not there yet are noted, the others told; one undo takes them back', async () => {
  const db = openTestDb();
  await db.programs.add(aProgram());
  await addProspect(db, { program: ACME, name: 'Dora', email: 'dora@x.test' }, WHEN);
  const rows = [
    row(2, { name: 'Dora', email: 'DORA@x.test' }),
    row(3, { name: 'Emil', website: 'https://emil.test/', type: 'Card linked', source: 'fair' }),
    row(4, { name: 'Emil again', website: 'www.emil.test' }),
    row(5, { country: 'FR' }),
    row(6, { name: 'Fay', website: 'javascript:alert(1)' }),
    row(7, { name: 'Gus', email: 'gus' }),
    row(8, { name: 'Hal', type: 'Podcast' }),
  ];
  const added = await addProspects(db, { program: ACME, rows }, WHEN);
  if (!added.ok) throw new Error(added.reason);
  expect(added.value).toMatchObject({
    added: 2,
    refused: [
      { line: 2, name: 'Dora', reason: 'already-there' },
      { line: 4, name: 'Emil again', reason: 'already-there' },
      { line: 5, name: '', reason: 'missing' },
      { line: 6, name: 'Fay', reason: 'not-a-link' },
      { line: 7, name: 'Gus', reason: 'not-an-address' },
    ],
  });
  const live = async () =>
    (await db.prospects.toArray()).filter(({ deletedAt }) => deletedAt === null).sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(await live()).toMatchObject([
    { name: 'Dora' },
    { name: 'Emil', type: 'card_linked', source: 'fair', state: 'identified', stateDay: NEW_YEAR },
    { name: 'Hal', type: 'Podcast' },
  ]);
  await undoStep(db, added.value.step, 6);
  expect(await live()).toMatchObject([{ name: 'Dora' }]);
});

test('a file needs a programme that is there', async () => {
  expect(await addProspects(openTestDb(), { program: ACME, rows: [row(2, { name: 'Dora' })] }, WHEN)).toMatchObject({
    reason: 'no-such-program',
  });
});
