import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AccountId } from '@/core/domain/ids';
import { atRisk, BarPage, known, newcomer, type Partner } from './a-bar';
import { aBadge, frames } from './open-page';
import { wait } from './wait';

const PARTNERS: readonly Partner[] = [
  atRisk('pn_1'),
  known('pn_2'),
  known('pn_3', { activity: 'dormant', band: 'watch', word: 'Watch' }),
  known('pn_4', { neutral: 'never-active', word: 'Never active', activity: 'never-active' }),
  newcomer('New Blog', '//www.blog.example/start?visitor=1'),
];
const account = (id: string) => aBadge(id).account;
const focusedOnPage = () => document.activeElement?.shadowRoot?.activeElement?.textContent ?? document.activeElement?.nodeName;

let shown: BarPage;
/** After the count that follows the last change. */
const settled = () => wait(320);

async function open(partners = PARTNERS, ports: ConstructorParameters<typeof BarPage>[1] = {}): Promise<BarPage> {
  shown = new BarPage(partners, ports);
  await expect.poll(() => shown.host).not.toBeNull();
  return shown;
}

beforeEach(() => page.viewport(900, 700));
afterEach(() => shown.stop());

describe('where it stands', () => {
  test('comes with the first badges, in the corner it was left in, and the page sees an element and nothing else', async () => {
    const { host, box } = await open(PARTNERS, { place: { corner: 'top-left', isFolded: false, isShown: true } });
    await expect.poll(() => box.getBoundingClientRect()).toMatchObject({ left: 12, top: 12 });
    expect(host?.getBoundingClientRect()).toMatchObject({ width: 0, height: 0 });
    expect(host?.attributes).toHaveLength(0);
    expect(document.body.contains(host)).toBe(false);
    expect(document.documentElement.textContent).not.toContain('Acme Shop');
  });

  test.each([
    ['no partner', []],
    ['only partners that no import knows', [newcomer('New Blog')]],
    ['partners of whom nothing is known yet', [{ name: 'Anna', badge: undefined }]],
  ] as const)('stays away from a frame with %s', async (_name, partners) => {
    shown = new BarPage(partners);
    shown.bar?.refresh();
    await settled();
    expect(shown.host).toBeNull();
  });

  test('does not come where the user closed it, until it is wanted again', async () => {
    shown = new BarPage(PARTNERS, { place: { corner: 'top-left', isFolded: true, isShown: false } });
    shown.bar?.refresh();
    await settled();
    expect(shown.host).toBeNull();
    shown.bar?.open();
    expect(shown.box.checkVisibility()).toBe(true);
    expect(shown.told).toContainEqual(['keep', { corner: 'top-left', isFolded: false, isShown: true }]);
  });

  test('folds to a pill and back; both are remembered, and the focus goes along', async () => {
    await open();
    shown.button('fold').click();
    expect([shown.box.checkVisibility(), shown.pill.checkVisibility()]).toEqual([false, true]);
    expect(shown.root.activeElement).toBe(shown.pill);
    expect(shown.pill.getAttribute('aria-label')).toContain('1 At risk');
    await userEvent.keyboard('{Enter}');
    expect(shown.box.checkVisibility()).toBe(true);
    expect(shown.told.map(([, place]) => (place as { isFolded: boolean }).isFolded)).toEqual([true, false]);
  });

  test('closes for good, and leaves nothing', async () => {
    await open();
    const withIt = document.documentElement.outerHTML;
    shown.button('close').click();
    expect(shown.told).toEqual([['keep', { corner: 'bottom-right', isFolded: false, isShown: false }]]);
    shown.bar?.refresh();
    await settled();
    expect(shown.host).toBeNull();
    expect(document.documentElement.outerHTML).toBe(withIt.replace('<trellis-bar></trellis-bar>', ''));
  });

  test.each([
    ['ArrowUp', 'top-right'],
    ['ArrowLeft', 'bottom-left'],
  ])('%s on the grip moves it to the %s corner', async (key, corner) => {
    await open();
    shown.button('move').focus();
    await userEvent.keyboard(`{${key}}`);
    expect(shown.told).toEqual([['keep', { corner, isFolded: false, isShown: true }]]);
    expect(shown.box.dataset.corner).toBe(corner);
  });

  test('other keys on the grip move nothing', async () => {
    await open();
    shown.button('move').focus();
    await userEvent.keyboard('x{PageUp}');
    expect(shown.told).toEqual([]);
  });

  test.each([
    ['the head', () => shown.box.querySelector('.reads') as HTMLElement, 40, 40, 'top-left'],
    ['the head, to where it was', () => shown.box.querySelector('.reads') as HTMLElement, 800, 600, 'bottom-right'],
  ])('is dragged by %s', async (_name, handle, x, y, corner) => {
    await open();
    drag(handle(), x, y);
    expect(shown.box.dataset.corner).toBe(corner);
    expect(shown.box.style.translate).toBe('');
    expect(shown.told.at(-1)).toEqual(['keep', { corner, isFolded: false, isShown: true }]);
  });

  test('a press that trembles is a click: it unfolds the pill and drags nothing', async () => {
    await open(PARTNERS, { place: { corner: 'bottom-right', isFolded: true, isShown: true } });
    const { left, top } = shown.pill.getBoundingClientRect();
    drag(shown.pill, left + 7, top + 6);
    shown.pill.click();
    expect(shown.told).toEqual([['keep', { corner: 'bottom-right', isFolded: false, isShown: true }]]);
  });

  test('makes way for what has the focus on the page, and comes back', async () => {
    await open();
    const below = document.createElement('input');
    below.style.cssText = 'position:fixed;right:20px;bottom:40px';
    const aside = document.createElement('input');
    aside.style.cssText = 'position:fixed;left:20px;top:300px';
    document.body.append(below, aside);
    below.focus();
    expect(shown.box.dataset.corner).toBe('top-right');
    shown.bar?.refresh();
    await settled();
    expect(shown.box.dataset.corner).toBe('top-right');
    aside.focus();
    expect(shown.box.dataset.corner).toBe('bottom-right');
    expect(shown.told).toEqual([]);
  });

  test('a small frame gets the pill', async () => {
    await page.viewport(320, 240);
    await open();
    expect([shown.box.checkVisibility(), shown.pill.checkVisibility()]).toEqual([false, true]);
    shown.pill.click();
    expect(shown.box.checkVisibility()).toBe(true);
    const { top, left, right, bottom } = shown.box.getBoundingClientRect();
    expect([top >= 0, left >= 0, right <= innerWidth, bottom <= innerHeight]).toEqual([true, true, true, true]);
  });

  test('a list that is loaded anew does not take it away; a page without partners does', async () => {
    await open();
    const { host } = shown;
    shown.show([]);
    shown.bar?.refresh();
    await wait(500);
    shown.show(PARTNERS);
    shown.bar?.refresh();
    await wait(1500);
    expect(shown.host).toBe(host);
    shown.show([]);
    shown.bar?.refresh();
    await expect.poll(() => shown.host, { timeout: 3000 }).toBeNull();
  });

  test('put back where the page threw it away, at most ten times', async () => {
    await open();
    for (let time = 0; time < 9; time++) {
      shown.host?.remove();
      shown.bar?.refresh();
      await expect.poll(() => shown.host).not.toBeNull();
    }
    shown.host?.remove();
    shown.bar?.refresh();
    await wait(600);
    expect(shown.host).toBeNull();
  });

  test('ends with its signal, dimmed rows and all', async () => {
    shown = new BarPage(PARTNERS);
    const before = document.documentElement.outerHTML;
    await expect.poll(() => shown.host).not.toBeNull();
    await dimBy('Slow ones', ['pn_1']);
    shown.ending.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(shown.dimmed).toEqual([]);
  });
});

