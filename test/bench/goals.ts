/** One line of the bench: a cost of ours as a multiple of a peer's, measured in the same run. */
export type Measured = {
  readonly name: string;
  readonly peer: string;
  /** Median over the samples. */
  readonly ratio: number;
  /** At most this. */
  readonly goal: number;
  readonly unit: 'wall' | 'cpu';
  readonly samples: readonly number[];
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

export function asTable(lines: readonly Measured[]): string {
  const head = ['what', 'against', 'ratio', 'goal', '', 'samples'];
  const figure = (value: number) => (value >= 10 ? value.toFixed(0) : value.toPrecision(2));
  const rows = lines.map(({ name, peer, ratio, goal, unit, samples }) => [
    `${name} (${unit})`,
    peer,
    figure(ratio),
    `<= ${figure(goal)}`,
    ratio <= goal ? 'met' : 'not met',
    samples.map(figure).join(' '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
