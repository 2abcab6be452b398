import { benchImport } from './bench-import';
import { benchLookup } from './bench-lookup';
import { benchOverlay } from './bench-overlay';
import { asTable } from './goals';

export type BenchSetting = {
  readonly browserPath: string;
  readonly extension: string;
  readonly pageFolder: string;
  readonly json: boolean;
  readonly full: boolean;
};

/** All ratios of one run, printed: never gated on, the machine may be busy. */
export async function runBench({ browserPath, extension, pageFolder, json, full }: BenchSetting): Promise<void> {
  const lines = [
    ...benchLookup(),
    ...(await benchOverlay({ browserPath, extension })),
    ...(await benchImport({ browserPath, pageFolder, full })),
  ];
  console.log(json ? JSON.stringify(lines) : asTable(lines));
}