describe('what it counts', () => {
  test('partners by band and activity, each once, in words and numbers', async () => {
    await open([...PARTNERS, atRisk('pn_1'), { name: 'x', badge: undefined }]);
    const text = shown.root.querySelector('.counts')?.getAttribute('aria-label');
    expect(text).toBe(
      'counts: 1 At risk, 1 Watch, 1 Healthy, 1 Never active, 1 activity.dipping, 1 activity.dormant, 1 activity.active',
    );
    expect(shown.has('Reads Acme Shop · acme')).toBe(true);
  });

  test('what changed on the page within a moment, in one go; nothing while nothing changes', async () => {
    let asked = 0;
    await open(PARTNERS, {
      page: () => {
        asked++;
        return { account: null, program: 'Acme', rows: shown.rows };
      },
    });
    await settled();
    asked = 0;
    await settled();
    expect(asked).toBe(0);
    shown.show([...PARTNERS, atRisk('pn_9')]);
    for (let time = 0; time < 50; time++) shown.bar?.refresh();
    await settled();
    expect(shown.has('counts: 2 At risk')).toBe(true);
    expect(asked).toBeLessThan(5);
  });

  test('the page finds none of its words', async () => {
    await open();
    await openSection('unknown');
    const find = (text: string) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find(text: string): boolean }).find(text);
    };
    const said = ['At risk', 'Watch', 'Healthy', 'activity.', 'Acme Shop', 'jump', 'unknownHint', 'add', 'off', 'blog.example'];
    expect(said.filter(find)).toEqual([]);
    expect(find('New Blog')).toBe(true); // stands on the page itself
  });
});

