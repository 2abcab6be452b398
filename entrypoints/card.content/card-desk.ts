import type { AccountId } from '@/core/domain/ids';
import type { Card } from '@/core/domain/page';
import type { ActionState } from '@/core/messaging/protocol';
import type { BadgeAnchor, Desk } from '@/core/overlay/desk';
import { makeHost } from '@/core/overlay/make-host';
import { keepEventsIn } from '@/core/overlay/paint/keep-events-in';
import { make } from '@/core/overlay/paint/make';
import { type Decided, drawCard } from './draw-card';
import { placeCard } from './place-card';
import { Speaker } from './speaker';

const OPEN_AFTER_MS = 250;
/** Long enough to cross the gap between badge and card. */
const CLOSE_AFTER_MS = 220;
const CARD_TAG = 'trellis-card';

const SAID = { done: 'isDone', snoozed: 'isSnoozed', dismissed: 'isDismissed' } as const;

export type CardPorts = {
  readonly shadow: ShadowRootMode;
  readonly sheets: readonly CSSStyleSheet[];
  /** Null: not known any more, or nobody answers. */
  readonly fetch: (account: AccountId) => Promise<Card | null>;
  readonly draft: (account: AccountId, play: string | null) => void;
  /** The user turned to this partner, not only the pointer. */
  readonly follow: (account: AccountId) => void;
  readonly open: (account: AccountId) => void;
  /** True when it was taken. */
  readonly decide: (account: AccountId, play: string, state: ActionState) => Promise<boolean>;
};

type Shown = {
  readonly account: AccountId;
  readonly anchor: BadgeAnchor;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Ends what listens only while the card is open. */
  readonly ending: AbortController;
  card: Card;
  box: HTMLElement;
};

/**
 * The one card of the page. It opens when the pointer rests on a badge, on focus and on click; it stays while the pointer or
 * the focus is in badge or card, and goes otherwise, or on Escape. Closed, it leaves nothing in the document.
 */
export class CardDesk implements Omit<Desk, 'showBar' | 'jump'> {
  #shown: Shown | null = null;
  #pointerOn: BadgeAnchor | 'card' | null = null;
  #focusOn: BadgeAnchor | 'card' | null = null;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;
  /** Number of the last request to open: an answer that comes late finds that it is not the last any more. */
  #wish = 0;
  #isReturning = false;
  /** What was decided on the card that is open, by play: each can be taken back until it closes. */
  readonly #decided = new Map<string, Decided>();
  #isDeciding = false;
  readonly #speaker = new Speaker();

