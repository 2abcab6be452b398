import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AccountId } from '@/core/domain/ids';
import type { Badge, Card } from '@/core/domain/page';
import type { BadgeAnchor } from '@/core/overlay/desk';
import badgeCss from '@/core/overlay/paint/badge.css?inline';
import type { Drawn } from '@/core/overlay/row-mounts';
import cardCss from '@/entrypoints/card.content/card.css?inline';
import { CardDesk, type CardPorts } from '@/entrypoints/card.content/card-desk';
import deskCss from '@/entrypoints/card.content/desk.css?inline';
import { BadgeEvents } from '@/entrypoints/network.content/badge-events';
import { drawBadge } from '@/entrypoints/network.content/draw-badge';

import { aBadge } from './open-page';
import { wait } from './wait';

const ANNA = 'dub:Acme:pn_1' as AccountId;

function aCard(more: Partial<Card> = {}): Card {
  return {
    account: ANNA,
    name: 'Anna Blog',
    program: 'Acme',
    badge: aBadge('pn_1', { band: 'at-risk', word: 'At risk', score: 31 }),
    stage: { code: 'engagement', word: 'Engagement', since: 'since 3 March', reason: 'Because of this.', isPinned: false },
    activity: { word: 'Dipping', reason: 'Dipping since May.' },
    tier: 'Tier A',
    factors: [{ name: 'Momentum', points: '−65 points', text: 'Three against thirty.', share: 0.1 }],
    caps: ['Capped at 69 because dipping.'],
    notCounted: ['Goal: none set.'],
    change: 'Since the last import: 31 after 69.',
    weeks: [1, 2, null, 3, 4],
    weeksLabel: 'Revenue per week, best $9',
    dip: { from: 3, label: 'Revenue 51% below what was expected' },
    segments: ['Dipping', 'My summer list'],
    lastTouch: 'Last contact: 3 March, Email, “Hello”',
    goal: 'Goal: Revenue of $500',
    terms: 'Terms: 8%, since 1 May. Noted by you on 30 April.',
    permission: 'May use their content since 3 November',
    brought: 'Brought 1 partner: Ben',
    actions: [
      { play: 'A-16', title: 'Ask what happened', why: 'Down since May.' },
      { play: 'A-39', title: 'Hold the review', why: 'A quarter has passed.' },
    ],
    dataAge: 'Acme · data up to 12 May',
    words: {
      draft: 'Draft message',
      open: 'Open in workspace',
      done: 'Done',
      snooze: 'Later',
      dismiss: 'Not useful',
      undo: 'Undo',
      isDone: 'Noted as done.',
      isSnoozed: 'Put off.',
      isDismissed: 'Thrown out.',
      close: 'Close',
      why: 'Why this score',
      next: 'Next',
      known: 'Contact and segments',
      notCounted: 'Not counted',
    },
    ...more,
  };
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
const SHEETS = [sheet(badgeCss), sheet(deskCss), sheet(cardCss)];

let ending: AbortController;
let told: unknown[][];
let followed: string[];
let button: HTMLButtonElement;
let drawn: Drawn<Badge>;

function start(ports: Partial<CardPorts> = {}, place = 'top:40px;left:40px'): void {
  ending = new AbortController();
  told = [];
  followed = [];
  const desk = new CardDesk(
    {
      shadow: 'open',
      sheets: SHEETS,
      fetch: async () => aCard(),
      draft: (...wish) => told.push(['draft', ...wish]),
      follow: (account) => followed.push(account),
      open: (...wish) => told.push(['open', ...wish]),
      decide: async (...decision) => {
        told.push(['decide', ...decision]);
        return true;
      },
      ...ports,
    },
    ending.signal,
  );
  document.body.innerHTML = `<p id="row" style="position:fixed;${place}"><a href="#page">Anna Blog</a></p><button id="after" style="position:fixed;right:4px;top:4px">after</button>`;
  const host = document.createElement('trellis-badge');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = SHEETS;
  const events = new BadgeEvents(desk, ending.signal);
  const badges = { attach: (anchor: BadgeAnchor) => events.add(anchor), forget: (anchor: BadgeAnchor) => desk.forget(anchor) };
  drawn = drawBadge({ host, root }, aBadge('pn_1'), badges);
  button = root.querySelector('button') as HTMLButtonElement;
  document.querySelector('#row')?.append(host);
}

const card = () => document.querySelector('trellis-card')?.shadowRoot?.querySelector<HTMLElement>('.card') ?? null;
const isOpen = () => card() !== null;
const focused = () => document.querySelector('trellis-card')?.shadowRoot?.activeElement ?? null;

beforeEach(() => start());
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

test('opens when the pointer rests on a badge, not when it passes over', async () => {
  await userEvent.hover(button);
  await wait(60);
  await userEvent.unhover(button);
  await wait(500);
  expect(isOpen()).toBe(false);
  await userEvent.hover(button);
  await expect.poll(isOpen).toBe(true);
  await userEvent.hover(document.querySelector('#after') as Element);
  await expect.poll(isOpen).toBe(false);
  expect(document.querySelector('trellis-card')).toBeNull();
});

test('Escape closes what the pointer opened, wherever the focus is', async () => {
  document.querySelector<HTMLElement>('#after')?.focus();
  await userEvent.hover(button);
  await expect.poll(isOpen).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(isOpen()).toBe(false);
  expect(document.activeElement?.id).toBe('after');
});

test('a click says whom the user turned to, so that an open side panel follows; the pointer alone says nothing', async () => {
  button.dispatchEvent(new PointerEvent('pointerenter', { bubbles: false }));
  await expect.poll(isOpen).toBe(true);
  expect(followed).toEqual([]);
  button.click();
  expect(followed).toEqual(['dub:Acme:pn_1']);
});

test('opens on click and stays until the focus goes elsewhere; the page hears nothing of the click', async () => {
  const heard: string[] = [];
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup']) {
    document.body.addEventListener(type, () => heard.push(type), { signal: ending.signal });
  }
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  await userEvent.keyboard('{Shift}');
  expect(heard).toEqual([]);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await userEvent.hover(document.querySelector('#after') as Element);
  await wait(500);
  expect(isOpen()).toBe(true);
  await userEvent.click(document.querySelector('#after') as Element);
  await expect.poll(isOpen).toBe(false);
});

