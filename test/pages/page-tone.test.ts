import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { isOnDark, watchTone } from '@/entrypoints/network.content/page-tone';

const root = document.documentElement;
afterEach(() => {
  document.head.querySelector('#theme')?.remove();
  document.body.replaceChildren();
  for (const element of [root, document.body]) {
    for (const name of ['style', 'class', 'data-theme']) element.removeAttribute(name);
  }
});

function nameOn(...grounds: readonly string[]): Element {
  const name = document.createElement('a');
  let around: Element = document.body;
  for (const ground of grounds) {
    const box = document.createElement('div');
    box.style.backgroundColor = ground;
    around.append(box);
    around = box;
  }
  around.append(name);
  return name;
}

test.each([
  ['white', false],
  ['#f6f7f9', false],
  ['#0d1117', true],
  ['oklch(0.21 0.01 260)', true],
  ['oklch(0.98 0 0)', false],
  ['color(srgb 0.1 0.1 0.1)', true],
] as const)('a name on %s stands on a dark ground: %s', (ground, expected) => {
  expect(isOnDark(nameOn(ground))).toBe(expected);
});

test('the nearest ground that hides what is behind it counts', () => {
  expect(isOnDark(nameOn('black', 'white', 'transparent', 'rgb(0 0 0 / 4%)'))).toBe(false);
  expect(isOnDark(nameOn('white', 'black', 'rgb(255 255 255 / 6%)'))).toBe(true);
});

test('where nothing is painted the page is white', () => {
  expect(isOnDark(nameOn())).toBe(false);
});

test('where nothing is painted but the page says that it suits the dark, it is as dark as the browser paints it', async () => {
  root.style.colorScheme = 'dark';
  expect(isOnDark(nameOn())).toBe(true);
  root.style.colorScheme = 'light dark';
  expect(isOnDark(nameOn())).toBe(false);
  await systemWants('dark');
  expect(isOnDark(nameOn())).toBe(true);
  root.style.colorScheme = 'light';
  expect(isOnDark(nameOn())).toBe(false);
  await systemWants('light');
});

describe('a page that changes in place', () => {
  let ending: AbortController;
  let seen: boolean[];
  const last = () => seen.at(-1);

  beforeEach(() => {
    document.head.insertAdjacentHTML(
      'beforeend',
      `<style id="theme">
        body { background: white }
        .dark body, body.dark, [data-theme='night'] body, body[data-theme='night'] { background: #111 }
        @media (prefers-color-scheme: dark) { body.system { background: #111 } }
        body.fading { transition: background 0.4s }
      </style>`,
    );
    const name = nameOn('transparent');
    seen = [];
    ending = new AbortController();
    watchTone(() => seen.push(isOnDark(name)), ending.signal);
  });
  afterEach(() => {
    ending.abort();
    vi.restoreAllMocks();
  });

  test.each([
    ['a class of its root', (isDark: boolean) => root.classList.toggle('dark', isDark)],
    ['a class of its body', (isDark: boolean) => document.body.classList.toggle('dark', isDark)],
    ['data-theme of its root', (isDark: boolean) => root.setAttribute('data-theme', isDark ? 'night' : 'day')],
    ['data-theme of its body', (isDark: boolean) => document.body.setAttribute('data-theme', isDark ? 'night' : 'day')],
    [
      'a style of its body',
      (isDark: boolean) => {
        document.body.style.background = isDark ? '#111' : 'white';
      },
    ],
  ])('%s', async (_name, change) => {
    change(true);
    await expect.poll(last).toBe(true);
    change(false);
    await expect.poll(last).toBe(false);
  });

  test('a fade: what it comes to in the end', async () => {
    document.body.classList.add('fading');
    await expect.poll(() => seen.length).toBe(2);
    document.body.classList.add('dark');
    await expect.poll(() => seen.length).toBe(4);
    expect(last()).toBe(true);
  });

  test('the system changes, and the page with it', async () => {
    document.body.classList.add('system');
    await expect.poll(() => seen.length).toBe(2);
    await systemWants('dark');
    await expect.poll(last).toBe(true);
    await systemWants('light');
    await expect.poll(last).toBe(false);
  });

  test('many changes at once are looked at together; what happens within the page is not looked at', async () => {
    for (let time = 0; time < 20; time++) {
      root.style.setProperty('--scrolled', `${time}px`);
      await rest();
    }
    await expect.poll(() => seen.length).toBe(2);
    const [frame, timer] = [vi.spyOn(window, 'requestAnimationFrame'), vi.spyOn(window, 'setTimeout')];
    document.body.firstElementChild?.setAttribute('class', 'dark');
    document.body.append(document.createElement('p'));
    await rest();
    expect([frame, timer].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  test('switched off, it looks no more: neither at what was about to be looked at nor at what comes', async () => {
    document.body.classList.add('dark');
    await rest();
    ending.abort();
    const others: null[] = [];
    const other = new AbortController();
    watchTone(() => others.push(null), other.signal);
    root.classList.add('dark');
    await systemWants('dark');
    await expect.poll(() => others.length).toBeGreaterThanOrEqual(2);
    expect(seen).toEqual([]);
    other.abort();
    await systemWants('light');
  });
});

/** Until observers have been told: without a timer. */
const rest = () => new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)));

type Emulation = { readonly send: (method: string, params: object) => Promise<unknown> };
const systemWants = (value: 'dark' | 'light') =>
  (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
