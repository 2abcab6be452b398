// Single conversions and programmes around them: a test says only what it is about.
import type { LedgerTraits } from '@/core/domain/batch';
import { EMPTY_BOOK, type FlagDecision, type FlagId, type Terms } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { AccountInsight, ProgramInsight, QualityFlag } from '@/core/domain/insight';
import type { Conversions } from '@/core/domain/program-data';
import type { Settings } from '@/core/domain/settings';
import { computeInsight } from '@/core/insight/compute-insight';
import { AS_OF, accountOf, aProgram, type Cell, type ProgramDraft, SETTINGS } from '../makers';

/** `repeat`: so many of them, one a day backwards. `null`: not said. */
export type Sale = {
  readonly day?: Day;
  readonly repeat?: number;
  readonly revenue?: number;
  readonly commission?: number;
  readonly hour?: number | null;
  readonly lag?: number | null;
  readonly code?: string;
  readonly site?: string;
  readonly buyer?: bigint;
  readonly customer?: 'new' | 'known';
};

const CUSTOMER = { new: 1, known: 2 } as const;

/** Sales of each partner, as the store would hand them over; a trait that no sale has makes no column. */
export function aLedger(sales: readonly (readonly Sale[])[]): Conversions {
  const entries = sales.map((own) =>
    own
      .flatMap(({ repeat = 1, day = AS_OF - 1, ...sale }) =>
        Array.from({ length: repeat }, (_, i) => ({ ...sale, day: day - (i % 60) })),
      )
      .sort((a, b) => a.day - b.day),
  );
  const offsets = new Uint32Array(sales.length + 1);
  entries.forEach((own, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + own.length;
  });
  const flat = entries.flat();
  const codes = [...new Set(flat.flatMap(({ code }) => code ?? []))].sort();
  const sites = [...new Set(flat.flatMap(({ site }) => site ?? []))].sort();
  const has = (trait: keyof Sale) => flat.some((one: Sale) => one[trait] !== undefined);
  const traits: LedgerTraits = {
    ...(has('hour') ? { second: Int32Array.from(flat, ({ hour }) => (hour == null ? -1 : hour * 3600 + 60)) } : {}),
    ...(has('lag') ? { lag: Int32Array.from(flat, ({ lag }) => lag ?? -1) } : {}),
    ...(has('code') ? { code: Uint32Array.from(flat, ({ code }) => (code ? codes.indexOf(code) + 1 : 0)), codes } : {}),
    ...(has('site') ? { site: Uint32Array.from(flat, ({ site }) => (site ? sites.indexOf(site) + 1 : 0)), sites } : {}),
    ...(has('buyer') ? { buyer: BigUint64Array.from(flat, ({ buyer }) => buyer ?? 0n) } : {}),
    ...(has('customer') ? { customer: Uint8Array.from(flat, ({ customer }) => (customer ? CUSTOMER[customer] : 0)) } : {}),
  };
  return {
    offsets,
    day: Int32Array.from(flat, ({ day }) => day),
    status: new Uint8Array(flat.length),
    revenue: Float64Array.from(flat, ({ revenue }) => revenue ?? Number.NaN),
    commission: Float64Array.from(flat, ({ commission }) => commission ?? Number.NaN),
    traits,
  };
}

let stamped = 0;
const stamp = () => {
  stamped += 1;
  return { id: `flag-record-${stamped}`, createdAt: 0, updatedAt: 0, deletedAt: null, fieldsAt: {} };
};

export function someTerms(draft: Partial<Terms> = {}): Terms {
  return {
    ...stamp(),
    program: aProgram().program.id,
    account: accountOf('p00000'),
    kind: 'code',
    rate: null,
    amount: null,
    threshold: null,
    code: 'SAVE10',
    cookieDays: null,
    from: null,
    to: null,
    note: '',
    ...draft,
  };
}

export function aFlagDecision(draft: Partial<FlagDecision> = {}): FlagDecision {
  return {
    ...stamp(),
    account: accountOf('p00000'),
    flag: 'F-4',
    decision: 'clear',
    day: AS_OF,
    evidence: 10,
    note: '',
    ...draft,
  };
}

export type FlagDraft = Omit<ProgramDraft, 'conversions' | 'book'> & {
  readonly sales?: readonly (readonly Sale[])[];
  readonly terms?: readonly Terms[];
  readonly decisions?: readonly FlagDecision[];
  readonly settings?: Partial<Settings>;
};

/** As many partners as the longer of the two lists says; what only one of them says of a partner is empty in the other. */
export function flaggedProgram({ sales, terms = [], decisions = [], settings = {}, ...draft }: FlagDraft): ProgramInsight {
  const count = Math.max(draft.partners?.length ?? 0, sales?.length ?? 0);
  const partners = Array.from({ length: count }, (_, i) => draft.partners?.[i] ?? {});
  const ledger = sales ? aLedger(partners.map((_, i) => sales[i] ?? [])) : null;
  const book = { ...EMPTY_BOOK, terms, flagDecisions: decisions };
  const data = aProgram({ ...draft, partners, conversions: ledger, book });
  return computeInsight(data, { ...SETTINGS, ...settings });
}

export function flaggedPartner(draft: FlagDraft, position = 0): AccountInsight {
  const insight = flaggedProgram(draft).accounts[position];
  if (!insight) throw new Error(`no partner at ${position}`);
  return insight;
}

export function flagOf(draft: FlagDraft, id: FlagId, position = 0): QualityFlag | null {
  return flaggedPartner(draft, position).flags.find((flag) => flag.id === id) ?? null;
}

/** So many clicks and conversions in the last weeks, one cell a day, whole numbers that add up exactly. */
export function spread(
  total: Partial<Record<'clicks' | 'conversions' | 'settledConversions' | 'reversedConversions', number>>,
  days = 28,
): Cell[] {
  return Array.from({ length: days }, (_, i) => ({
    day: AS_OF - i,
    ...Object.fromEntries(
      Object.entries(total).map(([metric, value]) => [
        metric,
        Math.floor((value * (i + 1)) / days) - Math.floor((value * i) / days),
      ]),
    ),
  }));
}
