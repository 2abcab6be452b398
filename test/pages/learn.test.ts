import { afterEach, describe, expect, test } from 'vitest';
import { networkId } from '@/core/domain/ids';
import type { ProposedTable } from '@/core/domain/learned';
import { learnedTable } from '@/core/networks/learned-table';
import { findRows, shownName } from '@/core/overlay/find-rows';
import { type LearnPage, learnTables } from '@/core/overlay/learn/learn-table';
import easyAffiliate from '../fixtures/pages/taught/easy-affiliate.html?raw';
import { openPage } from './open-page';

const PAGE: LearnPage = {
  url: new URL('https://shop.example/partners'),
  site: 'https://shop.example/*',
  network: networkId('any'),
  account: null,
};

afterEach(() => document.body.replaceChildren());

/** What a table finds, as the overlay reads it. */
function found(table: ProposedTable): { value: string; name: string }[] {
  const { rows } = findRows(learnedTable(table), document, PAGE.url);
  return rows.map(({ refs, slot }) => ({ value: refs[0]?.value ?? '', name: shownName(slot) }));
}

const values = (table: ProposedTable) => found(table).map(({ value }) => value);

/** The candidate that the panel would put first: the one by which the most partners are known. */
function bestFor(candidates: readonly ProposedTable[], known: readonly string[]): ProposedTable {
  const score = (table: ProposedTable) => values(table).filter((value) => known.includes(value)).length;
  const [best] = candidates.toSorted((a, b) => score(b) - score(a));
  if (!best) throw new Error('nothing learned');
  return best;
}

function point(html: string, css: string, page = PAGE): readonly ProposedTable[] {
  openPage(html);
  document.title = new DOMParser().parseFromString(html, 'text/html').title;
  const element = document.querySelector(css);
  if (!element) throw new Error(`no ${css}`);
  return learnTables(element, page);
}

const table = (rows: string, attributes = '') =>
  `<table ${attributes}><thead><tr><th>Name</th><th>ID</th></tr></thead><tbody>${rows}</tbody></table>`;
const people = ['Ann', 'Bob', 'Cy', 'Di', 'Ed', 'Flo'];
const rowsOf = (row: (name: string, at: number) => string) => people.map(row).join('');

type Case = {
  readonly name: string;
  readonly html: string;
  readonly at: string;
  /** What names the partners. */
  readonly ids: readonly string[];
  readonly by?: 'id' | 'email' | 'code' | 'name';
  readonly rows?: string;
  readonly slot?: string;
  readonly warnings?: readonly string[];
};

const serial = (at: number) => String(101 + at * 7);
const SERIAL = people.map((_, at) => serial(at));

