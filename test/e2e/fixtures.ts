import { join } from 'node:path';
import { type BrowserContext, test as base } from '@playwright/test';
import { dayOfMoment } from '@/core/domain/day';
import { routeDub } from '@/test/demo/dashboards/route-dub';
import { serveWordPress } from '@/test/demo/dashboards/wordpress';
import { type Demo, makeDemo } from '@/test/demo/make-demo';
import { allowWithoutPrompt, type Launched, launchWithExtension } from './launch';
import { DubDashboard } from './surfaces/dub-dashboard';
import { Popup } from './surfaces/popup';
import { SidePanel } from './surfaces/side-panel';
import { Store } from './surfaces/stored';
import { WordPressDashboard } from './surfaces/wordpress-dashboard';
import { Workspace } from './surfaces/workspace';

type Fixtures = {
  /** `e2e`: fixed id, open shadow roots, data-account. `shipped`: what users get. */
  build: 'e2e' | 'shipped';
  launched: Launched;
  context: BrowserContext;
  extensionId: string;
  workspace: Workspace;
  popup: Popup;
  sidePanel: SidePanel;
  store: Store;
  dub: DubDashboard;
  wordpress: WordPressDashboard;
};

export const test = base.extend<Fixtures, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      await use(makeDemo({ end: dayOfMoment(Date.now()) - 1 }));
    },
    { scope: 'worker' },
  ],
  build: ['e2e', { option: true }],
  launched: async ({ build }, use) => {
    const launched = await launchWithExtension({
      extension: join(process.env.TRELLIS_BUILDS ?? '', build),
      browser: process.env.CHROMIUM ?? '',
      headless: true,
    });
    await use(launched);
    await launched.close();
  },
  context: async ({ launched }, use) => use(launched.context),
  extensionId: async ({ launched }, use) => use(launched.extensionId),
  workspace: async ({ launched }, use) => {
    const { context, extensionId } = launched;
    await use(new Workspace(context, extensionId, (pattern) => allowWithoutPrompt(context, extensionId, pattern)));
  },
  popup: async ({ launched }, use) => use(new Popup(launched.context, launched.extensionId)),
  sidePanel: async ({ launched }, use) => use(new SidePanel(launched.context, launched.extensionId)),
  store: async ({ launched }, use) => use(new Store(launched.context, launched.extensionId)),
  dub: async ({ launched, demo }, use) => {
    await routeDub(launched.context, demo.dub);
    await use(new DubDashboard(launched.context, demo.dub));
  },
  wordpress: async ({ launched, demo }, use) => {
    const served = await serveWordPress(demo.affiliatewp);
    await use(new WordPressDashboard(launched.context, served.origin));
    await served.close();
  },
});
