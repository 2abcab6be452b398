/** Who changes bulk tables holds this; one at a time over all contexts of the extension. */
const WRITE_LOCK = 'trellis-write';
/** Computing and publishing is one step: two of them at once could publish the older result last. */
const PUBLISH_LOCK = 'trellis-publish';

export const withWriteLock = <Value>(work: () => Promise<Value>): Promise<Value> => withLock(WRITE_LOCK, work);
export const withPublishLock = <Value>(work: () => Promise<Value>): Promise<Value> => withLock(PUBLISH_LOCK, work);

async function withLock<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  // Node has no locks: there, one process is one context, and transactions keep its writers apart.
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as { locks?: LockManager }).locks;
  return locks ? locks.request(name, work) : work();
}