test('by keyboard: focus opens, Tab goes in, Escape closes and gives the focus back', async () => {
  button.focus();
  await expect.poll(isOpen).toBe(true);
  await userEvent.tab();
  expect(focused()).toMatchObject({ className: 'close' });
  await userEvent.tab();
  expect(focused()).toMatchObject({ className: 'primary' });
  await userEvent.keyboard('{Escape}');
  expect(isOpen()).toBe(false);
  expect(document.querySelector('trellis-badge')?.shadowRoot?.activeElement).toBe(button);
  await wait(600);
  expect(isOpen()).toBe(false);
});

test('Tab after the last of the card goes on behind its badge', async () => {
  button.focus();
  await expect.poll(isOpen).toBe(true);
  for (let stops = 0; stops < 30 && document.activeElement?.id !== 'after'; stops++) await userEvent.tab();
  expect(document.activeElement?.id).toBe('after');
  await expect.poll(isOpen).toBe(false);
});

test('its buttons do what they say', async () => {
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  const press = (label: string) => card()?.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
  press('Draft message');
  press('Open in workspace');
  press('Later');
  await wait(50);
  expect(told).toEqual([
    ['draft', ANNA, 'A-16'],
    ['open', ANNA],
    ['decide', ANNA, 'A-16', 'snoozed'],
  ]);
  press('Close');
  expect(isOpen()).toBe(false);
});

test('without an action there is still a message to draft', async () => {
  ending.abort();
  start({ fetch: async () => aCard({ actions: [] }) });
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  card()?.querySelector<HTMLElement>('.foot .primary')?.click();
  expect(told).toEqual([['draft', ANNA, null]]);
});

test.each([
  ['top left', 'top:2px;left:2px'],
  ['bottom right', 'bottom:2px;right:2px'],
  ['bottom left', 'bottom:2px;left:2px'],
  ['half out of sight', 'top:60px;right:-40px'],
])('stands within the window for a badge at the %s', async (_name, place) => {
  ending.abort();
  start({}, place);
  await userEvent.click(button, { force: true });
  await expect.poll(isOpen).toBe(true);
  const box = card()?.getBoundingClientRect();
  expect(box?.left).toBeGreaterThanOrEqual(0);
  expect(box?.top).toBeGreaterThanOrEqual(0);
  expect(box?.right).toBeLessThanOrEqual(innerWidth);
  expect(box?.bottom).toBeLessThanOrEqual(innerHeight);
});

test('an answer that comes after the pointer has left opens nothing', async () => {
  ending.abort();
  let answer: (card: Card) => void = () => undefined;
  start({ fetch: () => new Promise((done) => (answer = done)) });
  await userEvent.hover(button);
  await wait(350);
  await userEvent.unhover(button);
  await userEvent.hover(document.querySelector('#after') as Element);
  answer(aCard());
  await wait(50);
  expect(isOpen()).toBe(false);
});

