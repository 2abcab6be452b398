import type { Day } from '../../domain/day';
import type { ComparisonKind, Effect } from '../../domain/effects';
import type { Play } from '../play';
import { differenceOf, type Side, verdictOf } from './beta-difference';
import type { Case, PlayCases } from './cases';
import { cellsOf } from './standing';
import { successRule } from './success-rules';
import { weighLeftAlone } from './weigh-left-alone';

/** Compared are partners that met the trigger within so many days of each other. */
const NEAR_DAYS = 30;
/** The days that the return table speaks of. */
const TABLE_DAYS = 28;

type Limits = {
  /** Cases that each side must have before anything is said. */
  readonly least: number;
  /** What a base rate is worth in cases. */
  readonly baseCases: number;
};

type Matched = {
  readonly kind: ComparisonKind;
  readonly asked: Side;
  /** Different partners on the other side. */
  readonly others: number;
  /** Share that it worked for, of cases weighted as the asked are made up; and what that is worth in cases of equal weight. */
  readonly share: number;
  readonly worth: number;
};

export function compareCases(
  { id, play, cases }: { readonly id: string; readonly play: Play | null; readonly cases: PlayCases },
  limits: Limits,
): Effect {
  const { done, asked, leftOut } = cases;
  const rule = play && successRule(play.success.rule);
  const canCompare = rule?.by === 'data';
  const found = play && canCompare ? bestOf(play, cases, limits) : null;
  const side = found?.asked ?? sideOf(asked);
  const difference = found && differenceOf(found.asked, { cases: found.worth, successes: found.share * found.worth });
  return {
    play: id,
    done,
    windowDays: rule?.by === 'data' && rule.step !== undefined ? null : (play?.success.windowDays ?? 0),
    asked: side,
    comparison: found && { kind: found.kind, cases: found.others, share: found.share },
    difference,
    verdict: difference
      ? verdictOf(difference, { least: limits.least, isBaseRate: found?.kind === 'base-rate' })
      : canCompare
        ? 'not-enough'
        : 'nothing-to-compare',
    leftOut: { ...leftOut, alone: asked.length - side.cases },
  };
}

/** Drawn at random before chosen by hand before expected; the first that has enough on both sides, else the first there is. */
function bestOf(play: Play, { asked, alone, held, met }: PlayCases, limits: Limits): Matched | null {
  const evenly = new Map(held.filter(wasOnAList).map((one) => [one, 1]));
  const onLists = asked.filter(wasOnAList);
  const left = weighLeftAlone({ alone, met });
  const sets = [
    matchTwins('hold-back', {
      asked: onLists,
      weights: evenly,
      twinsOf: (one) => [...evenly.keys()].filter((other) => isNear(one.day, other.day)),
    }),
    matchTwins('same-state', { asked, weights: left, twinsOf: twinsAmong([...left.keys()]) }),
  ].flatMap((set) => set ?? []);
  const enough = sets.find(({ asked: own, worth }) => Math.min(own.cases, worth) >= limits.least - 1e-9);
  return enough ?? matchBaseRate(play, asked, limits) ?? sets[0] ?? null;
}

/** Parts are held back of tier C alone: nobody else is compared with them. */
const wasOnAList = ({ standing }: Case) => standing.tier === 'C';
const isNear = (a: Day, b: Day) => Math.abs(a - b) <= NEAR_DAYS;

/**
 * Partners in the same cell, of the same week where there are any: who still meets a trigger weeks later is another kind than who
 * has just met it. Else of the days around; where nobody of its type is, partners of any type in the same state.
 */
function twinsAmong(alone: readonly Case[]): (one: Case) => readonly Case[] {
  const byCell = new Map<string, Case[]>();
  for (const one of alone) {
    for (const cell of cellsOf(one.standing)) {
      const list = byCell.get(cell);
      if (list) list.push(one);
      else byCell.set(cell, [one]);
    }
  }
  return (one) => {
    const cells = cellsOf(one.standing).map((cell) => byCell.get(cell) ?? []);
    const sameWeek = cells.map((cell) => cell.filter(({ asOf }) => asOf === one.asOf));
    const near = cells.map((cell) => cell.filter(({ asOf }) => isNear(one.asOf, asOf)));
    return [...sameWeek, ...near].find((twins) => twins.length > 0) ?? [];
  };
}

type Twins = {
  readonly asked: readonly Case[];
  /** Of all that may be twins: how many partners each stands for. */
  readonly weights: ReadonlyMap<Case, number>;
  readonly twinsOf: (one: Case) => readonly Case[];
};

/**
 * Each of the asked weighs one, and hands its weight to its twins: so the others are made up as the asked are, and a state that
 * many of the one and few of the other were in tips nothing. Null where nobody has a twin. A share of one's weight that would go to
 * a twin that was written to later is lost, and made up for by the larger weight of those that stand for it, wherever they are: to
 * make it up among the few twins of one cell would give those that came back too much (a ratio of small sums).
 *
 * `worth`: (Σ weights)² / Σ weights², Kish's number of cases of equal weight, by partner: one that was left alone in several
 * weeks is one case, not several.
 */
function matchTwins(kind: ComparisonKind, { asked, weights, twinsOf }: Twins): Matched | null {
  const given = new Map<Case, number>();
  const compared: Case[] = [];
  for (const one of asked) {
    const twins = twinsOf(one);
    if (twins.length > 0) compared.push(one);
    for (const twin of twins) {
      const weight = weights.get(twin) ?? 0;
      if (weight > 0) given.set(twin, (given.get(twin) ?? 0) + weight / twins.length);
    }
  }
  if (given.size === 0) return null;
  const byPartner = new Map<number, number>();
  let [all, good] = [0, 0];
  for (const [{ success, standing }, weight] of given) {
    all += weight;
    if (success) good += weight;
    byPartner.set(standing.account, (byPartner.get(standing.account) ?? 0) + weight);
  }
  const squares = [...byPartner.values()].reduce((sum, weight) => sum + weight * weight, 0);
  return { kind, asked: sideOf(compared), others: byPartner.size, share: good / all, worth: (all * all) / squares };
}

/** What the return table expects of the asked, each by its own silence; null where the play's success is not a return. */
function matchBaseRate({ success }: Play, asked: readonly Case[], { baseCases }: Limits): Matched | null {
  const rule = successRule(success.rule);
  if (rule.by !== 'data' || !rule.isReturn || baseCases <= 0) return null;
  const known = asked.filter(({ standing }) => standing.returnChance !== null);
  if (known.length === 0) return null;
  // The chance of a window of another length, were it the same on each day.
  const chances = known.map(({ standing }) => 1 - (1 - (standing.returnChance ?? 0)) ** (success.windowDays / TABLE_DAYS));
  const share = chances.reduce((sum, chance) => sum + chance, 0) / known.length;
  return { kind: 'base-rate', asked: sideOf(known), others: baseCases, share, worth: baseCases };
}

const sideOf = (cases: readonly Case[]): Side => ({
  cases: cases.length,
  successes: cases.filter(({ success }) => success).length,
});
