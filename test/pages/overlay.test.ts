import { afterEach, describe, expect, test } from 'vitest';
import type { Badge } from '@/core/domain/page';
import affiliates from '../fixtures/pages/affiliatewp/affiliates.html?raw';
import affiliatesEdit from '../fixtures/pages/affiliatewp/affiliates-edit.html?raw';
import payouts from '../fixtures/pages/affiliatewp/payouts.html?raw';
import referrals from '../fixtures/pages/affiliatewp/referrals.html?raw';
import visits from '../fixtures/pages/affiliatewp/visits.html?raw';
import commissions from '../fixtures/pages/dub/commissions.html?raw';
import partners from '../fixtures/pages/dub/partners.html?raw';
import { aBadge, badgeIds, badges, frames, openPage, type Shown, settled, showOverlay } from './open-page';

const DUB_LIST = 'https://app.dub.co/acme/program/partners';
const WP = 'https://shop.example/wp-admin/admin.php?page=affiliate-wp';
const ALL = ['pn_1A', 'pn_1B', 'pn_1C', 'pn_1D', 'pn_1E'];

let shown: Shown | null = null;
function show(address: string, options?: Parameters<typeof showOverlay>[1]): Shown {
  shown = showOverlay(address, options);
  return shown;
}
afterEach(() => {
  shown?.stop();
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const PAGES = [
  ['Dub partners', partners, DUB_LIST, 5],
  ['Dub commissions', commissions, 'https://app.dub.co/acme/program/commissions', 3],
  ['AffiliateWP affiliates', affiliates, `${WP}-affiliates`, 3],
  ['AffiliateWP affiliates with add-on', affiliatesEdit, `${WP}-affiliates`, 3],
  ['AffiliateWP referrals', referrals, `${WP}-referrals`, 3],
  ['AffiliateWP visits', visits, `${WP}-visits`, 2],
  ['AffiliateWP payouts', payouts, `${WP}-payouts`, 2],
] as const;

/** Sizes of everything in a table, and where each text stands. */
function layout(): string {
  const boxes = [...document.querySelectorAll('table, tr, th, td, a, div')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.tagName, x, y, width, height]
      .map((value) => (typeof value === 'number' ? value.toFixed(3) : value))
      .join(' ');
  });
  return boxes.join('\n');
}

describe.each(PAGES)('%s', (_name, html, address, count) => {
  test('one badge per row, nothing moves, no text of ours, and gone without a trace', async () => {
    openPage(html);
    const before = { html: document.documentElement.outerHTML, text: document.body.textContent, layout: layout() };
    const { stop } = show(address);
    await settled();
    expect(badges()).toHaveLength(count);
    expect(layout()).toBe(before.layout);
    expect(document.body.textContent).toBe(before.text);
    for (const badge of badges()) {
      const { width, height } = badge.getBoundingClientRect();
      expect([width, height]).toEqual([0, 0]);
    }
    stop();
    expect(document.documentElement.outerHTML).toBe(before.html);
  });
});

test.each([
  ['spaces and a line break after a name', '<td><div href="/acme/program/partners/pn_1A">\n  Anna  \n</div></td>'],
  ['a link with spaces around', '<td> <a href="/acme/program/partners/pn_1A"> Anna </a> </td>'],
  ['a bare name in a cell', '<td><span href="/acme/program/partners/pn_1A">Anna</span></td>'],
  ['a link with text after it', '<td><a href="/acme/program/partners/pn_1A">Anna</a> (new)</td>'],
  ['a name over a second line', '<td><div href="/acme/program/partners/pn_1A">Anna</div><small>Berlin</small></td>'],
  [
    'a column of things',
    '<td><div style="display:flex;flex-direction:column;gap:4px"><b href="/acme/program/partners/pn_1A">Anna</b><i>x</i></div></td>',
  ],
  [
    'an inline flex box',
    '<td><div style="display:inline-flex;gap:10px"><b href="/acme/program/partners/pn_1A">Anna</b></div></td>',
  ],
])('nothing moves with %s', async (_name, cell) => {
  openPage(`<style>td{border:1px solid;padding:3px} table{border-collapse:collapse;font:15px/1.6 serif}</style>
    <table><tbody><tr>${cell}<td>1</td></tr><tr><td>Q</td><td>2</td></tr></tbody></table>`);
  const before = layout();
  show(DUB_LIST);
  await settled();
  expect(badgeIds()).toEqual(['pn_1A']);
  expect(layout()).toBe(before);
});

test('a name that lines up its own parts gets no wider', async () => {
  const name = (id: string) =>
    `<div href="/acme/program/partners/${id}" style="display:flex;align-items:center;gap:8px"><i style="width:20px;height:20px"></i><b>${id}</b></div>`;
  openPage(`<table><tbody>${ALL.map((id) => `<tr><td>${name(id)}</td><td>Default</td></tr>`).join('')}</tbody></table>`);
  const before = layout();
  show(DUB_LIST);
  await settled();
  expect(badgeIds()).toEqual(ALL);
  expect(layout()).toBe(before);
});

