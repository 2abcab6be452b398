import type { ApplicationAnswer } from '@/core/domain/application';
import type { Day } from '@/core/domain/day';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { Screening } from '@/core/domain/screening';

/** One application as the list shows it. */
export type ApplicationRow = {
  readonly account: AccountId;
  readonly program: ProgramId;
  readonly programName: string;
  /** Never empty. */
  readonly name: string;
  readonly ownId: string;
  readonly href: string;
  readonly website: string;
  readonly email: string;
  readonly country: string;
  readonly source: string;
  /** Null where no export says it; the days are then not known either. */
  readonly applied: Day | null;
  readonly days: number | null;
  /** Waits longer than an applicant should. */
  readonly isLate: boolean;
  readonly screening: Screening;
  /** Top next action, or null. */
  readonly play: string | null;
  /** The applicant's page on the network, or why nobody can say where it is. */
  readonly page: { readonly url: string } | { readonly why: string };
  /** What the user says was decided; null: nothing. */
  readonly answered: { readonly answer: ApplicationAnswer; readonly day: Day } | null;
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Days and texts that are not known go last in either direction; ties stay as they were. */
const COMPARE: Readonly<Record<string, (a: ApplicationRow, b: ApplicationRow, sign: 1 | -1) => number>> = {
  name: (a, b, sign) => sign * collator.compare(a.name, b.name),
  days: (a, b, sign) => unknownLast(a.days, b.days) ?? sign * ((a.days ?? 0) - (b.days ?? 0)),
  source: (a, b, sign) => unknownLast(a.source || null, b.source || null) ?? sign * collator.compare(a.source, b.source),
  screening: (a, b, sign) => sign * (a.screening.looked - b.screening.looked),
};

function unknownLast(a: unknown, b: unknown): number | null {
  return a === null || b === null ? Number(a === null) - Number(b === null) : null;
}

export function applicationsInOrder(
  rows: readonly ApplicationRow[],
  { column, direction }: { readonly column: string; readonly direction: 'ascending' | 'descending' },
): readonly ApplicationRow[] {
  const compare = COMPARE[column];
  return compare ? rows.toSorted((a, b) => compare(a, b, direction === 'ascending' ? 1 : -1)) : rows;
}