const CASES: readonly Case[] = [
  {
    name: 'a plain table: the id in the address of the name',
    html: table(
      rowsOf(
        (name, at) =>
          `<tr><td><input type="checkbox" value="${at}"></td><td><a href="/partners/${serial(at)}">${name}</a></td><td>${at * 3}</td></tr>`,
      ),
    ),
    at: 'tr:nth-child(2) a',
    ids: SERIAL,
    slot: 'a',
    warnings: [],
  },
  {
    name: 'an address with more behind the id, some of it changing with each row',
    html: table(
      rowsOf(
        (name, at) => `<tr><td><a href="/app?page=partner&id=${serial(at)}&token=${'abcdef'[at]}x${at}">${name}</a></td></tr>`,
      ),
    ),
    at: 'tr:nth-child(3) a',
    ids: SERIAL,
  },
  {
    name: 'a cell that was hit beside its text',
    html: table(
      rowsOf(
        (name, at) =>
          `<tr><td class="name"><strong><a href="/partners/${serial(at)}">${name}</a></strong><div class="actions"><a href="/edit">Edit</a></div></td></tr>`,
      ),
    ),
    at: 'tr:nth-child(2) td',
    ids: SERIAL,
  },
  {
    name: 'a data attribute of the row',
    html: `<ul class="partner-list">${rowsOf((name, at) => `<li data-partner-id="p-${serial(at)}"><b>${name}</b> <small>joined</small></li>`)}</ul>`,
    at: 'li:nth-child(4) b',
    ids: SERIAL.map((id) => `p-${id}`),
  },
  {
    name: 'the same, where exports have the number without its prefix',
    html: `<ul class="partner-list">${rowsOf((name, at) => `<li data-key="p-${serial(at)}"><b>${name}</b></li>`)}</ul>`,
    at: 'li:nth-child(4) b',
    ids: SERIAL,
  },
  {
    name: 'a column of ids, beside a column of clicks that repeats',
    html: table(rowsOf((name, at) => `<tr><td>${name}</td><td>${serial(at)}</td><td>${[5, 5, 9, 9, 5, 0][at]}</td></tr>`)),
    at: 'tr:nth-child(2) td',
    ids: SERIAL,
    warnings: ['by-position'],
  },
  {
    name: 'a column of e-mail addresses',
    html: table(
      rowsOf((name) => `<tr><td class="who">${name}</td><td class="mail"><span>${name.toLowerCase()}@x.test</span></td></tr>`),
    ),
    at: 'tr:nth-child(2) .who',
    ids: people.map((name) => `${name.toLowerCase()}@x.test`),
    by: 'email',
    warnings: [],
  },
  {
    name: 'a column of referral codes',
    html: table(rowsOf((name, at) => `<tr><td class="who">${name}</td><td class="code">${name.toUpperCase()}${at}0</td></tr>`)),
    at: 'tr:nth-child(2) .who',
    ids: people.map((name, at) => `${name.toUpperCase()}${at}0`),
  },
  {
    name: 'names and nothing else',
    html: table(rowsOf((name) => `<tr><td class="who">${name}</td><td>€12.50</td><td>2026-01-02</td></tr>`)),
    at: 'tr:nth-child(2) .who',
    ids: people,
    by: 'name',
    warnings: ['by-name'],
  },
  {
    name: 'generated classes beside test ids: the test ids are taken',
    html: `<div class="css-1x2y3z">${rowsOf((name, at) => `<div class="_4-15-1_Baf2T" data-testid="partner-row"><div class="css-9a8b7c"><span data-testid="partner-name" class="sc-bdVaJa">${name}</span></div><a class="css-77aa1" href="/x/${serial(at)}">open</a></div>`)}</div>`,
    at: '[data-testid="partner-row"]:nth-child(3) span',
    ids: SERIAL,
    warnings: [],
  },
  {
    name: 'nothing but generated classes: learned, with a word about it',
    html: `<div class="css-1x2y3z">${rowsOf((name, at) => `<div class="css-4k5m6n"><div class="css-9a8b7c">${name}</div><div class="css-abc123"><a href="/x/${serial(at)}">open</a></div></div>`)}</div>`,
    at: '.css-4k5m6n:nth-child(3) .css-9a8b7c',
    ids: SERIAL,
    warnings: ['generated-class'],
  },
  {
    name: 'a grid of cards, one beside the other',
    html: `<div class="cards" style="display:grid;grid-template-columns:repeat(3,1fr)">${rowsOf((name, at) => `<article class="card"><header><h3>${name}</h3></header><a href="/p/${serial(at)}">Profile</a></article>`)}</div>`,
    at: 'article:nth-child(2) h3',
    ids: SERIAL,
  },
  {
    name: 'rows of a grid without a table, cells beside each other',
    html: `<div class="list">${rowsOf((name, at) => `<div class="entry" style="display:flex"><div class="cell">${at}</div><div class="cell"><a class="profile" href="/p/${serial(at)}">${name}</a></div><div class="cell">x</div></div>`)}</div>`,
    at: '.entry:nth-child(2) a',
    ids: SERIAL,
    rows: '.entry',
  },
  {
    name: 'rows wrapped one by one, as virtual lists do',
    html: `<div class="viewport">${rowsOf((name, at) => `<div style="position:absolute;transform:translateY(${at * 40}px)"><div class="item"><a href="/p/${serial(at)}">${name}</a></div></div>`)}</div>`,
    at: '.viewport > div:nth-child(2) a',
    ids: SERIAL,
  },
  {
    name: 'a virtual grid: rows with a role, cells with the id of their column, absolutely placed',
    html: `<div role="grid" class="ag-root"><div class="ag-header" role="row"><div role="columnheader" col-id="name">Name</div></div><div class="ag-center-cols-container" role="rowgroup">${rowsOf(
      (name, at) =>
        `<div role="row" row-index="${at + 20}" row-id="pn_${serial(at)}" aria-rowindex="${at + 22}" class="ag-row ${at % 2 ? 'ag-row-odd' : 'ag-row-even'} ag-row-no-animation" style="position:absolute;top:${at * 40}px"><div role="gridcell" col-id="name" class="ag-cell"><span class="ag-cell-value">${name}</span></div><div role="gridcell" col-id="clicks" class="ag-cell"><span class="ag-cell-value">${at}</span></div></div>`,
    )}</div></div>`,
    at: '[row-index="22"] span',
    ids: SERIAL.map((id) => `pn_${id}`),
    slot: '[col-id="name"]',
    warnings: [],
  },
  {
    name: 'a ledger: one partner many times, each row with an order of its own',
    html: table(
      rowsOf((_, at) => {
        const who = people[at % 3] ?? '';
        return `<tr data-order="ORD-${9000 + at}"><td class="order"><a href="/orders/${9000 + at}">#${9000 + at}</a></td><td class="who"><a href="/partners/${serial(at % 3)}">${who}</a></td></tr>`;
      }),
    ),
    at: 'tr:nth-child(2) .who a',
    ids: [0, 1, 2, 0, 1, 2].map(serial),
  },
  {
    name: 'a list inside one of several sections',
    html: `<main>${[0, 1, 2]
      .map(
        (part) =>
          `<section><h2>Group ${part}</h2><ul>${people
            .slice(0, 4)
            .map((name, at) => `<li><a href="/p/${part}${at}7">${name} ${part}</a></li>`)
            .join('')}</ul></section>`,
      )
      .join('')}</main>`,
    at: 'section:nth-child(2) li:nth-child(2) a',
    ids: ['107', '117', '127', '137'],
  },
  {
    name: 'a row body each, as some table components build them',
    html: `<table>${rowsOf((name, at) => `<tbody><tr><td><a href="/p/${serial(at)}">${name}</a></td></tr></tbody>`)}</table>`,
    at: 'tbody:nth-child(3) a',
    ids: SERIAL,
  },
  {
    name: 'addresses with names and ids, encoded',
    html: table(
      rowsOf(
        (name, at) =>
          `<tr><td><a href="#/partners?name=${encodeURIComponent(`ä ${name}`)}&id=${serial(at)}">${name}</a></td></tr>`,
      ),
    ),
    at: 'tr:nth-child(2) a',
    ids: SERIAL,
  },
  {
    name: 'row numbers in attributes that look like ids: the id behind the button is found',
    html: table(
      rowsOf(
        (name, at) =>
          `<tr id="row-${at}" data-index="${at}"><td>${name}</td><td><button data-affiliate-id="${serial(at)}">Pay</button></td></tr>`,
      ),
    ),
    at: 'tr:nth-child(2) td',
    ids: SERIAL,
  },
];

