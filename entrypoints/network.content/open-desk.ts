import type { DeskWords } from '@/core/domain/page';
import { ask } from '@/core/messaging/ask';
import { sendMessage } from '@/core/messaging/protocol';
import type { BadgeAnchor, Desk, DeskPorts, DeskWorld } from '@/core/overlay/desk';
import { BadgeEvents } from './badge-events';

/** A page that never rests gets its bar all the same. */
const IDLE_TIMEOUT_MS = 3000;

/** What a badge needs of whatever opens cards. */
export type BadgeDesk = {
  /** Makes the anchor's button open the card. */
  readonly attach: (anchor: BadgeAnchor) => void;
  /** The button stands for somebody else now. */
  readonly forget: (anchor: BadgeAnchor) => void;
};

/** Brings card and bar in when one of them is first wanted: most visits to a page end without. */
export class LazyDesk implements BadgeDesk {
  #desk: Promise<Desk | null> | null = null;
  #open: Desk | null = null;
  readonly #events: BadgeEvents;
  #isExpected = false;

  constructor(
    private readonly portsOf: (words: DeskWords) => DeskPorts,
    private readonly signal: AbortSignal,
  ) {
    const told: Pick<Desk, 'enter' | 'leave' | 'tab'> = {
      enter: (at, by) => this.#enter(at, by),
      leave: (at, by) => this.#open?.leave(at, by),
      tab: (at) => this.#open?.tab(at) ?? false,
    };
    this.#events = new BadgeEvents(told, signal);
  }

  attach(anchor: BadgeAnchor): void {
    this.#events.add(anchor);
  }

  forget(anchor: BadgeAnchor): void {
    this.#open?.forget(anchor);
  }

  close(): void {
    this.#open?.close();
  }

  refresh(): void {
    this.#open?.refresh();
  }

  /** The page bar comes by itself, once, when the page has nothing better to do. `isWanted`: asked only until then. */
  expect(isWanted: () => boolean): void {
    if (this.#isExpected || !isWanted()) return;
    this.#isExpected = true;
    requestIdleCallback(() => void this.bring(), { timeout: IDLE_TIMEOUT_MS });
  }

  async showBar(): Promise<void> {
    (await this.bring())?.showBar();
  }

  async jump(): Promise<boolean> {
    return (await this.bring())?.jump() ?? false;
  }

  /** Resolves when card and bar are there; null: the extension is gone, or the browser refused. The next wish asks again. */
  bring(): Promise<Desk | null> {
    this.#desk ??= this.#bring();
    return this.#desk;
  }

  #enter(anchor: BadgeAnchor, by: 'pointer' | 'focus' | 'click'): void {
    if (this.#open) {
      this.#open.enter(anchor, by);
      return;
    }
    void this.bring().then((desk) => {
      const { button } = anchor;
      const isStillMeant = by === 'pointer' ? button.matches(':hover') : button.matches(':focus');
      if (isStillMeant || by === 'click') desk?.enter(anchor, by);
    });
  }

  async #bring(): Promise<Desk | null> {
    const start = await this.#inject();
    if (this.signal.aborted) return null;
    if (!start) this.#desk = null;
    this.#open = start;
    return start;
  }

  async #inject(): Promise<Desk | null> {
    try {
      const reply = await ask(() => sendMessage('openDesk', undefined));
      const start = (globalThis as DeskWorld).trellisDesk;
      return reply.ok && start && !this.signal.aborted ? start(this.portsOf(reply.value), this.signal) : null;
    } catch {
      return null; // told in the background's own log
    }
  }
}