  constructor(
    private readonly ports: CardPorts,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.close());
  }

  enter(anchor: BadgeAnchor, by: 'pointer' | 'focus' | 'click'): void {
    if (by === 'pointer') this.#pointerOn = anchor;
    if (by === 'focus') this.#focusOn = anchor;
    if (by === 'click') this.#turnTo(anchor);
    else if (by === 'pointer' || !this.#isReturning) this.#openLater(anchor);
  }

  #turnTo(anchor: BadgeAnchor): void {
    const account = anchor.account();
    if (account) this.ports.follow(account);
    void this.#open(anchor);
  }

  leave(anchor: BadgeAnchor, by: 'pointer' | 'focus'): void {
    this.#left(by, anchor);
  }

  /** The card stands at the end of the document, but belongs after its badge. */
  tab(anchor: BadgeAnchor): boolean {
    if (this.#shown?.anchor !== anchor) return false;
    this.#stops().at(0)?.focus();
    return true;
  }

  refresh(): void {
    this.#place();
  }

  /** The page reused the row: what is open, or about to open, is about somebody else. */
  forget(anchor: BadgeAnchor): void {
    if (this.#shown?.anchor === anchor || this.#pointerOn === anchor || this.#focusOn === anchor) this.close();
  }

  close(): void {
    this.#wish++;
    clearTimeout(this.#opening);
    clearTimeout(this.#closing);
    this.#shown?.anchor.button.setAttribute('aria-expanded', 'false');
    this.#shown?.ending.abort();
    this.#shown?.host.remove();
    this.#shown = null;
    this.#decided.clear();
    if (this.#pointerOn === 'card') this.#pointerOn = null;
    if (this.#focusOn === 'card') this.#focusOn = null;
  }

  #openLater(anchor: BadgeAnchor): void {
    clearTimeout(this.#closing);
    clearTimeout(this.#opening);
    if (this.#shown?.anchor === anchor) return;
    this.#opening = setTimeout(() => void this.#open(anchor), OPEN_AFTER_MS);
  }

  async #open(anchor: BadgeAnchor): Promise<void> {
    clearTimeout(this.#opening);
    clearTimeout(this.#closing);
    const account = anchor.account();
    if (account === null || this.#shown?.anchor === anchor) return;
    const wish = ++this.#wish;
    const card = await this.ports.fetch(account);
    if (wish !== this.#wish || this.signal.aborted || !anchor.host.isConnected || !card) return;
    if (!this.#isHeldBy(anchor)) return; // left while the answer was on its way
    this.close();
    this.#show(anchor, account, card);
  }

  #show(anchor: BadgeAnchor, account: AccountId, card: Card): void {
    const { host, root } = makeHost(document, CARD_TAG, this.ports.shadow);
    root.adoptedStyleSheets = [...this.ports.sheets];
    keepEventsIn(root);
    const box = this.#draw(account, card);
    // Not the host: of what is in here the page hears no toggle, and sees no attribute.
    const layer = make('div', 'layer', box, this.#speaker.element);
    layer.popover = 'manual';
    root.append(layer);
    root.addEventListener('keydown', (event) => this.#onCardKey(event as KeyboardEvent));
    root.addEventListener('focusin', () => this.#entered('focus'));
    root.addEventListener('focusout', () => this.#left('focus', 'card'));
    host.addEventListener('pointerenter', () => this.#entered('pointer'));
    host.addEventListener('pointerleave', () => this.#left('pointer', 'card'));
    document.documentElement.append(host);
    layer.showPopover();
    anchor.button.setAttribute('aria-expanded', 'true');
    this.#shown = { account, anchor, host, root, ending: this.#listen(), card, box };
    this.#place();
  }

  #listen(): AbortController {
    const ending = new AbortController();
    const { signal } = ending;
    const place = () => this.#place();
    addEventListener('scroll', place, { capture: true, passive: true, signal });
    addEventListener('resize', place, { passive: true, signal });
    // Wherever the focus is: a card that the pointer opened must go, too.
    addEventListener('keydown', (event) => this.#onEscape(event), { capture: true, signal });
    return ending;
  }

  #draw(account: AccountId, card: Card): HTMLElement {
    const doing = {
      draft: (play: string | null) => this.ports.draft(account, play),
      open: () => this.ports.open(account),
      decide: (decided: Decided) => void this.#decide(decided),
      undo: (decided: Decided) => void this.#undo(decided),
      close: () => this.#closeAndReturn(),
    };
    return drawCard(card, doing, [...this.#decided.values()]);
  }

  async #decide(decided: Decided): Promise<void> {
    const { play, title, state } = decided;
    const card = await this.#tell(play, state, () => this.#decided.set(play, decided));
    if (!card) return;
    this.#shown?.box.querySelector<HTMLElement>('.decided:last-of-type button')?.focus();
    this.#speaker.say(`${title}: ${card.words[SAID[state]]}`);
  }

  async #undo({ play }: Decided): Promise<void> {
    const card = await this.#tell(play, 'open', () => this.#decided.delete(play));
    if (!card) return;
    const title = card.actions.find((action) => action.play === play)?.title;
    const actions = [...(this.#shown?.box.querySelectorAll<HTMLElement>('.action') ?? [])];
    const action = actions.find(({ dataset }) => dataset.play === play);
    (action?.querySelector('button') ?? this.#shown?.box)?.focus();
    if (title) this.#speaker.say(title);
  }

  /** Tells the background, then shows what stands there now; null: another card is open meanwhile, or nobody answers. */
  async #tell(play: string, state: ActionState, onTaken: () => void): Promise<Card | null> {
    const shown = this.#shown;
    if (!shown || this.#isDeciding) return null; // pressed twice
    this.#isDeciding = true;
    const isTaken = await this.ports.decide(shown.account, play, state);
    const card = await this.ports.fetch(shown.account);
    this.#isDeciding = false;
    if (shown !== this.#shown) return null;
    if (isTaken) onTaken();
    shown.card = card ?? shown.card;
    this.#redraw(shown);
    return isTaken ? shown.card : null;
  }

  #redraw(shown: Shown): void {
    const box = this.#draw(shown.account, shown.card);
    const scrolled = shown.root.querySelector('.body')?.scrollTop ?? 0;
    const hadFocus = shown.root.activeElement !== null;
    shown.box.replaceWith(box);
    shown.box = box;
    box.querySelector('.body')?.scrollTo({ top: scrolled });
    this.#place();
    if (hadFocus) box.focus();
  }

  #onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    if (this.#focusOn === 'card') {
      event.preventDefault();
      this.#closeAndReturn();
    } else this.close();
  }

  #onCardKey(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const stops = this.#stops();
    const at = this.#shown?.root.activeElement;
    if (event.shiftKey && (at === stops.at(0) || at === this.#shown?.box)) {
      event.preventDefault();
      this.#shown?.anchor.button.focus();
    } else if (!event.shiftKey && at === stops.at(-1)) {
      this.#closeAndReturn(); // and the browser goes on from the badge to what follows it on the page
    }
  }

  #closeAndReturn(): void {
    const anchor = this.#shown?.anchor;
    this.close();
    this.#isReturning = true;
    anchor?.button.focus();
    this.#isReturning = false;
  }

  #stops(): HTMLElement[] {
    return [...(this.#shown?.root.querySelectorAll<HTMLElement>('button, summary') ?? [])];
  }

  #entered(by: 'pointer' | 'focus'): void {
    clearTimeout(this.#closing);
    if (by === 'pointer') this.#pointerOn = 'card';
    else this.#focusOn = 'card';
  }

  #left(by: 'pointer' | 'focus', from: BadgeAnchor | 'card'): void {
    if (by === 'pointer' && this.#pointerOn === from) this.#pointerOn = null;
    if (by === 'focus' && this.#focusOn === from) this.#focusOn = null;
    if (from !== 'card' && !this.#isHeldBy(from)) clearTimeout(this.#opening);
    clearTimeout(this.#closing);
    this.#closing = setTimeout(() => {
      if (this.#shown && !this.#isHeldBy(this.#shown.anchor)) this.close();
    }, CLOSE_AFTER_MS);
  }

  #isHeldBy(anchor: BadgeAnchor): boolean {
    return [this.#pointerOn, this.#focusOn].some(
      (held) => held === anchor || (held === 'card' && this.#shown?.anchor === anchor),
    );
  }

  #place(): void {
    if (!this.#shown) return;
    const { anchor, box } = this.#shown;
    if (!anchor.host.isConnected) {
      if (this.#pointerOn !== 'card' && this.#focusOn !== 'card') this.close();
      return; // the page drew the row anew: the card stays where it is for as long as it is used
    }
    if (!placeCard(box, anchor.button.getBoundingClientRect())) this.close();
  }
}
