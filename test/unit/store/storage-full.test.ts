import { expect, test, vi } from 'vitest';
import { commitBatch } from '@/core/store/commit-batch';
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

// fake-indexeddb has no quota: the last write of the transaction is made to fail as the browser would.
test('when the disk is full in the middle of an import nothing of it stays and all before it is whole', async () => {
  const db = openTestDb();
  await commitBatch(db, anIdentity('first'), aBatch(content));
  const dump = () => Promise.all(db.tables.map((table) => table.toArray()));
  const before = await dump();
  const full = vi.spyOn(db.series, 'bulkAdd').mockRejectedValueOnce(quota());
  expect(await commitBatch(db, anIdentity('second'), aBatch(content))).toMatchObject({ ok: false, reason: 'storage-full' });
  expect(full).toHaveBeenCalledOnce();
  expect(await dump()).toEqual(before);
});

test('any other failure of an import is thrown and leaves nothing either', async () => {
  const db = openTestDb();
  vi.spyOn(db.series, 'bulkAdd').mockRejectedValueOnce(new Error('a bug'));
  await expect(commitBatch(db, anIdentity('first'), aBatch(content))).rejects.toThrow('a bug');
  expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
});
