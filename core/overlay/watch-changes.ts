/** How long a hidden tab may lag behind (its frames do not run at all). */
const HIDDEN_MS = 1000;
const IDLE_TIMEOUT_MS = 500;
/** More changes than these are not looked at one by one: reading the page whole costs less. */
const MAX_RECORDS = 1000;

export type Watch = {
  /** Also looks at what changes in this tree: a document, or a shadow root in it. */
  readonly observe: (root: Node) => void;
  /** A pass in the next frame, or later while the page is restless. */
  readonly request: () => void;
  /** A pass when the page has nothing better to do. */
  readonly requestIdle: () => void;
};

export type WatchOptions = {
  readonly document: Document;
  /** The only attributes observed. */
  readonly attributes: readonly string[];
  /** Whether text that is rewritten in place counts. */
  readonly text: boolean;
  /** Reads the page and writes to it. What changed since the last pass; null: too much to tell. */
  readonly pass: (records: readonly MutationRecord[] | null) => void;
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
export function watchChanges({ document, attributes, text, pass, pause, endsPause, signal }: WatchOptions): Watch {
  const view = document.defaultView ?? window;
  let cancel: (() => void) | null = null;
  let isIdle = false;
  let pausedAt: number | null = null;
  let records: MutationRecord[] | null = [];

  const observer = new MutationObserver((news) => {
    if (records && records.length + news.length > MAX_RECORDS) records = null;
    records?.push(...news);
    if (pausedAt !== null && endsPause(performance.now() - pausedAt)) {
      cancel?.();
      cancel = null;
    }
    request();
  });

  function observe(root: Node): void {
    observer.observe(root, {
      childList: true,
      subtree: true,
      ...(attributes.length > 0 ? { attributeFilter: [...attributes] } : {}),
      ...(text ? { characterData: true } : {}),
    });
  }

  function run(): void {
    cancel?.();
    cancel = null;
    pausedAt = null;
    isIdle = false;
    if (signal.aborted) return;
    const seen = records;
    records = [];
    pass(seen);
    observer.takeRecords();
  }

  function request(): void {
    if ((cancel && !isIdle) || signal.aborted) return;
    cancel?.(); // a change of the page does not wait for idle time
    isIdle = false;
    const pauseMs = pause();
    pausedAt = pauseMs > 0 ? performance.now() : null;
    const wait = view.document.hidden ? Math.max(HIDDEN_MS, pauseMs) : pauseMs;
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
  const catchUp = () => (view.document.hidden || !cancel ? undefined : run());
  view.document.addEventListener('visibilitychange', catchUp, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancel?.();
    records = [];
  });

  return { observe, request, requestIdle };
}
