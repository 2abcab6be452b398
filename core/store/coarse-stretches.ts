import { type Day, firstDayOfMonth, monthOf, type Period } from '../domain/day';
import { METRICS, type Metric } from '../domain/metrics';
import type { Grain } from '../domain/report';
import type { CoarseSource } from './program-flows';

/** A week, a month or another stretch of days that one source tells. */
export type Stretch = Period & {
  readonly source: number;
  /** Days by which it is ranked. */
  readonly size: number;
  /** Nobody has a cell for it. */
  readonly isSilent: boolean;
};

/** A finer stretch over a coarser one: `shared` of its `length` days lie in there. */
export type Inside = { readonly rank: number; readonly shared: number; readonly length: number };

/** What becomes of a stretch for one metric: it says all that it says, or what finer flows leave of it, or nothing. */
export type Standing = 'whole' | 'rest' | 'nothing';

/** How the stretches of one metric stand, by rank. */
export type Standings = {
  readonly standing: readonly Standing[];
  /** For a rest: the finer stretches that say a part of it. */
  readonly inside: readonly (readonly Inside[])[];
  /** Days that stretches tell and no flow by day does. */
  readonly covered: readonly Period[];
};

/**
 * All stretches of all sources, the finest (shortest) first; of equal ones that of the later import. Their place in this list is
 * their rank.
 *
 * Days that a source covers without a cell of anybody are stretches, too: zero is what it says of them. They are cut so that a
 * file in two halves makes the same of them: into weeks, months or, where nothing says how, single days; and are no finer for it.
 */
export function rankStretches(sources: readonly CoarseSource[]): Stretch[] {
  const all = sources.flatMap((source, at) => [
    ...tellingOf(source).map((stretch) => ({ ...stretch, source: at, size: lengthOf(stretch), isSilent: false })),
    ...silentOf(source).map((stretch) => ({ ...stretch, source: at, size: SILENT_SIZE[source.grain], isSilent: true })),
  ]);
  return all.sort((a, b) => a.size - b.size || b.source - a.source || a.from - b.from);
}

const SILENT_SIZE: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 28, period: Number.MAX_SAFE_INTEGER };

export const lengthOf = ({ from, to }: Period) => to - from + 1;

function tellingOf({ stretches: { days, spans } }: CoarseSource): Period[] {
  return Array.from(days, (from, at) => ({ from, to: from + (spans[at] ?? 1) - 1 }));
}

/** What lies between the stretches that have cells, cut as the source cuts its time. */
function silentOf(source: CoarseSource): Period[] {
  const silent: Period[] = [];
  let from = source.covered.from;
  const fill = (to: Day) => {
    while (from <= to) {
      const end = Math.min(to, endOfBlock(source, from));
      silent.push({ from, to: end });
      from = end + 1;
    }
  };
  for (const telling of tellingOf(source)) {
    fill(Math.min(telling.from - 1, source.covered.to));
    from = Math.max(from, telling.to + 1);
  }
  fill(source.covered.to);
  return silent;
}

function endOfBlock({ grain }: CoarseSource, from: Day): Day {
  if (grain === 'week') return from + 6;
  return grain === 'month' ? firstDayOfMonth(monthOf(from) + 1) - 1 : from;
}

type Ranked = { readonly sources: readonly CoarseSource[]; readonly stretches: readonly Stretch[] };

/** How each stretch stands for each metric that any source has. `byDay`: what flows by day speak for. */
export function judgeStretches(
  { sources, stretches }: Ranked,
  byDay: Readonly<Record<Metric, readonly Period[]>>,
): ReadonlyMap<Metric, Standings> {
  const metrics = METRICS.filter((metric) => sources.some((source) => source.metrics.includes(metric)));
  return new Map(
    metrics.map((metric) => {
      const carries = sources.map((source) => source.metrics.includes(metric));
      const candidates = stretches.map(({ source }) => carries[source] ?? false);
      const kept = keepLater({ sources, stretches }, candidates);
      const tells = sources.map(({ withheld }) => !withheld.includes(metric));
      return [metric, judge(stretches, { kept, tells, byDay: byDay[metric] })] as const;
    }),
  );
}

/**
 * Of two flows of one grain that overlap only in part, or are the same, the later keeps its stretch and the earlier loses its
 * own. A free period within another one is no conflict: the shorter is finer.
 */
