/**
 * True when the disk or the browser's quota did not take the data. The browser says so at the request or only when the
 * transaction ends; Dexie wraps either one or several times.
 */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  if ('inner' in error && error.inner !== error && isStorageFull(error.inner)) return true;
  return 'failures' in error && Array.isArray(error.failures) && error.failures.some(isStorageFull);
}
