import type { BrowserContext, Page } from '@playwright/test';
import { allowWithoutPrompt, launchWithExtension } from '@/test/e2e/launch';
import { Workspace } from '@/test/e2e/surfaces/workspace';
import { type Measured, measured, median } from './goals';

const ROWS = 5_000;
const FRAMES = 480;
const REPEATS = 5;
const ADDRESS = 'https://app.dub.co/bench/program/partners';
const idOf = (index: number) => `pn_bench${String(index).padStart(5, '0')}`;

/** A virtual list of our own: forty rows that are moved and rewritten in place while it scrolls. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Partners</title>
<style>
  body { margin: 0; font: 14px system-ui }
  .frame { height: 700px; overflow: auto; position: relative }
  table { width: 100%; border-collapse: collapse }
  tbody { display: block; position: relative; height: ${ROWS * 44}px }
  tr { position: absolute; left: 0; right: 0; height: 44px; display: flex; align-items: center; border-bottom: 1px solid #ddd }
  td { flex: 1; padding: 0 12px }
</style>
<div class="frame"><table><tbody></tbody></table></div>
<script>
  const body = document.querySelector('tbody');
  const frame = document.querySelector('.frame');
  const pool = Array.from({ length: 40 }, () => {
    const row = document.createElement('tr');
    for (let cell = 0; cell < 8; cell++) row.append(document.createElement('td'));
    const name = document.createElement('div');
    row.cells[0].append(name);
    body.append(row);
    return row;
  });
  const shown = new Map();
  function render() {
    const first = Math.max(0, Math.floor(frame.scrollTop / 44) - 8);
    for (let index = first; index < Math.min(${ROWS}, first + 40); index++) {
      const row = pool[index % 40];
      if (shown.get(row) === index) continue;
      shown.set(row, index);
      row.style.transform = 'translateY(' + index * 44 + 'px)';
      const name = row.cells[0].firstChild;
      name.setAttribute('href', '/bench/program/partners/pn_bench' + String(index).padStart(5, '0'));
      name.firstChild ? (name.firstChild.data = 'Partner ' + index) : name.append('Partner ' + index);
      for (let cell = 1; cell < 8; cell++) row.cells[cell].textContent = String((index * cell * 37) % 9973);
    }
  }
  frame.addEventListener('scroll', render);
  render();
  window.scrollThrough = (frames) => new Promise((resolve) => {
    frame.scrollTop = 0;
    const step = () => { frame.scrollTop += 120; frames-- > 0 ? requestAnimationFrame(step) : resolve(); };
    requestAnimationFrame(step);
  });
</script>`;

function listExport(): string {
  const rows = Array.from({ length: ROWS }, (_, index) =>
    [idOf(index), `Partner ${index}`, `p${index}@example.com`, 'DE', 'approved', 'Default', '2026-01-05T08:00:00.000Z', ''].join(
      ',',
    ),
  );
  return ['ID,Name,Email,Country,Status,Group,Enrolled at,Payouts enabled at', ...rows, ''].join('\n');
}

/** Main-thread CPU seconds that scrolling through the list costs the page. */
async function scrollCost(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const scroll = (frames: number) =>
    page.evaluate((count) => (window as unknown as { scrollThrough(n: number): Promise<void> }).scrollThrough(count), frames);
  await scroll(60); // warm
  const before = await spent();
  await scroll(FRAMES);
  const cost = (await spent()) - before;
  await session.detach();
  return cost;
}

/** Scrolling a virtual list with badges against the same page in the same browser before the site was enabled. */
export async function benchOverlay({ browserPath, extension }: { browserPath: string; extension: string }): Promise<Measured[]> {
  const { context, extensionId, close } = await launchWithExtension({ extension, browser: browserPath, headless: true });
  try {
    await context.route('https://app.dub.co/**', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    const workspace = new Workspace(context, extensionId, (pattern) => allowWithoutPrompt(context, extensionId, pattern));
    await workspace.importFiles([{ name: 'Dub Partners Export - 2026-11-20-08-00-00.csv', content: listExport() }], {
      name: 'Bench',
    });
    const page = await context.newPage();
    const open = async () => {
      await page.goto(ADDRESS);
      await page.bringToFront();
    };
    await open();
    const costs = async () => {
      const found: number[] = [];
      while (found.length < REPEATS) found.push(await scrollCost(context, page));
      return found;
    };
    const alone = median(await costs());
    await workspace.enableSite('https://app.dub.co', 'https://app.dub.co/*');
    await open();
    await page.locator('trellis-badge').first().waitFor({ state: 'attached' });
    const samples = (await costs()).map((cost) => Math.max(0, cost / alone - 1));
    const badges = await page.locator('trellis-badge').count();
    if (badges < 20) throw new Error(`only ${badges} badges while scrolling`);
    return [measured({ name: 'overlay-scroll, added to the page', peer: 'the page alone', goal: 0.12, unit: 'cpu', samples })];
  } finally {
    await close();
  }
}
