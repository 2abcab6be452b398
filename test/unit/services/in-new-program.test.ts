import { expect, test } from 'vitest';
import { networkId, programIdOf } from '@/core/domain/ids';
import { addProspects } from '@/core/services/add-prospects';
import { inNewProgram } from '@/core/services/in-new-program';
import { addProspect } from '@/core/services/keep-prospects';
import { undoStep } from '@/core/services/keep-record';
import { commitBatch } from '@/core/store/commit-batch';
import type { TrellisDb } from '@/core/store/db';
import { listPrograms } from '@/core/store/records';
import { aBatch, anIdentity } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

const SHOP = { network: networkId('dub'), name: ' Acme ' };
const ACME = programIdOf(networkId('dub'), 'Acme');
const dora = (db: TrellisDb, website = 'https://dora.test') =>
  inNewProgram(db, SHOP, (program) => addProspect(db, { program, name: 'Dora', website }, { day: 1, at: 5 }), 5);

test('the first prospect brings its programme, which an import of that name then goes into; one undo takes both back', async () => {
  const db = openTestDb();
  const added = await dora(db);
  expect(added).toMatchObject({ ok: true, value: { record: { program: ACME } } });
  expect(await listPrograms(db)).toMatchObject([{ id: ACME, name: 'Acme', currency: null, boundTo: null }]);
  if (added.ok) await undoStep(db, added.value.step, 6);
  expect(await listPrograms(db)).toEqual([]);

  expect(await dora(db)).toMatchObject({ ok: true });
  await commitBatch(db, anIdentity('list'), aBatch({ listing: { ann: { status: 'active' } } }));
  expect((await listPrograms(db)).map(({ id }) => id)).toEqual([ACME]);
});

test('where nothing is kept, no programme is left behind', async () => {
  const db = openTestDb();
  expect(await dora(db, 'javascript:alert(1)')).toMatchObject({ ok: false, reason: 'not-a-link', detail: 'website' });
  expect(await listPrograms(db)).toEqual([]);
  const empty = await inNewProgram(db, SHOP, (program) => addProspects(db, { program, rows: [] }, { day: 1, at: 5 }), 5);
  expect(empty).toMatchObject({ ok: true, value: { added: 0 } });
  expect(await listPrograms(db)).toEqual([]);
});

test('a programme that was there stays as it is', async () => {
  const db = openTestDb();
  await commitBatch(db, anIdentity('list'), aBatch({ listing: { ann: { status: 'active' } } }));
  const before = await listPrograms(db);
  expect(await dora(db, 'javascript:alert(1)')).toMatchObject({ ok: false });
  expect(await dora(db)).toMatchObject({ ok: true });
  expect(await listPrograms(db)).toEqual(before);
});

test('it has a name', async () => {
  const db = openTestDb();
  const nameless = await inNewProgram(db, { ...SHOP, name: ' ' }, () => Promise.reject(new Error('asked')), 5);
  expect(nameless).toMatchObject({ ok: false, reason: 'wrong-program', detail: 'missing' });
});
