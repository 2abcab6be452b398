import { beforeEach, describe, expect, test } from 'vitest';
import { Censor } from '@/core/overlay/censor';
import { snapshotPage } from '@/core/overlay/snapshot-page';
import { openPage } from './open-page';

const MOST_BYTES = 200_000;
const bytes = (text: string) => new TextEncoder().encode(text).length;
const snapshot = (row: Element | null = null) => snapshotPage(document, row, 'pack: none');

beforeEach(() => openPage(''));

describe('an attribute', () => {
  test.each([
    ['class', 'row partner-row col-6', 'class="row partner-row col-6"'],
    ['class', 'css-1q2w3e4r5t user-123456 ann@x.de', 'class="x user-000000 x"'],
    ['class', '"><script>', 'class="x"'],
    ['role', 'gridcell', 'role="gridcell"'],
    ['type', 'checkbox', 'type="checkbox"'],
    ['data-partner-id', 'pn_1ABC', 'data-partner-id="id1"'],
    ['data-user-12345', 'x', 'data-user-00000="id1"'],
    ['data-props', '{"name":"Ann","id":4711}', 'data-props="..."'],
    ['name', 'affiliate_id[]', 'name="affiliate_id[]"'],
    ['name', 'ann_smith', 'name="id1"'],
    ['id', 'the-list-4711', 'id="id1"'],
    ['value', 'Ann Smith', 'value="... ..."'],
    ['value', '4711', 'value="id1"'],
    ['title', 'Ann Smith, Berlin, since 2019, again', 'title="... ... ... ..."'],
    ['aria-label', 'Select Ann', 'aria-label="... ..."'],
    ['aria-hidden', 'true', 'aria-hidden="true"'],
    ['colspan', '3', 'colspan="3"'],
    ['width', '12345', 'width="0"'],
    ['style', 'background:url(https://x.test/ann.png)', 'style'],
    ['href', '/acme/partners/pn_1ABC?tab=links&ref=ann#profile', 'href="/id1/partners/id2?tab=links&amp;id3=id4#profile"'],
    [
      'href',
      'https://ann:pw@shop.test/wp-admin/admin.php?page=affiliates',
      'href="https://site1.example/wp-admin/admin.php?page=affiliates"',
    ],
    ['href', 'mailto:ann@x.test', 'href="mailto:"'],
    ['href', 'javascript:go(4711)', 'href="javascript:"'],
    ['href', 'ann://4711/x', 'href="..."'],
    ['src', 'data:image/png;base64,QUJD', 'src="data:"'],
  ])('%s="%s"', (name, value, told) => {
    expect(new Censor().attribute(name, value)).toBe(told);
  });

  test.each(['onclick', 'ann', 'smith"', 'srcdoc', 'content', 'data-', 'data-Ann<', '@click'])('%s is left out', (name) => {
    expect(new Censor().attribute(name, 'x')).toBeNull();
  });
});

describe('a text', () => {
  test.each([
    ['  ', ''],
    ['Ann', '...'],
    ['Ann Smith', '... ...'],
    ['a much longer sentence about Ann', '... ... ... ...'],
    ['€1,234.50', '.0,000.00'],
    ['12.5 % of 7', '00.0 ... ... 0'],
    ['ann@x.test', '...@...'],
    ['<b>&"', '...'],
  ])('"%s"', (text, told) => {
    expect(new Censor().text(text)).toBe(told);
  });

  test('the head of a column keeps words that every table has, and no others', () => {
    expect(new Censor().text('Affiliate ID', true)).toBe('Affiliate ID');
    expect(new Censor().text('Ann ID', true)).toBe('... ...');
    expect(new Censor().text('Affiliate ID')).toBe('... ...');
  });

  test('the same id is the same everywhere, another is another', () => {
    const censor = new Censor();
    expect(censor.attribute('data-id', '4711')).toBe('data-id="id1"');
    expect(censor.attribute('href', '/partners/4711')).toBe('href="/partners/id1"');
    expect(censor.attribute('href', '/partners/4712')).toBe('href="/partners/id2"');
    expect(censor.text('4711')).toBe('id1');
    expect(censor.text('ID 4712')).toBe('... id2');
  });
});

