import { afterEach, describe, expect, test } from 'vitest';
import { findRows } from '@/core/overlay/find-rows';
import { RowIndex } from '@/core/overlay/row-index';
import { chooseReading } from '@/entrypoints/readers.content/choose-reading';
import { openPage } from './open-page';

const SITE = 'https://portal.example/';

afterEach(() => document.body.replaceChildren());

/** What names the partner of each row that is found. */
function read(html: string, address = `${SITE}programme`): string[] {
  if (html !== '') openPage(html);
  const url = new URL(address);
  const table = chooseReading(url, [])?.table;
  if (!table) return ['not read'];
  return findRows(table, document, url).rows.map(({ refs }) => refs.map(({ by, value }) => `${by} ${value}`).join(', '));
}

const row = (cells: string, attributes = '') => `<table><tbody><tr ${attributes}>${cells}</tr></tbody></table>`;
const cell = (html: string) => `<td>${html}</td>`;

describe('an id in an attribute is taken from', () => {
  test.each([
    ['an attribute of the row', row(cell('Anna'), 'data-partner-id="12"'), '12'],
    ['an attribute of any element', row(cell('<b data-affiliateid="12">Anna</b>')), '12'],
    ['a parameter', row(cell('<a href="/edit?x=1&amp;publisherId=12">Anna</a>')), '12'],
    ['a parameter with brackets', row(cell('<a href="?partner_id%5B%5D=12">Anna</a>')), '12'],
    ['a path', row(cell('<a href="/app/partners/p-12/edit#tab">Anna</a>')), 'p-12'],
    ['a path in the hash', row(cell('<a href="#/affiliates/12">Anna</a>')), '12'],
    ['a whole address of the same site', row(cell('<a href="https://portal.example/creators/12">Anna</a>')), '12'],
    ['two places that agree', row(cell('<a href="/partners/12">Anna</a><a href="?partner_id=12">x</a>')), '12'],
  ])('%s', (_name, html, id) => {
    expect(read(html)).toEqual([`id ${id}`]);
  });
});

describe('no id is taken from', () => {
  test.each([
    ['two places that differ', row(cell('<a href="/partners/12">Anna</a><a href="/partners/27">Zoë</a>'))],
    ['one element that says two', row(cell('<a href="/partners/12?partner_id=27">Anna</a>'))],
    ['another site', row(cell('<a href="https://other.example/partners/12">Anna</a>'))],
    ['another scheme', row(cell('<a href="javascript:open(\'/partners/12\')">Anna</a>'))],
    ['a parent', row(cell('<a href="?parent_affiliate_id=12">Anna</a>'))],
    ['a user', row(cell('<a href="?user_id=12">Anna</a>'))],
    ['a page without a number', row(cell('<a href="/partners/new">Anna</a>'))],
    ['a date in a path', row(cell('<a href="/partners/2026/11">Anna</a>'))],
    ['a version in a path', row(cell('<a href="/partners/v2/list">Anna</a>'))],
    ['a picture’s file', row(cell('<img data-media-id="12">Anna'))],
    ['a row around rows', row(cell(`${row(cell('x'))}<a href="/partners/12">Anna</a>`))],
    ['an editor', `<div contenteditable>${row(cell('<a href="/partners/12">Anna</a>'))}</div>`],
    ['a menu', '<nav><ul><li><a href="/partners/12">Anna</a></li></ul></nav>'],
    ['a row of page numbers', '<ul><li><a href="/partners/12">12</a></li></ul>'],
    ['an item around items', '<ul><li><a href="/partners/12">Anna</a><ul><li>x</li></ul></li></ul>'],
  ])('%s', (_name, html) => {
    expect(read(html)).toEqual([]);
  });
});

