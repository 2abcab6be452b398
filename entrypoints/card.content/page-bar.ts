import type { AccountId } from '@/core/domain/ids';
import type { BarPlace } from '@/core/domain/page';
import { fail } from '@/core/domain/result';
import type { PageSegment } from '@/core/messaging/protocol';
import { makeHost } from '@/core/overlay/make-host';
import { keepEventsIn } from '@/core/overlay/paint/keep-events-in';
import { make } from '@/core/overlay/paint/make';
import { PutBackLimit } from '@/core/overlay/put-back';
import type { BarPorts } from './bar-ports';
import { countPage, findNewcomers, type Newcomer, type PageCount } from './count-page';
import { RowDimmer } from './dim-rows';
import { type Corner, oppositeOf } from './dock';
import { type BarModel, type BarParts, drawBar } from './draw-bar';
import { type Section, saidOf } from './draw-bar-lists';
import { saidOfWalk } from './draw-walk-line';
import { fill } from './fill-words';
import type { NewcomerState } from './newcomer-states';
import { Speaker } from './speaker';
import { WalkStarter } from './walk-starter';

const BAR_TAG = 'trellis-bar';
/** A page that did not change for so long is counted: numbers need not follow a scroll, which has to stay smooth. */
const COUNT_AFTER_MS = 200;
/** A page that changes on and on is counted so often. */
const COUNT_WITHIN_MS = 1500;
/** A list that is being loaded anew is empty for so long. */
const EMPTY_FOR_MS = 1200;
/** A frame smaller than this has no room for more than the folded bar. */
const ROOMY = { width: 360, height: 320 };

type Shown = {
  readonly host: HTMLElement;
  readonly layer: HTMLElement;
  readonly parts: BarParts;
  readonly ending: AbortController;
};

/**
 * The bar of the page: how its partners are, who to look at next, which to dim, whom no import knows. It stands in a corner while
 * the frame shows partners, does nothing while nothing changes, and leaves nothing in the document when it goes.
 */
export class PageBar {
  #shown: Shown | null = null;
  #place: BarPlace;
  #count: PageCount = countPage([]);
  #section: Section | null = null;
  #segments: readonly PageSegment[] | 'waiting' | 'failed' = 'waiting';
  /** By the name that the page shows. */
  readonly #states = new Map<string, NewcomerState>();
  #lastSeen: AccountId | null = null;
  #cancel: (() => void) | null = null;
  #emptySince: number | null = null;
  /** Milliseconds of a clock that never goes back. */
  #changedAt = 0;
  /** Where it stands while something of the page that has the focus wants its place. */
  #away: Corner | null = null;
  readonly #returns = new PutBackLimit();
  readonly #dimmer: RowDimmer;
  readonly #walker: WalkStarter;
  readonly #speaker = new Speaker();

