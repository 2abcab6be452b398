import { benchImport } from './bench-import';
import { benchLookup } from './bench-lookup';
import { benchOverlay } from './bench-overlay';
import { benchPageLife } from './bench-page-life';
import { benchPeers } from './bench-peers';
import { benchRecompute } from './bench-recompute';
import { asTable, curveTable } from './print-bench';

export type BenchSetting = {
  readonly browserPath: string;
  readonly extension: string;
  readonly pageFolder: string;
  readonly json: boolean;
  readonly full: boolean;
  readonly peers: boolean;
  /** One part by name; null: all. */
  readonly only: string | null;
};

/** All ratios of one run, printed: never gated on, the machine may be busy. */
export async function runBench({ browserPath, extension, pageFolder, json, full, peers, only }: BenchSetting): Promise<void> {
  const parts = {
    lookup: benchLookup,
    overlay: () => benchOverlay({ browserPath, extension, pageFolder }),
    page: () => benchPageLife({ browserPath, extension }),
    import: () => benchImport({ browserPath, pageFolder, full }),
    recompute: () => benchRecompute({ browserPath, pageFolder, full }),
    ...(peers ? { peers: () => benchPeers({ browserPath, pageFolder }) } : {}),
  };
  const lines = [];
  for (const [name, part] of Object.entries(parts)) {
    if (only === null || only === name) lines.push(...(await part()));
  }
  console.log(json ? JSON.stringify(lines) : [asTable(lines), curveTable(lines)].filter(Boolean).join('\n\n'));
}