describe('from one name to its likes', () => {
  test.each(CASES)('$name', ({ html, at, ids, by = 'id', rows, slot, warnings }) => {
    const candidates = point(html, at);
    const best = bestFor(candidates, ids);
    expect(values(best)).toEqual(ids);
    if (by !== 'id') expect(best.ways[0]?.by).toBe(by);
    if (rows) expect(best.rows).toContain(rows);
    if (slot) expect(best.slot).toContain(slot);
    if (warnings) expect(best.warnings).toEqual(warnings);
  });

  test.each(CASES.filter(({ by }) => by !== 'name'))(
    'whichever name is pointed at, the same is learned: $name',
    ({ html, at, ids }) => {
      const best = bestFor(point(html, at), ids);
      const slots = document.querySelectorAll(best.rows);
      for (const row of slots) {
        const name = best.slot === ':scope' ? row : row.querySelector(best.slot);
        if (!name) continue;
        const again = bestFor(learnTables(name, PAGE), ids);
        expect(values(again)).toEqual(ids);
        expect({ ...again, warnings: [] }).toEqual({ ...best, warnings: [] });
      }
    },
  );
});

describe('what is learned first, before anybody was looked up', () => {
  test('an id in an attribute comes before texts, and the name comes last', () => {
    const html = table(
      rowsOf(
        (name, at) =>
          `<tr><td class="who"><a href="/partners/${serial(at)}">${name}</a></td><td class="mail">${name}@x.test</td><td class="code">C${at}${at}Z</td></tr>`,
      ),
    );
    const [narrow] = point(html, 'tr:nth-child(2) a').map(({ rows }) => rows);
    const ways = point(html, 'tr:nth-child(2) a')
      .filter(({ rows }) => rows === narrow)
      .map(({ ways: [way] }) => `${way?.from} ${way?.by}`);
    expect(ways).toEqual(['attribute id', 'text id', 'text email', 'text code', 'text name']);
  });

  test('two lists of one kind: first the one that was pointed at, then both', () => {
    const list = (id: string, from: number) =>
      `<table id="${id}"><tbody>${people.map((name, at) => `<tr><td><a href="/p/${from + at * 11}">${name}</a></td></tr>`).join('')}</tbody></table>`;
    const candidates = point(list('approved', 100) + list('pending', 500), '#approved tr:nth-child(2) a');
    const counts = candidates.filter(({ ways }) => ways[0]?.from === 'attribute').map((each) => values(each).length);
    expect(counts).toEqual([6, 12]);
  });

  test('a single row is learned with a word about it', () => {
    const [first] = point(table('<tr><td class="who"><a href="/partners/101">Ann</a></td></tr>'), 'td a');
    expect(first && values(first)).toEqual(['101']);
    expect(first?.warnings).toContain('single-row');
  });

  test('the account in the address varies from user to user, and so does an id', () => {
    const url = new URL('https://shop.example/acme/partners/12/links?page=2&status=x');
    const [first] = point(CASES[0]?.html ?? '', CASES[0]?.at ?? '', { ...PAGE, url, account: 'acme' });
    expect(first?.path).toBe('/*/partners/*/links');
  });
});

