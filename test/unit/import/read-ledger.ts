import { CONVERSION_STATUSES, type ConversionStatus, type LedgerColumns } from '@/core/domain/batch';
import type { Period } from '@/core/domain/day';
import type { Currency } from '@/core/domain/money';
import { readingOfMapping } from '@/core/import/compile-reading';
import { LedgerRows, type PackedLedger } from '@/core/import/ledger-rows';
import type { Conventions, Reading } from '@/core/import/reading';
import { RowGate, type Verdict } from '@/core/import/row-gate';
import type { CellRole } from '@/core/networks/report-definition';

export type Roles = readonly (CellRole | null)[];
type Wishes = Partial<Pick<Reading, 'repeats' | 'countingTypes' | 'statuses' | 'types' | 'report' | 'kind'>> & {
  /** The file's own currency. */
  readonly currency?: Currency | null;
  readonly salt?: Uint8Array;
  readonly asked?: Period;
};

/** How a file with these columns is read: a plain file's reading with roles that a mapping cannot give. */
export function readingOf(roles: Roles, wishes: Wishes = {}): Reading {
  const headers = roles.map((role, at) => role ?? `Column ${at}`);
  const plain = readingOfMapping({ report: wishes.report ?? 'transactions', columns: {} }, headers, null);
  const columns: Partial<Record<CellRole, number>> = {};
  roles.forEach((role, at) => {
    if (role !== null) columns[role] = at;
  });
  const metrics = (['revenue', 'commission', 'clicks', 'conversions'] as const).flatMap((metric) => {
    const column = columns[metric];
    return column === undefined ? [] : [{ metric, column, isMoney: metric === 'revenue' || metric === 'commission' }];
  });
  const { repeats = 'refuse', countingTypes = null, statuses = plain.statuses, types = plain.types, kind = 'ledger' } = wishes;
  return { ...plain, kind, columns, metrics, repeats, countingTypes, statuses, types, leastCells: roles.length };
}

export function gateOf(reading: Reading, currency: Currency | null = 'EUR'): RowGate {
  const conventions: Conventions = { decimal: 'point', dateOrder: 'ymd', isOrderStated: true, currency };
  return new RowGate(reading, conventions);
}

export type LedgerRead = { readonly packed: PackedLedger; readonly verdicts: Verdict[] };

/** Rows as the parser gives them -> the packed ledger. */
export function readLedger(roles: Roles, rows: readonly (readonly string[])[], wishes: Wishes = {}): LedgerRead {
  const reading = readingOf(roles, wishes);
  const ledger = new LedgerRows(reading, gateOf(reading, wishes.currency), { room: 4, salt: wishes.salt ?? null });
  const verdicts = rows.map((row) => ledger.take(row));
  return { packed: ledger.pack(wishes.asked ?? null), verdicts };
}

export type ReadConversion = {
  readonly status: ConversionStatus | undefined;
  readonly counts: number | undefined;
  readonly revenue: number | undefined;
  readonly commission: number | undefined;
};

/** The ledger that must be there. */
export function ledgerOf({ packed }: LedgerRead): LedgerColumns {
  if (packed.ledger === null) throw new Error('no ledger');
  return packed.ledger;
}

/** States and amounts, by size of revenue, the largest first. */
export function conversionsOf(read: LedgerRead): ReadConversion[] {
  const { status, counts, revenue, commission } = ledgerOf(read);
  return Array.from(status, (state, at) => ({
    status: CONVERSION_STATUSES[state],
    counts: counts[at],
    revenue: revenue[at],
    commission: commission[at],
  })).sort((a, b) => (b.revenue ?? 0) - (a.revenue ?? 0) || (b.counts ?? 0) - (a.counts ?? 0));
}
