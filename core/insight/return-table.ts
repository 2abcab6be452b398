// How likely a silent partner is to come back by itself within four weeks, by how long it has been silent and how often it
// was active before. A table of counts cannot degenerate as fitted lifetime models do.
import type { Returns } from '../domain/insight';

/** Lower bounds of the classes: weeks silent 0, 1, 2, 3-4, 5-8, 9-13, 14-26, 27+; active weeks 1, 2-3, 4-8, 9-17, 18+. */
const SILENT_FROM = [0, 1, 2, 3, 5, 9, 14, 27] as const;
const ACTIVE_FROM = [1, 2, 4, 9, 18] as const;
const AGE_FROM = [0, 2, 5, 9, 14, 27] as const;

/** Share that came back, rows weeks silent, columns active weeks of the last 26. Measured on consumers: a starting point. */
const PRIOR = [
  [0.2, 0.3, 0.54, 0.87, 0.97],
  [0.2, 0.3, 0.54, 0.85, 0.92],
  [0.18, 0.29, 0.54, 0.8, 0.75],
  [0.16, 0.28, 0.54, 0.68, 0.55],
  [0.12, 0.26, 0.44, 0.45, 0.3],
  [0.09, 0.2, 0.32, 0.2, 0.14],
  [0.06, 0.13, 0.19, 0.13, 0.09],
  [0.03, 0.06, 0.07, 0.06, 0.05],
] as const;
/** Never active partners, by weeks since joining 0-1, 2-4, 5-8, 9-13, 14-26, 27+. */
const NEVER_ACTIVE_PRIOR = [0.2, 0.12, 0.07, 0.04, 0.02, 0.01] as const;

/** The programme's own cases: `returned` of `cases` came back. Cells row by row; the never-active row by age class. */
export type ReturnCounts = {
  readonly returned: Float64Array;
  readonly cases: Float64Array;
  readonly startedReturned: Float64Array;
  readonly startedCases: Float64Array;
};

export function noReturnCounts(): ReturnCounts {
  const cells = SILENT_FROM.length * ACTIVE_FROM.length;
  return {
    returned: new Float64Array(cells),
    cases: new Float64Array(cells),
    startedReturned: new Float64Array(AGE_FROM.length),
    startedCases: new Float64Array(AGE_FROM.length),
  };
}

/** One more case of a partner that was silent for `silent` weeks; `active` as in `ReturnTable`. */
export function countReturn(counts: ReturnCounts, { silent, active, isBack }: ReturnCase): void {
  const cell = cellOf(silent, active);
  counts.cases[cell] = (counts.cases[cell] ?? 0) + 1;
  if (isBack) counts.returned[cell] = (counts.returned[cell] ?? 0) + 1;
}

/** `partners` that had never been active so many weeks after joining, of which `started` were within four weeks. */
export function countStarts(counts: ReturnCounts, { weeks, partners, started }: StartCase): void {
  const age = classOf(AGE_FROM, weeks);
  counts.startedCases[age] = (counts.startedCases[age] ?? 0) + partners;
  counts.startedReturned[age] = (counts.startedReturned[age] ?? 0) + started;
}

type ReturnCase = { readonly silent: number; readonly active: number; readonly isBack: boolean };
type StartCase = { readonly weeks: number; readonly partners: number; readonly started: number };

/** A chance 0..1 with what stands behind it: cases seen in this programme, and assumed ones. */
type ReturnChance = { readonly chance: number; readonly seen: number; readonly assumed: number };

export type ReturnTable = {
  /** Of partners with `active` active weeks in the 26 up to their last one, silent for `silent` weeks. */
  chance(silent: number, active: number): ReturnChance;
  /** Share of the usual chance to be active that is left after the silence, 0..1. */
  retained(silent: number, active: number): number;
  /** Of partners that joined `weeks` ago and never did anything. */
  neverActive(weeks: number): ReturnChance;
  /** The whole table, to be shown. */
  readonly told: Returns;
};

function classOf(bounds: readonly number[], value: number): number {
  let found = 0;
  for (let i = 0; i < bounds.length; i++) if (value >= (bounds[i] ?? 0)) found = i;
  return found;
}

/** The class of each small number; larger ones are in the class of the last. */
const SILENT_CLASS = Uint8Array.from({ length: 28 }, (_, silent) => classOf(SILENT_FROM, silent));
const ACTIVE_CLASS = Uint8Array.from({ length: 19 }, (_, active) => classOf(ACTIVE_FROM, active));

const COLUMNS = ACTIVE_FROM.length;
const cellOf = (silent: number, active: number) =>
  (SILENT_CLASS[Math.min(silent, SILENT_CLASS.length - 1)] ?? 0) * COLUMNS +
  (ACTIVE_CLASS[Math.min(active, ACTIVE_CLASS.length - 1)] ?? 0);

const NOTHING: ReturnChance = { chance: 0, seen: 0, assumed: 0 };

/** (K + `priorCases` x prior) / (N + `priorCases`): the own cases weigh the more the more there are. */
function shrunk(
  prior: number,
  { returned, cases, priorCases }: Record<'returned' | 'cases' | 'priorCases', number>,
): ReturnChance {
  const chance = cases === 0 ? prior : (returned + priorCases * prior) / (cases + priorCases);
  return { chance, seen: cases, assumed: priorCases };
}

/** No chance is larger than the one `step` before it: a longer silence is never likelier to end. */
function holdDown(chances: ReturnChance[], step: number): void {
  for (let at = step; at < chances.length; at++) {
    const [before, here] = [chances[at - step], chances[at]];
    if (before && here && here.chance > before.chance) chances[at] = { ...here, chance: before.chance };
  }
}

/** Counts shrunk towards the prior, which is worth `priorCases` cases, then made non-increasing with the length of silence. */
export function makeReturnTable(counts: ReturnCounts, priorCases: number): ReturnTable {
  const cells = PRIOR.flat().map((prior, cell) =>
    shrunk(prior, { returned: counts.returned[cell] ?? 0, cases: counts.cases[cell] ?? 0, priorCases }),
  );
  holdDown(cells, COLUMNS);
  const ages = NEVER_ACTIVE_PRIOR.map((prior, age) =>
    shrunk(prior, { returned: counts.startedReturned[age] ?? 0, cases: counts.startedCases[age] ?? 0, priorCases }),
  );
  holdDown(ages, 1);
  const retained = Float64Array.from(cells, ({ chance }, cell) => retainedOf(chance, cells[cell % COLUMNS]?.chance ?? 1));
  return {
    chance: (silent, active) => cells[cellOf(silent, active)] ?? NOTHING,
    retained: (silent, active) => retained[cellOf(silent, active)] ?? 0,
    neverActive: (weeks) => ages[classOf(AGE_FROM, weeks)] ?? NOTHING,
    told: {
      silent: SILENT_FROM,
      active: ACTIVE_FROM,
      chance: cells.map(({ chance }) => chance),
      seen: cells.map(({ seen }) => seen),
      ages: AGE_FROM,
      startChance: ages.map(({ chance }) => chance),
      startSeen: ages.map(({ seen }) => seen),
      assumed: priorCases,
    },
  };
}

/** Where nobody ever came back from week to week, nothing is left to retain. */
const retainedOf = (chance: number, usual: number) => (usual > 0 ? Math.min(1, Math.max(0, chance / usual)) : 0);