test('a partner that is not known any more has no card', async () => {
  ending.abort();
  start({ fetch: async () => null });
  await userEvent.click(button);
  await wait(100);
  expect(isOpen()).toBe(false);
});

test('the page can’t find what it says, and its box tells nothing', async () => {
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  const find = (text: string) => {
    getSelection()?.removeAllRanges();
    return (window as unknown as { find(text: string): boolean }).find(text);
  };
  const words = [
    'At risk',
    '31',
    'Healthy',
    '81',
    'Dipping',
    'Tier A',
    'Because of this',
    'Revenue',
    'Ask what happened',
    'Down since',
  ];
  const rest = [
    'My summer list',
    'Last contact',
    'Since the last import',
    'below what was',
    'since 3 March',
    'Momentum',
    '65 points',
    'Three against',
    'Capped',
    'Goal',
    'Why this score',
    'Not counted',
    'Draft',
    'Later',
    'data up',
  ];
  expect([...words, ...rest].filter(find)).toEqual([]);
  expect(find('Anna Blog')).toBe(true); // stands on the page itself
  expect(document.body.textContent).not.toContain('At risk');
  expect(document.querySelector('trellis-card')?.getBoundingClientRect()).toMatchObject({ width: 0, height: 0 });
});

test('names are text, whatever they hold', async () => {
  ending.abort();
  const evil = '<img src=x onerror="document.title=1"><b>x</b>';
  start({
    fetch: async () => aCard({ name: evil, tier: evil, weeksLabel: evil, actions: [{ play: 'A-16', title: evil, why: evil }] }),
  });
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  expect(card()?.querySelector('img, b')).toBeNull();
  expect(card()?.querySelector('.name')?.textContent).toBe(evil);
});

test('a row that the page reuses for another partner takes its card away', async () => {
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  drawn.show(aBadge('pn_2'));
  expect(isOpen()).toBe(false);
});

const text = (selector: string) => card()?.querySelector(selector)?.textContent ?? null;
const named = (name: string) => card()?.querySelector<HTMLElement>(`[aria-label="${name}"]`) ?? null;
const said = () =>
  document.querySelector('trellis-card')?.shadowRoot?.querySelector('[role="status"] [role="img"]')?.getAttribute('aria-label');

test('tells what changed, where the dip lies, the last contact, what was noted and the segments, each with a name for who can’t see it', async () => {
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  const told = [
    'Since the last import: 31 after 69.',
    'Engagement (since 3 March): Because of this.',
    'Last contact: 3 March, Email, “Hello”',
    'Goal: Revenue of $500',
    'Terms: 8%, since 1 May. Noted by you on 30 April.',
    'May use their content since 3 November',
    'Brought 1 partner: Ben',
    'Dipping, My summer list',
    'Revenue per week, best $9. Revenue 51% below what was expected',
  ];
  expect(told.filter((name) => !named(name))).toEqual([]);
  expect(card()?.querySelectorAll('.spark-dip')).toHaveLength(1);
  expect(text('.dip-label')).toBe('Revenue 51% below what was expected');
});

test('of what is not known there is no line, no mark, no empty place', async () => {
  ending.abort();
  start({
    fetch: async () =>
      aCard({
        change: '',
        goal: '',
        terms: '',
        permission: '',
        brought: '',
        dip: null,
        segments: [],
        weeks: [null],
        weeksLabel: '',
      }),
  });
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  expect(card()?.querySelector('.spark, .spark-dip, .dip-label')).toBeNull();
  expect([...(card()?.querySelectorAll('p, .tags') ?? [])].filter(({ textContent }) => textContent === '')).toEqual([]);
});

