import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { startWithDub } from '../start-with-dub';

test.use({ build: 'shipped' });

type Extension = {
  chrome: {
    tabs: { query(query: { url: string }): Promise<{ id: number }[]> };
    scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
  };
};

test('a report of a page tells how it is built and nothing of whom it shows, and leaves nothing in it', async ({
  workspace,
  dub,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  // The bar comes a moment after the badges.
  const content = async () => (await page.content()).replaceAll(/<trellis-\w+><\/trellis-\w+>/g, '');
  const before = await content();

  const own = await workspace.page();
  const report = await own.evaluate(async () => {
    const { tabs, scripting } = (globalThis as unknown as Extension).chrome;
    const [tab] = await tabs.query({ url: 'https://app.dub.co/*' });
    const [answer] = await scripting.executeScript({ target: { tabId: tab?.id, frameIds: [0] }, files: ['/report.js'] });
    return String(answer?.result);
  });

  expect(report).toContain('<!-- pack: dub; rows: partners 50 -->');
  expect(report).toMatch(/<div class="min-w-0 truncate" title="[. 0]+" href="\/id\d+\/program\/partners\/id\d+">/);
  expect(report).toContain('<!-- 46 more -->');
  expect(report).not.toContain('trellis');
  const known = demo.dub.partners
    .flatMap(({ id, name, email }) => [id, email, ...name.split(/\s+/)])
    .filter((text) => text.length > 4 && text !== 'Partner'); // a column’s head, too
  expect(known.filter((text) => report.includes(text))).toEqual([]);
  expect(report.length).toBeLessThan(200_000);
  expect((await content()) === before).toBe(true);
});