describe('a page', () => {
  test('its list with its head and first rows, and what stands around it', () => {
    const row = (n: number) =>
      `<tr class="row" data-id="p-${n}000"><td><a href="/partners/p-${n}000">Name ${n}</a></td><td>${n}99.50</td><td>p-${n}000</td></tr>`;
    openPage(`<nav><a href="/x">Secret</a></nav><main id="main"><h1>Acme Inc</h1><table><thead><tr><th>Partner</th><th>Ann’s</th></tr></thead>
      <tbody>${Array.from({ length: 30 }, (_, n) => row(n + 1)).join('')}</tbody></table></main><script>secret()</script><!-- secret -->`);
    expect(snapshot().slice(snapshot().indexOf('<main'), snapshot().indexOf('</main>'))).toBe(
      `<main id="main">
<h1>
... ...
</h1>
<table>
<thead>
<tr>
<th>
Partner
</th>
<th>
...
</th>
</tr>
</thead>
<tbody>
${[1, 2, 3, 4]
  .map(
    (n) =>
      `<tr class="row" data-id="id${n}">
<td>
<a href="/partners/id${n}">
... 0
</a>
</td>
<td>
000.00
</td>
<td>
id${n}
</td>
</tr>
`,
  )
  .join('')}<!-- 26 more -->
</tbody>
</table>
`,
    );
  });

  test('the row that is known is the one that is drawn around', () => {
    openPage(`<ul>${'<li><b>1</b><i>2</i></li>'.repeat(50)}</ul><div class="deals"><p id="deal"><b>x</b></p></div>`);
    const told = snapshot(document.querySelector('#deal'));
    expect(told).toContain('<div class="deals">\n<p id="id1">\n<b>');
    expect(told).toContain('<!-- 47 more -->');
  });

  test('open shadow roots are marked, closed ones are not told of, ours are left out', () => {
    openPage('<div id="host">light</div><div id="closed"></div><trellis-badge></trellis-badge>');
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    const closed = document.getElementById('closed')?.attachShadow({ mode: 'closed' });
    if (root)
      root.innerHTML = '<table><tr><td>a</td><td>b</td></tr><tr><td>a</td><td>b</td></tr><tr><td>a</td><td>b</td></tr></table>';
    if (closed) closed.innerHTML = '<em>Ann</em>';
    const told = snapshot();
    expect(told).toMatch(/<div id="id\d">\n<template shadowrootmode="open">\n<table>/);
    expect(told).toContain('<tr>\n<td>');
    expect(told).not.toMatch(/trellis-badge|<em>/);
  });

  test('can be opened again: it is the HTML of the same elements', () => {
    openPage(
      '<main class="a"><div role="grid"><div role="row"><span>x</span><span>y</span></div></div><img src="/a.png"><br></main>',
    );
    const again = new DOMParser().parseFromString(snapshot(), 'text/html');
    const tags = (root: ParentNode) => [...root.querySelectorAll('main, main *')].map(({ localName }) => localName);
    expect(tags(again)).toEqual(tags(document));
    expect(again.querySelector('main')?.className).toBe('a');
  });

  test('a form whose fields call themselves parentNode and attributes leads nobody astray', () => {
    const names = [
      'parentNode',
      'attributes',
      'childNodes',
      'firstChild',
      'nextSibling',
      'shadowRoot',
      'localName',
      'getAttribute',
    ];
    openPage(
      `<form class="f">${names.map((name) => `<p><input name="${name}"><b>x</b></p>`).join('')}</form><img name="documentElement"><img name="body">`,
    );
    const told = snapshot();
    for (const image of document.querySelectorAll('img')) image.remove();
    expect(told).toContain('<form class="f">');
  });

  test('an empty page is a page', () => {
    expect(snapshot()).toContain('<body>');
  });
});

/** Words that no structure has. */
function secrets(random: () => number): () => string {
  const letters = 'qxzjkvw';
  return () => {
    const isNumber = random() < 0.3;
    const length = (isNumber ? 5 : 3) + Math.floor(random() * 9); // shorter ones could be our own count
    const one = () => (isNumber ? String(1 + Math.floor(random() * 9)) : (letters[Math.floor(random() * letters.length)] ?? 'q'));
    return Array.from({ length }, one).join('');
  };
}

