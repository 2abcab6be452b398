import type { PartnerTable } from '../networks/types';
import { BADGE_TAG } from './badge-host';
import { type FoundRows, hasId, matchRows, type PartnerRow, readRow, withoutNames } from './find-rows';
import { isLocalSelector } from './local-selector';
import { findRoots, type RowRoots } from './row-roots';

export type RowChanges = {
  /** Partner rows that are new, or in which anything changed. */
  readonly changed: readonly PartnerRow[];
  /** Rows that left, or are about nobody now. */
  readonly gone: readonly Element[];
  /** Badges that came with something the page put in: copies, unless we know them. */
  readonly badges: readonly Element[];
  /** Of all partners that are shown, those that took the place of others: 0 to 1. Rows that are only drawn again count for nothing. */
  readonly turnover: number;
};

export type IndexPorts = {
  /** Called once for each tree whose changes matter. */
  readonly observe: (root: Node) => void;
  /** Called once for each host whose shadow root is not there yet: nobody tells when it is made. */
  readonly await: (host: Element) => void;
  /** The row of a badge of ours: it may stand outside. */
  readonly rowOf: (badge: Element) => Element | null;
};

/**
 * The rows of one table, kept as the page changes: a change reads the rows it touched, never all. Where a change can't be traced
 * to its rows (a selector that looks at neighbours, a newer layout that appears) the page is read whole.
 */
export class RowIndex {
  /** Every row that the selector matches; null: about nobody. */
  readonly #rows = new Map<Element, PartnerRow | null>();
  readonly #awaited = new WeakSet<Element>();
  readonly #isLocal: boolean;
  #roots: RowRoots = { all: [], rows: [], bare: [] };
  #by: number | null = null;
  /** Once a row told an id, names don't count any more, whatever becomes of that row. */
  #hasIds = false;
  #found: FoundRows | null = null;

  constructor(
    private readonly table: PartnerTable,
    private readonly page: { readonly document: Document; readonly url: URL },
    private readonly ports: IndexPorts,
  ) {
    this.#isLocal = table.rows.every(({ css }) => isLocalSelector(css));
  }

