import type { CurvePoint, Measured } from './goals';

const figure = (value: number) => (value >= 10 ? value.toFixed(0) : value.toPrecision(2));

/** All lines as one table for people. */
export function asTable(lines: readonly Measured[]): string {
  const rows = lines.map(({ name, peer, ratio, goal, aim, unit, samples, found }) => [
    `${name} (${unit})`,
    peer,
    figure(ratio),
    aim === undefined ? `<= ${figure(goal)}` : `<= ${figure(goal)}, aim ${figure(aim)}`,
    ratio <= goal ? 'met' : 'not met',
    samples.map(figure).join(' '),
    found ? foundText(found) : '',
  ]);
  return columns([
    ['what', 'against', 'ratio', 'goal', '', 'samples', rows.some((row) => row.at(-1)) ? 'errors found' : ''],
    ...rows,
  ]);
}

const perHundred = (share: number) => `${Math.round(100 * share)} %`;

function foundText({ share, peer }: NonNullable<Measured['found']>): string {
  return peer === null ? perHundred(share) : `${perHundred(share)}, peer ${perHundred(peer)}`;
}

/** How the cost of a row and the memory go with the number of rows; empty without a curve. */
export function curveTable(lines: readonly Measured[]): string {
  const points = lines.flatMap(({ name, curve }) => (curve ? [{ name, curve }] : []));
  if (points.length === 0) return '';
  const perRow = (ms: number, { rows }: CurvePoint) => figure((ms * 1_000) / rows);
  const megabytes = (value: number | null) => (value === null ? '-' : String(Math.round(value)));
  const rows = points.map(({ name, curve }) => [
    name,
    String(curve.rows),
    perRow(curve.ms, curve),
    perRow(curve.cpuMs, curve),
    megabytes(curve.peakMb),
    perRow(curve.peerMs, curve),
    perRow(curve.peerCpuMs, curve),
    megabytes(curve.peerPeakMb),
    Object.entries(curve.phases)
      .map(([phase, ms]) => `${phase} ${Math.round(ms)}`)
      .join(', '),
  ]);
  const head = ['file', 'rows', 'us/row', 'CPU us/row', 'peak MB', 'peer us/row', 'peer CPU us/row', 'peer MB', 'ms, wall'];
  return columns([head, ...rows]);
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
