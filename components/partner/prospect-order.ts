import type { SortOrder } from '../ui/table-column';
import { type ProspectRow, SHOWN_STATES } from './prospect-row';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

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

function byText(a: string, b: string, sign: 1 | -1): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  return sign * collator.compare(a, b);
}

function byNumber(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return sign * (a - b);
}

/** A new list in this order; ties stay as they were. */
export function prospectsInOrder(rows: readonly ProspectRow[], { column, direction }: SortOrder): readonly ProspectRow[] {
  const compare = COMPARE[column];
  return compare ? rows.toSorted((a, b) => compare(a, b, direction === 'ascending' ? 1 : -1)) : rows;
}
