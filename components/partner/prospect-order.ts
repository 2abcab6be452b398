import type { SortOrder } from '../ui/table-column';
import { byNumber, byText, collator } from './compare-known';
import { type ProspectRow, SHOWN_STATES } from './prospect-row';

/** Texts that are not known and days that nobody noted go last in either direction. */
const COMPARE: Readonly<Record<string, (a: ProspectRow, b: ProspectRow, sign: 1 | -1) => number>> = {
  name: (a, b, sign) => sign * collator.compare(a.name, b.name),
  type: (a, b, sign) => byText(a.type ?? '', b.type ?? '', sign) || byText(a.country, b.country, sign),
  source: (a, b, sign) => byText(a.source, b.source, sign),
  state: (a, b, sign) => sign * (SHOWN_STATES.indexOf(a.state) - SHOWN_STATES.indexOf(b.state)),
  day: (a, b, sign) => byNumber(a.day, b.day, sign),
  fit: (a, b, sign) => byNumber(fitted(a), fitted(b), sign),
};

/** Of equal fits the one that was asked less comes first: more may come of it. */
const fitted = ({ fit }: ProspectRow) => (fit.asked === 0 ? null : fit.yes - fit.asked / 10);

/** A new list in this order; ties stay as they were. */
export function prospectsInOrder(rows: readonly ProspectRow[], { column, direction }: SortOrder): readonly ProspectRow[] {
  const compare = COMPARE[column];
  return compare ? rows.toSorted((a, b) => compare(a, b, direction === 'ascending' ? 1 : -1)) : rows;
}