describe('a decision', () => {
  const A16 = { play: 'A-16', title: 'Ask what happened', why: 'Down since May.' };
  const A39 = { play: 'A-39', title: 'Hold the review', why: 'A quarter has passed.' };

  /** Answers as the background does: what was decided is not suggested any more, until it is taken back. */
  function startWith(isTaken: (state: string) => boolean = () => true): void {
    ending.abort();
    const gone = new Set<string>();
    start({
      fetch: async () => aCard({ actions: [A16, A39].filter(({ play }) => !gone.has(play)) }),
      decide: async (_account, play, state) => {
        told.push([play, state]);
        await wait(20);
        if (!isTaken(state)) return false;
        if (state === 'open') gone.delete(play);
        else gone.add(play);
        return true;
      },
    });
  }

  async function press(name: string): Promise<void> {
    named(name)?.focus();
    await userEvent.keyboard('{Enter}');
    await wait(80);
  }

  test.each([
    ['Done', 'done', 'Noted as done.'],
    ['Later', 'snoozed', 'Put off.'],
    ['Not useful', 'dismissed', 'Thrown out.'],
  ])('%s becomes a line with "Undo", by keyboard, said aloud, and is taken back', async (name, state, words) => {
    startWith();
    await userEvent.click(button);
    await expect.poll(isOpen).toBe(true);
    await press(name);
    expect(named(`Ask what happened: ${words}`)?.className).toBe('decided');
    expect(said()).toBe(`Ask what happened: ${words}`);
    expect(focused()?.getAttribute('aria-label')).toBe('Undo');
    expect(card()?.querySelectorAll('.action')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await wait(80);
    expect(told).toEqual([
      ['A-16', state],
      ['A-16', 'open'],
    ]);
    expect(card()?.querySelector('.decided')).toBeNull();
    expect(focused()?.closest('.action')?.getAttribute('aria-label')).toBe('Ask what happened: Down since May.');
  });

  test('each of several is taken back by itself', async () => {
    startWith();
    await userEvent.click(button);
    await expect.poll(isOpen).toBe(true);
    await press('Done');
    await press('Not useful');
    expect([...(card()?.querySelectorAll('.decided-title') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Ask what happened',
      'Hold the review',
    ]);
    card()?.querySelector<HTMLElement>('.decided button')?.click();
    await wait(80);
    expect(told.at(-1)).toEqual(['A-16', 'open']);
    expect(text('.decided-title')).toBe('Hold the review');
  });

  test('pressed twice it is told once', async () => {
    startWith();
    await userEvent.click(button);
    await expect.poll(isOpen).toBe(true);
    named('Done')?.click();
    named('Done')?.click();
    await wait(80);
    expect(told).toEqual([['A-16', 'done']]);
  });

  test.each([
    ['a decision', () => false, 0],
    ['an undo', (state: string) => state !== 'open', 1],
  ])('%s that is not taken changes nothing on the card', async (_name, isTaken, lines) => {
    startWith(isTaken);
    await userEvent.click(button);
    await expect.poll(isOpen).toBe(true);
    await press('Done');
    if (lines > 0) await press('Undo');
    expect(card()?.querySelectorAll('.decided')).toHaveLength(lines);
    expect(card()?.querySelectorAll('.action')).toHaveLength(2 - lines);
  });

  test('closed and opened again, the card has no more to take back', async () => {
    startWith();
    await userEvent.click(button);
    await expect.poll(isOpen).toBe(true);
    await press('Done');
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    await userEvent.click(button);
    await expect.poll(isOpen).toBe(true);
    expect(card()?.querySelector('.decided')).toBeNull();
    expect(text('.action-title')).toBe('Hold the review');
  });
});

test.each([
  ['a tag', '<img src=x onerror="document.title=1">'],
  ['a template', '{{7*7}}'],
  ['an address', 'javascript:alert(1)'],
  ['10,000 letters', 'x'.repeat(10_000)],
])('a partner, a segment, a goal that is named as %s is text, and the card keeps its size', async (_what, name) => {
  ending.abort();
  start({
    fetch: async () =>
      aCard({
        name,
        segments: [name],
        goal: name,
        terms: name,
        permission: name,
        brought: name,
        lastTouch: name,
        change: name,
        program: name,
        dataAge: name,
      }),
  });
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  expect(text('.name')).toBe(name);
  expect(card()?.querySelector('img, a, script')).toBeNull();
  const box = card()?.getBoundingClientRect();
  expect([(box?.width ?? 999) <= 348, (box?.height ?? 999) <= 560]).toEqual([true, true]);
  expect(card()?.querySelector('.body')?.scrollWidth).toBeLessThanOrEqual(348);
});

test('the page sees no attribute of it, and hears no toggle', async () => {
  await userEvent.click(button);
  await expect.poll(isOpen).toBe(true);
  expect(document.querySelector('trellis-card')?.attributes).toHaveLength(0);
  const heard: string[] = [];
  document.addEventListener('beforetoggle', ({ type }) => heard.push(type), { capture: true, signal: ending.signal });
  document.addEventListener('toggle', ({ type }) => heard.push(type), { capture: true, signal: ending.signal });
  await userEvent.keyboard('{Escape}');
  await wait(60);
  expect(heard).toEqual([]);
});
