import { afterEach, describe, expect, test } from 'vitest';
import type { PartnerTable } from '@/core/networks/types';
import { aTable, badgeIds, badges, frames, openPage, type Shown, settled, showTable } from './open-page';

const URL_HERE = new URL('https://grid.example/partners');

let shown: Shown | null = null;
/** Elements that the table was asked about since the last look. */
let read: Element[] = [];
function show(more: Partial<PartnerTable> = {}): Shown {
  const table = aTable(more);
  read = [];
  const refsOf = (row: Element, url: URL) => {
    read.push(row);
    return table.refsOf(row, url);
  };
  shown = showTable({ ...table, refsOf }, URL_HERE);
  return shown;
}
afterEach(() => {
  shown?.stop();
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const row = (id: number | null, name = `Partner ${id}`) =>
  `<div class="row"><span class="name"${id === null ? '' : ` data-id="${id}"`}>${name}</span><i class="figure">0</i></div>`;
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => row(from + at)).join('');
const rowAt = (at: number) => document.querySelectorAll<HTMLElement>('.row')[at] as HTMLElement;
const nameAt = (at: number) => rowAt(at).querySelector('.name') as HTMLElement;

describe('a pass reads what changed and nothing else', () => {
  test.each<[string, () => void, number]>([
    ['one id that is rewritten', () => nameAt(3).setAttribute('data-id', '99'), 1],
    ['one text that is rewritten in place', () => ((nameAt(4).firstChild as Text).data = 'Other'), 1],
    [
      'one cell that is drawn anew, ten times',
      () => repeat(10, () => rowAt(5).querySelector('.figure')?.replaceChildren('1')),
      1,
    ],
    ['a row that is added', () => document.querySelector('#list')?.insertAdjacentHTML('beforeend', row(200)), 1],
    ['a row that goes', () => rowAt(6).remove(), 0],
    ['a row that moves', () => document.querySelector('#list')?.prepend(rowAt(7)), 1],
    ['a change beside the list', () => document.querySelector('#aside')?.replaceChildren('news'), 0],
    ['an attribute that names nobody', () => nameAt(1).setAttribute('class', 'name bold'), 0],
  ])('%s', async (_name, change, expected) => {
    openPage(`<p id="aside"></p><div id="list">${rows(100)}</div>`);
    show();
    await settled();
    expect(read).toHaveLength(100);
    read = [];
    change();
    await settled();
    expect(read).toHaveLength(expected);
    const ids = [...document.querySelectorAll('.row')].map((one) => one.querySelector('[data-id]')?.getAttribute('data-id'));
    expect(badgeIds()).toEqual(ids);
  });

  test('more than a thousand changes at once: everything, once', async () => {
    openPage(`<div id="list">${rows(600)}</div>`);
    show();
    await expect.poll(() => badges().length).toBe(600);
    read = [];
    for (const [at, name] of [...document.querySelectorAll('.name')].entries()) {
      name.setAttribute('data-id', String(1000 + at));
      name.textContent = `New ${at}`;
    }
    await frames(3);
    expect(read).toHaveLength(600);
    expect(badgeIds()).toEqual(Array.from({ length: 600 }, (_, at) => String(1000 + at)));
  });

  test('a selector that counts neighbours reads all of them, and is right', async () => {
    openPage(`<div id="list">${row(0, 'head')}${rows(5, 1)}</div>`);
    show({ rows: [{ css: '.row:not(:first-child)', seen: '2026-11-26', by: 'own fixture' }] });
    await settled();
    expect(badgeIds()).toEqual(['1', '2', '3', '4', '5']);
    document.querySelector('#list')?.prepend(rowAt(5));
    await settled();
    expect(badgeIds()).toEqual(['0', '1', '2', '3', '4']);
  });

  test('a newer layout that appears is read instead of the older one', async () => {
    openPage(`<div id="list">${rows(2)}</div>`);
    show({
      rows: [
        { css: '.new .row', seen: '2026-11-26', by: 'own fixture' },
        { css: '.row', seen: '2026-01-01', by: 'own fixture' },
      ],
    });
    await settled();
    expect(badgeIds()).toEqual(['0', '1']);
    document.querySelector('#list')?.insertAdjacentHTML('beforeend', `<div class="new">${rows(2, 7)}</div>`);
    await settled();
    expect(badgeIds()).toEqual(['7', '8']);
  });

  test('a grid that splits its rows is read with all parts, whichever of them changed', async () => {
    openPage(`<div id="left"><div class="row" id="l">x</div></div><div id="list">${row(1)}</div>`);
    const left = () => document.querySelector('#l') as HTMLElement;
    show({
      refsOf: (part) => (part.id === 'l' || left().textContent === 'x' ? [] : [{ by: 'id', value: left().textContent ?? '' }]),
      partsOf: () => [...document.querySelectorAll('.row')],
    });
    await settled();
    expect(badgeIds()).toEqual([]);
    left().textContent = '17';
    await settled();
    expect(badgeIds()).toEqual(['17']);
  });
});

describe('ids and names', () => {
  test('an id that comes a frame after the name: the badge follows', async () => {
    openPage(`<div id="list">${row(null, 'Anna')}</div>`);
    show();
    await settled();
    expect(badgeIds()).toEqual(['Anna']);
    nameAt(0).setAttribute('data-id', '7');
    await settled();
    expect(badgeIds()).toEqual(['7']);
  });

  test('a recycled row whose name changes a frame before its id says nothing wrong for longer than that', async () => {
    openPage(`<div id="list">${rows(3)}</div>`);
    show();
    await settled();
    (nameAt(0).firstChild as Text).data = 'Bert';
    await settled();
    expect(badgeIds()).toEqual(['0', '1', '2']);
    nameAt(0).setAttribute('data-id', '50');
    await settled();
    expect(badgeIds()).toEqual(['50', '1', '2']);
  });

  test('one id in the table, and names count no more, in rows that were there and in those that come, for good', async () => {
    openPage(`<div id="list">${row(null, 'Anna')}${row(null, 'Bert')}</div>`);
    show();
    await settled();
    expect(badgeIds()).toEqual(['Anna', 'Bert']);
    document.querySelector('#list')?.insertAdjacentHTML('beforeend', row(3));
    await settled();
    expect(badgeIds()).toEqual(['3']);
    rowAt(2).remove();
    document.querySelector('#list')?.insertAdjacentHTML('beforeend', row(null, 'Cleo'));
    await settled();
    expect(badgeIds()).toEqual([]);
  });

  test('text that is rewritten counts only where the table reads text', async () => {
    openPage(`<div id="list">${row(null, 'Anna')}</div>`);
    show({ readsText: false });
    await settled();
    (nameAt(0).firstChild as Text).data = 'Bert';
    await settled();
    expect(read).toHaveLength(1);
  });
});

describe('grids', () => {
  /** Scrolls on: so many rows go at one end and come at the other. */
  function scrollBy(count: number): void {
    const list = document.querySelector('#list') as HTMLElement;
    const last = Number(list.lastElementChild?.querySelector('.name')?.getAttribute('data-id'));
    for (let at = 1; at <= count; at++) {
      list.firstElementChild?.remove();
      list.insertAdjacentHTML('beforeend', row(last + at));
    }
  }
  const ids = () => [...document.querySelectorAll('#list [data-id]')].map((name) => name.getAttribute('data-id'));

  test('rows that are built and thrown away while it scrolls: each that stands has its own badge, and is read once', async () => {
    openPage(`<div id="list">${rows(60)}</div>`);
    show();
    await settled();
    for (let step = 0; step < 40; step++) {
      if (step % 3 === 0) scrollBy(1);
      await frames(1);
    }
    await settled();
    expect(badgeIds()).toEqual(ids());
    expect(read.length).toBe(60 + 14);
  });

  test('rows that run past too fast to be read are not looked at until they stand still', async () => {
    openPage(`<div id="list">${rows(20)}</div>`);
    show();
    await settled();
    for (let step = 0; step < 40; step++) {
      scrollBy(3);
      await frames(1);
    }
    expect(read.length).toBeLessThan(20 + 120 * 0.75);
    await settled();
    expect(badgeIds()).toEqual(ids());
  });

  test('a badge that becomes wrong while rows run past is put right in the next frame', async () => {
    openPage(`<div id="list">${rows(20)}</div>`);
    show();
    await settled();
    for (let step = 0; step < 25; step++) {
      scrollBy(3);
      await frames(1);
    }
    await settled();
    for (const name of document.querySelectorAll('.name')) name.setAttribute('data-id', `${name.getAttribute('data-id')}7`);
    await frames(2);
    expect(badgeIds()).toEqual(ids());
  });

  test('rows that are replaced one page after the other have their badges at once', async () => {
    openPage(`<div id="list">${rows(20)}</div>`);
    show();
    await settled();
    for (const from of [100, 200, 300]) {
      (document.querySelector('#list') as HTMLElement).innerHTML = rows(20, from);
      await frames(2);
      expect(badgeIds()).toEqual(ids());
      await new Promise((done) => setTimeout(done, 300));
    }
  });

  test('rows that run past for ever get their badges all the same, now and then', async () => {
    openPage(`<div id="list">${rows(20)}</div>`);
    show();
    await settled();
    let seen = 0;
    for (let step = 0; step < 120; step++) {
      scrollBy(3);
      await frames(1);
      if (step > 60 && badgeIds().at(-1) === ids().at(-1)) seen++;
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('a list that is loaded late, and emptied, and loaded again', async () => {
    openPage('<div id="list"></div>');
    show();
    await settled();
    const list = document.querySelector('#list') as HTMLElement;
    for (const from of [0, 100]) {
      list.innerHTML = rows(5, from);
      await settled();
      expect(badgeIds()).toEqual(Array.from({ length: 5 }, (_, at) => String(from + at)));
      list.replaceChildren();
      await settled();
      expect(badges()).toEqual([]);
    }
  });

  test('a class that makes a row of what was none is noticed when the page has settled', async () => {
    openPage(`<div id="list">${rows(2)}<div class="later"><span class="name" data-id="9">Nina</span></div></div>`);
    show();
    await settled();
    document.querySelector('.later')?.classList.add('row');
    await expect.poll(badgeIds, { timeout: 6000 }).toEqual(['0', '1', '9']);
  });
});

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time++) work();
}

describe('what stands on the page is never wrong for longer than a frame, however closely changes follow each other', () => {
  test.each<[string, () => void]>([
    ['an id that is rewritten', () => nameAt(3).setAttribute('data-id', '99')],
    ['a name whose element is built anew', () => rowAt(3).replaceChildren(...fresh(99))],
    ['a badge that the page throws away', () => badges()[3]?.remove()],
    [
      'a row that is taken out, rewritten and put back',
      () => {
        const reused = rowAt(3);
        reused.remove();
        reused.querySelector('.name')?.setAttribute('data-id', '99');
        document.querySelector('#list')?.append(reused);
      },
    ],
    [
      'all rows drawn anew',
      () => document.querySelector('#list')?.replaceChildren(...Array.from({ length: 8 }, (_, at) => aRow(50 + at))),
    ],
  ])('%s', async (_name, change) => {
    openPage(`<div id="list">${rows(8)}</div>`);
    show();
    await settled();
    document.querySelector('#list')?.append(aRow(20)); // looked at at once, and others that follow wait
    await frames();
    document.querySelector('#list')?.append(aRow(21));
    change();
    await frames();
    const ids = [...document.querySelectorAll('.row')].map((one) => one.querySelector('[data-id]')?.getAttribute('data-id'));
    expect(badgeIds()).toEqual(ids);
  });

  test('rows that are new meanwhile wait for each other, and get their badges together', async () => {
    openPage(`<div id="list">${rows(8)}</div>`);
    const one = show();
    await settled();
    for (let id = 20; id < 24; id++) {
      document.querySelector('#list')?.append(aRow(id));
      await frames(1);
    }
    await settled();
    expect(badgeIds()).toHaveLength(12);
    expect(one.wanted.length).toBeLessThanOrEqual(3);
  });
});

function fresh(id: number): ChildNode[] {
  return [...aRow(id).childNodes];
}

function aRow(id: number): Element {
  const list = document.createElement('div');
  list.innerHTML = row(id);
  return list.firstElementChild as Element;
}