test('styles of the page do not reach a badge', async () => {
  openPage(partners);
  const style = document.createElement('style');
  style.textContent =
    'trellis-badge, td * { display: block !important; width: 50px !important; height: 50px !important; padding: 9px !important; margin: 3px !important; border: 4px solid red !important }';
  document.head.append(style);
  show(DUB_LIST);
  await settled();
  const [badge] = badges();
  expect(badge?.getBoundingClientRect()).toMatchObject({ width: 0, height: 0 });
});

test('asks for all rows of a pass at once', async () => {
  openPage(partners);
  const { wanted } = show(DUB_LIST);
  await settled();
  expect(wanted[0]).toEqual(ALL);
});

test('partners that are not known get nothing, and get their badge when the answer comes', async () => {
  openPage(partners);
  const faces = new Map<string, Badge>();
  const { overlay } = show(DUB_LIST, { faceOf: (id) => faces.get(id) ?? null });
  await settled();
  expect(badgeIds()).toEqual([]);
  faces.set('pn_1B', aBadge('pn_1B'));
  overlay.refresh();
  await settled();
  expect(badgeIds()).toEqual(['pn_1B']);
});

test('what changed is shown in the same element, and what is not known any more goes', async () => {
  openPage(partners);
  const faces = new Map<string, Badge | null>(ALL.map((id) => [id, aBadge(id)]));
  const { overlay } = show(DUB_LIST, { faceOf: (id) => faces.get(id) });
  await settled();
  const before = badges();
  faces.set('pn_1B', aBadge('pn_1X'));
  faces.set('pn_1C', null);
  overlay.refresh();
  await settled();
  expect(badgeIds()).toEqual(['pn_1A', 'pn_1X', 'pn_1D', 'pn_1E']);
  expect(badges()).toEqual(before.filter((_, at) => at !== 2));
});

test('a reused row whose partner is not known yet says nothing meanwhile', async () => {
  openPage(partners);
  const faces = new Map<string, Badge | null>(ALL.map((id) => [id, aBadge(id)]));
  const { overlay, wanted } = show(DUB_LIST, { faceOf: (id) => faces.get(id) });
  await settled();
  document.querySelector('[href$="pn_1A"]')?.setAttribute('href', '/acme/program/partners/pn_9Z');
  await settled();
  expect(badgeIds()).toEqual(['', ...ALL.slice(1)]);
  expect(wanted.at(-1)?.[0]).toBe('pn_9Z');
  faces.set('pn_9Z', null);
  overlay.refresh();
  await settled();
  expect(badgeIds()).toEqual(ALL.slice(1));
});