const table = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${headers.map((header) => `<th>${header}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map(cell).join('')}</tr>`)
    .join('')}</tbody></table>`;

describe('a text is taken', () => {
  test.each([
    ['as an id under a header of ids', table(['Partner ID', 'Clicks'], ['12', '27']), ['id 12']],
    ['with its label beside the name', table(['Partner', 'Clicks'], ['<p>Anna</p><p>(ID: 12)</p>', '27']), ['id 12']],
    [
      'as an address beside the name',
      table(['Partner'], ['<p>Anna</p><p>anna@example.org</p>']),
      ['email anna@example.org, name Anna'],
    ],
    ['below initials', table(['Partner'], ['<div>AS</div><div>Anna Schmidt</div>']), ['name Anna Schmidt']],
    ['across inline formatting', table(['Partner'], ['<mark>Nord</mark>licht <i>Blog</i>']), ['name Nordlicht Blog']],
    ['from a button', table(['Partner'], ['<button>Anna</button>']), ['name Anna']],
    [
      'under the lowest of several headers',
      '<table><thead><tr><th colspan="2">Who</th></tr><tr><th>Partner</th><th>Partner ID</th></tr></thead><tbody><tr><td>Anna</td><td>12</td></tr></tbody></table>',
      ['id 12'],
    ],
    [
      'under a header that spans rows',
      '<table><thead><tr><th rowspan="2">Partner ID</th><th>Figures</th></tr><tr><th>Clicks</th></tr></thead><tbody><tr><td>12</td><td>27</td></tr></tbody></table>',
      ['id 12'],
    ],
    [
      'under headers in the first row',
      '<table><tbody><tr><th>Partner</th><th>Clicks</th></tr><tr><td>Anna</td><td>1</td></tr></tbody></table>',
      ['name Anna'],
    ],
    [
      'however hostile, as text',
      table(['Partner'], ['&lt;img src=x onerror=alert(1)&gt;'], ['{{7*7}}']),
      ['name <img src=x onerror=alert(1)>', 'name {{7*7}}'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe('a text is not taken', () => {
  test.each([
    ['as an id without a header', row(cell('12') + cell('Anna'))],
    ['as an id without a digit', table(['Partner ID'], ['none'], ['n/a'], ['—'])],
    ['as an id that is a figure', table(['Partner ID'], ['12,345'], ['12 345'])],
    ['out of running text', table(['Email'], ['write to anna@example.org'])],
    ['where two ids differ', table(['Partner ID', 'Publisher ID'], ['12', '27'])],
    ['where two addresses differ', table(['Email', 'Contact email'], ['anna@example.org', 'zoe@example.org'])],
    ['where cells and headers do not pair off', table(['Partner', 'Partner ID'], ['Anna', '12', '27'], ['Anna'])],
    ['as a name without a letter', table(['Partner'], ['—'], ['…'])],
    ['as a name of a total', table(['Partner'], ['Total'], ['Grand total'])],
    ['as a name where ids are told', table(['Partner', 'Partner ID'], ['Anna', ''])],
    ['when it is longer than any name', table(['Partner'], ['x'.repeat(10_000)])],
    ['when it lies deeper than any cell', table(['Partner'], [`${'<b>'.repeat(400)}Anna`])],
    ['when a reader hears it only', table(['Partner'], ['<span class="sr-only">Anna</span>'])],
    ['when nobody sees it', table(['Partner'], ['<span aria-hidden="true">Anna</span>'])],
  ])('%s', (_name, html) => {
    expect(read(html)).toEqual([]);
  });

  test('where a network’s own site is no dashboard', () => {
    const html = table(['Partner', 'Partner ID'], ['Anna', '12']);
    for (const address of [
      'https://app.dub.co/acme/links',
      'https://ui.awin.com/awin/affiliate/5150/home',
      'https://app.impact.com/secure/mediapartner/home.ihtml',
      'https://acme.partnerstack.com/programs',
      'https://affiliate.tradetracker.com/',
      'file:///tmp/partners.html',
    ]) {
      expect(read(html, address), address).toEqual(['not read']);
    }
  });
});

test('columns are found anew when the header changes: what was an id is none', async () => {
  const html = table(['Partner ID', 'Order ID'], ['12', '27']);
  expect(read(html)).toEqual(['id 12']);
  await Promise.resolve(); // the page changes in a task of its own
  const [first, second] = document.querySelectorAll('th');
  if (!first || !second) throw new Error('no headers');
  first.textContent = 'Order ID';
  second.textContent = 'Partner ID';
  expect(read('')).toEqual(['id 27']);
});

test('a grid that splits its rows gives each partner one row, where the name is, whichever part is asked', () => {
  const part = (cells: string) =>
    `<div role="rowgroup"><div role="row" row-id="a">${cells}</div><div role="row" row-id="b">${cells.replaceAll('12', '27').replaceAll('Anna', 'Zoë')}</div></div>`;
  const heads =
    '<div role="row"><span role="columnheader" col-id="n">Partner</span><span role="columnheader" col-id="i">Partner ID</span></div>';
  openPage(
    `<div role="grid">${heads}${part('<b role="gridcell" col-id="i">12</b>')}${part('<b role="gridcell" col-id="n">Anna</b>')}</div>`,
  );
  expect(read('')).toEqual(['id 12', 'id 27']);
  const url = new URL(`${SITE}programme`);
  const grid = chooseReading(url, [])?.table;
  const rows = [...document.querySelectorAll('[row-id="b"]')];
  for (const row of rows) expect(grid?.partsOf?.(row)).toEqual(rows);
  expect(findRows(grid as NonNullable<typeof grid>, document, url).rows.map(({ slot }) => slot.textContent)).toEqual([
    'Anna',
    'Zoë',
  ]);
});

describe('while the page changes, rows are told', () => {
  function follow(html: string) {
    openPage(html);
    const url = new URL(`${SITE}programme`);
    const table = chooseReading(url, [])?.table;
    if (!table) throw new Error('not read');
    const index = new RowIndex(table, { document, url }, { observe: () => undefined, await: () => undefined, rowOf: () => null });
    const observer = new MutationObserver(() => undefined);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    index.readAll();
    const told = () => index.found.rows.map(({ refs }) => refs.map(({ by, value }) => `${by} ${value}`).join(', '));
    return {
      told,
      async change(act: () => void) {
        await Promise.resolve(); // a task of the page's own
        act();
        index.read(observer.takeRecords());
        return told();
      },
    };
  }
  const part = (cells: string) => `<div role="rowgroup"><div role="row" row-id="a">${cells}</div></div>`;
  const heads =
    '<div role="row"><span role="columnheader" col-id="n">Partner</span><span role="columnheader" col-id="i">Partner ID</span></div>';
  const query = (css: string) => document.querySelector(css) as HTMLElement;

  test('by the id that another part of the row shows a frame later, and by none when it is emptied', async () => {
    const page = follow(
      `<div role="grid">${heads}${part('<b role="gridcell" col-id="n">Anna</b>')}${part('<b role="gridcell" col-id="i"></b>')}</div>`,
    );
    expect(page.told()).toEqual([]);
    expect(await page.change(() => query('b[col-id="i"]').append('12'))).toEqual(['id 12']);
    expect(await page.change(() => query('b[col-id="i"]').replaceChildren('27'))).toEqual(['id 27']);
    expect(await page.change(() => query('b[col-id="i"]').replaceChildren())).toEqual([]);
  });

  test('anew when the columns change places under their headers', async () => {
    const page = follow(table(['Partner ID', 'Order ID'], ['12', '27'], ['44', '91']));
    expect(page.told()).toEqual(['id 12', 'id 44']);
    const [first, second] = document.querySelectorAll('th');
    const turned = await page.change(() => {
      if (first) first.textContent = 'Order ID';
      if (second) second.textContent = 'Partner ID';
    });
    expect(turned).toEqual(['id 27', 'id 91']);
  });

  test('by what a recycled row says now, in text rewritten in place', async () => {
    const page = follow(table(['Partner', 'Partner ID'], ['Anna', '12']));
    const text = query('td:last-child').firstChild as Text;
    expect(
      await page.change(() => {
        text.data = '27';
      }),
    ).toEqual(['id 27']);
  });
});
