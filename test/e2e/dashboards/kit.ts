import { escapeHtml, scriptJson } from '@/test/demo/dashboards/escape';

export type PagePartner = { readonly id: string; readonly name: string };

/** What the pages here are built of. `run` of a page gets it, so that each page tells its own trouble alone. */
export type Kit = {
  readonly partners: readonly PagePartner[];
  readonly main: HTMLElement;
  /** A row as Dub's list has them: the name is a div with an address. */
  readonly newRow: (partner: PagePartner) => HTMLTableRowElement;
  /** The same elements for another partner, as a virtual list does it. */
  readonly fillRow: (row: HTMLTableRowElement, partner: PagePartner) => void;
  /** The two halves of it. */
  readonly fillName: (row: HTMLTableRowElement, partner: PagePartner) => void;
  readonly fillId: (row: HTMLTableRowElement, partner: PagePartner) => void;
  readonly newTable: (rows: readonly HTMLTableRowElement[], into: Node) => HTMLTableSectionElement;
  /** Address of the list, for frames. */
  readonly address: (page: string) => string;
};

/** Stands alone: its text is sent to the browser. */
function runInPage(slug: string, partners: readonly PagePartner[], run: (kit: Kit) => void): void {
  const main = document.querySelector('main') as HTMLElement;
  const nameOf = (row: HTMLTableRowElement) => row.querySelector('.name') as HTMLElement;
  const fillName = (row: HTMLTableRowElement, { name }: PagePartner) => {
    (nameOf(row).firstChild as Text).nodeValue = name;
  };
  const fillId = (row: HTMLTableRowElement, { id }: PagePartner) => {
    nameOf(row).setAttribute('href', `/${slug}/program/partners/${id}`);
  };
  run({
    partners,
    main,
    fillName,
    fillId,
    fillRow(row, partner) {
      fillName(row, partner);
      fillId(row, partner);
    },
    newRow(partner) {
      const row = document.createElement('tr');
      row.innerHTML =
        '<td><div class="flex"><div class="mark"></div><div class="name">-</div></div></td><td>Default</td><td>1.2K</td>';
      fillName(row, partner);
      fillId(row, partner);
      return row;
    },
    newTable(rows, into) {
      const table = document.createElement('table');
      table.innerHTML = '<thead><tr><th>Partner</th><th>Group</th><th>Clicks</th></tr></thead><tbody></tbody>';
      const body = table.tBodies[0] as HTMLTableSectionElement;
      body.append(...rows);
      into.appendChild(table);
      return body;
    },
    address: (page) => `/${slug}/program/partners?page=${page}`,
  });
}

const CSS = `
body{margin:0;font:14px/20px system-ui,sans-serif;color:#171717}
table{border-collapse:separate;border-spacing:0;width:100%}
td,th{padding:8px 16px;text-align:left;white-space:nowrap;border-bottom:1px solid #e5e5e5}
.flex{display:flex;align-items:center;gap:8px}.mark{width:20px;height:20px;border-radius:50%;background:#ddd;flex:none}
.name{min-width:0;overflow:hidden;text-overflow:ellipsis}
.scroller{height:480px;overflow:auto}
iframe{width:100%;height:420px;border:0}`;

/** One page of a workspace at Dub's address, drawn by `run` in the page itself. */
export function pageOf(slug: string, partners: readonly PagePartner[], run: (kit: Kit) => void): string {
  const safe = escapeHtml(slug);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Partners of ${safe}</title><style>${CSS}</style></head>
<body><nav><button type="button">Partners</button> <button type="button">Settings</button> <button type="button">Applicants</button></nav><main></main>
<script>(${runInPage})(${scriptJson(slug)}, ${scriptJson(partners)}, ${run})</script></body>
</html>`;
}
