import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { DemoFile } from '@/test/demo/csv-text';

type Allow = (pattern: string) => Promise<void>;

/** The full tab. One instance drives one tab. */
export class Workspace {
  #page: Page | null = null;

  constructor(
    private readonly context: BrowserContext,
    private readonly extensionId: string,
    private readonly allow: Allow,
  ) {}

  async page(): Promise<Page> {
    if (!this.#page || this.#page.isClosed()) this.#page = await this.context.newPage();
    return this.#page;
  }

  async open(route: string): Promise<Page> {
    const page = await this.page();
    await page.goto(`chrome-extension://${this.extensionId}/workspace.html#/${route}`);
    return page;
  }

  /** Chooses one file and waits until its plan or its refusal is on screen. */
  async choose(file: DemoFile | { readonly path: string }): Promise<Page> {
    const page = await this.page();
    if (!page.url().endsWith('#/import')) await this.open('import');
    const payload =
      'path' in file ? file.path : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.content, 'utf8') };
    await page.getByLabel('CSV files').setInputFiles(payload);
    return page;
  }

  importButton = (page: Page): Locator => page.getByRole('button', { name: 'Import', exact: true });
  undoButtons = (page: Page): Locator => page.getByRole('button', { name: /^Undo import/ });

  /** Imports files one after the other into one programme, and waits until each is stored and computed. */
  async importAll(files: readonly DemoFile[], program: { readonly name: string; readonly currency?: string }): Promise<void> {
    for (const file of files) {
      const page = await this.choose(file);
      const before = await this.undoButtons(page).count();
      await this.answer(page, program);
      await this.importButton(page).click();
      await expect(this.undoButtons(page)).toHaveCount(before + 1, { timeout: 60_000 });
    }
  }

  /** Gives what the plan asks for: the programme, and the currency where the file has none. */
  async answer(page: Page, program: { readonly name: string; readonly currency?: string }): Promise<void> {
    await expect(this.importButton(page)).toBeVisible({ timeout: 60_000 });
    const currency = page.getByLabel('Currency', { exact: true });
    if (program.currency && (await currency.count()) > 0) await currency.fill(program.currency);
    const name = page.getByLabel('Programme name');
    if ((await name.count()) > 0) await name.fill(program.name);
    await expect(this.importButton(page)).toBeEnabled({ timeout: 60_000 });
  }

  /** Enables a site by the product's own button; the browser's prompt is answered beforehand. */
  async enableSite(address: string, pattern: string): Promise<void> {
    await this.allow(pattern);
    const page = await this.open('settings/sites');
    await page.getByLabel('Site address').fill(address);
    await page.getByRole('button', { name: 'Enable site' }).click();
    await expect(page.getByRole('button', { name: /^Turn off/ }).first()).toBeVisible();
  }
}
