import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { DUB_PROGRAM } from '../start-with-dub';
import { RealPanel } from '../surfaces/real-panel';

test('a prospect is added, judged, invited from the real side panel, and stands as invited with its day and source', async ({
  workspace,
  sidePanel,
  demo,
}) => {
  await workspace.importFiles(demo.files['dub-commissions'], DUB_PROGRAM);
  const page = await workspace.open('partners/prospects');
  await page.getByRole('button', { name: 'Add prospect' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill('Meadow & Moss');
  await form.getByLabel('Found at').fill('https://fair.example/2026');
  await form.getByRole('button', { name: 'Add prospect' }).click();

  await page.getByRole('link', { name: /^Meadow & Moss/ }).click();
  const questions = page.getByRole('group');
  await expect(questions).toHaveCount(5);
  for (const at of [0, 1, 2, 3]) await questions.nth(at).getByLabel('Yes').check();
  await expect(page.getByText('fit 4 of 5').first()).toBeVisible();
  await expect(page.getByText('1 question not asked yet')).toBeVisible();

  await expect(page.getByText('Invite this prospect')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Write' }).click();
  await expect.poll(async () => (await sidePanel.openedByBrowser(page))?.message.length ?? 0).toBeGreaterThan(40);
  expect((await sidePanel.openedByBrowser(page))?.title).toContain('Meadow & Moss');
  const panel = new RealPanel(page);
  await panel.fill('Message', 'Shall we work together? What would you need?');
  await panel.click('Log as sent');

  await workspace.open('partners/prospects');
  const row = page.getByRole('row').filter({ hasText: 'Meadow & Moss' });
  await expect(row.getByLabel('State of Meadow & Moss')).toHaveValue('invited', { timeout: 60_000 });
  await expect(row).toContainText(String(new Date().getFullYear()));
  await expect(row.getByRole('link', { name: 'fair.example/2026' })).toBeVisible();
});
