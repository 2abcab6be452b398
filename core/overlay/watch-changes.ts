/** How long a hidden tab may lag behind (its frames do not run at all). */
const HIDDEN_MS = 1000;
const IDLE_TIMEOUT_MS = 500;
/** A page that is still being changed is looked at when it has been quiet for so long, or after one of the times below. */
const STILL_MS = 50;
/** Since the last pass, while the page only brings rows and takes them away, as it does while somebody scrolls. */
const CALM_MS = 300;
/** Since the first change, while rows run past. */
const RUSH_MS = 800;
/** More changes than these are not looked at one by one: reading the page whole costs less. */
const MAX_RECORDS = 1000;

export type Watch = {
  /** Also looks at what changes in this tree: a document, or a shadow root in it. */
  readonly observe: (root: Node) => void;
  /** A pass in the next frame, or later while the page is restless or rows run past. */
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
  /** Null: nothing that we show can have become wrong by these changes or is missed, so they may wait a moment for others. */
  readonly harmOf: (records: readonly MutationRecord[]) => 'wrong' | 'missed' | null;
  /** Rows run past so fast that nobody reads them: no badge is missed until they stand still. */
  readonly isRushed: () => boolean;
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
export function watchChanges(options: WatchOptions): Watch {
  const { document, attributes, text, pass, harmOf, isRushed, pause, endsPause, signal } = options;
  const view = document.defaultView ?? window;
  let cancel: (() => void) | null = null;
  /** What is planned gives way to a pass in the next frame: it waits for idle time, or for other changes. */
  let givesWay: 'to-any' | 'to-urgent' | null = null;
  let passedAt = Number.NEGATIVE_INFINITY;
  let changedAt = passedAt;
  let pausedAt: number | null = null;
  let records: MutationRecord[] | null = [];

  const observer = new MutationObserver((news) => {
    if (records && records.length + news.length > MAX_RECORDS) records = null;
    records?.push(...news);
    changedAt = performance.now();
    if (pausedAt !== null && endsPause(changedAt - pausedAt)) {
      cancel?.();
      cancel = null;
      planSoon();
      return;
    }
    const harm = harmOf(news);
    if (harm === 'wrong') planSoon();
    else if (isRushed()) waitUntilStill(changedAt + RUSH_MS);
    else if (harm === 'missed') planSoon();
    else waitUntilStill(passedAt + CALM_MS);
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
    givesWay = null;
    if (signal.aborted) return;
    const seen = records;
    records = [];
    pass(seen);
    observer.takeRecords();
    passedAt = performance.now();
  }

  function planSoon(): void {
    if (!cancel || givesWay) plan();
  }

  function request(): void {
    if (isRushed()) waitUntilStill(performance.now() + RUSH_MS);
    else planSoon();
  }

  function plan(): void {
    if (signal.aborted) return;
    cancel?.();
    const pauseMs = pause();
    pausedAt = pauseMs > 0 ? performance.now() : null;
    givesWay = null;
    const wait = Math.max(view.document.hidden ? HIDDEN_MS : 0, pauseMs);
    if (wait > 0) {
      const timer = view.setTimeout(run, wait);
      cancel = () => view.clearTimeout(timer);
    } else {
      const frame = view.requestAnimationFrame(run);
      cancel = () => view.cancelAnimationFrame(frame);
    }
  }

  /** A pass when the page has been quiet for a moment, but not after `latest`. A change of the page does not wait for idle time. */
  function waitUntilStill(latest: number): void {
    if (signal.aborted || (cancel && givesWay !== 'to-any')) return;
    cancel?.();
    if (performance.now() >= latest) {
      plan();
      return;
    }
    givesWay = 'to-urgent';
    const timer = view.setTimeout(() => {
      if (performance.now() - changedAt >= STILL_MS) return plan();
      cancel = null;
      waitUntilStill(latest);
    }, STILL_MS);
    cancel = () => view.clearTimeout(timer);
  }

  function requestIdle(): void {
    if (cancel || signal.aborted) return;
    givesWay = 'to-any';
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
