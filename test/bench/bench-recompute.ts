import { type FreshPage, onFreshPage } from './fresh-page';
import { type Measured, measured } from './goals';
import { serveFolder } from './serve-folder';

export type RecomputeBench = { readonly browserPath: string; readonly pageFolder: string; readonly full: boolean };

const REPEATS = 3;

/**
 * All insights of a programme computed anew from its packed columns, 26 weeks replayed, against merely reading the same days back as
 * a record per partner. Both lie in one browser's storage; each runs in a fresh worker, in turn.
 */
export async function benchRecompute({ browserPath, pageFolder, full }: RecomputeBench): Promise<Measured[]> {
  const served = await serveFolder(pageFolder);
  const place = { browserPath, url: served.url };
  try {
    const lines: Measured[] = [];
    for (const partners of full ? [20_000, 100_000] : [20_000]) {
      const samples = await onFreshPage(place, null, (fresh) => inTurn(fresh, partners));
      const line = { name: `recompute-${partners / 1_000}k, 400 days`, peer: 'reading them back as single records' } as const;
      lines.push(measured({ ...line, goal: 0.5, aim: 0.3, unit: 'cpu', samples: samples.map(({ ours, peer }) => ours / peer) }));
      const each = samples.map(({ ours }) => (ours * 1_000) / partners);
      lines.push(
        measured({ name: `${line.name}, a partner`, peer: '10 us', goal: 1, unit: 'cpu', samples: each.map((us) => us / 10) }),
      );
    }
    return lines;
  } finally {
    served.close();
  }
}

async function inTurn(fresh: FreshPage, partners: number) {
  const { page } = fresh;
  const filled = await page.evaluate((size) => window.runJob({ kind: 'fill', size }), partners);
  if (filled.check !== partners) throw new Error(`${filled.check} records of ${partners}`);
  const samples: { ours: number; peer: number }[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const ours = await fresh.cost(() => page.evaluate(() => window.runJob({ kind: 'segments' })));
    const peer = await fresh.cost(() => page.evaluate(() => window.runJob({ kind: 'read-records' })));
    if (ours.check !== partners || peer.check !== partners) throw new Error(`${ours.check} accounts, ${peer.check} records`);
    samples.push({ ours: ours.cpuMs, peer: peer.cpuMs });
  }
  return samples;
}
