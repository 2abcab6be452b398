import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { startWithDub } from '../start-with-dub';

// What must hold against a page's own scripts is tried on the build that users get: closed roots, no marks for tests.
test.use({ build: 'shipped' });

test('a page sees that badges are there and nothing of what they say', async ({ workspace, dub, demo, context }) => {
  await startWithDub({ workspace, dub, demo });
  // The page is there before us: it may have replaced what it likes.
  await context.addInitScript(() => {
    const taken: { roots: string[]; messages: string[] } = { roots: [], messages: [] };
    Object.assign(window, { taken });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      taken.roots.push(this.localName);
      return attach.call(this, { ...init, mode: 'open' });
    };
    window.addEventListener('message', (event) => taken.messages.push(JSON.stringify(event.data)));
  });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  await expect(page.locator('trellis-bar')).toHaveCount(1); // comes by itself, a moment later

  const seen = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('trellis-badge, trellis-bar')];
    const before = document.documentElement.innerHTML;
    return {
      attributes: hosts.flatMap((host) => [...host.attributes].map(({ name }) => name)),
      children: hosts.reduce((all, host) => all + host.childNodes.length, 0),
      roots: hosts.filter((host) => host.shadowRoot !== null).length,
      ours: [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((name) => name.startsWith('trellis') && name !== 'trellis-badge' && name !== 'trellis-bar'),
      text: /at risk|healthy|never active/i.test(before.replace(/<script[\s\S]*?<\/script>/g, '')),
      sizes: hosts.map((host) => host.getBoundingClientRect()).filter(({ width, height }) => width + height > 0).length,
      globals: Object.keys(window).filter((name) => /trellis|chrome_ext/i.test(name)),
      sheets: document.adoptedStyleSheets.length,
    };
  });
  expect(seen).toEqual({
    attributes: [],
    children: 0,
    roots: 0,
    ours: [],
    text: false,
    sizes: 0,
    globals: [],
    sheets: 0,
  });
  const { roots, messages } = await page.evaluate(
    () => (window as unknown as { taken: { roots: string[]; messages: string[] } }).taken,
  );
  expect(roots).toEqual([]);
  expect(messages).toEqual([]);
});

test('clicks that the page makes itself do nothing', async ({ workspace, dub, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
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
