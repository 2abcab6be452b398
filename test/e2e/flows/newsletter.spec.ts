import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../fixtures';
import { partnerList } from '../partner-list';
import { DUB_PROGRAM } from '../start-with-dub';

const partners = Array.from({ length: 200 }, (_, at) => ({
  id: `pn_${String(at).padStart(3, '0')}`,
  name: at === 7 ? '=Partner 7' : `Partner ${at}`,
  email: `partner${at}@example.test`,
}));

test('a newsletter to 200: audience, groups of addresses, mail merge, marked as sent, and all of it taken back', async ({
  workspace,
  store,
}) => {
  await workspace.importFiles([partnerList('dub', 'two-hundred', partners)], DUB_PROGRAM);
  const page = await workspace.open('outreach/newsletters');
  await page.getByRole('button', { name: 'New newsletter' }).click();
  const audience = page.getByRole('region', { name: 'Who gets it' });
  await expect(audience.getByText('200 partners')).toBeVisible();

  await page.getByLabel('Language').selectOption('de');
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue(/^Neues von /);
  await page.getByRole('textbox', { name: 'Subject' }).fill('Frühling bei Acme');
  await page.getByRole('textbox', { name: 'Message' }).fill('Hallo,\n\ndas ist neu. Was davon passt?\n\nViele Grüße\nMara');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const out = page.getByRole('region', { name: 'Send it' });
  await expect(out.getByRole('button', { name: /^Copy group/ })).toHaveCount(4);
  await out.getByRole('button', { name: 'Copy group 2: 50 addresses' }).click();
  await expect(out.getByText('1 of 4 groups copied')).toBeVisible();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split(', ');
  expect(copied).toEqual(partners.slice(50, 100).map(({ email }) => email));
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Frühling bei Acme');
  await expect(out.getByText('1 of 4 groups copied')).toBeVisible();

  const download = page.waitForEvent('download');
  await out.getByRole('button', { name: 'Mail-merge table (CSV)' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(201);
  expect(lines.some((line) => line.includes(`"'=Partner 7"`))).toBe(true);

  await out.getByText('By the network’s message centre').click();
  await expect(out.getByLabel('Ids for the network’s search')).toHaveValue(partners.map(({ id }) => id).join('\n'));
  await out.getByText('By email, in blind copy').click();

  await out.getByRole('button', { name: 'Mark as sent to 200 partners' }).click();
  await expect(page.getByText(/^Noted as sent on .* to 200 partners/)).toBeVisible();
  expect((await store.read()).counts.touches).toBe(200);

  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(out.getByRole('button', { name: 'Mark as sent to 200 partners' })).toBeEnabled();

  // Marked again, it is in the calendar, and nobody gets another one within the week.
  await out.getByRole('button', { name: 'Mark as sent to 200 partners' }).click();
  await page.getByRole('link', { name: 'All newsletters' }).click();
  await expect(page.getByRole('link', { name: /Frühling bei Acme.*to 200 partners/ })).toBeVisible();
  await expect(page.getByText(/^Next due on/)).toBeVisible();
  await page.getByRole('button', { name: 'New newsletter' }).click();
  await expect(audience.getByText('Nobody', { exact: true })).toBeVisible();
  await audience.getByText('200 left out').click();
  await expect(audience.getByText('200 with a message in the last 7 days')).toBeVisible();
});
