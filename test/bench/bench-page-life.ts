import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allowWithoutPrompt, launchWithExtension } from '@/test/e2e/launch';
import { Workspace } from '@/test/e2e/surfaces/workspace';
import { watchMainThread } from '@/test/e2e/watch-main-thread';
import { exportChunks } from './generate-export';
import { type Measured, measured } from './goals';
import { writeGenerated } from './write-generated';

/** A task that takes longer is felt. */
const LONG_TASK_MS = 50;
const NAME = 'import-1m.csv';

/** The workspace of the shipped extension while it takes a million rows in: the longest task on the thread that draws it. */
export async function benchPageLife({ browserPath, extension }: { browserPath: string; extension: string }): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
  const { context, extensionId, close } = await launchWithExtension({ extension, browser: browserPath, headless: true });
  try {
    const path = join(folder, NAME);
    writeGenerated(path, exportChunks({ partners: 20_000, days: 50 }));
    context.setDefaultTimeout(120_000);
    const workspace = new Workspace(context, extensionId, (pattern) => allowWithoutPrompt(context, extensionId, pattern));
    const page = await workspace.open('import');
    await page.getByLabel('CSV files').waitFor({ state: 'attached' });
    const stopWatching = await watchMainThread(context, page);
    await workspace.planPath(path, { name: 'Bench' });
    await workspace.importButton(page).click();
    await workspace.undoButton(page, NAME).waitFor();
    const { cpuMs } = await stopWatching();
    const line = { name: 'import-1m, longest task on the page', peer: `${LONG_TASK_MS} ms`, goal: 1 };
    return [measured({ ...line, unit: 'cpu', samples: [cpuMs / LONG_TASK_MS] })];
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
