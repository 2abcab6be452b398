// Valid programmes by default: a test overrides what it is about.
import { type CalendarEntry, EMPTY_BOOK } from '@/core/domain/book';
import { type Day, parseIsoDay } from '@/core/domain/day';
import { type AccountId, accountIdOf, importId, networkId, programIdOf } from '@/core/domain/ids';
import type { AccountInsight, ProgramInsight } from '@/core/domain/insight';
import { METRICS, type Metric } from '@/core/domain/metrics';
import type { AccountFacts } from '@/core/domain/partner';
import type { Lifetime, ProgramData } from '@/core/domain/program-data';
import type { StageOverride, Touch } from '@/core/domain/records';
import { DEFAULT_SETTINGS, type Settings } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';

export const SETTINGS: Settings = DEFAULT_SETTINGS;
const NETWORK = networkId('example');
const PROGRAM = programIdOf(NETWORK, 'Shop');

function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

/** As-of of the programmes below, and their last covered day. */
export const AS_OF = day('2026-11-18');
export const LAST_COVERED = AS_OF + 2;
/** 60 weeks of coverage. */
export const FIRST_COVERED = AS_OF - 7 * 60 + 1;

export type Cell = { readonly day: Day } & Partial<Record<Metric, number>>;
export type PartnerDraft = Partial<Omit<AccountFacts, 'id'>> & { readonly cells?: readonly Cell[] };
export type ProgramDraft = Partial<Omit<ProgramData, 'accounts' | 'series' | 'lifetime' | 'coverage'>> & {
  readonly partners?: readonly PartnerDraft[];
  readonly coverage?: Partial<ProgramData['coverage']>;
  readonly lifetime?: readonly { readonly day: Day; readonly values: Partial<Record<Metric, readonly number[]>> }[];
};

export const accountOf = (ownId: string): AccountId => accountIdOf(PROGRAM, ownId);

function factsOf(draft: PartnerDraft, position: number): AccountFacts {
  const ownId = draft.ownId ?? `p${String(position).padStart(5, '0')}`;
  return {
    ownId,
    name: `Partner ${ownId}`,
    email: null,
    country: null,
    website: null,
    group: null,
    type: null,
    status: 'active',
    statusWord: null,
    joined: FIRST_COVERED,
    listed: true,
    ...draft,
    id: accountOf(ownId),
  };
}

const WHOLE = [{ from: FIRST_COVERED, to: LAST_COVERED }];
export const NOT_COVERED = Object.fromEntries(METRICS.map((metric) => [metric, []])) as unknown as ProgramData['coverage'];
export const ALL_COVERED: ProgramData['coverage'] = {
  ...NOT_COVERED,
  clicks: WHOLE,
  conversions: WHOLE,
  revenue: WHOLE,
  commission: WHOLE,
};

/** A programme whose series, lifetime columns and coverage fit together. */
export function aProgram(draft: ProgramDraft = {}): ProgramData {
  const { partners = [], coverage = ALL_COVERED, lifetime = [], ...rest } = draft;
  const cells = partners.map((partner) => [...(partner.cells ?? [])].sort((a, b) => a.day - b.day));
  const offsets = new Uint32Array(partners.length + 1);
  cells.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length;
  });
  const flat = cells.flat();
  const values = Object.fromEntries(METRICS.map((metric) => [metric, Float64Array.from(flat, (cell) => cell[metric] ?? 0)]));
  const whole = { ...NOT_COVERED, ...coverage };
  const ends = Object.values(whole).flatMap((periods) => periods.map(({ to }) => to));
  const snapshots: Lifetime[] = lifetime.map((snapshot, i) => ({
    import: importId(`snapshot-${i}`),
    day: snapshot.day,
    values: Object.fromEntries(Object.entries(snapshot.values).map(([metric, column]) => [metric, Float64Array.from(column)])),
  }));
  const newest = snapshots.length > 0 ? Math.max(...snapshots.map((snapshot) => snapshot.day)) : null;
  return {
    program: { id: PROGRAM, network: NETWORK, name: 'Shop' },
    currency: 'EUR',
    accounts: partners.map(({ cells: _, ...facts }, i) => factsOf(facts, i)),
    series: {
      offsets,
      days: Int32Array.from(flat, (cell) => cell.day),
      values: values as ProgramData['series']['values'],
    },
    coverage: whole,
    coarse: {
      offsets: new Uint32Array(partners.length + 1),
      days: new Int32Array(0),
      spans: new Uint16Array(0),
      values: Object.fromEntries(METRICS.map((metric) => [metric, new Float64Array(0)])) as ProgramData['series']['values'],
    },
    coarseCoverage: NOT_COVERED,
    otherMoney: [],
    lifetime: snapshots,
    hasList: true,
    lastCovered: ends.length > 0 ? Math.max(...ends) : newest,
    previousCovered: null,
    conversions: null,
    touches: [],
    overrides: [],
    book: EMPTY_BOOK,
    ...rest,
  };
}

