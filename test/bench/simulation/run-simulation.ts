import { PLANTS, type SceneDraft, type Season } from './dip-scenes';
import { type Measured, measureDips, type Outcome, RULES, type Share } from './measure-dips';
import { measureHealth } from './measure-health';
import { measurePlacebo } from './measure-placebo';

export type SimulationSetting = {
  /** How many programmes, and the seed of the first. */
  readonly programs: number;
  readonly seed: number;
};

const SEASONS: readonly Season[] = ['ordinary', 'January'];
/** Without a last year to compare with; and with one, in which nobody has a season of its own that could be found. */
const LENGTHS = [55, 72] as const;

/** What the dip test finds and what it makes up, by method 2.5, 2.6 and 2.7; printed as tables. */
export function runSimulation({ programs, seed }: SimulationSetting): void {
  const drafts = (season: Season, weeks: number): SceneDraft[] =>
    Array.from({ length: programs }, (_, i) => ({ seed: seed + i, season, weeks }));
  for (const weeks of LENGTHS) {
    for (const season of SEASONS) {
      console.log(`\n## ${season}, ${weeks} weeks, ${programs} programmes from seed ${seed}\n`);
      printDips(measureDips(drafts(season, weeks)));
    }
  }
  console.log('\n## Placebo: flagged by chance, and the four weeks after\n');
  printTable(
    ['rule', 'flagged', 'volume after / before', 'up by 25 %'],
    measurePlacebo(drafts('ordinary', LENGTHS[0])).map(({ rule, flagged, times, improved }) => [
      rule,
      String(flagged),
      times.toFixed(2),
      perCent(improved),
    ]),
  );
  for (const season of SEASONS) {
    console.log(`\n## Health, ${season}\n`);
    const lines = measureHealth(drafts(season, LENGTHS[0]));
    printTable(
      ['partners', 'scored', 'quartiles', 'green', 'amber', 'red'],
      lines.map(({ name, partners, quartiles, green, amber, red }) => {
        return [name, String(partners), quartiles.join(' / '), perCent(green), perCent(amber), perCent(red)];
      }),
    );
  }
}

function printDips({ quiet, planted }: Measured): void {
  const rows = RULES.map((rule, at) => {
    const found = [quiet, ...planted].map((outcomes) => outcomes[at]);
    return [rule, ...found.map((outcome) => (outcome ? withError(outcome.all) : ''))];
  });
  printTable(['rule', 'false alarms', ...PLANTS.map(({ name }) => name)], rows);
  const ours = [quiet, ...planted].map((outcomes) => outcomes[0]);
  console.log('');
  printTable(
    ['ours, by expected count', 'false alarms', ...PLANTS.map(({ name }) => name)],
    (quiet[0]?.binned ?? []).map(({ from }, bin) => [`${from} and more`, ...ours.map((outcome) => binOf(outcome, bin))]),
  );
}

function binOf(outcome: Outcome | undefined, bin: number): string {
  const share = outcome?.binned[bin]?.share;
  return share ? withError(share) : '';
}

const perCent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

/** With the standard error of a share. */
function withError({ flagged, of }: Share): string {
  if (of === 0) return '-';
  const share = flagged / of;
  return `${(100 * share).toFixed(1)} ± ${(100 * Math.sqrt((share * (1 - share)) / of)).toFixed(1)} % of ${of}`;
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
}
