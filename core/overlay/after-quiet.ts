/** A page that did not change for so long has settled. */
const QUIET_MS = 1_000;
/** Between two runs, however often the page changes; also how long a page that never settles is waited for. */
const RARELY_MS = 10_000;
const IDLE_TIMEOUT_MS = 2_000;

/**
 * For work that a pass must not do. Returns what to call at each change of the page; `run` then comes once, when the changes have
 * ended and the browser is idle. Nothing is timed while nothing changes.
 */
export function afterQuiet(run: () => void, view: Window, signal: AbortSignal): () => void {
  let timer: number | null = null;
  let changedAt = 0;
  let askedAt = 0;
  let ranAt = Number.NEGATIVE_INFINITY;

  function look(): void {
    timer = null;
    const now = performance.now();
    const quietAt = Math.min(changedAt + QUIET_MS, askedAt + RARELY_MS);
    const wait = Math.max(quietAt, ranAt + RARELY_MS) - now;
    if (wait > 0) timer = view.setTimeout(look, wait);
    else view.requestIdleCallback(runNow, { timeout: IDLE_TIMEOUT_MS });
  }
  function runNow(): void {
    if (signal.aborted) return;
    ranAt = performance.now();
    run();
  }
  signal.addEventListener('abort', () => {
    if (timer !== null) view.clearTimeout(timer);
  });

  return () => {
    changedAt = performance.now();
    if (timer !== null || signal.aborted) return;
    askedAt = changedAt;
    timer = view.setTimeout(look, QUIET_MS);
  };
}
