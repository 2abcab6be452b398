/** How long a hidden tab may lag behind (its frames do not run at all). */
const HIDDEN_MS = 1000;
const IDLE_TIMEOUT_MS = 500;

export type Watch = {
  /** A pass in the next frame, or later while the page is restless. */
  readonly request: () => void;
  /** A pass when the page has nothing better to do. */
  readonly requestIdle: () => void;
};

export type WatchOptions = {
  readonly target: Node;
  /** The only attributes observed. */
  readonly attributes: readonly string[];
  /** Reads the page and writes to it. */
  readonly pass: () => void;
  /** Milliseconds to wait before the next pass; 0: the next frame. */
  readonly pause: () => number;
  /** The page changed so many milliseconds into a pause; true ends it. */
  readonly endsPause: (passed: number) => boolean;
  readonly signal: AbortSignal;
};

/**
 * One observer, at most one pass per frame. What a pass writes itself is discarded, so that it never wakes us again.
 * Ends with `signal`.
 */
export function watchChanges({ target, attributes, pass, pause, endsPause, signal }: WatchOptions): Watch {
  const view = target.ownerDocument?.defaultView ?? window;
  let cancel: (() => void) | null = null;
  let isIdle = false;
  let pausedAt: number | null = null;

  const observer = new MutationObserver(() => {
    if (pausedAt !== null && endsPause(performance.now() - pausedAt)) {
      cancel?.();
      cancel = null;
    }
    request();
  });
  observer.observe(target, {
    childList: true,
    subtree: true,
    ...(attributes.length > 0 ? { attributeFilter: [...attributes] } : {}),
  });

  function run(): void {
    cancel?.();
    cancel = null;
    pausedAt = null;
    isIdle = false;
    if (signal.aborted) return;
    pass();
    observer.takeRecords();
  }

  function request(): void {
    if ((cancel && !isIdle) || signal.aborted) return;
    cancel?.(); // a change of the page does not wait for idle time
    isIdle = false;
    const pauseMs = pause();
    pausedAt = pauseMs > 0 ? performance.now() : null;
    const wait = view.document.hidden ? HIDDEN_MS : pauseMs;
    if (wait > 0) {
      const timer = view.setTimeout(run, wait);
      cancel = () => view.clearTimeout(timer);
    } else {
      const frame = view.requestAnimationFrame(run);
      cancel = () => view.cancelAnimationFrame(frame);
    }
  }

  function requestIdle(): void {
    if (cancel || signal.aborted) return;
    isIdle = true;
    const handle = view.requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
    cancel = () => view.cancelIdleCallback(handle);
  }

  // A frame asked for in a tab that was hidden before it came, or a timer set while hidden: catch up at once.
  view.document.addEventListener('visibilitychange', () => (view.document.hidden ? undefined : run()), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancel?.();
  });

  return { request, requestIdle };
}