  constructor(
    private readonly ports: BarPorts,
    private readonly signal: AbortSignal,
  ) {
    this.#place = ports.place;
    this.#dimmer = new RowDimmer({ segmentsOf: ports.segmentsOf, onAnswer: () => this.refresh() });
    this.#walker = new WalkStarter({
      start: async (segment, replaces) => {
        const { account } = ports.page();
        return account ? ports.startWalk(account, segment, replaces) : fail('no-programme');
      },
      onChange: (isAnswer) => this.#showWalk(isAnswer),
    });
    signal.addEventListener('abort', () => this.#leave());
    this.refresh();
  }

  /** Rows or badges changed: counts anew, soon. Rows that are dimmed are followed at each frame. */
  refresh(): void {
    this.#changedAt = performance.now();
    if (!this.#place.isShown || this.#cancel || this.signal.aborted) return;
    if (this.#dimmer.segment !== null) {
      const frame = requestAnimationFrame(() => this.#run());
      this.#cancel = () => cancelAnimationFrame(frame);
    } else if (this.#shown) this.#runAfterQuiet(this.#changedAt);
    else this.#runAfter(0);
  }

  /** The user wants it back. */
  open(): void {
    this.#keep({ isShown: true, isFolded: false });
    this.#run();
  }

  #runAfter(milliseconds: number): void {
    const timer = setTimeout(() => this.#run(), milliseconds);
    this.#cancel = () => clearTimeout(timer);
  }

  #runAfterQuiet(askedAt: number): void {
    const left = Math.min(this.#changedAt + COUNT_AFTER_MS, askedAt + COUNT_WITHIN_MS) - performance.now();
    if (left <= 0) {
      this.#run();
      return;
    }
    const timer = setTimeout(() => this.#runAfterQuiet(askedAt), left);
    this.#cancel = () => clearTimeout(timer);
  }

  #run(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.signal.aborted || !this.#place.isShown) return;
    const { rows } = this.ports.page();
    this.#dimmer.sync(rows);
    const count = countPage(rows);
    if (count.accounts.length === 0) {
      this.#waitForRows();
      return;
    }
    this.#emptySince = null;
    this.#count = count;
    if (this.#shown && !this.#shown.host.isConnected) this.#leave({ keepsDim: true });
    if (!this.#shown && !this.#returns.isGivenUp) this.#enter();
    this.#draw();
  }

  #waitForRows(): void {
    if (!this.#shown) return;
    const now = performance.now();
    this.#emptySince ??= now;
    const left = EMPTY_FOR_MS - (now - this.#emptySince);
    if (left > 0) this.#runAfter(left);
    else this.#leave();
  }

  #enter(): void {
    if (!this.#returns.allows(performance.now())) return; // the page throws it away each time
    const { host, root } = makeHost(document, BAR_TAG, this.ports.shadow);
    root.adoptedStyleSheets = [...this.ports.sheets];
    keepEventsIn(root);
    const parts = drawBar(this.ports.words, {
      fold: (isFolded) => this.#fold(isFolded),
      close: () => this.#close(),
      move: (corner) => this.#move(corner),
      jump: () => void this.jump(),
      toggle: (section) => this.#toggle(section),
      dim: (segment) => this.#dim(segment),
      walk: (replaces) => this.#walk(replaces),
      keepWalk: () => this.#walker.forget(),
      add: (newcomer) => void this.#add(newcomer),
      drop: (newcomer) => void this.#drop(newcomer),
      turnOff: () => void this.#turnOff(),
    });
    const layer = make('div', 'layer', parts.box, parts.pill, this.#speaker.element);
    layer.popover = 'manual';
    root.append(layer);
    root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
    const ending = new AbortController();
    document.addEventListener('focusin', (event) => this.#makeWay(event), { capture: true, signal: ending.signal });
    document.documentElement.append(host);
    layer.showPopover();
    this.#shown = { host, layer, parts, ending };
  }

  #leave({ keepsDim = false } = {}): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#emptySince = null;
    if (!keepsDim) this.#dimmer.end();
    this.#shown?.ending.abort();
    this.#shown?.host.remove();
    this.#shown = null;
  }

  #draw(): void {
    const page = this.ports.page();
    this.#shown?.parts.show({
      corner: this.#away ?? this.#place.corner,
      isFolded: this.#isFolded(),
      program: page.program,
      account: page.account?.account ?? null,
      count: this.#count,
      lastSeen: this.#lastSeen,
      section: this.#section,
      segments: this.#segments,
      dimmed: this.#dimmed(),
      walk: this.#walker.state,
      newcomers: this.#section === 'newcomers' ? findNewcomers(page.rows, new URL(document.baseURI)) : [],
      stateOf: ({ name }) => this.#states.get(name) ?? null,
    });
  }

  /** As the user left it; in a small frame folded, until it is opened there. */
  #isFolded(): boolean {
    const isRoomy = innerWidth >= ROOMY.width && innerHeight >= ROOMY.height;
    return this.#place.isFolded || !(isRoomy || this.#isOpened);
  }
  #isOpened = false;

  #fold(isFolded: boolean): void {
    this.#isOpened = !isFolded;
    this.#section = null;
    this.#keep({ isFolded });
    this.#draw();
    this.#shown?.parts.focus(isFolded ? 'pill' : 'fold');
  }

  #move(corner: Corner): void {
    this.#away = null;
    this.#keep({ corner });
    this.#draw();
  }

  #close(): void {
    this.#keep({ isShown: false });
    this.#leave();
  }

  #keep(change: Partial<BarPlace>): void {
    this.#place = { ...this.#place, ...change };
    this.ports.keep(this.#place);
  }

  /** To the next one behind the one that was shown last, and from the end to the first. False: nobody waits. Works without a bar, too. */
  jump(): boolean {
    this.#count = countPage(this.ports.page().rows);
    const { waiting } = this.#count;
    const at = (waiting.findIndex(({ account }) => account === this.#lastSeen) + 1) % Math.max(1, waiting.length);
    const next = waiting[at];
    this.#lastSeen = next?.account ?? null;
    this.#draw();
    if (!next) {
      this.#speaker.say(this.ports.words.nobody);
      return false;
    }
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.row.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
    next.anchor.button.focus({ preventScroll: true });
    this.#speaker.say(fill(this.ports.words.at, { at: at + 1, all: waiting.length }));
    return true;
  }

  #toggle(section: Section): void {
    this.#section = this.#section === section ? null : section;
    this.#draw();
    if (this.#section === 'segments') void this.#askSegments();
  }

  /** Asked each time the list is opened: what is on the page, and who is in what, may have changed. */
  async #askSegments(): Promise<void> {
    const { accounts } = this.#count;
    const found = await this.ports.segmentsOf(accounts);
    this.#segments = found ?? 'failed';
    this.#draw();
  }

  #dim(id: string | null): void {
    this.#dimmer.end();
    this.#walker.forget();
    const segment = typeof this.#segments === 'string' ? undefined : this.#segments.find((one) => one.id === id);
    if (segment) this.#dimmer.show(segment, this.#count.accounts);
    this.#run();
    const dimmed = this.#dimmed();
    const { words } = this.ports;
    const facts = dimmed && { shown: dimmed.bright, all: this.#count.accounts.length, segment: dimmed.name };
    this.#speaker.say(facts ? fill(words.dimmed, facts) : words.showAll);
  }

  #dimmed(): BarModel['dimmed'] {
    const { segment } = this.#dimmer;
    return segment && { ...segment, bright: this.#count.accounts.filter((account) => this.#dimmer.isBright(account)).length };
  }

  #walk(replaces: boolean): void {
    const { segment } = this.#dimmer;
    if (segment) void this.#walker.start(segment.id, replaces);
  }

  #showWalk(isAnswer: boolean): void {
    this.#draw();
    if (isAnswer) this.#speaker.say(saidOfWalk(this.ports.words, this.#walker.state));
  }

  async #add(newcomer: Newcomer): Promise<void> {
    const { account } = this.ports.page();
    if (!account || this.#states.get(newcomer.name) === 'waiting') return;
    this.#setState(newcomer, 'waiting');
    const reply = await this.ports.addProspect(account, newcomer);
    const state = reply.ok ? reply.value : reply.reason;
    this.#setState(newcomer, state);
    this.#speaker.say(`${newcomer.name}: ${saidOf(this.ports.words, state)}`);
  }

  async #drop(newcomer: Newcomer): Promise<void> {
    const state = this.#states.get(newcomer.name);
    if (typeof state !== 'object') return;
    this.#setState(newcomer, 'waiting');
    this.#setState(newcomer, (await this.ports.dropProspect(state.prospect)) ? null : state);
  }

  #setState({ name }: Newcomer, state: NewcomerState | null): void {
    if (state === null) this.#states.delete(name);
    else this.#states.set(name, state);
    this.#draw();
  }

  async #turnOff(): Promise<void> {
    if (!(await this.ports.turnOff())) this.#speaker.say(this.ports.words.failed);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#section === null) return;
    const section = this.#section;
    this.#toggle(section);
    this.#shown?.parts.focus(section);
  }

  /** What the keyboard came to on the page must not lie under the bar: it stands in another corner meanwhile. */
  #makeWay(event: Event): void {
    const [target] = event.composedPath();
    const bar = this.#shown;
    if (!bar || !(target instanceof Element) || event.target === bar.host) return;
    const { corner } = this.#place;
    bar.parts.moveTo(corner);
    this.#away = overlaps(target, bar.parts.current()) ? oppositeOf(corner) : null;
    if (this.#away) bar.parts.moveTo(this.#away);
  }
}

function overlaps(element: Element, bar: Element): boolean {
  const [one, other] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
  const isLarge = one.width * one.height > innerWidth * innerHeight * 0.5; // a page that takes the focus as a whole
  return !isLarge && one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
