import type { BrowserContext } from '@playwright/test';
import type { DemoProgram } from '../simulate';
import { DUB_ORIGIN, dubPage } from './dub';

/** Answers for the real host inside this browser, so that the address is the one that users have. */
export async function routeDub(context: BrowserContext, program: DemoProgram): Promise<void> {
  await context.route(`${DUB_ORIGIN}/**`, (route) => route.fulfill(dubPage(program, new URL(route.request().url()))));
}
