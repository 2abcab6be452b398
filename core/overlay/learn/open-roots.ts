/** Selectors of the hosts of the open shadow roots around an element, outermost first; empty in the document itself. */
export function rootsAround(element: Element, nameOf: (host: Element, root: ParentNode) => string): readonly string[] {
  const roots: string[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    roots.unshift(nameOf(root.host, root.host.getRootNode() as Document | ShadowRoot));
  }
  return roots;
}

/** The roots that a taught table's rows lie in: of every host that fits. */
export function rootsOf(hosts: readonly string[], document: Document): readonly (Document | ShadowRoot)[] {
  let found: (Document | ShadowRoot)[] = [document];
  for (const css of hosts) {
    found = found.flatMap((root) => [...root.querySelectorAll(css)].flatMap(({ shadowRoot }) => shadowRoot ?? []));
  }
  return found;
}
