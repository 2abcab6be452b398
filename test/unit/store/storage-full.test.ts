import { expect, test, vi } from 'vitest';
import { commitBatch } from '@/core/store/commit-batch';
import { readRefused } from '@/core/store/refused';
import { isStorageFull } from '@/core/store/storage-full';
import { aBatch, anIdentity, NEW_YEAR } from '../../fixtures/makers';
import { openTestDb } from './open-test-db';

const quota = () => new DOMException('no room', 'QuotaExceededError');

test.each<[string, unknown, boolean]>([
  ['the error itself', quota(), true],
  ['wrapped by an aborted transaction', Object.assign(new Error('aborted'), { inner: quota() }), true],
  ['one of many failures', Object.assign(new Error('bulk'), { failures: [new Error('x'), quota()] }), true],
  ['another error', new Error('QuotaExceededError'), false],
  ['no error', 'QuotaExceededError', false],
  ['nothing', null, false],
])('a full disk is known by %s', (_name, error, expected) => {
  expect(isStorageFull(error)).toBe(expected);
});

const content = {
  daily: {
    covered: { from: NEW_YEAR, to: NEW_YEAR },
    metrics: ['clicks' as const],
    figures: [['a', NEW_YEAR, { clicks: 1 }] as const],
  },
};

const refused = {
  headers: ['Date'],
  rows: [{ line: 2, column: 'Date', value: '?', reason: 'not-a-date' as const, cells: ['?'] }],
};

// fake-indexeddb has no quota: a write of the transaction is made to fail as the browser would.
test.each(['dictionary', 'series', 'ledger', 'refused'] as const)(
  'when the disk is full at %s nothing of the import stays and all before it is whole',
  async (table) => {
    const db = openTestDb();
    await commitBatch(db, anIdentity('first'), aBatch(content));
    const dump = () => Promise.all(db.tables.map((one) => one.toArray()));
    const before = await dump();
    const full = vi.spyOn(db[table], 'bulkAdd').mockRejectedValueOnce(quota());
    const second = anIdentity('second', { refused });
    expect(await commitBatch(db, second, aBatch(content))).toMatchObject({ ok: false, reason: 'storage-full' });
    expect(full).toHaveBeenCalledOnce();
    expect(await dump()).toEqual(before);
    expect(await commitBatch(db, second, aBatch(content))).toMatchObject({ ok: true });
    expect(await readRefused(db, second.id)).toEqual(refused);
  },
);

test('any other failure of an import is thrown and leaves nothing either', async () => {
  const db = openTestDb();
  vi.spyOn(db.series, 'bulkAdd').mockRejectedValueOnce(new Error('a bug'));
  await expect(commitBatch(db, anIdentity('first'), aBatch(content))).rejects.toThrow('a bug');
  expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
});
