import { BADGE_HEIGHT, type HostSheets } from './badge-host';
import { boundsOf, type Form, formFor } from './form-badge';
import type { Placement } from './place-badge';
import type { Mounted, RowMounts } from './row-mounts';

/**
 * Gives each badge the form that its cell has room for, and its height on the line. Done when the browser has laid out the frame
 * by itself and before it paints: boxes are there to be read, so nothing of ours ever forces a layout.
 */
export class BadgeFitter<Face> {
  readonly #new = new Set<Mounted>();
  #isAll = false;
  /** How high they stand is read from the first of them. */
  #isLiftDue = false;
  /** The box that cuts the first badge off: when its width changes, the room of all does. */
  #bounds: Element | null = null;
  #width: number | null = null;
  readonly #sizes: ResizeObserver;
  readonly #laidOut: ResizeObserver;

  constructor(
    private readonly page: { readonly document: Document; readonly signal: AbortSignal },
    private readonly mounts: RowMounts<Face>,
    private readonly hosts: HostSheets,
    /** Other widths: names may be lined up in another way. */
    private readonly onNewSize: () => void,
  ) {
    const { document, signal } = page;
    this.#laidOut = new ResizeObserver(() => {
      this.#laidOut.disconnect();
      this.#fit();
    });
    this.#sizes = new ResizeObserver(([entry]) => {
      // What left the page is reported, too, as of no size.
      if (entry?.target.isConnected) this.#noteWidth(entry.contentRect.width);
    });
    document.defaultView?.addEventListener('resize', () => this.#begin(), { signal });
    signal.addEventListener('abort', () => {
      this.#laidOut.disconnect();
      this.#sizes.disconnect();
    });
  }

  /** Badges that are new or say something else. A badge that only went to another partner keeps its form until then. */
  fit(badges: readonly Mounted[]): void {
    if (badges.length === 0 && !this.#isAll) return;
    if (this.#bounds === null) this.#isLiftDue = true;
    for (const badge of badges) this.#new.add(badge);
    this.#watch();
    // An element is reported once after it is first observed, and that after the layout.
    this.#laidOut.observe(this.page.document.documentElement);
  }

  #begin(): void {
    this.#isAll = true;
    this.onNewSize();
  }

  #noteWidth(width: number): void {
    const before = this.#width;
    this.#width = width;
    if (before !== null && before !== width) this.#begin(); // the first report only says what is
  }

  #fit(): void {
    const [first] = this.mounts.all();
    const { placement } = this.mounts;
    const badges = this.#isAll ? [...this.mounts.all()] : [...this.#new];
    this.#new.clear();
    if (!first || !placement || this.page.signal.aborted) return;
    const plans = planForms(badges, placement);
    if (this.#isAll || this.#isLiftDue) {
      this.#isAll = false;
      this.#isLiftDue = false;
      this.hosts.set({ lift: liftOf(first.host, first.slot, placement) });
    }
    for (const { badge, form } of plans) this.mounts.suit(badge, form);
  }

  /**
   * A grid that builds its rows anew takes the box away: another of the column says as much. Not begun while sizes are told: the
   * browser would raise an error about it, and the page could hear that.
   */
  #watch(): void {
    const [first] = this.mounts.all();
    const { placement } = this.mounts;
    if (!first || !placement || this.#bounds?.isConnected) return;
    this.#bounds = boundsOf(first.host, placement.boundsUp);
    this.#sizes.disconnect();
    if (this.#bounds) this.#sizes.observe(this.#bounds);
  }
}

type Plan = { readonly badge: Mounted; readonly form: Form };

/** Reads only. */
function planForms(badges: readonly Mounted[], { boundsUp, isRightToLeft }: Placement): readonly Plan[] {
  return badges.flatMap((badge) => {
    const box = badge.host.isConnected ? boundsOf(badge.host, boundsUp)?.getBoundingClientRect() : null;
    if (!box) return []; // thrown away by the page since: the next pass deals with it
    const at = badge.host.getBoundingClientRect();
    return { badge, form: formFor(isRightToLeft ? at.right - box.left : box.right - at.left) };
  });
}

/** Pixels from the host's top to that of a badge centred on the name's last line. */
function liftOf(host: HTMLElement, slot: HTMLElement, placement: Placement): number {
  if (placement.where === 'last-item') return placement.lift;
  const range = slot.ownerDocument.createRange();
  range.selectNodeContents(slot);
  const line = [...range.getClientRects()].filter(({ height }) => height > 0).at(-1);
  return line ? (line.top + line.bottom) / 2 - host.getBoundingClientRect().top - BADGE_HEIGHT / 2 : placement.lift;
}