describe('the next to look at', () => {
  test('goes through those that wait, in the order of the page, and around', async () => {
    await open();
    const seen: unknown[] = [];
    for (let time = 0; time < 3; time++) {
      shown.button('jump').click();
      seen.push([focusedOnPage(), shown.said]);
    }
    const [first, second] = [account('pn_1'), account('pn_3')];
    expect(seen).toEqual([
      [first, '1 of 2'],
      [second, '2 of 2'],
      [first, '1 of 2'],
    ]);
    expect(shown.has('jump 1 of 2')).toBe(true);
  });

  test('by the browser’s key it goes on without a bar, where the user closed it, and tells when nobody waits', async () => {
    shown = new BarPage(PARTNERS, { place: { corner: 'bottom-right', isFolded: false, isShown: false } });
    expect([shown.bar?.jump(), focusedOnPage()]).toEqual([true, account('pn_1')]);
    expect([shown.bar?.jump(), focusedOnPage()]).toEqual([true, account('pn_3')]);
    expect(document.querySelector('trellis-bar')).toBeNull();
    shown.show([known('pn_2')]);
    expect(shown.bar?.jump()).toBe(false);
  });

  test('brings it into view', async () => {
    await open([...Array.from({ length: 80 }, (_, at) => known(`pn_1${at}`)), atRisk('pn_1')]);
    shown.button('jump').click();
    const row = () => shown.rows.at(-1)?.row.getBoundingClientRect();
    await expect.poll(() => (row()?.bottom ?? 9999) <= innerHeight, { timeout: 4000 }).toBe(true);
  });

  test('nobody waits: it says so', async () => {
    await open([known('pn_2'), newcomer('New Blog')]);
    expect(() => shown.button('jump')).toThrow();
    expect(shown.has('nobody')).toBe(true);
  });
});