function keepLater({ sources, stretches }: Ranked, candidates: readonly boolean[]): boolean[] {
  const kept = candidates.map(() => false);
  const onDay = new Map<string, number[]>();
  const keysOf = ({ from, to, source }: Stretch) =>
    Array.from({ length: to - from + 1 }, (_, day) => `${sources[source]?.grain} ${from + day}`);
  const latestFirst = [...stretches.keys()]
    .filter((rank) => candidates[rank])
    .sort((a, b) => (stretches[b]?.source ?? 0) - (stretches[a]?.source ?? 0) || a - b);
  for (const rank of latestFirst) {
    const own = stretches[rank];
    if (!own) continue;
    const keys = keysOf(own);
    const rivals = new Set(keys.flatMap((key) => onDay.get(key) ?? []));
    kept[rank] = [...rivals].every((rival) => {
      const other = stretches[rival];
      const mayNest = sources[own.source]?.grain === 'period' && !own.isSilent && !other?.isSilent;
      return !other || other.source === own.source || (mayNest && isNested(own, other));
    });
    if (!kept[rank]) continue;
    for (const key of keys) onDay.set(key, [...(onDay.get(key) ?? []), rank]);
  }
  return kept;
}

function isNested(a: Period, b: Period): boolean {
  const [inner, outer] = lengthOf(a) < lengthOf(b) ? [a, b] : [b, a];
  return lengthOf(inner) < lengthOf(outer) && inner.from >= outer.from && inner.to <= outer.to;
}

/** Who told a day so far: nobody, one source (its number + 1), or enough others that no source is alone. */
const NOBODY = 0;
const OTHERS = -1;

type Known = {
  /** By rank. */
  readonly kept: readonly boolean[];
  /** By source: false where it only withholds the metric. */
  readonly tells: readonly boolean[];
  readonly byDay: readonly Period[];
};

/** One file's own stretches never stand in each other's way: what it says twice, it says twice. */
function judge(stretches: readonly Stretch[], { kept, tells, byDay }: Known): Standings {
  const from = stretches.reduce((first, stretch) => Math.min(first, stretch.from), Number.MAX_SAFE_INTEGER);
  const days = stretches.reduce((most, { to }) => Math.max(most, to - from + 1), 0);
  const told = new Int32Array(days);
  for (const period of byDay) told.fill(OTHERS, Math.max(0, period.from - from), Math.max(0, period.to - from + 1));
  const coarse = new Uint8Array(days);
  const onDay: number[][] = Array.from({ length: days }, () => []);
  const standing: Standing[] = [];
  const inside: Inside[][] = [];
  for (const [rank, stretch] of stretches.entries()) {
    const [start, end] = [stretch.from - from, stretch.to - from + 1];
    const overlaps = new Map<number, number>();
    let finer = 0;
    for (let day = start; day < end; day++) {
      if (told[day] !== NOBODY && told[day] !== stretch.source + 1) finer++;
      for (const other of onDay[day] ?? []) overlaps.set(other, (overlaps.get(other) ?? 0) + 1);
    }
    standing[rank] = !kept[rank] || finer === end - start ? 'nothing' : finer > 0 ? 'rest' : 'whole';
    inside[rank] = [...overlaps].flatMap(([other, shared]) => {
      const finerOne = stretches[other];
      return finerOne && finerOne.source !== stretch.source ? [{ rank: other, shared, length: lengthOf(finerOne) }] : [];
    });
    if (standing[rank] === 'nothing') continue;
    for (let day = start; day < end; day++) {
      if (told[day] === NOBODY || told[day] === stretch.source + 1) coarse[day] = tells[stretch.source] ? 1 : 0;
      told[day] = told[day] === NOBODY ? stretch.source + 1 : told[day] === stretch.source + 1 ? stretch.source + 1 : OTHERS;
      onDay[day]?.push(rank);
    }
  }
  return { standing, inside, covered: runsOf(coarse, from) };
}

function runsOf(days: Uint8Array, from: Day): Period[] {
  const runs: Period[] = [];
  for (let day = 0; day < days.length; day++) {
    if (days[day] === 0) continue;
    const last = runs.at(-1);
    if (last && last.to === from + day - 1) runs[runs.length - 1] = { from: last.from, to: from + day };
    else runs.push({ from: from + day, to: from + day });
  }
  return runs;
}
