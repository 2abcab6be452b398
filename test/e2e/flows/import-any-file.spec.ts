import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../fixtures';
import { DUB_PROGRAM } from '../start-with-dub';
import type { StoredImport } from '../surfaces/stored';
import { zipOf } from '../zip-of';

const UNITS = 10_000;

type Dropped = { readonly name: string; readonly content: string | Buffer };

/** Puts files of any bytes on the import page. */
async function choose(page: Page, files: readonly Dropped[]): Promise<void> {
  const payload = files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) }));
  await page.getByLabel('CSV files').setInputFiles(payload);
}

async function expectStatus(card: Locator, status: string): Promise<void> {
  await expect(card.locator('.file-status')).toHaveText(status, { timeout: 60_000 });
}

function only(imports: readonly StoredImport[], file: string): StoredImport {
  const [found, ...others] = imports.filter((one) => one.file === file);
  if (!found || others.length > 0) throw new Error(`${file} is not there once`);
  return found;
}

test('a zip of two exports becomes two cards, and both come in', async ({ workspace, store, demo }) => {
  const files = demo.files['dub-commissions'];
  const page = await workspace.open('import');
  await choose(page, [{ name: 'november.zip', content: await zipOf(files) }]);
  const names = files.map(({ name }) => `november.zip/${name}`);
  expect(names).toHaveLength(2);
  for (const name of names) {
    const card = workspace.file(page, name);
    await expect(card).toContainText('from november.zip', { timeout: 60_000 });
    await workspace.answer(page, name, DUB_PROGRAM);
  }
  await workspace.commit(
    page,
    names.map((name) => ({ name })),
  );
  const { imports, orphans, published } = await store.read();
  expect(imports.map(({ file }) => file).sort()).toEqual([...names].sort());
  expect(orphans).toEqual([]);
  expect(Object.values(published)).toEqual([demo.dub.partners.length]);
});

