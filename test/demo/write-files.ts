import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '@/core/domain/day';
import type { DemoFile } from './csv-text';
import type { Demo } from './make-demo';

export type WrittenDemo = { readonly dub: readonly string[]; readonly shop: readonly string[]; readonly folder: string };

/** Writes every file of the demo and its answer key into `folder`; returns the paths that are imported into its two programmes. */
export function writeDemo(demo: Demo, folder: string): WrittenDemo {
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of [...Object.values(demo.files).flat(), ...demo.others])
    writeFileSync(join(folder, name), content);
  const summary = { end: isoDay(demo.dub.end), dub: demo.dub.name, affiliatewp: demo.affiliatewp.name, partners: demo.key };
  writeFileSync(join(folder, 'answer-key.json'), JSON.stringify(summary, null, 1));
  const paths = (files: readonly DemoFile[]) => files.map(({ name }) => join(folder, name));
  return { dub: paths(dubTourFiles(demo)), shop: paths(demo.files.affiliatewp), folder };
}

/** What the tour imports for Dub: the list with its totals, the commissions, and a spreadsheet's daily report for the clicks. */
export function dubTourFiles(demo: Demo): readonly DemoFile[] {
  return [...demo.files['dub-commissions'], ...demo.files['dub-daily'].slice(1)];
}
