import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { startWithDub } from '../start-with-dub';

test('the popup says which programme a page shows, and of another account’s page whose it is not', async ({
  workspace,
  dub,
  popup,
  demo,
  context,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  const ours = await popup.open(dub.address());
  const line = popup.pageLine(ours);
  await expect(line).toContainText('This page’s account was just bound to Acme.');
  await line.getByRole('button', { name: 'More about this page' }).click();
  await expect(line).toContainText('acme-corp');
  await expect(line).toContainText('From its own source code');

  const other = await context.newPage();
  const address = dub.address().replace('acme-corp', 'globex');
  await other.goto(address);
  await expect(other.locator('tbody tr')).toHaveCount(50);
  const theirs = popup.pageLine(await popup.open(address));
  await expect(theirs).toContainText('This page is about the account “globex”. Acme belongs to “acme-corp”');
  await expect(other.locator('trellis-badge')).toHaveCount(0);
});

test('a network switched off loses its badges at once, on pages that are open, and gets them back', async ({
  workspace,
  dub,
  popup,
  demo,
}) => {
  await startWithDub({ workspace, dub, demo });
  const { page, badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);

  const settings = await workspace.open('settings/sites');
  const row = settings
    .getByRole('region', { name: 'Networks that Trellis reads' })
    .getByRole('listitem')
    .filter({ hasText: 'Dub' });
  await row.getByRole('button', { name: 'Switch off' }).click();
  await expect(badges.hosts).toHaveCount(0);
  await settings.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(badges.hosts).toHaveCount(50);

  const line = popup.pageLine(await popup.open(dub.address()));
  await line.getByRole('button', { name: 'More about this page' }).click();
  await line.getByRole('button', { name: 'Switch off for Dub Partners' }).click();
  await expect(line).toContainText('Trellis is switched off for Dub Partners');
  await expect(badges.hosts).toHaveCount(0);
  await page.reload();
  await expect(page.locator('tbody tr')).toHaveCount(50);
  await expect(row).toContainText('Switched off');
  await line.getByRole('button', { name: 'Switch on' }).click();
  await expect(badges.hosts).toHaveCount(50);
  await expect(line).toContainText('badges beside 50 of 50 partners');
});
