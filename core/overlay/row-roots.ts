/** The trees that matter to a table: the page itself, and the open shadow roots on the way to its rows. */
export type RowRoots = {
  /** Every tree, outermost first: hosts of the next may come and go in each. */
  readonly all: readonly ParentNode[];
  /** The innermost: rows stand in these only. */
  readonly rows: readonly ParentNode[];
  /** Hosts whose root is closed, or not made yet. */
  readonly bare: readonly Element[];
};

/** Goes from host to host, outermost first. Without hosts the page itself holds the rows. */
export function findRoots(hosts: readonly string[], page: ParentNode): RowRoots {
  const all = [page];
  const bare: Element[] = [];
  let rows: readonly ParentNode[] = [page];
  for (const css of hosts) {
    const found = rows.flatMap((root) => [...root.querySelectorAll(css)]);
    bare.push(...found.filter(({ shadowRoot }) => !shadowRoot));
    rows = found.flatMap(({ shadowRoot }) => shadowRoot ?? []);
    all.push(...rows);
  }
  return { all, rows, bare };
}
