// Programmes of every kind that the insight may meet, from a seed: holes in what is covered, partners that stop, pause, come back or
// never start, snapshots, contacts, stages set by hand. Nothing in them is meant to be likely.
import type { Period } from '@/core/domain/day';
import { METRICS, type Metric } from '@/core/domain/metrics';
import { STAGES, STATUSES, type Status } from '@/core/domain/partner';
import type { ProgramData } from '@/core/domain/program-data';
import {
  AS_OF,
  aCheck,
  accountOf,
  aGoal,
  anOverride,
  aProgram,
  aPulse,
  aTouch,
  type Cell,
  LAST_COVERED,
  type PartnerDraft,
  seeded,
} from './makers';

type Random = () => number;

const chance = (random: Random, share: number) => random() < share;
const below = (random: Random, limit: number) => Math.floor(random() * limit);
const pick = <Value>(random: Random, values: readonly Value[]): Value => values[below(random, values.length)] as Value;

/** Whole, or with a few holes; sometimes it begins late or ends early; sometimes nothing is covered. */
function someCoverage(random: Random, first: number): Period[] {
  if (chance(random, 0.12)) return [];
  const from = chance(random, 0.2) ? first + below(random, 60) : first;
  const to = chance(random, 0.2) ? LAST_COVERED - below(random, 40) : LAST_COVERED;
  if (to < from) return [];
  if (chance(random, 0.6)) return [{ from, to }];
  const holeFrom = from + below(random, to - from + 1);
  const holeTo = holeFrom + below(random, 30);
  return [
    { from, to: holeFrom - 1 },
    { from: holeTo + 1, to },
  ].filter((period) => period.from <= period.to);
}

type Life = { readonly from: number; readonly to: number };

/** Times in which a partner is active: all along, until it stops, again after a pause, or hardly ever. */
function someLives(random: Random, first: number): Life[] {
  const days = LAST_COVERED - first;
  const kind = below(random, 7);
  if (kind === 0) return [];
  if (kind === 1) return [{ from: first, to: LAST_COVERED - below(random, days + 1) }];
  if (kind === 2) return [{ from: LAST_COVERED - below(random, Math.min(days + 1, 60)), to: LAST_COVERED }];
  if (kind === 3) {
    const from = first + below(random, days + 1);
    return [
      { from: first, to: from },
      { from: from + 40 + below(random, 200), to: LAST_COVERED },
    ];
  }
  return [{ from: first, to: LAST_COVERED }];
}

function someCells(random: Random, first: number, covered: ReadonlySet<Metric>): Cell[] {
  const cells: Cell[] = [];
  const rate = 40 ** (random() * 1.6 - 0.6);
  const every = pick(random, [1, 1, 2, 7, 20]);
  const sells = random() * 0.3;
  const drop = chance(random, 0.3) ? { on: AS_OF - below(random, 120), factor: pick(random, [0, 0.2, 0.5, 2.5]) } : null;
  for (const { from, to } of someLives(random, first)) {
    for (let day = from; day <= to; day += every) {
      const factor = drop !== null && day >= drop.on ? drop.factor : 1;
      const clicks = Math.floor(rate * factor * random() * 2);
      const conversions = Math.floor(clicks * sells * random() * 2);
      const reversed = conversions > 0 && chance(random, 0.2) ? 1 : 0;
      const cell: Record<string, number> = {
        impressions: chance(random, 0.4) ? below(random, 200) : 0,
        clicks,
        conversions,
        revenue: conversions * 100_000 * (1 + below(random, 9)),
        commission: conversions * 10_000,
        reversedConversions: reversed,
        reversedRevenue: reversed * 100_000,
        reversedCommission: reversed * 10_000,
        settledConversions: conversions,
      };
      const known = Object.entries(cell).filter(([metric, value]) => value !== 0 && covered.has(metric as Metric));
      if (known.length > 0) cells.push({ day, ...Object.fromEntries(known) });
    }
  }
  return cells;
}

function somePartner(random: Random, first: number, covered: ReadonlySet<Metric>): PartnerDraft {
  const status: Status = chance(random, 0.85) ? pick(random, ['active', 'unknown'] as const) : pick(random, STATUSES);
  return {
    type: pick(random, [null, 'content', 'content', 'coupon', 'creator']),
    status,
    joined: chance(random, 0.3)
      ? null
      : pick(random, [first - 200, first, first + below(random, 300), LAST_COVERED - below(random, 30)]),
    listed: chance(random, 0.8),
    cells: someCells(random, chance(random, 0.7) ? first : first + below(random, Math.max(1, LAST_COVERED - first)), covered),
  };
}

function someSnapshots(random: Random, partners: number) {
  if (!chance(random, 0.35)) return [];
  const metrics: readonly Metric[] = ['impressions', 'clicks', 'conversions', 'revenue', 'commission'];
  return Array.from({ length: 1 + below(random, 2) }, (_, at) => ({
    day: LAST_COVERED - 40 * at - below(random, 20),
    values: Object.fromEntries(
      metrics
        .filter(() => chance(random, 0.7))
        .map((metric) => [
          metric,
          Array.from({ length: partners }, () =>
            chance(random, 0.2) ? Number.NaN : chance(random, 0.4) ? 0 : below(random, 300),
          ),
        ]),
    ),
  }));
}

