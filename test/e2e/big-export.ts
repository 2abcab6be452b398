import { basename } from 'node:path';
import { expect, type TestInfo } from '@playwright/test';
import { exportChunks } from '@/test/bench/generate-export';
import type { Truth } from '@/test/bench/truth';
import { writeGenerated } from '@/test/bench/write-generated';
import type { Stored } from './surfaces/stored';

export type BigExport = { readonly path: string; readonly name: string; readonly truth: Truth };
export const BIG_PROGRAM = { name: 'Big shop' } as const;

/** 3,000 rows a day, by default 150,000, of 3,000 partners, other figures for each seed, with the truth about them. */
export function writeBigExport(testInfo: TestInfo, { seed = 1, days = 50 } = {}): BigExport {
  const path = testInfo.outputPath(`daily-${seed}.csv`);
  return { path, name: basename(path), truth: writeGenerated(path, exportChunks({ partners: 3_000, days, seed })) };
}

/** Nothing lies about that belongs to no import, and each import that is there holds all of its file. */
export function expectWholeOrAbsent(stored: Stored, files: readonly BigExport[]): void {
  expect(stored.orphans).toEqual([]);
  for (const { file, accepted, accounts, sums } of stored.imports) {
    const truth = files.find(({ name }) => name === file)?.truth;
    if (!truth) throw new Error(`${file} was never imported`);
    expect(accepted).toBe(truth.rows);
    expect(accounts).toBe(Object.keys(truth.partners).length);
    expect(sums).toEqual(Object.fromEntries(truth.metrics.map((metric, at) => [metric, truth.totals[at]])));
  }
}