describe('dimming', () => {
  test('asks for segments when they are wanted, not before', async () => {
    await open();
    await settled();
    expect(shown.told).toEqual([]);
    await openSection('dim');
    expect(shown.told).toEqual([['segments', 4]]);
    expect(shown.has('noSegments')).toBe(true);
  });

  test('leaves the members bright, and the document as it was, to the byte', async () => {
    await open();
    const before = document.body.outerHTML;
    await dimBy('Slow ones', ['pn_1', 'pn_3']);
    expect(shown.dimmed).toEqual([1, 3, 4]);
    expect(document.body.outerHTML).toBe(before);
    expect(shown.has('2 of 4 bright: Slow ones')).toBe(true);
    expect(shown.said).toBe('2 of 4 bright: Slow ones');
    shown.button('showAll').click();
    expect(shown.dimmed).toEqual([]);
    expect([...shown.table.rows].flatMap((row) => row.getAnimations())).toEqual([]);
    expect(document.body.outerHTML).toBe(before);
  });

  test('"Show all" is there while the list is closed, and the bar folded away brightens nothing by itself', async () => {
    await open();
    await dimBy('Slow ones', ['pn_1']);
    await openSection('dim');
    expect(shown.button('showAll').checkVisibility()).toBe(true);
    shown.button('fold').click();
    expect(shown.dimmed).toEqual([1, 2, 3, 4]);
  });

  test('pressed again it ends; another segment takes its place', async () => {
    await open();
    shown.segments = [
      { id: 'a', name: 'Slow ones', accounts: [account('pn_1')] },
      { id: 'b', name: 'Quiet ones', accounts: [account('pn_2')] },
    ];
    await openSection('dim');
    shown.button('Slow ones').click();
    shown.button('Quiet ones').click();
    await wait(250);
    expect(shown.dimmed).toEqual([0, 2, 3, 4]);
    shown.button('Quiet ones').click();
    expect(shown.dimmed).toEqual([]);
  });

  test('follows rows that stand for somebody else now, and asks about those that came', async () => {
    await open();
    await dimBy('Slow ones', ['pn_1', 'pn_7']);
    const [first] = shown.rows;
    shown.rows = shown.rows.map((row) => (row === first ? { ...row, badge: aBadge('pn_2') } : row));
    shown.bar?.refresh();
    await frames(2);
    await wait(200);
    expect(shown.dimmed).toEqual([0, 1, 2, 3, 4]);
    shown.show([known('pn_7'), known('pn_8'), known('pn_1')]);
    shown.bar?.refresh();
    await expect.poll(() => shown.dimmed).toEqual([1]);
    expect(shown.told.filter(([what]) => what === 'segments')).toEqual([
      ['segments', 4],
      ['segments', 2],
    ]);
  });

  test('without an answer nothing is dimmed, and it is said', async () => {
    await open(PARTNERS, { segmentsOf: async () => null });
    await openSection('dim');
    expect(shown.has('failed')).toBe(true);
    expect(shown.dimmed).toEqual([]);
  });
});

describe('to the partners of a segment one by one', () => {
  const walks = () => shown.told.filter(([what]) => what === 'walk').map(([, ...asked]) => asked);
  /** Seen in the bar; what is only said is not. */
  const tells = (text: string) => shown.box.querySelector(`[aria-label="${text}"]`) !== null;
  const focused = () => shown.root.activeElement?.getAttribute('aria-label');

  test('is offered once a segment is chosen, begins within the press, and says to how many', async () => {
    await open();
    expect(tells('walk')).toBe(false);
    await dimBy('Slow ones', ['pn_1', 'pn_3']);
    shown.button('walk').focus();
    shown.button('walk').click();
    expect(walks()).toEqual([['acme', 'a', false]]); // nothing was awaited: the browser opens a panel for nothing less
    await expect.poll(() => tells('begun: 3')).toBe(true);
    expect(shown.said).toBe('begun: 3');
    expect(focused()).toBe('walk');
  });

  test('pressed twice it begins once, and another segment says nothing of the one before', async () => {
    let asked = 0;
    const startWalk = () => {
      asked += 1;
      return new Promise<never>(() => undefined);
    };
    await open(PARTNERS, { startWalk });
    await dimBy('Slow ones', ['pn_1']);
    shown.button('walk').click();
    shown.button('walk').click();
    expect([asked, tells('waiting')]).toEqual([1, true]);
    shown.button('showAll').click();
    expect(tells('walk')).toBe(false);
    shown.button('Slow ones').click();
    expect([tells('walk'), tells('waiting')]).toEqual([true, false]);
  });

  test('a walk that is going on is not ended unasked: the focus goes to what changes nothing', async () => {
    const asked: unknown[] = [];
    await open(PARTNERS, {
      startWalk: async (_page, segment, replaces) => {
        asked.push([segment, replaces]);
        return replaces ? { ok: true, value: { count: 2 } } : { ok: false, reason: 'going-on' };
      },
    });
    await dimBy('Slow ones', ['pn_1']);
    shown.button('walk').focus();
    shown.button('walk').click();
    await expect.poll(() => tells('walkAsk')).toBe(true);
    expect(focused()).toBe('walkNo');
    shown.button('walkNo').click();
    expect(tells('walkAsk')).toBe(false);
    expect(focused()).toBe('walk');

    shown.button('walk').click();
    await expect.poll(() => tells('walkYes')).toBe(true);
    shown.button('walkYes').focus();
    shown.button('walkYes').click();
    await expect.poll(() => tells('begun: 2')).toBe(true);
    expect(focused()).toBe('walk');
    expect(asked).toEqual([
      ['a', false],
      ['a', false],
      ['a', true],
    ]);
  });

  test.each([
    ['nobody', 'walkNobody'],
    ['no-programme', 'walkNoProgramme'],
    ['no-answer', 'failed'],
  ] as const)('what went wrong is seen and said: %s', async (reason, word) => {
    await open(PARTNERS, { startWalk: async () => ({ ok: false, reason }) });
    await dimBy('Slow ones', ['pn_1']);
    shown.button('walk').click();
    await expect.poll(() => shown.said).toBe(word);
    expect(tells(word)).toBe(true);
  });
});

