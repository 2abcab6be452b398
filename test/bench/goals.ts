/** One line of the bench: a cost of ours as a multiple of a peer's, measured in the same run. */
export type Measured = {
  readonly name: string;
  readonly peer: string;
  /** Median over the samples. */
  readonly ratio: number;
  /** At most this. */
  readonly goal: number;
  /** What we should like better still. */
  readonly aim?: number;
  readonly unit: 'wall' | 'cpu' | 'memory';
  readonly samples: readonly number[];
  readonly curve?: CurvePoint;
  /** Of a search: the share of names with one wrong letter that are among the first ten; the peer's beside it, null where it has none. */
  readonly found?: { readonly share: number; readonly peer: number | null };
};

/** What one size of file costs, ours and the peer's; medians. Memory: the renderer's peak, null where the system does not tell. */
export type CurvePoint = {
  readonly rows: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number | null;
  readonly peerMs: number;
  readonly peerCpuMs: number;
  readonly peerPeakMb: number | null;
  /** Milliseconds: the parts of `ms`; beside them what the background then needs to publish, and how long no progress was told. */
  readonly phases: Readonly<Record<string, number>>;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The value below which the share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export function measured(line: Omit<Measured, 'ratio'>): Measured {
  return { ...line, ratio: median(line.samples) };
}