export type RandomProgram = { readonly seed: number; readonly partners?: number };

export function randomProgram({ seed, partners: most = 40 }: RandomProgram): ProgramData {
  const random = seeded(seed);
  const first = AS_OF - 7 * pick(random, [1, 5, 18, 30, 60, 75]) + 1 + below(random, 7);
  const shared = someCoverage(random, first);
  const isEven = chance(random, 0.5);
  const coverage: Partial<Record<Metric, readonly Period[]>> = {};
  for (const metric of METRICS) coverage[metric] = isEven ? shared : someCoverage(random, first);
  const covered = new Set(METRICS.filter((metric) => (coverage[metric] ?? []).length > 0));
  const partners = Array.from({ length: 1 + below(random, most) }, () => somePartner(random, first, covered));
  const someone = () => accountOf(`p${String(below(random, partners.length)).padStart(5, '0')}`);
  return aProgram({
    partners,
    coverage,
    lifetime: someSnapshots(random, partners.length),
    hasList: chance(random, 0.8),
    touches: Array.from({ length: chance(random, 0.4) ? below(random, 20) : 0 }, () =>
      aTouch({
        account: someone(),
        day: AS_OF - below(random, 200) + 10,
        direction: pick(random, ['in', 'out', 'out']),
        outcome: pick(random, [null, 'no-answer', 'answer', 'agreed']),
        play: pick(random, [null, null, 'A-14', 'A-06']),
      }),
    ),
    overrides: Array.from({ length: chance(random, 0.3) ? 2 : 0 }, () =>
      anOverride({ account: someone(), stage: pick(random, STAGES), until: pick(random, [null, AS_OF + 10, AS_OF - 10]) }),
    ),
  });
}

/** The same programme as an export by stretches of so many days tells it, up to `until`; by day from then on. */
export function coarsened(program: ProgramData, { span, until }: { span: number; until: number }): ProgramData {
  const { series, coverage } = program;
  const first = AS_OF + 1 - 60 * 7 - (((AS_OF + 1 - 60 * 7) % span) + span);
  const startOf = (day: number) => first + Math.floor((day - first) / span) * span;
  const cut = startOf(until);
  const isCoarse = (cell: number) => (series.days[cell] ?? 0) < cut;
  const coarse = { cells: [] as { day: number; values: Map<Metric, number> }[], offsets: [0] };
  const fine = { cells: [] as number[], offsets: [0] };
  for (const account of program.accounts.keys()) {
    for (let cell = series.offsets[account] ?? 0; cell < (series.offsets[account + 1] ?? 0); cell++) {
      if (!isCoarse(cell)) {
        fine.cells.push(cell);
        continue;
      }
      const day = startOf(series.days[cell] ?? 0);
      const last = coarse.cells.length > (coarse.offsets.at(-1) ?? 0) ? coarse.cells.at(-1) : undefined;
      const into = last?.day === day ? last : { day, values: new Map<Metric, number>() };
      if (into !== last) coarse.cells.push(into);
      for (const metric of METRICS) into.values.set(metric, (into.values.get(metric) ?? 0) + (series.values[metric][cell] ?? 0));
    }
    fine.offsets.push(fine.cells.length);
    coarse.offsets.push(coarse.cells.length);
  }
  const each = <Value>(of: (metric: Metric) => Value) =>
    Object.fromEntries(METRICS.map((metric) => [metric, of(metric)])) as Record<Metric, Value>;
  const clip = (periods: readonly Period[], from: number, to: number) =>
    periods.map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) })).filter((one) => one.from <= one.to);
  return {
    ...program,
    series: {
      offsets: Uint32Array.from(fine.offsets),
      days: Int32Array.from(fine.cells, (cell) => series.days[cell] ?? 0),
      values: each((metric) => Float64Array.from(fine.cells, (cell) => series.values[metric][cell] ?? 0)),
    },
    coverage: each((metric) => clip(coverage[metric], cut, LAST_COVERED)),
    coarse: {
      offsets: Uint32Array.from(coarse.offsets),
      days: Int32Array.from(coarse.cells, ({ day }) => day),
      spans: new Uint16Array(coarse.cells.length).fill(span),
      values: each((metric) => Float64Array.from(coarse.cells, ({ values }) => values.get(metric) ?? 0)),
    },
    coarseCoverage: each((metric) => clip(coverage[metric], first, cut - 1)),
  };
}

/** With goals, checklists and own views of some of its partners. */
export function kept(program: ProgramData): ProgramData {
  const accounts = program.accounts.map(({ id }) => id);
  const items = ['link', 'creative', 'feed', 'facts'] as const;
  return {
    ...program,
    book: {
      ...program.book,
      goals: accounts.filter((_, i) => i % 3 === 0).map((account) => aGoal({ account, target: 100 })),
      checks: accounts.flatMap((account, i) =>
        items.map((item, at) => aCheck({ account, item, state: (i + at) % 3 === 0 ? 'no' : 'yes', day: AS_OF - 30 * at })),
      ),
      pulses: accounts.filter((_, i) => i % 2 === 0).map((account) => aPulse({ account, mood: 'bad', day: AS_OF - 20 })),
    },
  };
}