describe('partners that no import knows', () => {
  test('are added with the name and site that the page shows, and taken back', async () => {
    await open();
    await openSection('unknown');
    expect(shown.has('unknown 1')).toBe(true);
    shown.button('add: New Blog').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => shown.has('undo: New Blog')).toBe(true);
    expect(shown.told).toEqual([['add', 'New Blog', expect.stringMatching(/^https?:\/\/www\.blog\.example\/start\?visitor=1$/)]]);
    expect(shown.said).toBe('New Blog: added');
    expect(shown.root.activeElement?.getAttribute('aria-label')).toBe('undo: New Blog');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => shown.has('add: New Blog')).toBe(true);
    expect(shown.told.at(-1)).toEqual(['drop', 'id of New Blog']);
  });

  test('pressed twice, added once', async () => {
    await open();
    await openSection('unknown');
    const add = shown.button('add: New Blog');
    add.click();
    shown.button('add: New Blog').click();
    await settled();
    expect(shown.told).toHaveLength(1);
  });

  test.each([
    ['already-there', 'alreadyThere'],
    ['no-programme', 'notAdded'],
    ['not-taken', 'notAdded'],
    ['no-answer', 'failed'],
  ] as const)('refused as %s: says why', async (reason, word) => {
    await open(PARTNERS, { addProspect: async () => ({ ok: false, reason }) });
    await openSection('unknown');
    shown.button('add: New Blog').click();
    await expect.poll(() => shown.has(`New Blog, ${word}`)).toBe(true);
    expect(shown.has('undo')).toBe(false);
  });

  test.each([
    ['the same site', `${location.origin}/partners/7`],
    ['no web address', 'javascript:alert(1)'],
    ['an address to write to', 'mailto:a@b.example'],
  ])('a link to %s is no website', async (_name, link) => {
    await open([known('pn_1'), newcomer('New Blog', link)]);
    await openSection('unknown');
    shown.button('add: New Blog').click();
    expect(shown.told).toEqual([['add', 'New Blog', '']]);
  });

  test('of two sites in a row nobody can tell which is the partner’s', async () => {
    await open([known('pn_1'), newcomer('New Blog', 'https://one.example/')]);
    shown.rows[1]?.row.insertAdjacentHTML('beforeend', '<td><a href="https://two.example/">x</a></td>');
    await openSection('unknown');
    shown.button('add: New Blog').click();
    expect(shown.told).toEqual([['add', 'New Blog', '']]);
  });

  test.each([['<img src=x onerror="document.title=1"><b>x</b>'], ['{{7*7}}'], ['{at} of {all}'], ['javascript:alert(1)']])(
    'the name %s is text',
    async (name) => {
      await open([known('pn_1'), newcomer(name)]);
      await openSection('unknown');
      expect(shown.root.querySelector('img, b:not(.chip b)')).toBeNull();
      expect(shown.root.querySelector('.newcomer-name')?.textContent).toBe(name);
    },
  );

  test('a name of 10,000 letters is cut, and stays within the bar', async () => {
    await open([known('pn_1', { word: 'w'.repeat(10_000) }), newcomer('x'.repeat(10_000))], {
      page: () => ({ account: null, program: 'p'.repeat(10_000), rows: shown.rows }),
    });
    await openSection('unknown');
    expect(shown.root.querySelector('.newcomer-name')?.textContent).toHaveLength(200);
    const box = shown.box.getBoundingClientRect();
    expect([box.width <= 288, box.height <= 440]).toEqual([true, true]);
    expect(shown.box.querySelector('.bar-body')?.scrollWidth).toBeLessThanOrEqual(288);
  });
});