/** The same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('nothing of what a page says gets out', () => {
  test.each(Array.from({ length: 6 }, (_, seed) => seed + 1))('page %i', (seed) => {
    const random = seeded(seed);
    const secret = secrets(random);
    const told = new Set<string>();
    const say = () => {
      const word = secret();
      told.add(word);
      return word;
    };
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
    const joined = () =>
      Array.from({ length: 1 + Math.floor(random() * 4) }, say).join(
        pick([' ', '-', '_', '/', ', ', '?', '=', '&', '.', '@', ':']),
      );
    const names = [
      'id',
      'href',
      'src',
      'title',
      'value',
      'data-id',
      'data-x',
      'aria-label',
      'style',
      'name',
      'for',
      'alt',
      'role',
      'type',
      'action',
      'onclick',
      'placeholder',
      'width',
      'lang',
      'content',
      'srcdoc',
    ];
    const build = (parent: Element | ShadowRoot, depth: number) => {
      for (let n = 0; n < 4; n++) {
        const element = document.createElement(
          pick(['div', 'span', 'a', 'tr', 'td', 'th', 'li', 'form', 'input', 'button', 'svg', 'textarea', 'option', 'x-cell']),
        );
        for (let count = 0; count < 4; count++) {
          const prefix = pick(['', '', '/', 'https://', '/partners/', '?id=', '#', 'mailto:', 'javascript:', '{"a":"']);
          element.setAttribute(pick(names), prefix + joined());
        }
        element.setAttribute(say().replace(/^\d/, 'q'), joined());
        element.className = pick(['row', 'cell col-6', '']);
        element.append(joined(), document.createComment(joined()));
        parent.append(element);
        if (depth < 4)
          build(random() < 0.2 && element.localName === 'div' ? element.attachShadow({ mode: 'open' }) : element, depth + 1);
      }
    };
    build(document.body, 0);
    document.title = joined();
    const out = snapshot();
    expect(told.size).toBeGreaterThan(500);
    expect([...told].filter((word) => out.includes(word))).toEqual([]);
    expect(bytes(out)).toBeLessThan(MOST_BYTES);
    expect(out.length).toBeGreaterThan(5_000);
  });
});

// Work that grew faster than these pages would not end within the test's time.
describe('a hostile page ends and stays small', () => {
  test.each([
    ['100,000 rows', () => `<table>${'<tr class="r"><td>a</td><td>b</td></tr>'.repeat(50_000)}</table>`],
    [
      '100,000 elements of different classes',
      () => Array.from({ length: 50_000 }, (_, n) => `<div class="c${n}"><b>1</b><i>2</i></div>`).join(''),
    ],
    [
      'attributes without end',
      () =>
        `<div ${Array.from({ length: 5_000 }, (_, n) => `data-a${n}="${'x'.repeat(100)}"`).join(' ')} class="${'long-name '.repeat(10_000)}">${'y'.repeat(500_000)}</div>`.repeat(
          4,
        ),
    ],
    ['a wide tree', () => nested(7)],
  ])('%s', (_name, html) => {
    const page = undrawn();
    page.body.innerHTML = html();
    const out = snapshotPage(page, null, 'pack: none');
    expect(bytes(out)).toBeLessThan(MOST_BYTES);
    expect(out.length).toBeGreaterThan(300);
  });

  test('10,000 deep, each with neighbours', () => {
    const page = undrawn();
    let at: Element = page.body;
    for (let depth = 0; depth < 10_000; depth++) {
      const next = page.createElement('div');
      next.className = `level outer wrapper ${'w'.repeat(30)} another-class-of-it`;
      at.append(page.createElement('p'), next, page.createElement('p'));
      at = next;
    }
    at.innerHTML = `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(3)}</table>`;
    const out = snapshotPage(page, null, 'pack: none');
    expect(bytes(out)).toBeLessThan(MOST_BYTES);
    expect([out.length > 10_000, out.includes('<tr>\n<td>')]).toEqual([true, true]);
    expect(out).toMatch(/<!-- 9\d\d\d more around this -->/);
  });

  /** A browser takes its time to draw such pages, and has limits of its own. */
  const undrawn = () => document.implementation.createHTMLDocument();
  const nested = (depth: number): string =>
    depth === 0 ? '<i><u></u><s></s></i>' : `<div><b></b>${nested(depth - 1)}</div>`.repeat(4);
});
