import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';

test('from the card to a draft in the real side panel, and the sent message is logged', async ({
  workspace,
  dub,
  sidePanel,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  if (!partner) throw new Error('the demo has no new partner');
  const account = dubAccount(partner.id);

  const { page, badges } = await dub.open('partners?sortBy=enrolled&sortOrder=desc');
  await badges.button(account).click();
  await expect(badges.card).toBeVisible();
  await badges.card.getByRole('button', { name: /Draft/ }).first().click();

  const own = await workspace.page();
  await expect.poll(async () => (await sidePanel.openedByBrowser(own))?.message.length ?? 0).toBeGreaterThan(40);
  const real = await sidePanel.openedByBrowser(own);
  expect(real?.title).toContain(partner.name);
  expect(real?.subject.length).toBeGreaterThan(3);
  await page.close();

  const panel = await sidePanel.open(account);
  await expect(panel.getByLabel('Message', { exact: true })).not.toHaveValue('');
  await expect(panel.getByLabel('Subject', { exact: true })).toHaveValue(real?.subject ?? '');
  await panel.getByLabel('Message', { exact: true }).fill('Hello and welcome, what do you need to start?');
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  const ask = panel.getByRole('dialog');
  if ((await ask.count()) > 0) await ask.getByRole('button').last().click(); // gaps left in the subject: copy all the same
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toContain('what do you need to start?');
  await panel.getByRole('button', { name: 'Log as sent' }).click();

  const detail = await workspace.open(`partners/${encodeURIComponent(account)}`);
  await expect(detail.getByText('what do you need to start?').first()).toBeAttached();
});

test('a gap in the draft blocks a silent copy', async ({ workspace, dub, sidePanel, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  const panel = await sidePanel.open(dubAccount(partner?.id ?? ''));
  await expect(panel.getByLabel('Message', { exact: true })).not.toHaveValue('');
  await panel.getByLabel('Message', { exact: true }).fill('See you on [[event date]].');
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('dialog')).toContainText('event date');
});
