import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onFreshPage } from './fresh-page';
import { exportChunks } from './generate-export';
import { ledgerChunks } from './generate-ledger';
import { type CurvePoint, type Measured, measured } from './goals';
import { type Compared, compare, curvePoint, type GeneratedFile, peerOnce, ratios } from './measure-import';
import { serveFolder } from './serve-folder';
import type { Truth } from './truth';
import { writeGenerated } from './write-generated';

export type ImportBench = { readonly browserPath: string; readonly pageFolder: string; readonly full: boolean };

const PEER = 'bare papaparse, chunks';
/** Issue and house want progress at least this often, and a cancel that is felt at once. Milliseconds. */
const PROGRESS_EVERY = 250;

/** The whole import against bare papaparse at several sizes, a ledger, and single records. */
export async function benchImport({ browserPath, pageFolder, full }: ImportBench): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
  const served = await serveFolder(pageFolder);
  const place = { browserPath, url: served.url };

  async function onFile<Reply>(name: string, chunks: Generator<string, Truth>, work: (file: GeneratedFile) => Promise<Reply>) {
    const path = join(folder, `${name}.csv`);
    const truth = writeGenerated(path, chunks);
    try {
      return await work({ name, path, truth });
    } finally {
      rmSync(path);
    }
  }
  const daily = (name: string, partners: number, days: number, repeats: number) =>
    onFile(name, exportChunks({ partners, days }), async (file) => {
      const compared = await compare(place, file, repeats);
      return { file, compared, curve: curvePoint(file.truth.rows, compared) };
    });

  try {
    const ten = await daily('import-10k', 200, 50, 3);
    const hundred = await onFile('import-100k', exportChunks({ partners: 2_000, days: 50 }), async (file) => {
      const compared = await compare(place, file, 3);
      const records = await peerOnce(place, file, 'rows-in-dexie');
      return { file, compared, records, curve: curvePoint(file.truth.rows, compared) };
    });
    const million = await onFile('import-1m', exportChunks({ partners: 20_000, days: 50 }), async (file) => {
      const compared = await compare(place, file, 3);
      const cancelled: number[] = [];
      while (cancelled.length < 2)
        cancelled.push(await onFreshPage(place, file.path, ({ page }) => page.evaluate(() => window.cancelImport())));
      return { file, compared, cancelled, curve: curvePoint(file.truth.rows, compared) };
    });
    const most = full ? await daily('import-5m', 20_000, 250, 1) : null;
    const ledgerSize = { conversions: 200_000, partners: 4_000, days: 400 };
    const ledger = await onFile('import-ledger-200k', ledgerChunks(ledgerSize), async (file) => {
      const compared = await compare(place, file, 3);
      return { file, compared, curve: curvePoint(file.truth.rows, compared) };
    });

    const { curve, records } = hundred;
    const dexie = { name: 'import-100k', peer: "papaparse's rows in Dexie, read with each", goal: 1 / 40 };
    return [
      ...[ten, hundred, million, ...(most ? [most] : []), ledger].flatMap(({ file, compared, curve: point }) =>
        againstPapaparse(file.name, compared, point),
      ),
      measured({ ...dexie, unit: 'wall', samples: [curve.ms / records.ms] }),
      measured({ ...dexie, unit: 'cpu', samples: [curve.cpuMs / records.cpuMs] }),
      ...growth('import-1m', million.curve, 'import-100k', curve),
      ...(most ? growth('import-5m', most.curve, 'import-1m', million.curve) : []),
      ...(most ? memoryGrowth(most.curve, million.curve) : []),
      measured({
        name: 'progress-1m, longest wait for a sign of it',
        peer: `${PROGRESS_EVERY} ms`,
        goal: 1,
        unit: 'wall',
        samples: million.compared.ours.map(({ longestWait }) => longestWait / PROGRESS_EVERY),
      }),
      measured({
        name: 'cancel-1m, until reading has ended',
        peer: `${PROGRESS_EVERY} ms`,
        goal: 1,
        unit: 'wall',
        samples: million.cancelled.map((ms) => ms / PROGRESS_EVERY),
      }),
    ];
  } finally {
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function againstPapaparse(name: string, compared: Compared, curve: CurvePoint): Measured[] {
  const line = { name, peer: PEER, goal: 1.3, aim: 1 };
  const memory = { name: `${name}, peak`, peer: PEER, goal: 1.7 };
  return [
    measured({ ...line, unit: 'wall', samples: ratios(compared, 'ms'), curve }),
    measured({ ...line, unit: 'cpu', samples: ratios(compared, 'cpuMs') }),
    ...(curve.peakMb === null ? [] : [measured({ ...memory, unit: 'memory', samples: ratios(compared, 'peakMb') })]),
  ];
}

/** The cost of a row at one size against a smaller one: 1 is linear. */
function growth(name: string, large: CurvePoint, peer: string, small: CurvePoint): Measured[] {
  const perRow = (large.cpuMs / large.rows) * (small.rows / small.cpuMs);
  return [measured({ name: `${name}, cost of a row`, peer: `that of ${peer}`, goal: 1.2, unit: 'cpu', samples: [perRow] })];
}

/** Five times the days of the same partners: 1 where memory does not grow with the rows. */
function memoryGrowth(large: CurvePoint, small: CurvePoint): Measured[] {
  if (large.peakMb === null || small.peakMb === null) return [];
  const line = { name: 'import-5m, peak', peer: 'that of import-1m', goal: 1.2, unit: 'memory' } as const;
  return [measured({ ...line, samples: [large.peakMb / small.peakMb] })];
}
