import { afterEach, beforeEach, expect, test } from 'vitest';
import { aTable, type Shown, settled, showTable } from './open-page';

const URL_HERE = new URL('https://app.example/partners');
const TABLE = aTable({ roots: ['x-app', 'x-list'] });

let shown: Shown | null = null;
beforeEach(() => {
  document.body.innerHTML = '<main></main>';
});
afterEach(() => {
  shown?.stop();
  document.body.replaceChildren();
});

const start = async () => {
  shown = showTable(TABLE, URL_HERE);
  await settled();
};
const ROW = (id: number) => `<div class="row"><span class="name" data-id="${id}">P${id}</span></div>`;

/** A list in its own open root, in the root of an app. */
function anApp(...ids: readonly number[]): HTMLElement {
  const app = document.createElement('x-app');
  app.style.display = 'block';
  app.attachShadow({ mode: 'open' }).append(aList(...ids));
  return app;
}
function aList(...ids: readonly number[]): HTMLElement {
  const list = document.createElement('x-list');
  list.style.display = 'block';
  list.attachShadow({ mode: 'open' }).innerHTML = ids.map(ROW).join('');
  return list;
}
const put = (element: Element) => document.querySelector('main')?.replaceChildren(element);
const rootOf = (element: Element | null | undefined) => element?.shadowRoot as ShadowRoot;
const appRoot = () => rootOf(document.querySelector('x-app'));
const listRoot = () => rootOf(appRoot().querySelector('x-list'));
const hostsIn = (root: ShadowRoot) => [...root.querySelectorAll('trellis-badge')];
const idsIn = (root: ShadowRoot) => hostsIn(root).map(({ shadowRoot }) => shadowRoot?.textContent);

test('rows two open roots deep get their badges, styled and of no size, and lose them without a trace', async () => {
  put(anApp(1, 2));
  const before = listRoot().innerHTML;
  await start();
  expect(idsIn(listRoot())).toEqual(['1', '2']);
  for (const host of hostsIn(listRoot())) expect(host.getBoundingClientRect()).toMatchObject({ width: 0, height: 0 });
  shown?.stop();
  expect(listRoot().innerHTML).toBe(before);
});

test('rows that change in there', async () => {
  put(anApp(1, 2));
  await start();
  listRoot().querySelector('.name')?.setAttribute('data-id', '9');
  listRoot().querySelector('.row:last-child')?.insertAdjacentHTML('afterend', ROW(3));
  await settled();
  expect(idsIn(listRoot())).toEqual(['9', '2', '3']);
});

test('the app comes later', async () => {
  await start();
  put(anApp(4));
  await settled();
  expect(idsIn(listRoot())).toEqual(['4']);
});

test('the list comes later in an app that is there', async () => {
  put(anApp(1));
  appRoot().replaceChildren();
  await start();
  appRoot().append(aList(5));
  await settled();
  expect(idsIn(listRoot())).toEqual(['5']);
});

test('list and app are replaced, by others', async () => {
  put(anApp(1));
  await start();
  appRoot().replaceChildren(aList(6));
  await settled();
  expect(idsIn(listRoot())).toEqual(['6']);
  put(anApp(7, 8));
  await settled();
  expect(idsIn(listRoot())).toEqual(['7', '8']);
  listRoot().querySelector('.row')?.remove();
  await settled();
  expect(idsIn(listRoot())).toEqual(['8']);
});

test('an app that is taken out and put in again', async () => {
  put(anApp(1, 2));
  await start();
  const app = document.querySelector('x-app') as Element;
  app.remove();
  await settled();
  listRootOf(app).querySelector('.name')?.setAttribute('data-id', '11');
  put(app);
  await settled();
  expect(idsIn(listRoot())).toEqual(['11', '2']);
});
const listRootOf = (app: Element) => rootOf(rootOf(app).querySelector('x-list'));

test('a host whose root is made after it was put in', async () => {
  put(document.createElement('x-app'));
  await start();
  const app = document.querySelector('x-app') as HTMLElement;
  app.style.display = 'block';
  app.attachShadow({ mode: 'open' }).append(aList(12));
  await expect.poll(() => idsIn(listRoot()), { timeout: 3000 }).toEqual(['12']);
});

test.each([
  ['in the document itself', ROW(1)],
  ['in a root that is not on the way', ''],
])('rows %s are not the table’s', async (_name, html) => {
  put(anApp());
  document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
  if (!html) document.querySelector('main')?.append(aList(2));
  await start();
  expect(document.querySelectorAll('trellis-badge')).toHaveLength(0);
  const stray = document.querySelector('main > x-list');
  if (stray) expect(hostsIn(rootOf(stray))).toEqual([]);
});

test('a closed root stays closed', async () => {
  const app = document.createElement('x-app');
  const closed = app.attachShadow({ mode: 'closed' });
  closed.append(aList(3));
  put(app);
  await start();
  expect(closed.querySelectorAll('trellis-badge')).toHaveLength(0);
});
