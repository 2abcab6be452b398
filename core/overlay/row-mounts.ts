import type { BadgeHost, HostSheets } from './badge-host';
import type { BadgeAnchor } from './desk';
import type { PartnerRow } from './find-rows';
import { type Form, formBeside, formFor, type Room } from './form-badge';
import { type Placement, readPlacement, targetOf } from './place-badge';
import { PutBackLimit } from './put-back';

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
  /** Fills the shadow root of a new badge. */
  readonly draw: (badge: BadgeHost, face: Face) => Drawn<Face>;
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
  /** Badges that went and were drawn again in another row, in one pass. */
  readonly redrawn: number;
  /** Partners given up in this pass, because the page throws their badge away each time. */
  readonly givenUp: number;
};

/** What a pass looks at. Rows that it does not name stay as they are. */
export type SyncWork = {
  readonly rows: Iterable<PartnerRow>;
  readonly gone: Iterable<Element>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: number;
};

/** So many go into the page as they come. A table lays itself out again for each batch: of more there is one. */
const FEW = 60;
/** Badges that are made at a time, when more of them wait: nothing of ours may take long enough to be felt. */
const SLICE = 150;

/** Which row carries which badge. The one place that writes to the page. */
export class RowMounts<Face> {
  readonly #mounted = new Map<Element, Mount<Face>>();
  readonly #rowOf = new WeakMap<Element, Element>();
  readonly #returns = new WeakMap<Element, { readonly key: string; readonly limit: PutBackLimit }>();
  /** Rows that want a badge and have none yet. */
  readonly #waiting = new Map<Element, PartnerRow>();
  /** Badges that are made and not in the page yet: many go in at once. */
  readonly #ready = new Map<Element, Mount<Face>>();
  #placement: Placement | null = null;
  /** The form that the last one had room for: the names of a column are about as long, and a form that changes costs a layout. */
  #usual: Form | null = null;

  constructor(
    private readonly ports: BadgePorts<Face>,
    private readonly hosts: HostSheets,
  ) {}

  /** The badge of a row, if it has one. */
  anchorOf(row: Element): BadgeAnchor | null {
    return this.#mounted.get(row)?.anchor ?? null;
  }

  /** The row that a badge was made for; null: not one of ours. */
  rowOf(badge: Element): Element | null {
    return this.#rowOf.get(badge) ?? null;
  }

  get isEmpty(): boolean {
    return this.#mounted.size === 0;
  }

  get placement(): Placement | null {
    return this.#placement;
  }

  all(): Iterable<Mounted & { readonly slot: HTMLElement }> {
    return this.#mounted.values();
  }

