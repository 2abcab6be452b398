import { basename } from 'node:path';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { DemoFile } from '@/test/demo/csv-text';

type Allow = (pattern: string) => Promise<void>;
/** What a user knows that some files do not say. */
export type ProgramAnswers = {
  readonly name: string;
  readonly currency?: string;
  /** Whose programme a file of one's own belongs to. */
  readonly network?: string;
};

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

  /** In front of the others: behind them each click takes seconds, for want of frames. */
  async open(route: string): Promise<Page> {
    const page = await this.page();
    await page.bringToFront();
    await page.goto(`chrome-extension://${this.extensionId}/workspace.html#/${route}`);
    return page;
  }

  /** Puts files on the import page, and waits for nothing. */
  async choose(files: readonly DemoFile[] | string): Promise<Page> {
    const page = await this.open('import');
    const payload =
      typeof files === 'string'
        ? files
        : files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'utf8') }));
    await page.getByLabel('CSV files').setInputFiles(payload);
    return page;
  }

  /** The part of the import page that is about one file. */
  file = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });
  importButton = (page: Page): Locator => page.getByRole('button', { name: 'Import', exact: true });
  undoButton = (page: Page, file: string): Locator => this.file(page, file).getByRole('button', { name: /^Undo import/ });

  /** Plans files of one programme and answers what they leave open: then "Import" is all that is left to do. */
  async plan(files: readonly DemoFile[], answers: ProgramAnswers): Promise<Page> {
    const page = await this.choose(files);
    for (const { name } of files) await this.#answer(this.file(page, name), answers);
    await expect(this.importButton(page)).toBeEnabled();
    return page;
  }

  /** As `plan`, for a file on the disk. */
  async planPath(path: string, answers: ProgramAnswers): Promise<Page> {
    const page = await this.choose(path);
    await this.answer(page, basename(path), answers);
    return page;
  }

  /** Answers what a file on the page leaves open. */
  async answer(page: Page, file: string, answers: ProgramAnswers): Promise<void> {
    await this.#answer(this.file(page, file), answers);
    await expect(this.importButton(page)).toBeEnabled({ timeout: 60_000 });
  }

  /** Returns once the rows of a file are being read: its columns are taken as guessed where that is asked. */
  async startReading(path: string): Promise<Page> {
    const page = await this.choose(path);
    const card = this.file(page, basename(path));
    const isReading = card.getByText('Reading the rows').or(card.getByText('Ready', { exact: true }));
    const apply = card.getByRole('button', { name: 'Apply' });
    await expect(apply.or(isReading).first()).toBeVisible({ timeout: 60_000 });
    if (await apply.isVisible()) await apply.click();
    await expect(isReading.first()).toBeVisible({ timeout: 60_000 });
    return page;
  }

  /** Imports files into one programme and waits until its insight is published. */
  async importFiles(files: readonly DemoFile[], answers: ProgramAnswers): Promise<Page> {
    const page = await this.plan(files, answers);
    await this.commit(page, files);
    return page;
  }

  async commit(page: Page, files: readonly Pick<DemoFile, 'name'>[]): Promise<void> {
    await this.importButton(page).click();
    for (const { name } of files) await expect(this.undoButton(page, name)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Health, stage and next actions are up to date.')).toBeVisible({ timeout: 60_000 });
  }

  async #answer(card: Locator, { name, currency, network }: ProgramAnswers): Promise<void> {
    const isOneOf = /Ready|Needs an answer|Can’t be used/;
    await expect(card.locator('.file-status')).toHaveText(isOneOf, { timeout: 60_000 });
    const mapper = card.getByRole('group', { name: 'Which column is what?' }).or(card.getByText('Which column is what?'));
    // Closed away where a mapping is remembered: nothing to answer then.
    if (await mapper.first().isVisible()) {
      await card.getByRole('button', { name: 'Apply' }).click();
      await expect(card.locator('.file-status')).toHaveText(isOneOf, { timeout: 60_000 });
    }
    const currencyField = card.getByLabel('Currency', { exact: true });
    if (currency && (await card.locator('.file-status').innerText()) === 'Needs an answer' && (await currencyField.count()) > 0) {
      await currencyField.first().fill(currency);
      await card.getByRole('button', { name: 'Apply' }).click();
    }
    const nameField = card.getByLabel('Name of the new programme');
    if ((await nameField.count()) > 0 && (await nameField.inputValue()) !== name) await nameField.fill(name);
    const networkField = card.getByLabel('Network', { exact: true });
    if (network && (await networkField.count()) > 0) await networkField.selectOption(network);
    await expect(card.locator('.file-status')).toHaveText('Ready', { timeout: 60_000 });
  }

  async findPartner(page: Page, name: string): Promise<void> {
    await page.getByRole('searchbox', { name: 'Find a partner' }).or(page.getByLabel('Find a partner')).first().fill(name);
  }

  /** Enables a site by the product's own button; the browser's prompt is answered beforehand. */
  async enableSite(address: string, pattern: string): Promise<Page> {
    await this.allow(pattern);
    const page = await this.open('settings/sites');
    await expect(page.getByRole('region', { name: 'Enabled sites' })).toBeVisible(); // it comes when the sites were read
    const before = await this.turnOffButtons(page).count();
    await page.getByLabel('Site address').fill(address);
    await page.getByRole('button', { name: 'Enable site' }).click();
    await expect(this.turnOffButtons(page)).toHaveCount(before + 1);
    return page;
  }

  turnOffButtons = (page: Page): Locator => page.getByRole('button', { name: /^Turn off/ });
}