/** The same cell on every `every`-th day from `from` to `to`. */
export function everyDay(
  cell: Partial<Record<Metric, number>>,
  { from = FIRST_COVERED, to = LAST_COVERED, every = 1 } = {},
): Cell[] {
  const cells: Cell[] = [];
  for (let at = from; at <= to; at += every) cells.push({ day: at, ...cell });
  return cells;
}

/** A partner with the same clicks each day, and a conversion of 50 EUR on every `sellsEvery`-th day. */
export function steadyCells(clicks: number, sellsEvery: number, span: { from?: Day; to?: Day } = {}): Cell[] {
  return everyDay({ clicks }, span).map((cell, i) =>
    i % sellsEvery === 0 ? { ...cell, conversions: 1, revenue: 500_000, commission: 50_000 } : cell,
  );
}

/** Every count and amount of the cells within `from`..`to` times `factor`. */
export function scaleCells(cells: readonly Cell[], factor: number, { from, to }: { from: Day; to: Day }): Cell[] {
  return cells.map((cell) => {
    if (cell.day < from || cell.day > to) return cell;
    const scaled: Record<string, number> = { day: cell.day };
    for (const [name, value] of Object.entries(cell)) if (name !== 'day') scaled[name] = value * factor;
    return scaled as Cell;
  });
}

let stamped = 0;
const stamp = () => {
  stamped += 1;
  return { id: `record-${stamped}`, createdAt: 0, updatedAt: 0, deletedAt: null, fieldsAt: {} };
};

export function aTouch(draft: Partial<Touch> = {}): Touch {
  return {
    ...stamp(),
    account: accountOf('p00000'),
    day: AS_OF,
    direction: 'out',
    channel: 'email',
    play: null,
    subject: '',
    message: '',
    outcome: null,
    followUp: null,
    ...draft,
  };
}

export function anOverride(draft: Partial<StageOverride> = {}): StageOverride {
  return { ...stamp(), account: accountOf('p00000'), stage: 'cultivation', reason: '', until: null, ...draft };
}

export function insightOf(draft: ProgramDraft, asOf?: Day): ProgramInsight {
  return computeInsight(aProgram(draft), SETTINGS, asOf);
}

/** The insight of a programme's only partner, or of the one at `position`. */
export function partnerInsight(draft: ProgramDraft, position = 0): AccountInsight {
  const insight = insightOf(draft).accounts[position];
  if (!insight) throw new Error(`no partner at ${position}`);
  return insight;
}

/** Small deterministic generator (mulberry32): 0 <= x < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An outage of the whole programme, unless overridden. */
export function aCalendarEntry(draft: Partial<CalendarEntry> = {}): CalendarEntry {
  return { ...stamp(), program: null, account: null, kind: 'outage', period: { from: AS_OF, to: AS_OF }, title: '', ...draft };
}
