import { Censor, tellTag } from './censor';
import { likelyRow } from './likely-row';
import { attributeOf, attributesOf, childrenOf, parentOf, tagOf, topOf } from './read-node';

/** Letters, all of one byte: with the tags of the ancestors and the notes less than 200 kB together. */
const MOST_OF_LIST = 70_000;
const MOST_OF_ROW = 15_000;
const MOST_OF_REST = 50_000;
const MOST_OF_NEIGHBOUR = 5_000;
const MOST_OF_TAG = 500;
const MOST_ATTRIBUTES = 40;
const MOST_CHILDREN = 40;
/** Of what is repeated: rows of the list, and whatever stands around it. Inside a row everything is drawn. */
const ALIKE_ROWS = 4;
const ALIKE_AROUND = 3;
const DEEPEST = 24;
const INNER_ANCESTORS = 80;
const OUTER_ANCESTORS = 20;
const MOST_ANCESTORS = 20_000;

/** What stands in these is not structure, or has a structure that says nothing of the list. */
const EMPTIED = new Set(['script', 'style', 'head', 'svg', 'noscript', 'iframe', 'object', 'canvas', 'template', 'datalist']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/**
 * A page as it is built, without its words and ids: the list with its first rows, then what stands around it, up to 200 kB.
 * `row`: one of the list, where that is known. `about` stands in front as it is.
 */
export function snapshotPage(document: Document, row: Element | null, about: string): string {
  const drawing = new Drawing();
  const first = row ?? likelyRow(document) ?? topOf(document);
  let drawn = '';
  for (const { node, inner, skipped } of ancestorsOf(first)) {
    if (skipped > 0) drawn = `${note(`${skipped} more around this`)}\n${drawn}`;
    drawn = inner === first ? drawing.list(node) : drawing.around(node, inner, drawn);
  }
  return `<!doctype html>\n${note(about)}\n${drawn || drawing.list(first)}\n`;
}

type Ancestor = {
  readonly node: Node;
  /** Its child on the way in. */
  readonly inner: Node;
  /** How many were left out inside it. */
  readonly skipped: number;
};

/** Innermost first; of very many those in the middle are left out. */
function ancestorsOf(first: Node): Ancestor[] {
  const all: Ancestor[] = [];
  let inner = first;
  for (let node = parentOf(first); node && node.nodeType !== Node.DOCUMENT_NODE; node = parentOf(node)) {
    if (all.push({ node, inner, skipped: 0 }) >= MOST_ANCESTORS) break;
    inner = node;
  }
  const skipped = all.length - INNER_ANCESTORS - OUTER_ANCESTORS;
  if (skipped <= 0) return all;
  const [next, ...outer] = all.slice(INNER_ANCESTORS + skipped);
  return [...all.slice(0, INNER_ANCESTORS), ...(next ? [{ ...next, skipped }] : []), ...outer];
}

/** How much of a node's inside is drawn. `slot`: the child that is drawn already. */
type Room = {
  /** How many of each kind. */
  readonly alike: number;
  /** The same, inside of its children. */
  readonly alikeInside: number;
  readonly depth: number;
  /** How little may be left of all when it is done. */
  readonly floor: number;
  /** Of each child, at most. */
  readonly each: number;
  readonly slot?: { readonly node: Node; readonly drawn: string };
};

class Drawing {
  readonly #censor = new Censor();
  /** Letters that may still be written. */
  #left = MOST_OF_LIST + MOST_OF_REST;

  list(node: Node): string {
    const room = { alike: ALIKE_ROWS, alikeInside: MOST_CHILDREN, depth: 0, floor: MOST_OF_REST, each: MOST_OF_ROW };
    return this.#wrap(node, this.#inside(node, room));
  }

  around(node: Node, inner: Node, drawn: string): string {
    const room = { alike: ALIKE_AROUND, alikeInside: ALIKE_AROUND, depth: 0, floor: 0, each: MOST_OF_NEIGHBOUR };
    return this.#wrap(node, this.#inside(node, { ...room, slot: { node: inner, drawn } }));
  }

  #inside(node: Node, room: Room): string {
    const { slot, floor } = room;
    const parts: string[] = [];
    const kinds = new Map<string, number>();
    let left = 0;
    const noteLeft = () => {
      if (left > 0) parts.push(note(`${left} more`));
      left = 0;
    };
    for (const child of childrenOf(node)) {
      if (child === slot?.node) {
        noteLeft();
        parts.push(slot.drawn);
        continue;
      }
      if (isOurs(child) || (child instanceof Text && child.data.trim() === '')) continue;
      const kind = kindOf(child);
      const count = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, count);
      const isWanted = (count <= room.alike || isCell(child)) && parts.length < MOST_CHILDREN && this.#left > floor;
      const drawn = isWanted ? this.#draw(child, node, room) : null;
      if (drawn === null) left += child instanceof Element ? 1 : 0;
      else if (drawn !== '') parts.push(drawn);
    }
    noteLeft();
    return parts.join('\n');
  }

  /** Null: no room for it. */
  #draw(node: Node, parent: Node, around: Room): string | null {
    const floor = Math.max(around.floor, this.#left - around.each);
    if (node instanceof Text) return this.#spend(this.#censor.text(node.data, isHeader(parent)), floor);
    if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
    const empty = this.#spend(this.#wrap(node, ''), floor);
    if (empty === null || (node instanceof Element && (VOID.has(tagOf(node)) || EMPTIED.has(tagOf(node))))) return empty;
    const [depth, alike] = [around.depth + 1, around.alikeInside];
    if (depth >= DEEPEST) return this.#wrap(node, note('deeper'));
    return this.#wrap(node, this.#inside(node, { alike, alikeInside: alike, depth, floor, each: this.#left }));
  }

  #spend(text: string, floor: number): string | null {
    if (this.#left - text.length < floor) return null;
    this.#left -= text.length + 1;
    return text;
  }

  #wrap(node: Node, inner: string): string {
    const lines = inner === '' ? '' : `\n${inner}\n`;
    if (!(node instanceof Element)) return `<template shadowrootmode="open">${lines}</template>`;
    const tag = tellTag(tagOf(node));
    return `<${tag}${this.#attributes(node)}>${VOID.has(tag) ? '' : `${lines}</${tag}>`}`;
  }

  #attributes(element: Element): string {
    let told = '';
    let count = 0;
    for (const { name, value } of attributesOf(element)) {
      if (++count > MOST_ATTRIBUTES) break;
      const one = this.#censor.attribute(name, value);
      if (one !== null && told.length + one.length < MOST_OF_TAG) told += ` ${one}`;
    }
    return told;
  }
}

const note = (text: string) => `<!-- ${text} -->`;

const isHeader = (node: Node) =>
  node instanceof Element && (tagOf(node) === 'th' || attributeOf(node, 'role') === 'columnheader');

const isCell = (node: Node) => node instanceof Element && /^t[dh]$/.test(tagOf(node));

const isOurs = (node: Node) => node instanceof Element && tagOf(node).startsWith('trellis-');

/** Children of one kind stand for each other. */
function kindOf(node: Node): string {
  return node instanceof Element ? `${tagOf(node)} ${(attributeOf(node, 'class') ?? '').slice(0, MOST_OF_TAG)}` : node.nodeName;
}
