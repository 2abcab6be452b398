/** What the page knows: plain data, sent inside it. */
export type DubData = {
  readonly slug: string;
  readonly partners: readonly DubRow[];
  readonly commissions: readonly {
    readonly id: string;
    readonly partner: number;
    readonly date: string;
    readonly amount: number;
    readonly earnings: number;
    readonly status: string;
  }[];
};
type DubRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly group: string;
  readonly status: string;
  readonly country: string;
  readonly enrolled: string;
  readonly clicks: number;
  readonly leads: number;
  readonly conversions: number;
  readonly revenue: number;
  readonly commissions: number;
};

/**
 * The single-page application of our Dub-like dashboard; sent to the browser as the text of this function, so it must stand
 * alone. What matters to an overlay: on the list the name is a div with an href, rows are recycled on sort and page (same
 * elements, other partner), navigation is by pushState, and commissions link by real anchors.
 */
export function runDubApp(data: DubData): void {
  const pageSize = 50;
  const base = `/${data.slug}/program`;
  const main = document.querySelector<HTMLElement>('main');
  if (!main) return;

  function element<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className: string,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Tag] {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }
  const short = (value: number) => (value >= 1000 ? `${(value / 1000).toFixed(1).replace(/\.0$/, '')}K` : String(value));
  const dollars = (cents: number) =>
    `$${cents >= 100_000_00 ? short(Math.round(cents / 100)) : (cents / 100).toLocaleString('en-US', { maximumFractionDigits: 0 })}`;
  const partnerAddress = (row: DubRow) => `${base}/partners/${row.id}`;
  const statusWord = (status: string) => status.charAt(0).toUpperCase() + status.slice(1);

  function go(address: string): void {
    history.pushState({}, '', address);
    render();
  }

  function avatar(name: string): HTMLElement {
    const letters = Array.from(name.replace(/[^\p{L}\p{N} ]/gu, ''))
      .slice(0, 1)
      .join('')
      .toUpperCase();
    const mark = element('div', 'avatar relative shrink-0', letters || '•');
    mark.setAttribute('aria-hidden', 'true');
    return mark;
  }

  type Column = { label: string; sortBy?: keyof DubRow; isNumber?: boolean; text: (row: DubRow) => string };
  const columns: Column[] = [
    { label: 'Group', text: (row) => row.group },
    { label: 'Enrolled', sortBy: 'enrolled', text: (row) => row.enrolled },
    { label: 'Status', text: (row) => statusWord(row.status) },
    { label: 'Location', text: (row) => row.country },
    { label: 'Clicks', sortBy: 'clicks', isNumber: true, text: (row) => short(row.clicks) },
    { label: 'Leads', sortBy: 'leads', isNumber: true, text: (row) => short(row.leads) },
    { label: 'Conversions', sortBy: 'conversions', isNumber: true, text: (row) => short(row.conversions) },
    { label: 'Revenue', sortBy: 'revenue', isNumber: true, text: (row) => dollars(row.revenue) },
    { label: 'Commissions', sortBy: 'commissions', isNumber: true, text: (row) => dollars(row.commissions) },
  ];

  function chosenRows(query: URLSearchParams): DubRow[] {
    const search = (query.get('search') ?? '').toLowerCase();
    const status = query.get('status') ?? 'approved';
    const sortBy = (query.get('sortBy') ?? 'revenue') as keyof DubRow;
    const sign = query.get('sortOrder') === 'asc' ? 1 : -1;
    const rows = data.partners.filter((row) => row.status === status && row.name.toLowerCase().includes(search));
    return rows.sort((a, b) => (a[sortBy] < b[sortBy] ? -sign : a[sortBy] > b[sortBy] ? sign : 0));
  }

  function changeQuery(changes: Record<string, string>): void {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const text = query.toString();
    go(location.pathname + (text ? `?${text}` : ''));
  }

  type Line = { row: HTMLTableRowElement; name: HTMLElement; nameText: Text; mark: HTMLElement; cells: Text[]; partner: DubRow };

  function newLine(partner: DubRow): Line {
    const nameText = document.createTextNode('');
    const name = element('div', 'min-w-0 truncate', nameText);
    const mark = avatar(partner.name);
    const cells = columns.map(() => document.createTextNode(''));
    const row = element(
      'tr',
      'group/row',
      element('td', 'partner-cell', element('div', 'flex items-center gap-2', mark, name)),
      ...columns.map((column, n) => element('td', column.isNumber ? 'tabular-nums text-right' : '', cells[n] ?? '')),
    );
    row.dataset.selected = 'false';
    const line: Line = { row, name, nameText, mark, cells, partner };
    row.addEventListener('click', () => go(partnerAddress(line.partner)));
    return line;
  }

  /** As a virtual DOM does it: the same elements get another partner's text and attributes. */
  function fillLine(line: Line, partner: DubRow): void {
    line.partner = partner;
    line.nameText.nodeValue = partner.name;
    line.name.title = partner.name;
    line.name.setAttribute('href', partnerAddress(partner));
    line.mark.textContent = avatar(partner.name).textContent;
    for (const [n, column] of columns.entries()) {
      const cell = line.cells[n];
      if (cell) cell.nodeValue = column.text(partner);
    }
  }

  let lines: Line[] = [];
  let list: HTMLElement | null = null;
  let body: HTMLElement | null = null;
  let count: HTMLElement | null = null;

  function buildList(title: string): void {
    lines = [];
    body = element('tbody', '');
    count = element('p', 'text-sm text-neutral-500');
    const head = element('tr', '', element('th', '', 'Partner'));
    for (const { label, sortBy, isNumber } of columns) {
      const heading = element('th', isNumber ? 'text-right' : '');
      if (sortBy) {
        const button = element('button', 'sort', label);
        button.type = 'button';
        button.addEventListener('click', () => {
          const query = new URLSearchParams(location.search);
          const isSame = query.get('sortBy') === sortBy && query.get('sortOrder') !== 'asc';
          changeQuery({ sortBy, sortOrder: isSame ? 'asc' : 'desc', page: '' });
        });
        heading.append(button);
      } else heading.append(label);
      head.append(heading);
    }
    const search = element('input', 'search');
    search.type = 'search';
    search.placeholder = 'Search by name or email';
    search.setAttribute('aria-label', 'Search partners');
    search.addEventListener('input', () => changeQuery({ search: search.value, page: '' }));
    const previous = element('button', 'button', 'Previous');
    const next = element('button', 'button', 'Next');
    const turn = (by: number) =>
      changeQuery({ page: String(Number(new URLSearchParams(location.search).get('page') ?? '1') + by) });
    previous.addEventListener('click', () => turn(-1));
    next.addEventListener('click', () => turn(1));
    list = element(
      'div',
      'list',
      element(
        'div',
        'page-header',
        element('h1', 'text-lg font-semibold', title),
        element('button', 'button primary', 'Invite partner'),
      ),
      element('div', 'toolbar', element('button', 'button', 'Filter'), element('button', 'button', 'Display'), search),
      element('div', 'table-frame', element('table', 'w-full text-sm', element('thead', '', head), body)),
      element('div', 'pager', count, element('div', 'flex gap-2', previous, next)),
    );
    main?.replaceChildren(list);
  }

  function renderList(isApplications: boolean): void {
    const title = isApplications ? 'Applications' : 'Partners';
    if (!list?.isConnected || list.querySelector('h1')?.textContent !== title) buildList(title);
    const query = new URLSearchParams(location.search);
    if (isApplications) query.set('status', 'pending');
    const rows = chosenRows(query);
    const page = Math.max(1, Number(query.get('page') ?? '1'));
    const shown = rows.slice((page - 1) * pageSize, page * pageSize);
    for (const [n, partner] of shown.entries()) {
      const line = lines[n] ?? newLine(partner);
      lines[n] = line;
      fillLine(line, partner);
      if (!line.row.isConnected) body?.append(line.row);
    }
    for (const line of lines.splice(shown.length)) line.row.remove();
    if (count)
      count.textContent = `Viewing ${shown.length ? (page - 1) * pageSize + 1 : 0}–${(page - 1) * pageSize + shown.length} of ${rows.length} partners`;
  }

  function renderPartner(id: string): void {
    const partner = data.partners.find((row) => row.id === id);
    if (!partner) {
      renderNothing();
      return;
    }
    const facts = element('dl', 'facts');
    for (const { label, text } of columns)
      facts.append(element('div', 'fact', element('dt', '', label), element('dd', '', text(partner))));
    const back = element('a', 'link', 'Partners');
    back.href = `${base}/partners`;
    const message = element('textarea', 'message');
    message.setAttribute('aria-label', 'Message');
    message.placeholder = 'Write a comment';
    main?.replaceChildren(
      element('nav', 'crumbs', back, ' / ', partner.id),
      element('div', 'page-header', element('h1', 'text-lg font-semibold', partner.name)),
      element('p', 'text-sm text-neutral-500', partner.email),
      facts,
      element('h2', 'text-sm font-semibold', 'Comments'),
      message,
    );
  }

  function renderCommissions(): void {
    const rows = data.commissions.map(({ id, partner: n, date, amount, earnings, status }) => {
      const partner = data.partners[n];
      if (!partner) return element('tr', '');
      const name = element('a', 'min-w-0 truncate hover:underline', partner.name);
      name.href = partnerAddress(partner);
      name.target = '_blank';
      name.title = partner.name;
      const row = element(
        'tr',
        'group/row',
        element('td', '', date),
        element('td', 'partner-cell', element('div', 'flex items-center gap-2', avatar(partner.name), name)),
        element('td', 'tabular-nums text-right', `$${(amount / 100).toFixed(2)}`),
        element('td', 'tabular-nums text-right', `$${(earnings / 100).toFixed(2)}`),
        element('td', '', statusWord(status)),
      );
      row.dataset.selected = 'false';
      row.title = id;
      return row;
    });
    const head = ['Date', 'Partner', 'Amount', 'Commission', 'Status'].map((label, n) =>
      element('th', n === 2 || n === 3 ? 'text-right' : '', label),
    );
    main?.replaceChildren(
      element('div', 'page-header', element('h1', 'text-lg font-semibold', 'Commissions')),
      element(
        'div',
        'table-frame',
        element('table', 'w-full text-sm', element('thead', '', element('tr', '', ...head)), element('tbody', '', ...rows)),
      ),
    );
  }

  function renderNothing(): void {
    main?.replaceChildren(element('h1', 'text-lg font-semibold', 'Page not found'));
  }

  function render(): void {
    const path = location.pathname;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('aside a')) {
      if (link.pathname === path) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    const one = /\/program\/partners\/(pn_\w+)/.exec(path)?.[1];
    if (one) renderPartner(one);
    else if (path === `${base}/partners`) renderList(false);
    else if (path === `${base}/partners/applications`) renderList(true);
    else if (path === `${base}/commissions`) renderCommissions();
    else renderNothing();
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target === '_blank' || link.origin !== location.origin) return;
    event.preventDefault();
    go(link.href);
  });
  window.addEventListener('popstate', render);
  // For tests: what React does when a key changes. All rows are thrown away and drawn again.
  window.addEventListener('demo:redraw', () => {
    for (const line of lines) line.row.remove();
    lines = [];
    render();
  });
  render();
}
