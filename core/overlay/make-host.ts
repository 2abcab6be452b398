/** A document without a window has no classes for elements. One for each page. */
const makers = new WeakMap<Document, Document>();

/**
 * An element of ours, with a root of its own. A page may have a class of its own for an element of this name
 * (`customElements.define`), which then looks into roots that are attached after it took hold (`attachInternals().shadowRoot`),
 * closed or not. So the element gets its root in a document where no class takes hold; the page's comes too late for it.
 */
export function makeHost(
  document: Document,
  tag: string,
  mode: ShadowRootMode,
): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  let maker = makers.get(document);
  if (!maker) {
    maker = document.implementation.createHTMLDocument('');
    makers.set(document, maker);
  }
  const host = maker.createElement(tag);
  const root = host.attachShadow({ mode });
  document.adoptNode(host); // before it gets its sheets: a root loses them with its document
  return { host, root };
}
