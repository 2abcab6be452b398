import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { DemoFile } from '@/test/demo/csv-text';
import { test } from '../fixtures';
import { DUB_PROGRAM } from '../start-with-dub';
import type { Workspace } from '../surfaces/workspace';

const HEADER = 'ID,Name,Email,Country,Status,Group,Enrolled at,Payouts enabled at';
const PDF = '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
const LOG_IN = '<!doctype html>\n<html><head><title>Log in</title></head><body><form>Password</form></body></html>\n';

/** A stored entry of a zip archive, as far as somebody who looks at the first bytes can tell. */
function zipEntry(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(200, 18);
  header.writeUInt32LE(200, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), Buffer.alloc(200, 7)]);
}

/** The refusal on screen, nothing stored, and the next proper file goes in. */
async function expectRefused(workspace: Workspace, page: Page, name: string, message: RegExp): Promise<void> {
  const card = workspace.file(page, name);
  await expect(card).toContainText(message, { timeout: 60_000 });
  await expect(card).toContainText('Nothing was stored.');
  await expect(workspace.importButton(page).and(page.locator(':enabled'))).toHaveCount(0);
}

async function expectStillWorks(workspace: Workspace, list: readonly DemoFile[]): Promise<void> {
  const partners = await workspace.open('partners');
  await expect(partners.getByRole('table').getByRole('row')).toHaveCount(0);
  await workspace.importFiles(list, DUB_PROGRAM);
}

for (const [what, name, content, message] of [
  ['a PDF renamed to .csv', 'report.csv', PDF, /PDF/],
  ['a log-in page', 'export.csv', LOG_IN, /web page/],
  ['an empty file', 'empty.csv', '', /empty/],
  ['a header without rows', 'header.csv', `${HEADER}\n`, /no rows/],
] as const) {
  test(`${what} is refused with a clear message and the workspace goes on`, async ({ workspace, demo }) => {
    const page = await workspace.choose([{ name, content }]);
    await expectRefused(workspace, page, name, message);
    await expectStillWorks(workspace, demo.files['dub-list']);
  });
}

test('a spreadsheet is refused and told how to be saved as CSV', async ({ workspace, demo }, testInfo) => {
  const path = testInfo.outputPath('partners.xlsx');
  writeFileSync(path, Buffer.concat(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'].map(zipEntry)));
  const page = await workspace.choose(path);
  await expectRefused(workspace, page, 'partners.xlsx', /spreadsheet/i);
  await expect(workspace.file(page, 'partners.xlsx')).toContainText('CSV');
  await expectStillWorks(workspace, demo.files['dub-list']);
});

test('200 MB of one line are refused before they are read to the end', async ({ workspace, demo }, testInfo) => {
  const path = testInfo.outputPath('one-line.csv');
  const file = openSync(path, 'w');
  const piece = Buffer.alloc(1 << 20, 'x');
  for (let n = 0; n < 200; n += 1) writeSync(file, piece);
  closeSync(file);
  const page = await workspace.choose(path);
  await expectRefused(workspace, page, 'one-line.csv', /too long|No table/);
  await expectStillWorks(workspace, demo.files['dub-list']);
});

test('200 MB of nothing (a sparse file) are refused too', async ({ workspace, demo }, testInfo) => {
  const path = testInfo.outputPath('sparse.csv');
  const file = openSync(path, 'w');
  ftruncateSync(file, 200 << 20);
  closeSync(file);
  const page = await workspace.choose(path);
  await expectRefused(workspace, page, 'sparse.csv', /not a text file|too long|No table/);
  await expectStillWorks(workspace, demo.files['dub-list']);
});

test('a file cut in the middle of a quoted field shows what is missing and takes nothing without being told', async ({
  workspace,
  demo,
}) => {
  const whole = demo.files['dub-list'][0];
  const cutAt = whole?.content.indexOf('"Found us at a fair', 8000) ?? 0;
  const cut = { name: 'Dub Partners Export - 2026-11-21-08-00-00.csv', content: whole?.content.slice(0, cutAt + 12) ?? '' };
  const page = await workspace.choose([cut]);
  await expect(workspace.file(page, cut.name)).toContainText(/quotation mark|cut off/i, { timeout: 60_000 });
  const partners = await workspace.open('partners');
  await expect(partners.getByRole('table').getByRole('row')).toHaveCount(0);
  await workspace.importFiles(demo.files['dub-list'], DUB_PROGRAM);
});

test('a commissions export without partners says which boxes to tick', async ({ workspace, demo }) => {
  const file = demo.others.find(({ name }) => name.startsWith('Dub Commissions'));
  if (!file) throw new Error('the demo has no such file');
  const page = await workspace.choose([file]);
  await expect(workspace.file(page, file.name)).toContainText(/partner/i, { timeout: 60_000 });
  await expect(workspace.file(page, file.name)).toContainText(/partnerId|Partner ID/i);
});