test('a table of 2,000 rows is learned whole', () => {
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `<tr><td><a href="/p/${at + 1000}">Partner ${at}</a></td><td>p${at}@x.test</td><td>${at % 7}</td></tr>`,
  );
  openPage(table(rows.join('')));
  const name = document.querySelector('tr:nth-child(900) a');
  const [first] = name ? learnTables(name, PAGE) : [];
  expect(first && values(first)).toHaveLength(2000);
});

describe('nothing is learned', () => {
  test.each([
    ['from a heading', '<h1>Partners</h1><p>Some text</p>', 'h1'],
    ['from a lone paragraph', '<main><p>Ann wrote to Bob</p></main>', 'p'],
    ['from the empty page', '<div class="empty"></div>', '.empty'],
    ['from a picture without a text', '<div><img alt="" src="data:,"></div>', 'img'],
    ['from a field', `<ul>${rowsOf((name) => `<li><input value="${name}"></li>`)}</ul>`, 'input'],
    ['from buttons in one line', `<div style="display:flex">${rowsOf((name) => `<div>${name}</div>`)}</div>`, 'div > div'],
  ])('%s', (_name, html, css) => {
    expect(point(html, css)).toEqual([]);
  });

  test.each([
    ['the number of the row', rowsOf((_, at) => `<tr data-index="${at}"><td class="who">Ann</td></tr>`), '.who'],
    [
      'what stands in the page’s own inputs',
      rowsOf((name, at) => `<tr><td class="who">${name}</td><td><input value="${serial(at)}" data-id="${serial(at)}"></td></tr>`),
      '.who',
    ],
    [
      'amounts, shares, dates and times',
      rowsOf(
        (name, at) =>
          `<tr><td class="who">${name}</td><td>${at}1.50</td><td>1${at}%</td><td>0${at + 1}.02.2026</td><td>1${at}:30</td><td>1${at}.5K</td></tr>`,
      ),
      '.who',
    ],
    [
      'a word in running text',
      rowsOf((name, at) => `<tr><td class="who">${name}</td><td>joined with code X${serial(at)} today</td></tr>`),
      '.who',
    ],
    [
      'the number of an order, where a partner has several',
      rowsOf((_, at) => `<tr data-order="${9000 + at}"><td class="who">${people[at % 2]}</td><td>${9000 + at}</td></tr>`),
      '.who',
    ],
  ])('as an id: %s', (_name, rows, css) => {
    const ways = point(table(rows), css).flatMap(({ ways: [way] }) => way?.by ?? []);
    expect(ways.filter((by) => by !== 'name')).toEqual([]);
  });
});