  /** As of the last reading, in the order of the page. */
  get found(): FoundRows {
    this.#found ??= {
      rows: this.#matches().flatMap((row) => this.#rows.get(row) ?? []),
      matched: this.#rows.size,
    };
    return this.#found;
  }

  /** In no order. */
  rows(): readonly PartnerRow[] {
    return [...this.#rows.values()].filter((row) => row !== null);
  }

  rowOf(element: Element): PartnerRow | null {
    return this.#rows.get(element) ?? null;
  }

  /** The first row that is about a partner, read now and not kept. */
  first(): Element | null {
    return this.#matches().find((row) => readRow(this.table, row, this.page.url) !== null) ?? null;
  }

  readAll(): RowChanges {
    this.#findRoots();
    const { elements, by } = matchRows(this.table, this.#roots.rows);
    this.#by = by;
    const here = new Set(elements);
    const left = [...this.#rows.keys()].filter((row) => !here.has(row));
    const badges = this.#roots.all.flatMap((root) => [...root.querySelectorAll(BADGE_TAG)]);
    return { ...this.#readRows([...left, ...elements], here), badges };
  }

  read(records: readonly MutationRecord[]): RowChanges {
    if (!this.#isLocal) return this.readAll();
    const touched = new Set<Element>();
    const climbed = new Set<Node>();
    const badges: Element[] = [];
    let isCut = false;
    for (const record of records) {
      if (this.#climb(record.target, climbed, touched)) return this.readAll();
      if (record.type !== 'childList') continue; // its lists are empty, and asking for them makes them
      for (const node of record.addedNodes) {
        if (!isElement(node) || !node.isConnected) continue;
        if (this.#changesLayout(node)) return this.readAll();
        this.#descend(node, touched, badges);
      }
      for (const node of record.removedNodes) {
        if (!isElement(node)) continue;
        const row = this.#rows.has(node) ? node : this.ports.rowOf(node);
        if (row) touched.add(row);
        else isCut ||= node.firstElementChild !== null || this.#roots.all.length > 1;
      }
    }
    // Rows deep in what was taken out: asking those we know is cheaper than searching it.
    if (isCut) for (const row of this.#rows.keys()) if (!row.isConnected) touched.add(row);
    const changes = { ...this.#readRows(this.#withParts(touched)), badges };
    if (this.#rows.size === 0) this.#by = null; // whatever layout comes next may be another
    return changes;
  }

  #readRows(touched: Iterable<Element>, here?: ReadonlySet<Element>): Omit<RowChanges, 'badges'> {
    const changed = new Map<Element, PartnerRow>();
    const gone: Element[] = [];
    const left = new Set<string>();
    this.#found = null;
    const hadIds = this.#hasIds;
    for (const row of touched) {
      const before = this.#rows.get(row);
      if (before) left.add(before.key);
      const isRow = here ? here.has(row) : this.#isRow(row);
      const read = isRow ? readRow(this.table, row, this.page.url) : null;
      if (read && hasId(read)) this.#hasIds = true;
      if (isRow) this.#rows.set(row, read);
      else this.#rows.delete(row);
      if (read) changed.set(row, read);
      else gone.push(row);
    }
    const turnover = this.#turnover(left, changed.values());
    if (!this.#hasIds) return { changed: [...changed.values()], gone, turnover };

    for (const [row, read] of hadIds ? changed : this.#rows) {
      const kept = read && withoutNames(read);
      if (kept === read) continue;
      this.#rows.set(row, kept);
      if (kept) changed.set(row, kept);
      else {
        changed.delete(row);
        gone.push(row);
      }
    }
    return { changed: [...changed.values()], gone, turnover };
  }

  #turnover(left: ReadonlySet<string>, rows: Iterable<PartnerRow>): number {
    const keys = new Set([...rows].map(({ key }) => key));
    const stayed = [...left].filter((key) => keys.has(key)).length;
    const replaced = Math.min(left.size, keys.size) - stayed;
    return replaced === 0 ? 0 : Math.min(1, replaced / this.rows().length);
  }

  /** A grid's pinned columns and the others are one row: the one says who, the other has the name. */
  #withParts(touched: ReadonlySet<Element>): ReadonlySet<Element> {
    const { partsOf } = this.table;
    return partsOf ? new Set([...touched].flatMap((row) => [row, ...(row.isConnected ? partsOf(row) : [])])) : touched;
  }

  /** Rows around a place where something changed: also one that only now is a row. True: what says the columns changed. */
  #climb(from: Node, climbed: Set<Node>, touched: Set<Element>): boolean {
    const css = this.#css;
    const { heads } = this.table;
    for (let at: Node | null = from; at && !climbed.has(at); at = at.parentNode) {
      climbed.add(at);
      if (heads && isElement(at) && at.matches(heads)) return true;
      if (isElement(at) && (this.#rows.has(at) || (css !== null && at.matches(css)))) touched.add(at);
    }
    return false;
  }

  #descend(node: Element, touched: Set<Element>, badges: Element[]): void {
    const css = this.#css;
    if (css !== null && (this.#rows.has(node) || node.matches(css))) touched.add(node);
    if (node.localName === BADGE_TAG) badges.push(node);
    if (!node.firstElementChild) return;
    if (css !== null) for (const row of node.querySelectorAll(css)) touched.add(row);
    badges.push(...node.querySelectorAll(BADGE_TAG));
  }

  /** What only a look at the whole page can judge: rows after none, a newer layout than the one that is read, another tree. */
  #changesLayout(node: Element): boolean {
    const newer = this.table.rows.slice(0, this.#by ?? undefined).map(({ css }) => css);
    return [...newer, ...(this.table.roots ?? [])].some((css) => node.matches(css) || node.querySelector(css) !== null);
  }

  #isRow(element: Element): boolean {
    if (this.#css === null || !element.isConnected || !element.matches(this.#css)) return false;
    return this.#roots.all.length === 1 || this.#roots.rows.includes(element.getRootNode() as ShadowRoot);
  }

  #matches(): readonly Element[] {
    const css = this.#css;
    return css === null ? [] : this.#roots.rows.flatMap((root) => [...root.querySelectorAll(css)]);
  }

  get #css(): string | null {
    return this.#by === null ? null : (this.table.rows[this.#by]?.css ?? null);
  }

  #findRoots(): void {
    const known = new Set(this.#roots.all);
    this.#roots = findRoots(this.table.roots ?? [], this.page.document);
    for (const root of this.#roots.all) if (!known.has(root)) this.ports.observe(root);
    for (const host of this.#roots.bare) {
      if (this.#awaited.has(host)) continue;
      this.#awaited.add(host);
      this.ports.await(host);
    }
  }
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
