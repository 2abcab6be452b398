// From a fresh clone to the running product: packages, browser, build, demo programme, and a tour of it all.
import { join, relative } from 'node:path';
import { buildIfNeeded } from './build-if-needed.mjs';
import { importBundled } from './bundle.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { ROOT } from './run.mjs';
import { printSummary } from './summary.mjs';

const MINUTES = 20;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = !hasDisplay || Boolean(process.env.CI);

function give(reason) {
  console.error(reason);
  process.exit(1);
}

if (isHeadless) setTimeout(() => give(`The tour took longer than ${MINUTES} minutes and was stopped.`), MINUTES * 60_000).unref();

console.log('1. Packages');
if (!(await ensurePackages())) process.exit(1);
console.log('2. Browser');
const browser = await ensureBrowser();
if (!browser) process.exit(1);
console.log(`   ${browser}`);
console.log('3. Extension');
// Without a display nobody can point at a badge in a closed shadow root: the tour takes the build for tests.
const extension = await buildIfNeeded(isHeadless ? 'e2e' : 'shipped');
if (!extension) give('The extension could not be built: see the message above.');
console.log('4. Demo programme');
const { demoOfToday, runTour } = await importBundled('test/demo/tour.ts', 'tour');
const { demo, written } = demoOfToday(join(ROOT, '.output', 'demo'));
console.log(`   ${demo.partners.length} partners, files in ${relative(ROOT, written.folder)}`);
console.log(isHeadless ? '5. Tour (no display: screenshots)' : '5. Tour');
const screenshots = join(ROOT, '.output', 'tour');
const failed = await runTour(demo, { extension, browser, headless: isHeadless, screenshots });
if (isHeadless) {
  console.log(`   screenshots in ${relative(ROOT, screenshots)}`);
  console.log('6. Summary');
  const isPrinted = await printSummary([
    {
      name: demo.dub.name,
      files: written.dub,
      map: join(written.folder, 'acme-performance-daily.map.json'),
      currency: demo.dub.currency,
    },
    { name: demo.affiliatewp.name, files: written.shop, map: null, currency: demo.affiliatewp.currency },
  ]);
  if (!isPrinted) failed.push('summary');
}
if (failed.length > 0) give(`These steps failed: ${failed.join('; ')}.`);
process.exit(0);
