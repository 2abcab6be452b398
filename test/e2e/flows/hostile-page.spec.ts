import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ClosedRoots } from '../closed-roots';
import { loadFilesOf, readAsPage, type SpyNotes, spyFromTheStart } from '../dashboards/spy';
import { test } from '../fixtures';
import { startWithDub } from '../start-with-dub';
import type { Badges } from '../surfaces/badges';

// What must hold against a page's own scripts is tried on the build that users get: closed roots, no marks for tests.
test.use({ build: 'shipped' });

const HOSTS = ['trellis-badge', 'trellis-card', 'trellis-bar'] as const;
const QUIET: SpyNotes = { roots: [], messages: [], events: [], changes: [], errors: [], timings: [] };

const notesOf = (page: Page): Promise<SpyNotes> => page.evaluate(() => (window as unknown as { spyNotes: SpyNotes }).spyNotes);
const distinct = (notes: SpyNotes) =>
  Object.fromEntries(Object.entries(notes).map(([kind, list]) => [kind, [...new Set(list)].slice(0, 10)]));
const globalsOf = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window).sort());

/** Opens the card of a badge as a user does. */
async function openCard(page: Page, roots: ClosedRoots, nth: number): Promise<{ x: number; y: number }> {
  const badge = (await roots.buttonsIn('trellis-badge'))[nth];
  if (!badge) throw new Error('there is no such badge');
  await page.mouse.move(badge.x, badge.y, { steps: 3 });
  await expect(page.locator('trellis-card')).toHaveCount(1);
  await expect.poll(async () => (await roots.textsIn('trellis-card')).length).toBeGreaterThan(10);
  return badge;
}

/** All that our closed roots say and the page does not. */
async function secretsOf(roots: ClosedRoots, pageText: string): Promise<readonly string[]> {
  const texts = (await Promise.all(HOSTS.map((host) => roots.textsIn(host)))).flat();
  const secrets = [...new Set(texts)].filter((text) => text.length >= 4 && !pageText.includes(text));
  expect(secrets.length).toBeGreaterThan(20);
  expect(secrets.some((text) => /at risk|healthy|watch/i.test(text))).toBe(true);
  return secrets;
}

const amongst = (text: string, secrets: readonly string[]) => secrets.filter((secret) => text.includes(secret));

/** What lies on the clipboard after everything was selected and copied. */
async function copyAll(page: Page): Promise<string> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return page.evaluate(async () => {
    const items = await navigator.clipboard.read();
    const blobs = items.flatMap((item) => item.types.map((type) => item.getType(type)));
    const texts = await Promise.all(blobs.map(async (blob) => (await blob).text()));
    return `${texts.join('\n')}\n${getSelection()}`;
  });
}

async function allThere(badges: Badges): Promise<void> {
  await expect(badges.hosts).toHaveCount(50);
}

