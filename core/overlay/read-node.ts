/*
 * Forms and documents let their own elements stand in for any of their properties (`<input name="parentNode">`), and a page can
 * build circles that way. These ask the prototype, which no page can reach from its own world.
 */
const read = (owner: object, name: string, node: Node): unknown => Reflect.get(owner, name, node);

/** Of a shadow root: its host. Null: the top of a document, or of a tree that is in none. */
export function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return read(Node.prototype, 'parentNode', node) as Node | null;
}

/** Null: none, or one that its page closed. */
export const shadowOf = (element: Element) => read(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;

/** The open shadow root first, where there is one. */
export function* childrenOf(node: Node): Generator<Node> {
  const shadow = node instanceof Element ? shadowOf(node) : null;
  if (shadow) yield shadow;
  let at = read(Node.prototype, 'firstChild', node) as Node | null;
  for (; at; at = read(Node.prototype, 'nextSibling', at) as Node | null) yield at;
}

export function* elementsIn(node: Element | ShadowRoot): Generator<Element> {
  let at =
    node instanceof ShadowRoot ? node.firstElementChild : (read(Element.prototype, 'firstElementChild', node) as Element | null);
  for (; at; at = read(Element.prototype, 'nextElementSibling', at) as Element | null) yield at;
}

export const tagOf = (element: Element): string => String(read(Element.prototype, 'localName', element));

export const attributesOf = (element: Element) => read(Element.prototype, 'attributes', element) as Iterable<Attr>;

export const attributeOf = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);

export const topOf = (document: Document) => read(Document.prototype, 'documentElement', document) as Element;
