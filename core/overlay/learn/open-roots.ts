/** Selectors of the hosts of the open shadow roots around an element, outermost first; empty in the document itself. */
export function rootsAround(element: Element, nameOf: (host: Element, root: ParentNode) => string): readonly string[] {
  const roots: string[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    roots.unshift(nameOf(root.host, root.host.getRootNode() as Document | ShadowRoot));
  }
  return roots;
}
