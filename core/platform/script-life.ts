import { browser } from 'wxt/browser';

type Stop = () => void;
type LocationChange = { readonly newUrl: URL };

/** In the world that our scripts share on a page, and that the page can't see: the one script of each name that lives there. */
const world = globalThis as { trellisLives?: Map<string, ContentScriptContext> };
world.trellisLives ??= new Map();
const lives = world.trellisLives;

/** Only where the browser has no Navigation API. */
const POLL_MS = 1000;

/**
 * The life of one script of ours on one page, until the extension is gone or a newer one takes its place. It stands where WXT's
 * class of this name would (wxt.config.ts): that one tells of its start, and of navigation, by events on the page's document and
 * window. Their names hold our id, which everybody knows, so any page could listen.
 */
export class ContentScriptContext {
  readonly #ending = new AbortController();

  constructor(name: string) {
    lives.get(name)?.abort('replaced');
    lives.set(name, this);
  }

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  abort(reason?: unknown): void {
    this.#ending.abort(reason);
  }

  /** Asking is what finds it out: nobody tells a script that its extension was reloaded. */
  get isInvalid(): boolean {
    if (browser.runtime?.id == null) this.abort('the extension is gone');
    return this.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(stop: Stop): Stop {
    this.signal.addEventListener('abort', stop);
    return () => this.signal.removeEventListener('abort', stop);
  }

  setTimeout(run: () => void, delay: number): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      if (this.isValid) run();
    }, delay);
    this.onInvalidated(() => clearTimeout(timer));
    return timer;
  }

  /** The one event of WXT's that we use, without the event. */
  addEventListener(_target: Window, type: 'wxt:locationchange', onChange: (change: LocationChange) => void): void {
    let last = location.href;
    const look = (href: string) => {
      if (type !== 'wxt:locationchange' || href === last) return;
      last = href;
      onChange({ newUrl: new URL(href) });
    };
    const { navigation } = globalThis as { navigation?: EventTarget };
    if (navigation) {
      navigation.addEventListener(
        'navigate',
        (event) => look((event as unknown as { destination: { url: string } }).destination.url),
        {
          signal: this.signal,
        },
      );
      return;
    }
    const timer = setInterval(() => {
      if (this.isValid) look(location.href);
    }, POLL_MS);
    this.onInvalidated(() => clearInterval(timer));
  }
}
