import type { BrowserContext, CDPSession } from '@playwright/test';

type Worker = { chrome: { action: { openPopup(): Promise<void> } } };
type Reply = { readonly id?: number; readonly result?: Record<string, unknown>; readonly error?: { readonly message: string } };

/** Letters and keys that tests press: what the browser wants to know of each. */
const CODES: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, End: 35, Home: 36, ArrowUp: 38, ArrowDown: 40 };
const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

/** The popup as the browser opens it over the tab that is looked at. Playwright does not list it: it is spoken to directly. */
export class RealPopup {
  #last = 0;
  readonly #waiting = new Map<number, (reply: Reply) => void>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
    private readonly targetId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      if (from !== sessionId) return;
      const reply = JSON.parse(message) as Reply;
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    });
  }

  /** Over the tab that is in front. */
  static async open(context: BrowserContext): Promise<RealPopup> {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('no browser to speak to');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await worker.evaluate(() => (globalThis as unknown as Worker).chrome.action.openPopup());
    for (;;) {
      const targetId = await popupIn(browser);
      if (targetId !== null) {
        const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
        const popup = new RealPopup(browser, sessionId, targetId);
        await popup.#standing();
        return popup;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Before there is a box, keys go nowhere. */
  async #standing(): Promise<void> {
    while (!(await this.hasFocus())) await new Promise((done) => setTimeout(done, 50));
  }

  /** False: it has closed, as it does when its work is done. */
  async isOpen(): Promise<boolean> {
    return (await popupIn(this.browser)) === this.targetId;
  }

  text = () => this.#read<string>('document.body.innerText');
  /** Of each result: all its words in one line. */
  results = () =>
    this.#read<string[]>(`[...document.querySelectorAll('[role=option]')].map((line) => line.innerText.replaceAll('\\n', ' '))`);
  meant = () => this.#read<string>(`document.querySelector('[role=option][aria-selected=true] bdi')?.textContent ?? ''`);
  said = () => this.#read<string>(`document.querySelector('.partner-search [role=status]').textContent`);
  box = () => this.#read<string>(`document.querySelector('input').value`);
  hasFocus = () => this.#read<boolean>(`document.activeElement?.tagName === 'INPUT'`);

  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  /** As in `Control+Enter`. */
  async press(keys: string): Promise<void> {
    const parts = keys.split('+');
    const key = parts.at(-1) ?? '';
    const modifiers = parts.slice(0, -1).reduce((sum, name) => sum + (MODIFIERS[name as keyof typeof MODIFIERS] ?? 0), 0);
    const event = { key, code: key, windowsVirtualKeyCode: CODES[key] ?? 0, modifiers };
    await this.#send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
    // The last key may have closed the popup: nobody hears it come up.
    this.#post('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  async #read<Value>(expression: string): Promise<Value> {
    const { result } = await this.#send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value: Value }).value;
  }

  async #send(method: string, params: object): Promise<Record<string, unknown>> {
    const reply = await new Promise<Reply>((resolve) => this.#waiting.set(this.#post(method, params), resolve));
    if (reply.error) throw new Error(reply.error.message);
    return reply.result ?? {};
  }

  #post(method: string, params: object): number {
    const id = ++this.#last;
    const message = JSON.stringify({ id, method, params });
    this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message }).catch(() => undefined); // it has closed
    return id;
  }
}

async function popupIn(browser: CDPSession): Promise<string | null> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.find(({ url }) => /^chrome-extension:\/\/\w+\/popup\.html/.test(url))?.targetId ?? null;
}
