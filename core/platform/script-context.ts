import { browser } from 'wxt/browser';

/**
 * What the life of a script of ours in a page hangs on. The build puts it in the place of the library's class of this name
 * (wxt.config.ts), for two reasons: that one tells newer and older scripts of each other by events in the page's document, which
 * the page can hear and send; and it carries clocks and watchers that we do not use into every page.
 */
export class ContentScriptContext {
  readonly #ending = new AbortController();

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  abort(reason?: unknown): void {
    this.#ending.abort(reason);
  }

  /** Asking is also noticing: an extension that was reloaded or removed leaves its scripts behind without a word. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.abort('the extension is gone');
    return this.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(listener: () => void): void {
    this.signal.addEventListener('abort', listener);
  }
}