describe('open shadow roots', () => {
  /** An element of the page with an open root of its own. */
  function host(tag: string, inside: string, into: ParentNode): ShadowRoot {
    const element = document.createElement(tag);
    into.append(element);
    const root = element.attachShadow({ mode: 'open' });
    root.innerHTML = inside;
    return root;
  }

  test('a list two roots deep', () => {
    const outer = host('app-shell', '<main></main>', document.body);
    const inner = host(
      'partner-list',
      table(rowsOf((name, at) => `<tr><td><a href="/p/${serial(at)}">${name}</a></td></tr>`)),
      outer.querySelector('main') ?? outer,
    );
    const name = inner.querySelector('tr:nth-child(2) a');
    const best = bestFor(name ? learnTables(name, PAGE) : [], SERIAL);
    expect(best.roots).toEqual(['app-shell', 'partner-list']);
    expect(values(best)).toEqual(SERIAL);
  });

  test('rows that each have a root of their own', () => {
    const list = document.createElement('div');
    document.body.append(list);
    const roots = people.map((name, at) =>
      host('partner-row', `<div class="line"><a class="name" href="/p/${serial(at)}">${name}</a></div>`, list),
    );
    const name = roots[2]?.querySelector('a');
    const best = bestFor(name ? learnTables(name, PAGE) : [], SERIAL);
    expect(best.roots).toEqual(['partner-row']);
    expect(values(best)).toEqual(SERIAL);
  });
});

describe('a WordPress list that no pack knows', () => {
  const WP = { ...PAGE, url: new URL('https://shop.example/wp-admin/admin.php?page=easy-affiliate-affiliates&paged=2') };
  const IDS = ['7', '12', '19', '23', '31'];

  test('the affiliate’s id is found in the row’s actions, between what is the same everywhere', () => {
    const best = bestFor(point(easyAffiliate, '#record_52 strong a', WP), IDS);
    expect(values(best)).toEqual(IDS);
    expect(found(best).map(({ name }) => name)).toEqual(['nina-grows', 'tools.daily', '<b>bold</b>', 'obriens', 'newcomer']);
    expect(best).toMatchObject({
      name: 'Affiliates',
      path: '/wp-admin/admin.php?page=easy-affiliate-affiliates',
      rows: expect.stringContaining('tr'),
      warnings: [],
    });
  });

  test('its address is that screen’s alone, whatever else the address says', () => {
    const [first] = point(easyAffiliate, '#record_52 strong a', WP);
    const isPage = (address: string) => first && learnedTable(first).isPage(new URL(address));
    expect(isPage('https://shop.example/wp-admin/admin.php?page=easy-affiliate-affiliates&status=blocked')).toBe(true);
    expect(isPage('https://shop.example/wp-admin/admin.php?page=easy-affiliate-clicks')).toBe(false);
    expect(isPage('https://shop.example/wp-admin/admin.php')).toBe(false);
    expect(isPage('https://shop.example/blog/wp-admin/admin.php?page=easy-affiliate-affiliates')).toBe(false);
  });

  test('a user’s id and an affiliate’s id are two ways: the look-up says which is a partner’s', () => {
    const candidates = point(easyAffiliate, '#record_52 strong a', WP);
    expect(values(bestFor(candidates, ['41', '52', '90', '91']))).toEqual(['41', '52', '7', '90', '91']);
    expect(values(bestFor(candidates, IDS))).toEqual(IDS);
  });
});
