import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { dubAccount, startWithDub } from '../start-with-dub';

test('a template of ours is made one’s own, previewed with a partner, used in the draft, and had back', async ({
  workspace,
  dub,
  sidePanel,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const partner = demo.dub.partners.find(({ plan }) => plan.archetype === 'new-silent');
  const account = dubAccount(partner?.id ?? '');
  const page = await workspace.open('outreach/templates');
  await page.getByRole('link', { name: /^Welcome and ask/ }).click();
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('Welcome to');

  const message = page.getByLabel('Message', { exact: true });
  await message.fill('Servus {{ partner_nam }}');
  await expect(page.getByText('Did you mean “partner_name”?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Line 1, column 11:' }).click();
  await expect(message).toBeFocused();

  await message.fill('Servus, ');
  await message.press('End');
  await page.getByRole('button', { name: /^partner_name/ }).click();
  await expect(message).toHaveValue('Servus, {{ partner_name }}');
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('Servus, ');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved:/)).toBeVisible();

  const panel = await sidePanel.open(account);
  await expect(panel.getByLabel('Message', { exact: true })).toHaveValue(/^Servus, /);
  await panel.close();

  await page.getByRole('button', { name: 'Back to ours' }).click();
  await expect(message).toHaveValue(/Thank you for joining/);
});
