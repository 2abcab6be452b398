import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { isoDay } from '@/core/domain/day';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';
import { RealPanel } from '../surfaces/real-panel';

const DAY_MS = 86_400_000;
const inDays = (days: number) => isoDay(Math.floor(Date.now() / DAY_MS) + days);

test('badge to logged message in the real panel: required fields stand in the text and are kept as agreed terms', async ({
  workspace,
  dub,
  demo,
  store,
}) => {
  await startWithDub({ workspace, dub, demo });
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  const account = dubAccount(partner?.id ?? '');
  const { page, badges } = await dub.open('partners?sortBy=enrolled&sortOrder=desc');
  await badges.button(account).click();
  await badges.card.getByRole('button', { name: /Draft/ }).first().click();

  const panel = new RealPanel(await workspace.page());
  await expect.poll(() => panel.value('Message')).toContain(partner?.name ?? 'no partner');
  await panel.fill('Play', 'A-15');
  await expect.poll(() => panel.text()).toContain('3 are missing');
  expect(await panel.value('Message')).toContain('[[raised rate]]');

  await panel.fill('Raised rate (%)', '12');
  await panel.fill('First day of the raise', inDays(0));
  await panel.fill('Last day of the raise', inDays(-1));
  await expect.poll(() => panel.text()).toContain('This day is over');
  await panel.fill('Last day of the raise', inDays(30));
  await expect.poll(() => panel.text()).toContain('Complete');
  await expect.poll(() => panel.value('Message')).toMatch(/is 12%/);
  expect(await panel.value('Message')).not.toContain('[[last day');
  await expect.poll(() => panel.text()).toContain('Keep as agreed terms');

  await panel.click('Log as sent');
  await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain('Logged as sent to');
  const terms = () => store.records<{ kind: string; rate: number; deletedAt: number | null }>('terms');
  expect(await terms()).toMatchObject([{ kind: 'boost', rate: 0.12, deletedAt: null }]);
  expect(await store.records<{ play: string }>('touches')).toMatchObject([{ play: 'A-15', deletedAt: null }]);

  await panel.click('Undo');
  await expect.poll(async () => (await terms())[0]?.deletedAt).not.toBeNull();
  await expect.poll(() => panel.value('Message'), { timeout: 20_000 }).toMatch(/is 12%/);
  await page.close();
});

test('the real panel follows the page in front, until it is pinned; what was typed is there again', async ({
  workspace,
  dub,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const [first, second] = demo.dub.partners;
  if (!first || !second) throw new Error('the demo has no partners');
  const { page: list, badges } = await dub.open();
  await expect(badges.hosts.first().getByRole('button').first()).toBeVisible(); // the programme is bound to the page's account by now
  const { page: one } = await dub.open(`partners/${first.id}`);
  const { page: two } = await dub.open(`partners/${second.id}`);

  await list.bringToFront();
  await badges.hosts.first().getByRole('button').first().click();
  await badges.card.getByRole('button', { name: /Draft/ }).first().click();
  const panel = new RealPanel(await workspace.page());
  await expect.poll(() => panel.text()).toContain('Find another');

  await one.bringToFront();
  await expect.poll(() => panel.text()).toContain(first.id);
  await panel.fill('Message', 'Begun for the first');
  await two.bringToFront();
  await expect.poll(() => panel.text()).toContain(second.id);
  await one.bringToFront();
  await expect.poll(() => panel.value('Message')).toBe('Begun for the first');

  await panel.press('p', true);
  await expect.poll(() => panel.text()).toContain('Pinned to');
  await two.bringToFront();
  await expect.poll(() => panel.text()).toContain('is waiting');
  expect(await panel.value('Message')).toBe('Begun for the first');
  await panel.press('p', true);
  await expect.poll(() => panel.text()).toContain(second.id);
  expect(await panel.text()).not.toContain('Pinned to');
});

test('gaps are asked about and Enter goes back; drafts outlive the panel; nothing trips a screen reader', async ({
  workspace,
  dub,
  sidePanel,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const account = dubAccount(demo.dub.partners[0]?.id ?? '');
  let panel = await sidePanel.open(account);
  const message = () => panel.getByLabel('Message', { exact: true });
  await panel.getByLabel('Play').selectOption('A-15b');
  await expect(message()).toHaveValue(/\[\[code\]\]/);
  await panel.evaluate(() => navigator.clipboard.writeText('before'));

  await message().focus();
  await panel.keyboard.press('Alt+c');
  await expect(panel.getByRole('dialog')).toContainText('[[code]]');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('dialog')).toHaveCount(0);
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe('before');
  // The way back leads to the first gap.
  expect(await panel.evaluate(() => document.getSelection()?.toString())).toMatch(/^\[\[.*\]\]$/);

  await panel.getByLabel('Language').selectOption('de');
  await expect(message()).toHaveValue(/Guten Tag/);
  await panel.getByLabel('Code', { exact: true }).fill('ANN10');
  await expect(message()).toHaveValue(/ANN10/);
  await panel.getByRole('button', { name: 'Send later' }).click();
  await panel.getByRole('button', { name: 'in 3 days' }).first().click();
  await expect(panel.getByText(/^Planned for/)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page: panel }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await panel.close();

  panel = await sidePanel.open(account);
  await expect(message()).toHaveValue(/Guten Tag[\s\S]*ANN10/);
  await expect(panel.getByText(/^Planned for/)).toBeVisible();
});
