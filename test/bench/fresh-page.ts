import { existsSync, readFileSync } from 'node:fs';
import { type CDPSession, chromium, type Page } from '@playwright/test';

type ProcessInfo = { readonly id: number; readonly type: string; readonly cpuTime: number };

/** A page in a browser and a profile that nobody used before, and what its processes cost. */
export class FreshPage {
  constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  async #processes(): Promise<readonly ProcessInfo[]> {
    return ((await this.session.send('SystemInfo.getProcessInfo')) as { processInfo: ProcessInfo[] }).processInfo;
  }

  /** Runs something and adds the CPU milliseconds that all the browser's processes spent on it. */
  async cost<Reply>(work: () => Promise<Reply>): Promise<Reply & { readonly cpuMs: number }> {
    const spent = async () => (await this.#processes()).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    const before = await spent();
    const reply = await work();
    return { ...reply, cpuMs: ((await spent()) - before) * 1_000 };
  }

  /** The most memory that the page's process has held so far, in MB; null where the system does not tell (it does on Linux). */
  async peakMb(): Promise<number | null> {
    const renderers = (await this.#processes()).filter(({ type }) => type === 'renderer');
    const peaks = renderers.flatMap(({ id }) => {
      const status = `/proc/${id}/status`;
      const found = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8')) : null;
      return found ? [Number(found[1]) / 1024] : [];
    });
    return peaks.length === 0 ? null : Math.max(...peaks);
  }
}

/** Opens the page in a browser of its own, puts the file on it, and closes all afterwards. */
export async function onFreshPage<Reply>(
  { browserPath, url }: { readonly browserPath: string; readonly url: string },
  path: string | null,
  work: (fresh: FreshPage) => Promise<Reply>,
): Promise<Reply> {
  const browser = await chromium.launch({
    executablePath: browserPath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0, // root cannot have one
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(url);
    if (path) await page.setInputFiles('input', path);
    return await work(new FreshPage(page, await browser.newBrowserCDPSession()));
  } finally {
    await browser.close();
  }
}
