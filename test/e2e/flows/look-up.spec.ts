import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { startWithDub } from '../start-with-dub';

test('the popup finds a partner by keyboard alone and opens its page', async ({ workspace, dub, popup, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const page = await popup.open();
  await expect(popup.searchBox(page)).toBeFocused();
  await page.keyboard.type('obrien');
  await expect(popup.results(page).first()).toContainText("Sinéad O'Brien");
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const detail = await workspace.page(); // the tab that is open already
  await expect(detail).toHaveURL(/workspace\.html#\/partners\/dub/);
  await expect(detail.getByRole('heading', { level: 1 })).toContainText("Sinéad O'Brien");
});

test('both partners of one name are found, and markup in a name stays text', async ({ workspace, dub, popup, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const page = await popup.open();
  await popup.searchBox(page).fill('Chris Taylor');
  await expect(popup.results(page).filter({ hasText: 'Chris Taylor' })).toHaveCount(2);
  await popup.searchBox(page).fill('bold');
  await expect(popup.results(page).first()).toContainText('<b>bold</b> Deals');
  await popup.searchBox(page).fill('Смирнов');
  await expect(popup.results(page).first()).toContainText('Алексей Смирнов');
});

test('the partner of the page comes first', async ({ workspace, dub, popup, demo }) => {
  await startWithDub({ workspace, dub, demo });
  const partner = demo.dub.partners.find(({ name }) => name.startsWith('山田'));
  const { badges } = await dub.open();
  await expect(badges.hosts).toHaveCount(50);
  await dub.open(`partners/${partner?.id}`);
  const page = await popup.open(dub.address(`partners/${partner?.id}`));
  await expect(page.getByText(partner?.name ?? '').first()).toBeVisible();
});