for (const ownClasses of [false, true]) {
  test(`a page reads nothing of ours but that elements are there${ownClasses ? ', even when it has classes for them' : ''}`, async ({
    workspace,
    dub,
    demo,
    context,
    extensionId,
  }) => {
    test.setTimeout(300_000);
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await context.addInitScript(spyFromTheStart, { extension: extensionId, ownClasses });
    const without = await dub.open();
    await expect(without.page.locator('tbody tr')).toHaveCount(50);
    const pageText = await without.page.evaluate(() => document.documentElement.outerHTML);
    const globals = await globalsOf(without.page);
    await without.page.close();

    await startWithDub({ workspace, dub, demo });
    const { page, badges } = await dub.open();
    await allThere(badges);
    const roots = await ClosedRoots.of(page);
    const badge = await openCard(page, roots, 3);
    expect.soft(await globalsOf(page)).toEqual(globals);
    const secrets = await secretsOf(roots, pageText);
    const buttons = (await Promise.all(HOSTS.map((host) => roots.buttonsIn(host)))).flat().slice(0, 80);
    const points = [badge, ...buttons, ...buttons.map(({ x, y }) => ({ x: x - 30, y: y + 14 }))].map(({ x, y }) => ({ x, y }));
    const { leaks, hosts } = await page.evaluate(readAsPage, { secrets, points });
    expect.soft(leaks).toEqual([]);
    expect(hosts).toEqual(expect.arrayContaining(['trellis-badge', 'trellis-card']));
    expect([...HOSTS]).toEqual(expect.arrayContaining([...hosts]));

    // By hand: selecting in the card, copying with the focus in it, and in the page.
    const inCard = (await roots.buttonsIn('trellis-card'))[0];
    if (!inCard) throw new Error('the card has no button');
    await page.mouse.move(inCard.x, inCard.y);
    await page.mouse.move(inCard.x - 60, inCard.y + 30);
    await page.mouse.down();
    await page.mouse.move(inCard.x - 20, inCard.y + 160, { steps: 4 });
    expect.soft(amongst(await page.evaluate(() => String(getSelection())), secrets)).toEqual([]);
    await page.mouse.up();
    await page.mouse.click(inCard.x - 60, inCard.y + 60, { clickCount: 3 });
    expect.soft(amongst(await copyAll(page), secrets)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 500);
    await expect(page.locator('trellis-card')).toHaveCount(0);
    expect.soft(amongst(await copyAll(page), secrets)).toEqual([]);
    await page.evaluate(() => getSelection()?.removeAllRanges());

    // The page goes elsewhere and back; the focus walks over badges and card.
    await page.getByRole('link', { name: 'Commissions' }).click();
    await page.getByRole('link', { name: 'Partners', exact: true }).click();
    await allThere(badges);
    const again = await openCard(page, roots, 5);
    await page.mouse.click(again.x, again.y);
    for (let n = 0; n < 6; n++) await page.keyboard.press('Tab');
    const { leaks: more } = await page.evaluate(readAsPage, { secrets, points: [again] });
    expect.soft(more).toEqual([]);
    await page.keyboard.press('Escape');

    await page.waitForTimeout(600);
    const notes = await notesOf(page);
    // Its own drawing is its own.
    const ofPage = (change: string) => / of (MAIN|TBODY|TR|TD|DIV|A|#text|TABLE|P|NAV|HEAD|INPUT|BUTTON)( |$)/.test(change);
    expect.soft(distinct({ ...notes, changes: notes.changes.filter((change) => !ofPage(change)) })).toEqual(QUIET);

    const files = readdirSync(join(process.env.TRELLIS_BUILDS ?? '', 'shipped'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).split('/shipped/')[1] ?? '');
    expect(files).toContain('content-scripts/network.js');
    expect.soft(await page.evaluate(loadFilesOf, { origin: `chrome-extension://${extensionId}`, files })).toEqual([]);
    const notOurs = requests.filter((url) => !/^(chrome|chrome-extension|data|blob):/.test(url));
    expect.soft(notOurs.filter((url) => !url.startsWith('https://app.dub.co/'))).toEqual([]);
  });
}

test('nothing of ours is printed', async ({ workspace, dub, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await allThere(badges);
  await openCard(page, await ClosedRoots.of(page), 2);
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('trellis-badge, trellis-card, trellis-bar')].filter(
        (host) => getComputedStyle(host).display !== 'none',
      ),
    );
  expect((await shown()).length).toBeGreaterThan(50);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual([]);
});

test('an older script of ours, and a newer one after an update, tell the page nothing of each other', async ({
  workspace,
  dub,
  demo,
  context,
  extensionId,
}) => {
  await context.addInitScript(spyFromTheStart, { extension: extensionId, ownClasses: false });
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await allThere(badges);
  const own = await workspace.page();
  await own
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => null);
  await expect.poll(() => context.serviceWorkers().length).toBeGreaterThan(0);
  for (let n = 0; n < 20; n++) {
    await page.mouse.move(100 + n, 400);
    await page.waitForTimeout(150);
  }
  const count = await badges.hosts.count();
  expect([0, 50]).toContain(count); // of the older script none, of the newer one all
  const { roots, messages, events, errors } = distinct(await notesOf(page));
  expect({ roots, messages, events, errors }).toEqual({ roots: [], messages: [], events: [], errors: [] });
});

test('clicks that the page makes itself do nothing', async ({ workspace, dub, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await allThere(badges);
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('trellis-badge')) {
      for (const type of ['click', 'pointerdown', 'pointerup', 'mouseenter', 'mouseover', 'focus', 'keydown']) {
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      }
    }
  });
  await page.waitForTimeout(1000);
  await expect(page.locator('trellis-card')).toHaveCount(0);
});
