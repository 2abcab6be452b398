import { BADGE_TAG, type BadgeHost, type HostSheets } from './badge-host';
import type { BadgeAnchor } from './desk';
import type { PartnerRow } from './find-rows';
import { followsSpace, type Placement, readPlacement, targetOf } from './place-badge';
import { PutBackLimit } from './put-back';

/** How much of a badge there is room for; every badge of one kind has the same width, whatever it says. */
export type Room = 'full' | 'short' | 'mark';

export type Drawn<Face> = {
  readonly anchor: BadgeAnchor;
  /** Shows another face in the same place; null: keeps the place, empty, until it is known what to show. */
  readonly show: (face: Face | null) => void;
  /** `over`: pixels by which even the smallest badge must stand over the end of the name. */
  readonly setRoom: (room: Room, over: number) => void;
};

export type BadgePorts<Face> = {
  /** What to show for a partner; null: nothing; undefined: not yet known. The same object as long as it looks the same. */
  readonly faceOf: (row: PartnerRow) => Face | null | undefined;
  /** Fills the shadow root of a new badge, empty at first. */
  readonly draw: (badge: BadgeHost) => Drawn<Face>;
  readonly sheets: readonly CSSStyleSheet[];
};

export type Mounted = {
  readonly anchor: BadgeAnchor;
  readonly host: HTMLElement;
  readonly setRoom: (room: Room, over: number) => void;
};
type Mount<Face> = Mounted & {
  readonly show: (face: Face | null) => void;
  readonly slot: HTMLElement;
  key: string;
  face: Face | null | undefined;
};

export type SyncReport = {
  /** Badges that are new or show something else. */
  readonly changed: readonly Mounted[];
  /** True when the batch was full: the rest wants another pass. */
  readonly isUnfinished: boolean;
  /** Badges of partners that were on the page in the pass before, drawn again in another row. */
  readonly redrawn: number;
  /** Partners given up in this pass, because the page throws their badge away each time. */
  readonly givenUp: number;
};

/** A static table lays itself out again for each batch: few large ones, never row by row. */
const BATCH = 500;

/** Which row carries which badge. The one place that writes to the page. */
export class RowMounts<Face> {
  readonly #mounted = new Map<Element, Mount<Face>>();
  readonly #returns = new WeakMap<Element, { readonly key: string; readonly limit: PutBackLimit }>();
  #shown = new Set<string>();
  #placement: Placement | null = null;

  constructor(
    private readonly ports: BadgePorts<Face>,
    private readonly hosts: HostSheets,
  ) {}

  /** The badge of a row, if it has one. */
  anchorOf(row: Element): BadgeAnchor | null {
    return this.#mounted.get(row)?.anchor ?? null;
  }

  get placement(): Placement | null {
    return this.#placement;
  }

  all(): Iterable<Mounted & { readonly slot: HTMLElement }> {
    return this.#mounted.values();
  }

  sync(rows: readonly PartnerRow[], { document, now }: { readonly document: Document; readonly now: number }): SyncReport {
    const live = new Set<Element>();
    const waiting: { readonly row: PartnerRow; readonly face: Face }[] = [];
    const changed: Mounted[] = [];
    let givenUp = 0;
    let redrawn = 0;

    for (const found of rows) {
      live.add(found.row);
      const face = this.ports.faceOf(found);
      const current = this.#mounted.get(found.row);
      if (current && face !== null && this.#isInPlace(current, found)) {
        // A virtual list rewrites its rows at each step: what is in the page stays, only its face changes.
        if (this.#turn(current, found.key, face)) changed.push(current);
        continue;
      }
      const wasThrownAway = current?.key === found.key && current.face === face && !current.host.isConnected;
      this.#drop(found.row);
      if (!face) continue;
      const verdict = this.#mayPutBack(found, wasThrownAway, now);
      if (verdict === 'now-given-up') givenUp++;
      if (verdict !== 'yes') continue;
      if (!current && this.#shown.has(found.key)) redrawn++;
      waiting.push({ row: found, face });
    }
    for (const row of [...this.#mounted.keys()]) if (!live.has(row)) this.#drop(row);

    for (const { row, face } of waiting.slice(0, BATCH)) {
      const mount = this.#mount(row, face);
      if (mount) changed.push(mount);
    }
    this.#shown = new Set([...this.#mounted.values()].map(({ key }) => key));
    this.#removeStrays(document);
    return { changed, isUnfinished: waiting.length > BATCH, redrawn, givenUp };
  }

  /** True when it shows something else now. */
  #turn(mount: Mount<Face>, key: string, face: Face | undefined): boolean {
    if (mount.key === key && mount.face === face) return false;
    const isSame = mount.face === face;
    mount.key = key;
    mount.face = face;
    if (!isSame) mount.show(face ?? null);
    return face !== undefined;
  }

  clear(): void {
    for (const row of [...this.#mounted.keys()]) this.#drop(row);
    this.#shown.clear();
  }

  /** The page's layout changed: where badges go is read anew, and those that stand elsewhere now are put there. */
  forgetPlacement(): void {
    this.#placement = null;
  }

  #mayPutBack({ row, key }: PartnerRow, wasThrownAway: boolean, now: number): 'yes' | 'given-up' | 'now-given-up' {
    const known = this.#returns.get(row);
    if (known && known.key === key && known.limit.isGivenUp) return 'given-up';
    if (!wasThrownAway) return 'yes';
    const entry = known && known.key === key ? known : { key, limit: new PutBackLimit() };
    this.#returns.set(row, entry);
    return entry.limit.allows(now) ? 'yes' : 'now-given-up';
  }

  #mount({ row, key, slot }: PartnerRow, face: Face): Mounted | null {
    this.#placement ??= readPlacement(slot);
    const target = targetOf(slot, this.#placement.where);
    if (!target) return null; // the page took the name out of the document meanwhile: the next pass sees what became of it
    const { where, canWrap } = this.#placement;
    const isInline = where !== 'last-item' && (canWrap || followsSpace(target.parent, target.before));
    const badge = this.hosts.make(slot.ownerDocument, isInline, this.ports.sheets);
    const { anchor, show, setRoom } = this.ports.draw(badge);
    show(face);
    target.parent.insertBefore(badge.host, target.before);
    const mount = { anchor, host: badge.host, show, setRoom, key, face, slot };
    this.#mounted.set(row, mount);
    return mount;
  }

  /** Still beside its name: the page may have moved cells, or built the name anew. */
  #isInPlace({ host, slot }: Mount<Face>, found: PartnerRow): boolean {
    if (!host.isConnected || slot !== found.slot) return false;
    this.#placement ??= readPlacement(slot);
    return host.parentNode === (this.#placement.where === 'inside' ? slot : slot.parentNode);
  }

  #drop(row: Element): void {
    this.#mounted.get(row)?.host.remove();
    this.#mounted.delete(row);
  }

  /** Copies that the page made of a row together with its badge: they are empty, and nobody else would remove them. */
  #removeStrays(document: Document): void {
    const all = document.getElementsByTagName(BADGE_TAG);
    if (all.length === this.#mounted.size) return;
    const ours = new Set<Element>([...this.#mounted.values()].map(({ host }) => host));
    for (const element of [...all]) if (!ours.has(element)) element.remove();
  }
}
