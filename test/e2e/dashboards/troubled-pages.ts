import type { Kit, PagePartner } from './kit';

export type TroubledPage = {
  /** As a sentence: it stands in the report of the test. */
  readonly title: string;
  /** In the page's address. */
  readonly name: string;
  /** Sent to the browser as text, so it stands alone. */
  readonly run: (kit: Kit) => void;
  /** Rows that the page shows in the end. */
  readonly rows: number;
  /** What the user does meanwhile. The default is to watch. */
  readonly scrolls?: boolean;
  readonly clicks?: readonly string[];
};

/** What single-page dashboards do to whatever stands in them. Each page shows `rows` partners in the end, all of them known. */
export const TROUBLED_PAGES: readonly TroubledPage[] = [
  {
    title: 'all rows are drawn anew every second',
    name: 'redrawn',
    rows: 40,
    run: ({ partners, newRow, newTable, main }) => {
      const body = newTable([], main);
      let turn = 0;
      const draw = () => {
        const from = (turn++ % 3) * 10;
        body.replaceChildren(...partners.slice(from, from + 40).map(newRow));
      };
      draw();
      setInterval(draw, 1000);
    },
  },
  {
    title: 'rows are sorted by moving them, and filled anew in place, several times a second',
    name: 'sorted',
    rows: 30,
    run: ({ partners, newRow, fillRow, newTable, main }) => {
      const rows = partners.slice(0, 30).map(newRow);
      const body = newTable(rows, main);
      let turn = 0;
      setInterval(() => {
        turn++;
        if (turn % 2 === 0) body.append(...[...body.rows].reverse());
        else for (const [n, row] of [...body.rows].entries()) fillRow(row, partners[(n * 7 + turn) % 60] as PagePartner);
      }, 170);
    },
  },
  {
    title: 'sections change without a change of address, and the rows of one are used for the next',
    name: 'sections',
    rows: 12,
    clicks: ['Partners', 'Settings', 'Applicants', 'Settings', 'Partners', 'Applicants'],
    run: ({ partners, newRow, fillRow, newTable, main }) => {
      const rows = partners.slice(0, 25).map(newRow);
      const body = newTable(rows, main);
      const show = (shown: readonly PagePartner[]) => {
        for (const [n, row] of rows.entries()) {
          const partner = shown[n];
          if (partner) fillRow(row, partner);
          if (partner && !row.isConnected) body.append(row);
          if (!partner) row.remove();
        }
      };
      document.querySelector('nav')?.addEventListener('click', ({ target }) => {
        const section = (target as HTMLElement).textContent;
        if (section === 'Partners') show(partners.slice(0, 25));
        if (section === 'Applicants') show(partners.slice(100, 112));
        if (section !== 'Settings') return;
        // The very same rows, without any partner.
        for (const row of rows) {
          const name = row.querySelector('.name');
          if (name?.firstChild) name.firstChild.nodeValue = 'A setting';
          name?.removeAttribute('href');
        }
      });
    },
  },
  {
    title: 'a virtual list rewrites addresses and texts of its rows in place',
    name: 'virtual',
    rows: 24,
    scrolls: true,
    run: ({ partners, newRow, fillRow, newTable, main }) => {
      const scroller = document.createElement('div');
      scroller.className = 'scroller';
      main.append(scroller);
      const rows = partners.slice(0, 24).map(newRow);
      const room = document.createElement('div');
      room.style.height = `${partners.length * 37}px`;
      scroller.append(room);
      const table = newTable(rows, room).parentElement as HTMLElement;
      scroller.addEventListener('scroll', () => {
        const first = Math.min(partners.length - 24, Math.floor(scroller.scrollTop / 37));
        table.style.transform = `translateY(${first * 37}px)`;
        for (const [n, row] of rows.entries()) fillRow(row, partners[first + n] as PagePartner);
      });
    },
  },
  {
    title: 'a virtual list writes the name, and the id a frame later',
    name: 'late-id',
    rows: 24,
    scrolls: true,
    run: ({ partners, newRow, fillName, fillId, newTable, main }) => {
      const scroller = document.createElement('div');
      scroller.className = 'scroller';
      main.append(scroller);
      const rows = partners.slice(0, 24).map(newRow);
      const room = document.createElement('div');
      room.style.height = `${partners.length * 37}px`;
      scroller.append(room);
      const table = newTable(rows, room).parentElement as HTMLElement;
      scroller.addEventListener('scroll', () => {
        const first = Math.min(partners.length - 24, Math.floor(scroller.scrollTop / 37));
        table.style.transform = `translateY(${first * 37}px)`;
        const shown = rows.map((row, n) => ({ row, partner: partners[first + n] as PagePartner }));
        for (const { row, partner } of shown) fillName(row, partner);
        requestAnimationFrame(() => {
          for (const { row, partner } of shown) fillId(row, partner);
        });
      });
    },
  },
  {
    title: 'a virtual list with rows keyed by partner moves, adds and removes them',
    name: 'keyed',
    rows: 24,
    scrolls: true,
    run: ({ partners, newRow, newTable, main }) => {
      const scroller = document.createElement('div');
      scroller.className = 'scroller';
      main.append(scroller);
      const room = document.createElement('div');
      room.style.height = `${partners.length * 37}px`;
      scroller.append(room);
      const body = newTable(partners.slice(0, 24).map(newRow), room);
      const table = body.parentElement as HTMLElement;
      let from = 0;
      scroller.addEventListener('scroll', () => {
        const first = Math.min(partners.length - 24, Math.floor(scroller.scrollTop / 37));
        table.style.transform = `translateY(${first * 37}px)`;
        const kept = new Map([...body.rows].map((row, n) => [from + n, row] as const));
        from = first;
        body.replaceChildren(...partners.slice(first, first + 24).map((partner, n) => kept.get(first + n) ?? newRow(partner)));
      });
    },
  },
  {
    title: 'the list is in a frame that comes late, and loads late',
    name: 'framed',
    rows: 20,
    run: ({ main, address }) => {
      setTimeout(() => {
        const frame = document.createElement('iframe');
        frame.src = address('late');
        main.append(frame);
      }, 300);
    },
  },
  {
    title: 'the list is in a frame without an address of its own',
    name: 'written',
    rows: 15,
    run: ({ partners, newRow, newTable, main }) => {
      const frame = document.createElement('iframe');
      main.append(frame);
      const inside = frame.contentDocument;
      if (inside) newTable(partners.slice(0, 15).map(newRow), inside.body);
    },
  },
  {
    title: 'what a name holds is written anew again and again',
    name: 'rewritten',
    rows: 10,
    run: ({ partners, newRow, newTable, main }) => {
      const rows = partners.slice(0, 10).map(newRow);
      newTable(rows, main);
      // Stops before the limit for putting back is reached: that is another page.
      let turns = 0;
      const timer = setInterval(() => {
        for (const row of rows) {
          const cell = row.querySelector('.flex');
          if (cell) cell.innerHTML = cell.innerHTML.replace(/<trellis-badge[^>]*><\/trellis-badge>/g, '');
        }
        if (++turns === 4) clearInterval(timer);
      }, 400);
    },
  },
  {
    title: 'rows are cloned with all that is in them',
    name: 'cloned',
    rows: 30,
    run: ({ partners, newRow, fillRow, newTable, main }) => {
      const body = newTable(partners.slice(0, 10).map(newRow), main);
      for (const wait of [900, 1800]) {
        setTimeout(() => {
          const from = body.rows.length;
          for (const [n, row] of [...body.rows].slice(0, 10).entries()) {
            const copy = row.cloneNode(true) as HTMLTableRowElement;
            fillRow(copy, partners[from + n] as PagePartner);
            body.append(copy);
          }
        }, wait);
      }
    },
  },
  {
    title: 'the page has put its own functions in the place of the browser’s',
    name: 'patched',
    rows: 20,
    run: ({ partners, newRow, newTable, main }) => {
      const { setTimeout: later } = window;
      newTable(partners.slice(0, 10).map(newRow), main);
      const body = main.querySelector('tbody') as HTMLElement;
      const more = partners.slice(10, 20).map(newRow);
      const append = body.append.bind(body, ...more);
      const refuse = () => {
        throw new Error('this page lets nobody in');
      };
      class Deaf {
        observe() {}
        disconnect() {}
        takeRecords() {
          return [];
        }
      }
      Object.assign(Element.prototype, { attachShadow: refuse, insertAdjacentElement: refuse, animate: refuse });
      Object.assign(Node.prototype, { insertBefore: refuse, appendChild: refuse, contains: () => false, getRootNode: refuse });
      Object.assign(Document.prototype, {
        createElement: refuse,
        createElementNS: refuse,
        querySelector: () => null,
        querySelectorAll: () => [],
        getElementsByTagName: () => [],
      });
      Object.assign(Element.prototype, {
        querySelector: () => null,
        querySelectorAll: () => [],
        closest: () => null,
        matches: () => false,
      });
      Object.assign(window, {
        MutationObserver: Deaf,
        ResizeObserver: Deaf,
        IntersectionObserver: Deaf,
        requestAnimationFrame: refuse,
        requestIdleCallback: refuse,
        CSSStyleSheet: refuse,
        Map: refuse,
        WeakMap: refuse,
      });
      Object.defineProperty(Node.prototype, 'isConnected', { get: () => false });
      Object.defineProperty(Element.prototype, 'shadowRoot', { get: () => null });
      Array.prototype.map = refuse;
      later(append, 1500);
    },
  },
];

/** Not in the table: the frame of one of its pages, and one that keeps nothing of ours. */
export function runLateList({ partners, newRow, newTable, main }: Kit): void {
  setTimeout(() => {
    const body = newTable([], main);
    for (const [n, partner] of partners.slice(0, 20).entries()) setTimeout(() => body.append(newRow(partner)), n * 20);
  }, 600);
}

/** Throws away each unknown node at once, and counts how often it had to. */
export function runJealousList({ partners, newRow, newTable, main }: Kit): void {
  const body = newTable(partners.slice(0, 8).map(newRow), main);
  const thrown: Record<string, number> = {};
  Object.assign(window, { thrown });
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element) || !node.localName.startsWith('trellis-')) continue;
        const row = (target as Element).closest('tr')?.querySelector('.name')?.getAttribute('href') ?? '';
        thrown[row] = (thrown[row] ?? 0) + 1;
        node.remove();
      }
    }
  }).observe(body, { childList: true, subtree: true });
}
