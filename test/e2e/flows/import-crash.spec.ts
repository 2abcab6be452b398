import { expect, type Page } from '@playwright/test';
import { BIG_PROGRAM, expectWholeOrAbsent, writeBigExport } from '../big-export';
import { test } from '../fixtures';
import { stopServiceWorker } from '../service-worker';

/** Ways in which the page or its worker ends without a word. */
const DEATHS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the tab is closed': (page) => page.close(),
  'the renderer crashes': async (page) => {
    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    session.send('Page.crash').catch(() => null); // nobody is left to answer
    await crashed;
    await page.close();
  },
  'the workers end': async (page) => {
    await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.close()).catch(() => null)));
    await expect.poll(() => page.workers().length).toBe(0);
    await page.close();
  },
};

/** Longer than storing takes on a quiet machine: some of the kills come before, some within, some after it. */
const STORING_MS = 500;

for (const [what, kill] of Object.entries(DEATHS)) {
  test(`when ${what} while a file is read or stored, it is whole or absent, and goes in afterwards`, async ({
    workspace,
    store,
  }, testInfo) => {
    // Closing tabs is what people do: twice.
    const seeds = what === 'the tab is closed' ? [1, 2, 3] : [1, 2];
    const files = seeds.map((seed) => writeBigExport(testInfo, { seed }));
    const [first, ...others] = files;
    if (!first) throw new Error('no file');

    await test.step('while its rows are read', async () => {
      const page = await workspace.startReading(first.path);
      await page.waitForTimeout(Math.random() * 200);
      await kill(page);
      expect((await store.read()).counts).toMatchObject({
        imports: 0,
        programs: 0,
        batches: 0,
        series: 0,
        dictionary: 0,
        mappings: 0,
      });
    });

    for (const file of others) {
      const after = Math.round(Math.random() * STORING_MS);
      await test.step(`${after} ms after Import was pressed`, async () => {
        const page = await workspace.planPath(file.path, BIG_PROGRAM);
        await workspace.importButton(page).click();
        await page.waitForTimeout(after);
        await kill(page);
        const stored = await store.read();
        expectWholeOrAbsent(stored, files);
        testInfo.annotations.push({ type: `${file.name} after ${after} ms`, description: String(stored.imports.length) });
      });
    }

    await test.step('the first file goes in now', async () => {
      const page = await workspace.planPath(first.path, BIG_PROGRAM);
      await workspace.commit(page, [first]);
      const stored = await store.read();
      expectWholeOrAbsent(stored, files);
      expect(stored.imports.map(({ file }) => file)).toContain(first.name);
      expect(Object.values(stored.published)).toEqual([3_000]);
    });
  });
}

test('a tab that is closed while it waits to store leaves nothing, and no lock', async ({ workspace, store }, testInfo) => {
  const file = writeBigExport(testInfo);
  const page = await workspace.planPath(file.path, BIG_PROGRAM);
  const release = await store.hold('trellis-write');
  await workspace.importButton(page).click();
  await expect.poll(() => store.isAwaited('trellis-write')).toBe(true);
  await page.close();
  await expect.poll(() => store.isAwaited('trellis-write')).toBe(false);
  await release();
  const { counts } = await store.read();
  expect(counts).toMatchObject({ imports: 0, programs: 0, batches: 0, series: 0, dictionary: 0 });
  await workspace.commit(await workspace.planPath(file.path, BIG_PROGRAM), [file]);
  expectWholeOrAbsent(await store.read(), [file]);
});

for (const isClosed of [false, true]) {
  test(`the service worker stops between storing and computing${isClosed ? ', the tab is closed' : ''}: the insight catches up`, async ({
    workspace,
    store,
    context,
  }, testInfo) => {
    const file = writeBigExport(testInfo);
    const page = await workspace.planPath(file.path, BIG_PROGRAM);
    const release = await store.hold('trellis-publish');
    await workspace.importButton(page).click();
    await expect(workspace.undoButton(page, file.name)).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => store.isAwaited('trellis-publish')).toBe(true);
    if (isClosed) await page.close();
    await stopServiceWorker(context, await store.page());
    await release();
    const stopped = await store.read();
    expectWholeOrAbsent(stored(stopped, 1), [file]);
    expect(stopped.published).toEqual({});

    await workspace.open('today');
    await expect.poll(async () => Object.values((await store.read()).published), { timeout: 60_000 }).toEqual([3_000]);
  });
}

function stored<State extends { readonly imports: readonly unknown[] }>(state: State, imports: number): State {
  expect(state.imports).toHaveLength(imports);
  return state;
}