  /**
   * `wrong`: something changed in a row that has a badge. `missed`: so many badges are gone that it is seen at once. Asked at each
   * change of the page: what else a record says is not looked at, for its lists of nodes are made when they are asked for.
   */
  harmOf(records: readonly MutationRecord[]): 'wrong' | 'missed' | null {
    if (this.isEmpty) return null;
    const outside = new Set<Node>();
    for (const { target } of records) {
      for (let at: Node | null = target; at && !outside.has(at); at = at.parentNode) {
        if (this.#mounted.has(at as Element) && at.isConnected) return 'wrong'; // what is taken out may be taken apart
        outside.add(at);
      }
    }
    let left = 0;
    for (const { host } of this.#mounted.values()) if (!host.isConnected && ++left * 2 > this.#mounted.size) return 'missed';
    return null;
  }

  sync({ rows, gone, now }: SyncWork): SyncReport {
    const changed: Mounted[] = [];
    const left = new Set<string>();
    let givenUp = 0;
    for (const row of gone) this.#drop(row, left);
    for (const found of rows) {
      const face = this.ports.faceOf(found);
      const made = this.#ready.get(found.row);
      if (made && face !== null && made.slot === found.slot) {
        this.#turn(made, found.key, face);
        continue;
      }
      const current = this.#mounted.get(found.row);
      if (current && face !== null && this.#isInPlace(current, found)) {
        // A virtual list rewrites its rows at each step: what is in the page stays, only its face changes.
        if (this.#turn(current, found.key, face)) changed.push(current);
        continue;
      }
      const wasThrownAway = current?.key === found.key && current.face === face && !current.host.isConnected;
      this.#drop(found.row, current?.key === found.key ? null : left);
      if (!face) continue;
      const verdict = this.#mayPutBack(found, wasThrownAway, now);
      if (verdict === 'now-given-up') givenUp++;
      if (verdict === 'yes') this.#waiting.set(found.row, found);
    }
    return { ...this.#mountNext(changed, left), givenUp };
  }

  #mountNext(changed: Mounted[], left: ReadonlySet<string>): Omit<SyncReport, 'givenUp'> {
    const areFew = this.#ready.size + this.#waiting.size <= FEW;
    let room = areFew ? FEW : SLICE;
    let redrawn = 0;
    for (const [row, found] of this.#waiting) {
      if (room-- === 0) break;
      this.#waiting.delete(row);
      const face = this.ports.faceOf(found); // it may have waited since a pass before
      if (!face) continue;
      this.#ready.set(row, this.#make(found, face));
      if (left.has(found.key)) redrawn++;
    }
    const isUnfinished = this.#waiting.size > 0;
    if (!isUnfinished) changed.push(...this.#insertReady(!areFew));
    return { changed, isUnfinished, redrawn };
  }

  /**
   * The badges that still have to be fitted. `isMeasured`: each gets the form there is room for before it stands, so that it never
   * has to change; the first is looked at again.
   */
  #insertReady(isMeasured: boolean): readonly Mounted[] {
    const ready = [...this.#ready];
    this.#ready.clear();
    const range = isMeasured ? (ready[0]?.[1].slot.ownerDocument.createRange() ?? null) : null;
    const placed = ready.flatMap(([row, mount]) => {
      const placement = this.#place(mount.slot);
      const target = targetOf(mount.slot, placement.where);
      if (!target) return []; // the page took the name out of the document meanwhile: the next pass sees what became of it
      return { row, mount, target, form: range && formBeside(target, placement, range) };
    });
    for (const { row, mount, target, form } of placed) {
      const { room, over } = form ?? this.#usual ?? formFor(Number.POSITIVE_INFINITY);
      mount.setRoom(room, over);
      target.parent.insertBefore(mount.host, target.before);
      this.#mounted.set(row, mount);
    }
    return placed.filter(({ form }, at) => form === null || at === 0).map(({ mount }) => mount);
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

  /** A badge gets the form that there is room for. */
  suit(badge: Mounted, form: Form): void {
    this.#usual = form;
    badge.setRoom(form.room, form.over);
  }

  /** Copies that the page made of a row together with its badge: they are empty, and nobody else would remove them. */
  removeStrays(badges: Iterable<Element>): void {
    for (const badge of badges) {
      const row = this.#rowOf.get(badge);
      if (!row || this.#mounted.get(row)?.host !== badge) badge.remove();
    }
  }

  clear(): void {
    for (const row of [...this.#mounted.keys()]) this.#drop(row, null);
    this.#waiting.clear();
    this.#ready.clear();
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

  #make({ row, key, slot }: PartnerRow, face: Face): Mount<Face> {
    const badge = this.hosts.make(slot.ownerDocument, !this.#place(slot).isItem, this.ports.sheets);
    const { anchor, show, setRoom } = this.ports.draw(badge, face);
    this.#rowOf.set(badge.host, row);
    return { anchor, host: badge.host, show, setRoom, key, face, slot };
  }

  /** Still beside its name: the page may have moved cells, or built the name anew. */
  #isInPlace({ host, slot }: Mount<Face>, found: PartnerRow): boolean {
    if (!host.isConnected || slot !== found.slot) return false;
    return host.parentNode === (this.#place(slot).where === 'inside' ? slot : slot.parentNode);
  }

  #place(slot: HTMLElement): Placement {
    if (this.#placement) return this.#placement;
    this.#placement = readPlacement(slot);
    const { gap, lift } = this.#placement;
    this.hosts.set(this.#mounted.size === 0 ? { gap, lift } : { gap }); // those that stand there were measured
    return this.#placement;
  }

  #drop(row: Element, left: Set<string> | null): void {
    this.#waiting.delete(row);
    this.#ready.delete(row);
    const mount = this.#mounted.get(row);
    if (!mount) return;
    left?.add(mount.key);
    mount.host.remove();
    this.#mounted.delete(row);
  }
}
