import { addPath, makeSvg } from '@/core/overlay/paint/make';

const WIDTH = 316;
const HEIGHT = 40;
const PAD = 3;

/**
 * Weekly values as a line, from zero up, over a faint area. Weeks that no import covers are gaps, not zeros.
 * From week `dipFrom` on the ground is shaded, its beginning marked by a broken line. Null when fewer than two weeks are known.
 */
export function sparkline(weeks: readonly (number | null)[], dipFrom: number | null, label: string): SVGSVGElement | null {
  const known = weeks.filter((value) => value !== null);
  if (known.length < 2) return null;
  const top = Math.max(...known, 1e-9);
  const x = (at: number) => round(PAD + (at / Math.max(1, weeks.length - 1)) * (WIDTH - 2 * PAD));
  const y = (value: number) => round(HEIGHT - PAD - (Math.max(0, value) / top) * (HEIGHT - 2 * PAD));

  let line = '';
  let area = '';
  for (const run of runsOf(weeks)) {
    const points = run.map(({ at, value }) => `${x(at)} ${y(value)}`);
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    // A single week between gaps: a dot, drawn as a line of no length with a round cap.
    line += `M${points.join('L')}${run.length === 1 ? 'h0' : ''}`;
    area += `M${x(first.at)} ${HEIGHT}L${points.join('L')}L${x(last.at)} ${HEIGHT}Z`;
  }
  const end = weeks.findLastIndex((value) => value !== null);
  const { svg, path } = makeSvg('spark-area', `0 0 ${WIDTH} ${HEIGHT}`);
  path.setAttribute('d', area);
  if (dipFrom !== null) {
    const from = Math.max(0, round(x(dipFrom) - (x(1) - x(0)) / 2));
    addPath(svg, 'spark-dip', `M${from} 0H${WIDTH}V${HEIGHT}H${from}Z`);
    addPath(svg, 'spark-break', `M${from} 0V${HEIGHT}`);
  }
  addPath(svg, 'spark-line', line);
  addPath(svg, 'spark-end', `M${x(end)} ${y(weeks[end] ?? 0)}h0`);
  svg.removeAttribute('aria-hidden');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg;
}

function runsOf(weeks: readonly (number | null)[]): { readonly at: number; readonly value: number }[][] {
  const runs: { readonly at: number; readonly value: number }[][] = [];
  let run: { readonly at: number; readonly value: number }[] = [];
  for (const [at, value] of weeks.entries()) {
    if (value !== null) run.push({ at, value });
    if ((value === null || at === weeks.length - 1) && run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

const round = (value: number) => Math.round(value * 10) / 10;