describe('the page changes under us', () => {
  const rowsOf = () => [...document.querySelectorAll('tbody tr')];
  const nameOf = (row: Element | undefined) => row?.querySelector('[href]') as HTMLElement;

  test('recycled rows: the same elements show other partners', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    const names = rowsOf().slice(0, 5).map(nameOf);
    const addresses = names.map((name) => name.getAttribute('href') ?? '');
    for (let turn = 1; turn <= 30; turn++) {
      for (const [at, name] of names.entries()) name.setAttribute('href', addresses[(at + turn) % 5] ?? '');
      await settled();
      expect(badgeIds()).toEqual(ALL.map((_, at) => ALL[(at + turn) % 5]));
    }
  });

  test('redrawn rows: other elements, the same partners', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    const body = document.querySelector('tbody');
    const html = [...rowsOf()].map((row) => row.cloneNode(true) as Element);
    for (const row of html) for (const copy of row.querySelectorAll('trellis-badge')) copy.remove();
    body?.replaceChildren(...html);
    await settled();
    expect(badgeIds()).toEqual(ALL);
    expect(badges()).toHaveLength(5);
  });

  test('moved rows keep their own badge', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    const before = badges();
    document.querySelector('tbody')?.prepend(rowsOf()[4] as Element);
    await settled();
    expect(badgeIds()).toEqual(['pn_1E', 'pn_1A', 'pn_1B', 'pn_1C', 'pn_1D']);
    expect(new Set(badges())).toEqual(new Set(before));
  });

  test('rows that come and go', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    const [first, second] = rowsOf();
    first?.remove();
    const added = second?.cloneNode(true) as Element;
    for (const copy of added.querySelectorAll('trellis-badge')) copy.remove();
    nameOf(added).setAttribute('href', '/acme/program/partners/pn_9Z');
    document.querySelector('tbody')?.append(added);
    await settled();
    expect(badgeIds()).toEqual(['pn_1B', 'pn_1C', 'pn_1D', 'pn_1E', 'pn_9Z']);
  });

  test('a name built anew inside its row gets its badge again', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    const name = nameOf(rowsOf()[0]);
    const holder = name.parentElement as HTMLElement;
    holder.replaceChildren(...[...holder.childNodes].filter((node) => node.nodeName !== 'TRELLIS-BADGE'));
    await settled();
    expect(badgeIds()).toEqual(ALL);
  });

  test('copies that the page made of a badge are removed', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    document.querySelector('main')?.append(badges()[0]?.cloneNode(true) as Node);
    await settled();
    expect(badges()).toHaveLength(5);
  });

  test('the whole body is replaced', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    const body = document.createElement('body');
    body.innerHTML = new DOMParser().parseFromString(partners, 'text/html').body.innerHTML;
    document.body.replaceWith(body);
    await settled();
    expect(badgeIds()).toEqual(ALL);
  });

  test('a page that throws a badge away each time: put back ten times, then left alone, and it is said', async () => {
    openPage(partners);
    const { givenUp } = show(DUB_LIST);
    await settled();
    let thrown = 0;
    const thrower = new MutationObserver(() => {
      const badge = rowsOf()[0]?.querySelector('trellis-badge');
      if (badge) thrown++;
      badge?.remove();
    });
    thrower.observe(document.body, { childList: true, subtree: true });
    rowsOf()[0]?.querySelector('trellis-badge')?.remove();
    await frames(40);
    thrower.disconnect();
    expect(thrown).toBe(10);
    expect(givenUp).toEqual([1]);
    expect(badgeIds()).toEqual(ALL.slice(1));
  });

  test('a page that draws its rows again whenever something changes is followed slowly, and never lost', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    let redraws = 0;
    const redrawer = new MutationObserver(() => {
      redraws++;
      redraw();
      redrawer.takeRecords();
    });
    function redraw(): void {
      const row = rowsOf()[0];
      const copy = row?.cloneNode(true) as Element;
      for (const badge of copy.querySelectorAll('trellis-badge')) badge.remove();
      row?.replaceWith(copy);
    }
    redrawer.observe(document.body, { childList: true, subtree: true });
    redraw();
    await frames(60);
    redrawer.disconnect();
    expect(redraws).toBeLessThan(20);
    await expect.poll(badgeIds, { timeout: 3000 }).toEqual(ALL);
  });

  test('a page that draws its rows again by itself, ten times a second, keeps its badges', async () => {
    openPage(partners);
    show(DUB_LIST);
    await settled();
    const html = rowsOf().map((row) => {
      const copy = row.cloneNode(true) as Element;
      for (const badge of copy.querySelectorAll('trellis-badge')) badge.remove();
      return copy.outerHTML;
    });
    const redraws = setInterval(() => {
      const body = document.querySelector('tbody');
      if (body) body.innerHTML = html.join('');
    }, 100);
    await new Promise((done) => setTimeout(done, 1500));
    let whole = 0;
    for (let frame = 0; frame < 60; frame++) {
      await frames(1);
      if (badgeIds().length === ALL.length) whole++;
    }
    clearInterval(redraws);
    expect(whole).toBeGreaterThan(20);
  });
});

test('an extension that is gone draws nothing more', async () => {
  openPage(partners);
  let isAlive = true;
  show(DUB_LIST, { isAlive: () => isAlive });
  await settled();
  isAlive = false;
  const row = document.querySelector('tbody tr');
  row?.querySelector('[href]')?.setAttribute('href', '/acme/program/partners/pn_9Z');
  await settled();
  expect(badgeIds()).not.toContain('pn_9Z');
});

test('a table of 1,000 rows: nothing moves, all in one batch, each in the form it keeps', async () => {
  const row = (n: number) =>
    `<tr><td><div class="flex items-center gap-2"><div href="/acme/program/partners/pn_${n}">Partner ${n} ${'x'.repeat(n % 23)}</div></div></td><td>${n}</td><td>text</td></tr>`;
  const { head } = new DOMParser().parseFromString(partners, 'text/html');
  openPage(`${head.innerHTML}<table><tbody>${Array.from({ length: 1000 }, (_, n) => row(n)).join('')}</tbody></table>`);
  const before = layout();
  let batches = 0;
  const counter = new MutationObserver(() => batches++);
  counter.observe(document.body, { childList: true, subtree: true });
  show(DUB_LIST);
  await expect.poll(() => badges().length, { timeout: 5000 }).toBe(1000);
  counter.disconnect();
  expect(batches).toBe(1);
  expect(layout()).toBe(before);
  const forms = () => badges().map(({ shadowRoot }) => shadowRoot?.querySelector('button')?.dataset.room);
  const first = forms();
  window.dispatchEvent(new Event('resize')); // all are measured as they stand
  await frames(3);
  expect(forms()).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(1);
});

test('badges take the form that their cell has room for', async () => {
  openPage(`<style>td{width:var(--w);max-width:var(--w);padding:0;overflow:hidden;white-space:nowrap;font:14px monospace}table{table-layout:fixed;border-spacing:0}</style>
    ${[300, 110, 80, 40].map((width) => `<table style="width:${width}px"><tbody><tr style="--w:${width}px"><td><a href="/acme/program/partners/pn_${width}">Anna</a></td></tr></tbody></table>`).join('')}`);
  show(DUB_LIST);
  await settled();
  const rooms = badges().map(({ shadowRoot }) => shadowRoot?.querySelector('button')?.dataset.room);
  expect(rooms).toEqual(['full', 'short', 'mark', 'mark']);
});
