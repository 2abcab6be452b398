// Makes a TypeScript file of this project runnable by plain Node. Packages stay outside the bundle.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

/** Imports `source` (relative to the project) after bundling it into .output/tools/<name>.mjs. */
export async function importBundled(source, name) {
  const { build } = await import('vite');
  const outDir = join(ROOT, '.output', 'tools');
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT } },
    build: {
      ssr: join(ROOT, source),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
}
