import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import badgeCss from '@/core/overlay/paint/badge.css?inline';
import { showFace } from '@/core/overlay/paint/badge-face';
import { makeSheet } from '@/core/overlay/paint/make';
import { aBadge, aTable, badges, frames, openPage, type Shown, settled, showTable } from './open-page';

const URL_HERE = new URL('https://grid.example/partners');
const ROWS = (count: number) =>
  `<table><tbody>${Array.from({ length: count }, (_, at) => `<tr class="row"><td><a class="name" data-id="${at}">Partner ${at}</a></td><td>${at}</td></tr>`).join('')}</tbody></table>`;

let shown: Shown[] = [];
function show(options?: Parameters<typeof showTable>[2]): Shown {
  const one = showTable(aTable({ readsText: false }), URL_HERE, options);
  shown.push(one);
  return one;
}
beforeEach(() => openPage(ROWS(8)));
afterEach(() => {
  vi.restoreAllMocks();
  for (const { stop } of shown) stop();
  shown = [];
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('while nothing happens nothing of ours runs: no timer, no frame, no idle work', async () => {
  const one = show();
  await expect.poll(one.quiets, { timeout: 8000 }).toBe(1);
  await wait(200);
  const spies = (['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask'] as const).map(
    (name) => vi.spyOn(window, name),
  );
  const later = Promise.withResolvers<void>();
  const channel = new MessageChannel(); // a wait that none of them counts
  const until = performance.now() + 1500;
  channel.port1.onmessage = () => (performance.now() < until ? channel.port2.postMessage(0) : later.resolve());
  channel.port2.postMessage(0);
  await later.promise;
  expect(spies.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
  expect(one.quiets()).toBe(1);
});

test('changes beside the table are looked at together: one timer, and nothing more', async () => {
  const one = show();
  await expect.poll(one.quiets, { timeout: 8000 }).toBe(1);
  const timers = vi.spyOn(window, 'setTimeout');
  for (let time = 0; time < 5; time++) {
    document.body.append(document.createElement('p'));
    await frames(1);
  }
  expect(timers.mock.calls.length).toBeLessThanOrEqual(1);
});

test('a stopped overlay hears and does nothing any more, and the page is what it was', async () => {
  const before = document.documentElement.outerHTML;
  const one = show();
  await settled();
  expect(badges()).toHaveLength(8);
  one.stop();
  expect(document.documentElement.outerHTML).toBe(before);
  const frame = vi.spyOn(window, 'requestAnimationFrame');
  document.querySelector('.name')?.setAttribute('data-id', '77');
  await wait(100);
  expect(frame).not.toHaveBeenCalled();
});

test('a page that removes elements it does not know: ten times put back, then left alone, and told, for each row', async () => {
  const one = show();
  await settled();
  let removed = 0;
  const cleaner = new MutationObserver(() => {
    for (const badge of badges()) {
      removed++;
      badge.remove();
    }
  });
  cleaner.observe(document.body, { childList: true, subtree: true });
  for (const badge of badges()) badge.remove();
  await expect.poll(() => one.givenUp.reduce((sum, count) => sum + count, 0), { timeout: 20_000 }).toBe(8);
  await frames(4);
  cleaner.disconnect();
  expect(badges()).toEqual([]);
  expect(removed).toBeLessThanOrEqual(8 * 10);
});

test('after an update the newer script’s badges stand, and the older script touches nothing', async () => {
  let isAlive = true;
  show({ isAlive: () => isAlive });
  await settled();
  isAlive = false;
  show();
  await frames(3);
  expect(badges()).toHaveLength(8);
  document.querySelector('tbody')?.append(document.querySelector('.row') as Element);
  await frames(3);
  expect(badges()).toHaveLength(8);
  expect(document.querySelectorAll('.row > td > trellis-badge')).toHaveLength(8);
});

test('no listener, patch or global of ours is the page’s to see', async () => {
  const names = ['attachShadow', 'querySelector', 'querySelectorAll', 'addEventListener'] as const;
  const before = names.map((name) => Element.prototype[name]);
  const globals = Object.getOwnPropertyNames(window).length;
  const heard: string[] = [];
  const hear = ({ message }: ErrorEvent) => heard.push(message);
  window.addEventListener('error', hear);
  show();
  await frames(4);
  window.removeEventListener('error', hear);
  expect(names.map((name) => Element.prototype[name])).toEqual(before);
  expect(Object.getOwnPropertyNames(window).length).toBe(globals);
  expect(badges().flatMap((badge) => badge.getAttributeNames())).toEqual([]);
  expect(heard).toEqual([]);
});

test('what the user copies holds none of ours', async () => {
  show();
  await settled();
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('table') as Element);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const withBadges = getSelection()?.toString();
  for (const { stop } of shown) stop();
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  expect(withBadges).toBe(getSelection()?.toString());
  expect(withBadges).toContain('Partner 3');
});

test('a face is text that nobody finds, selects or copies, whatever the words are', () => {
  const host = document.createElement('trellis-badge');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [makeSheet(badgeCss)];
  const button = document.createElement('button');
  button.className = 'badge';
  showFace(button, aBadge('1', { word: '<b>Zebrafish</b>', score: 73 }));
  root.append(button);
  document.querySelector('td')?.append(host);
  const find = (text: string) => (window as unknown as { find(text: string): boolean }).find(text);
  getSelection()?.removeAllRanges();
  expect(getComputedStyle(button, '::after').content).toContain('Zebrafish');
  expect([find('Zebrafish'), find('73')]).toEqual([false, false]);
  getSelection()?.removeAllRanges();
  getSelection()?.selectAllChildren(document.body);
  expect(getSelection()?.toString()).not.toMatch(/Zebra|73/);
  expect([root.textContent, document.body.innerText.includes('Zebra')]).toEqual(['', false]);
});

test('print leaves badges out', async () => {
  show();
  await settled();
  const [sheet] = badges()[0]?.shadowRoot?.adoptedStyleSheets ?? [];
  const media = [...(sheet?.cssRules ?? [])].find((rule) => rule instanceof CSSMediaRule);
  expect(media).toMatchObject({ conditionText: 'print' });
  expect(media?.cssText).toMatch(/:host\s*\{\s*display: none !important/);
});

test('scrolling through a grid forces no layout of ours: boxes are read only after the browser’s own', async () => {
  openPage(`<style>table { table-layout: fixed; width: 600px }</style>${ROWS(8)}`); // a grid's columns keep their widths
  show();
  await frames(3);
  let isInFrame = false;
  const asked: boolean[] = [];
  const measure = Element.prototype.getBoundingClientRect;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    asked.push(isInFrame);
    return measure.call(this);
  });
  const lines = vi.spyOn(Range.prototype, 'getClientRects');
  const styles = vi.spyOn(window, 'getComputedStyle');
  const ask = window.requestAnimationFrame.bind(window);
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) =>
    ask((time) => {
      isInFrame = true;
      callback(time);
      isInFrame = false;
    }),
  );
  const body = document.querySelector('tbody') as HTMLElement;
  for (let step = 0; step < 10; step++) {
    body.firstElementChild?.remove();
    body.insertAdjacentHTML(
      'beforeend',
      `<tr class="row"><td><a class="name" data-id="${100 + step}">New</a></td><td>1</td></tr>`,
    );
    await new Promise((done) => ask(done));
    await new Promise((done) => ask(done));
  }
  await settled();
  expect(badges()).toHaveLength(8);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked).not.toContain(true);
  expect([lines.mock.calls.length, styles.mock.calls.length]).toEqual([0, 0]);
});
