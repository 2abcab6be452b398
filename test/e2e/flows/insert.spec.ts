import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { INNER_PAGE, MESSAGE_PAGE } from '../message-page';
import { DUB_PROGRAM, dubAccount } from '../start-with-dub';

const MESSAGE = 'Hello <b>Ann</b>,\n\nhow are the roses?';

test('a draft goes into the box that was clicked last, of whatever kind and in whatever frame, and is never sent', async ({
  workspace,
  dub,
  sidePanel,
  demo,
  context,
}) => {
  await context.route('https://app.dub.co/*/program/messages/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: route.request().url().includes('inner') ? INNER_PAGE : MESSAGE_PAGE }),
  );
  await workspace.importFiles(demo.files['dub-list'], DUB_PROGRAM);
  const partner = demo.dub.partners[0]?.id ?? '';
  const { page } = await dub.open(`messages/${partner}`);
  const panel = await sidePanel.open(dubAccount(partner));
  await panel.getByLabel('Message', { exact: true }).fill(MESSAGE);

  async function insert(says: RegExp): Promise<void> {
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Insert into page' }).click();
    const ask = panel.getByRole('dialog');
    if ((await ask.count()) > 0) await ask.getByRole('button').last().click(); // gaps left in the subject
    await expect(panel.getByRole('status').filter({ hasText: says })).toBeVisible();
    await panel.getByRole('button', { name: 'Close' }).last().click();
  }

  await insert(/not enabled on the page beside this/);
  await workspace.enableSite(dub.address(), dub.pattern);
  await page.reload();
  await insert(/Click into the message box on the page first/);

  const frame = (id: string) => page.frameLocator(`#${id}`);
  const deep = page.locator('#deep'); // locators look into open shadow roots
  const boxes = [
    ['a field', page.locator('#area'), () => page.locator('#area').inputValue()],
    ['a controlled field', page.locator('#controlled'), () => page.evaluate(() => (window as unknown as { kept: string }).kept)],
    ['a rich field', page.locator('#plain'), () => page.locator('#plain').innerText()],
    ['an editor', page.locator('#editor'), () => page.evaluate(() => (window as unknown as { model: string }).model)],
    ['a shadow root', deep, () => deep.inputValue()],
    ['a frame', frame('inner').locator('#area'), () => frame('inner').locator('#area').inputValue()],
    ['a frame without address', frame('blank').locator('#area'), () => frame('blank').locator('#area').inputValue()],
    ['a frame that is edited', frame('design').locator('body'), () => frame('design').locator('body').innerText()],
  ] as const;
  for (const [name, box, read] of boxes) {
    await page.bringToFront();
    await box.click();
    await insert(/Inserted into the page/);
    expect((await read()).replaceAll(/\n+/g, '\n').trim(), name).toBe(MESSAGE.replaceAll(/\n+/g, '\n'));
  }
  // Each got it once, and none what was meant for another.
  for (const [name, , read] of boxes) expect((await read()).split('roses'), name).toHaveLength(2);
  expect(await page.evaluate(() => (window as unknown as { sent: number }).sent)).toBe(0);
  await expect(page.locator('#plain b, #editor b')).toHaveCount(0);

  await page.bringToFront();
  await page.locator('#area').click();
  for (let step = 0; step < 10 && (await page.locator('#area').inputValue()) !== ''; step++)
    await page.keyboard.press('Control+z');
  await expect(page.locator('#area')).toHaveValue('');

  await page.goto('about:blank');
  await insert(/not enabled on the page beside this/);
});