describe('off for this site', () => {
  test('asks once, and only then turns it off', async () => {
    await open();
    await openSection('off');
    expect(shown.told).toEqual([]);
    shown.button('offYes').click();
    expect(shown.told).toEqual([['off']]);
  });

  test('kept on, the question goes; so it does on Escape, and the focus is where it was', async () => {
    await open();
    await openSection('off');
    shown.button('offNo').click();
    expect(() => shown.button('offYes')).toThrow();
    await openSection('off');
    shown.button('offYes').focus();
    await userEvent.keyboard('{Escape}');
    expect(() => shown.button('offYes')).toThrow();
    expect(shown.root.activeElement).toBe(shown.button('off'));
    expect(shown.told).toEqual([]);
  });
});

test('by keyboard alone: through all of it and out again, each stop with a name and in sight', async () => {
  await open();
  const before = document.createElement('button');
  document.body.append(before);
  shown.rows[0]?.anchor?.button.blur();
  shown.button('move').focus();
  const stops: string[] = [];
  for (let stop = 0; stop < 12 && shown.root.activeElement; stop++) {
    stops.push(shown.root.activeElement.getAttribute('aria-label') ?? '');
    expect(getComputedStyle(shown.root.activeElement).outlineStyle).toBe('solid');
    await userEvent.tab();
  }
  expect(stops).toEqual(['move', 'fold', 'close', 'jump 2', 'dim', 'unknown 1', 'off']);
});

test('the page hears nothing of what is done in it', async () => {
  await open();
  const heard: string[] = [];
  for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'focusin']) {
    document.documentElement.addEventListener(type, () => heard.push(type), { signal: shown.ending.signal });
  }
  await userEvent.click(shown.button('dim'));
  await userEvent.keyboard('{ArrowDown}');
  expect(heard).toEqual([]);
});

async function openSection(word: string): Promise<void> {
  shown.button(word).click();
  await frames(2);
}

async function dimBy(name: string, ids: readonly string[]): Promise<void> {
  shown.segments = [{ id: 'a', name, accounts: ids.map((id) => account(id) as AccountId) }];
  await openSection('dim');
  await expect.poll(() => shown.has(name)).toBe(true);
  shown.button(name).click();
  await wait(220);
}

/** As a pointer does, which the test's own browser can only move between elements. */
function drag(handle: HTMLElement, x: number, y: number): void {
  const from = handle.getBoundingClientRect();
  const send = (type: string, clientX: number, clientY: number) =>
    handle.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX, clientY, button: 0, pointerId: 1 }));
  const capture = Element.prototype.setPointerCapture;
  Element.prototype.setPointerCapture = () => undefined; // no pointer of this number is down
  send('pointerdown', from.left + 5, from.top + 5);
  send('pointermove', x, y);
  send('pointerup', x, y);
  Element.prototype.setPointerCapture = capture;
}
