import { type FreshPage, onFreshPage } from './fresh-page';
import { type CurvePoint, median } from './goals';
import { mustHavePartners, mustHaveTotals, type Truth } from './truth';

export type Place = { readonly browserPath: string; readonly url: string };
export type GeneratedFile = { readonly name: string; readonly path: string; readonly truth: Truth };
export type Cost = { readonly ms: number; readonly cpuMs: number; readonly peakMb: number | null };
type OurCost = Cost & {
  readonly phases: Readonly<Record<string, number>>;
  readonly longestWait: number;
};

/** Ours and the peer's, sample by sample: sample n of one was taken beside sample n of the other. */
export type Compared = { readonly ours: readonly OurCost[]; readonly bare: readonly Cost[] };

/** The whole import in a fresh browser: what is stored must be what the file was made of. */
async function importOnce(place: Place, { name, path, truth }: GeneratedFile, isFirst: boolean): Promise<OurCost> {
  return onFreshPage(place, path, async (fresh) => {
    const { page } = fresh;
    const imported = await fresh.cost(() => page.evaluate(() => window.wholeImport()));
    if (imported.rows !== truth.rows) throw new Error(`${name}: ${imported.rows} rows of ${truth.rows}`);
    mustHaveTotals(name, truth, imported.totals);
    const segments = await fresh.cost(() => page.evaluate(() => window.runJob({ kind: 'segments' })));
    const peakMb = await fresh.peakMb();
    const later = isFirst ? await afterwards(fresh, name, truth) : {};
    const silent = Object.entries(imported.waits).map(([phase, ms]) => [`silent while ${phase}`, ms] as const);
    return {
      ms: imported.ms + segments.ms,
      cpuMs: imported.cpuMs + segments.cpuMs,
      peakMb,
      phases: { ...imported.phases, ...segments.phases, ...later, ...Object.fromEntries(silent) },
      longestWait: Math.max(...Object.values(imported.waits)),
    };
  });
}

/** Not part of the figure: partner by partner against the truth, and how long the background takes to publish it all. */
async function afterwards({ page }: FreshPage, name: string, truth: Truth) {
  const metrics = [...truth.metrics];
  const { sums } = await page.evaluate((asked) => window.runJob({ kind: 'sums', metrics: asked }), metrics);
  mustHavePartners(name, truth, sums ?? {});
  const { ms } = await page.evaluate(() => window.runJob({ kind: 'publish' }));
  return { 'then published in': ms };
}

/** papaparse alone, or the rows of papaparse in Dexie. */
export async function peerOnce(
  place: Place,
  { name, path, truth }: GeneratedFile,
  kind: 'bare-papaparse' | 'rows-in-dexie',
): Promise<Cost> {
  return onFreshPage(place, path, async (fresh) => {
    const { ms, cpuMs, check } = await fresh.cost(() => fresh.page.evaluate((job) => window.runJob({ kind: job }), kind));
    if (check !== truth.rows) throw new Error(`${name}: ${kind} has ${check} rows of ${truth.rows}`);
    return { ms, cpuMs, peakMb: await fresh.peakMb() };
  });
}

/** A B, B A, A B: what the machine does meanwhile falls on both. */
export async function compare(
  place: Place,
  file: GeneratedFile,
  repeats: number,
  peer: () => Promise<Cost> = () => peerOnce(place, file, 'bare-papaparse'),
): Promise<Compared> {
  const ours: OurCost[] = [];
  const bare: Cost[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    if (repeat % 2 === 1) bare.push(await peer());
    ours.push(await importOnce(place, file, repeat === 0));
    if (repeat % 2 === 0) bare.push(await peer());
  }
  return { ours, bare };
}

/** Ours over the peer's, sample by sample. */
export function ratios({ ours, bare }: Compared, of: 'ms' | 'cpuMs' | 'peakMb'): number[] {
  return ours.map((cost, at) => (cost[of] ?? Number.NaN) / (bare[at]?.[of] ?? Number.NaN));
}

/** Medians of what was measured, for the curve. */
export function curvePoint(rows: number, { ours, bare }: Compared): CurvePoint {
  const names = Object.keys(ours[0]?.phases ?? {});
  const phase = (name: string) => median(ours.flatMap(({ phases }) => phases[name] ?? []));
  return {
    rows,
    ms: median(ours.map(({ ms }) => ms)),
    cpuMs: median(ours.map(({ cpuMs }) => cpuMs)),
    peakMb: medianPeak(ours),
    peerMs: median(bare.map(({ ms }) => ms)),
    peerCpuMs: median(bare.map(({ cpuMs }) => cpuMs)),
    peerPeakMb: medianPeak(bare),
    phases: Object.fromEntries(names.map((name) => [name, phase(name)])),
  };
}

function medianPeak(costs: readonly Cost[]): number | null {
  const peaks = costs.flatMap(({ peakMb }) => peakMb ?? []);
  return peaks.length === 0 ? null : median(peaks);
}