test('a report that nobody has verified is confirmed once for its columns; its period is taken from the file’s name', async ({
  workspace,
  store,
}) => {
  const content = readFileSync('test/fixtures/reports/awin/performance-api-fields.csv', 'utf8');
  const october = 'publisher-performance_2026-10-01_2026-10-31.csv';
  const november = 'publisher-performance_2026-11-01_2026-11-30.csv';
  const page = await workspace.open('import');
  const askedPeriod = async (card: Locator) => ({
    from: await card.getByLabel('First day').inputValue(),
    to: await card.getByLabel('Last day').inputValue(),
  });

  await choose(page, [{ name: october, content }]);
  const card = workspace.file(page, october);
  await expectStatus(card, 'Needs an answer');
  await expect(card.getByRole('heading', { name: /Awin: Performance. Is this right/ })).toBeVisible();
  await expect(card).toContainText('not checked against a real export');
  await card.getByRole('button', { name: 'Yes, this is right' }).click();
  await expect(card.getByRole('button', { name: 'Yes, this is right' })).toHaveCount(0);
  expect(await askedPeriod(card)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  await card.getByRole('button', { name: 'Apply' }).click();
  await expectStatus(card, 'Ready');
  await workspace.commit(page, [{ name: october }]);

  await choose(page, [{ name: november, content: content.replace('402', '403') }]);
  const next = workspace.file(page, november);
  await expectStatus(next, 'Needs an answer');
  await expect(next.getByLabel('First day')).toBeVisible();
  await expect(next.getByRole('button', { name: 'Yes, this is right' })).toHaveCount(0);
  expect(await askedPeriod(next)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  await next.getByRole('button', { name: 'Apply' }).click();
  await expectStatus(next, 'Ready');
  await workspace.commit(page, [{ name: november }]);

  const { imports, counts } = await store.read();
  expect(imports.map(({ file, accepted }) => [file, accepted]).sort()).toEqual([
    [october, 6],
    [november, 6],
  ]);
  expect(counts).toMatchObject({ confirmations: 1, programs: 1 });
});

/** As a spreadsheet of a German office saves it: windows-1252, semicolons, decimal commas. */
const GERMAN = [
  'Werbepartner-ID;Partner;Klicks;Umsatz;Provision;Datum',
  '41;Müller Sparwelt;120;1.234,50;61,73;01.11.2026',
  '42;Zürcher Tipps;80;310,00;15,50;01.11.2026',
  '41;Müller Sparwelt;95;980,25;49,01;13.11.2026',
].join('\r\n');

test('an export of one’s own, in another language and code page, is guessed, previewed, mapped and remembered', async ({
  workspace,
  store,
}) => {
  const page = await workspace.open('import');
  await choose(page, [{ name: 'partner.csv', content: Buffer.from(GERMAN, 'latin1') }]);
  const card = workspace.file(page, 'partner.csv');
  await expectStatus(card, 'Needs an answer');
  for (const [header, role] of Object.entries({
    'Werbepartner-ID': 'Partner id',
    Partner: 'Partner name',
    Klicks: 'Clicks',
    Umsatz: 'Revenue',
    Provision: 'Commission',
    Datum: 'Date',
  })) {
    await expect(card.getByRole('combobox', { name: header, exact: true }).locator('option:checked')).toHaveText(role);
  }
  await expect(card).toContainText('Müller Sparwelt');

  const preview = card.getByRole('complementary', { name: 'What this makes' });
  await expect(preview).toContainText('3 of 3');
  await expect(preview).toContainText('2,524.75');
  await expect(preview).toContainText('295');
  // The preview follows what is chosen, before anything is applied.
  const clicks = card.getByRole('combobox', { name: 'Klicks', exact: true });
  await clicks.selectOption('impressions');
  await expect(preview).toContainText('Impressions');
  await clicks.selectOption('clicks');
  await expect(preview).not.toContainText('Impressions');

  await card.getByLabel('Currency of the amounts').fill('EUR');
  await card.getByRole('button', { name: 'Apply' }).click();
  await expectStatus(card, 'Ready');
  await expect(card).toContainText('€2,524.75');
  await workspace.commit(page, [{ name: 'partner.csv' }]);
  const { imports, counts } = await store.read();
  expect(only(imports, 'partner.csv')).toMatchObject({
    accepted: 3,
    accounts: 2,
    sums: { clicks: 295, revenue: 2_524.75 * UNITS, commission: 126.24 * UNITS },
  });
  expect(counts.mappings).toBe(1);
});

const TWO_ORDERS = [
  'Date,Partner ID,Clicks,Commission',
  '01/11/2026,41,10,1.00',
  '02/11/2026,42,20,2.00',
  '13/11/2026,41,30,3.00',
  '11/14/2026,41,40,4.00',
  '11/15/2026,42,50,5.00',
  '11/16/2026,43,60,6.25',
].join('\n');

test('refused rows are taken in by a correction, and undoing the import takes them back too', async ({ workspace, store }) => {
  const name = 'two-orders.csv';
  const page = await workspace.open('import');
  await choose(page, [{ name, content: TWO_ORDERS }]);
  const card = workspace.file(page, name);
  await expectStatus(card, 'Needs an answer');
  await card.getByLabel('Order of dates').selectOption('dmy');
  await card.getByLabel('Currency of the amounts').fill('EUR');
  await card.getByRole('button', { name: 'Apply' }).click();
  await expectStatus(card, 'Ready');
  await expect(card.getByRole('heading', { name: '3 rows were refused' })).toBeVisible();
  await workspace.commit(page, [{ name }]);
  const before = await store.read();
  expect(only(before.imports, name)).toMatchObject({
    accepted: 3,
    accounts: 2,
    sums: { clicks: 60, commission: 6 * UNITS },
  });
  expect(before.counts.refused).toBeGreaterThan(0);

  await card.getByRole('button', { name: '3 refused rows' }).click();
  await card.getByRole('button', { name: 'Correct and take them in' }).click();
  await card.getByLabel('Order of dates').selectOption('mdy');
  await card.getByRole('button', { name: 'Apply' }).click();
  await expect(card).toContainText('3 rows were taken in');
  await expect(card).toContainText('No row of this file stands refused any more.');
  const after = await store.read();
  expect(only(after.imports, name)).toMatchObject({
    accepted: 6,
    accounts: 3,
    sums: { clicks: 210, commission: 21.25 * UNITS },
  });
  expect(after.counts.refused).toBe(0);
  await expect.poll(async () => Object.values((await store.read()).published), { timeout: 60_000 }).toEqual([3]);

  await workspace.undoButton(page, name).click();
  await expect(card).toContainText('The import was undone');
  await expect.poll(async () => (await store.read()).published, { timeout: 60_000 }).toEqual({});
  const undone = await store.read();
  expect(undone).toMatchObject({ imports: [], orphans: [] });
});

test('files dropped on the side panel lie on the import page', async ({ sidePanel, context, workspace, demo }) => {
  const files = demo.files['dub-commissions'];
  const panel = await sidePanel.open('nobody');
  await expect(panel.getByRole('heading').first()).toBeVisible();
  const opened = context.waitForEvent('page');
  await panel.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content } of dropped) dataTransfer.items.add(new File([content], name, { type: 'text/csv' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
  const page = await opened;
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  for (const { name } of files) await expectStatus(workspace.file(page, name), 'Ready');
  await expect(panel.getByText('2 files are on the import page.')).toBeVisible();
});
