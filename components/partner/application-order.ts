import type { SortOrder } from '../ui/table-column';
import type { ApplicationRow } from './application-row';
import { byNumber, byText, collator } from './compare-known';

const COMPARE: Readonly<Record<string, (a: ApplicationRow, b: ApplicationRow, sign: 1 | -1) => number>> = {
  name: (a, b, sign) => sign * collator.compare(a.name, b.name),
  days: (a, b, sign) => byNumber(a.days, b.days, sign),
  source: (a, b, sign) => byText(a.source, b.source, sign),
  screening: (a, b, sign) => sign * (a.screening.looked - b.screening.looked),
};

/** A new list in this order; ties stay as they were. */
export function applicationsInOrder(
  rows: readonly ApplicationRow[],
  { column, direction }: SortOrder,
): readonly ApplicationRow[] {
  const compare = COMPARE[column];
  return compare ? rows.toSorted((a, b) => compare(a, b, direction === 'ascending' ? 1 : -1)) : rows;
}
