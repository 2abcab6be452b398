import type { ColumnRole } from '@/core/domain/report';
import { isAmount } from './role-groups';

/** Why a column's values speak against its role. */
export type ShapeTrouble =
  | 'no-values'
  | 'not-dates'
  | 'not-numbers'
  | 'fractions'
  | 'not-amounts'
  | 'not-currencies'
  | 'not-emails'
  | 'not-sites'
  | 'rounded-ids'
  | 'dates-as-ids'
  | 'one-id'
  | 'names-as-ids';

const NOTHING = /^(?:|-|–|n\/?a|null|none|nil)$/i;
const DATE =
  /^'?\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ].*)?$|^\d{8}$|^\d{1,2}[. -]?\p{L}{3,}\.?[. -]?\d{2,4}|^\p{L}{3,}\.? \d{1,2},? \d{4}/u;
const SPELT = /^\d{4}-?(?:W\d{1,2}|\d{1,2})$/i;
const NUMBER = /^[^\p{L}\d]*(?:\p{Sc}|[A-Z]{3})?\s?[-(]?\p{Sc}?\d[\d.,'’\s]*\)?\s?(?:\p{Sc}|%|[A-Z]{3})?$/u;
const FRACTION = /[.,]\d{1,2}\D*$/;
const WHOLE = /[.,]0{1,2}\D*$/;
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;
const COUNTS: ReadonlySet<ColumnRole> = new Set(['impressions', 'clicks', 'conversions', 'reversed-conversions']);

/** Compares a column's first values with the role it is given; null where nothing speaks against it. Half may be odd: rows of totals, notes. */
export function shapeTrouble(role: ColumnRole, values: readonly string[]): ShapeTrouble | null {
  if (role === 'ignore' || role === 'status' || role === 'type' || role === 'country' || role === 'partner-name') return null;
  const told = values.map((value) => value.trim()).filter((value) => !NOTHING.test(value));
  if (told.length === 0) return values.length === 0 ? null : 'no-values';
  const most = (fits: (value: string) => boolean) => told.filter(fits).length * 2 > told.length;
  if (role === 'date' || role === 'joined') return most((value) => DATE.test(value) || SPELT.test(value)) ? null : 'not-dates';
  if (role === 'partner-id' || role === 'conversion-id') return idTrouble(told, most, role);
  if (COUNTS.has(role)) return countTrouble(most);
  if (isAmount(role)) return most((value) => NUMBER.test(value)) ? null : 'not-amounts';
  if (role === 'currency') return most((value) => /^[A-Z]{3}$/i.test(value)) ? null : 'not-currencies';
  if (role === 'email') return most((value) => value.includes('@')) ? null : 'not-emails';
  return most((value) => /\S\.\S/.test(value)) ? null : 'not-sites';
}

type Most = (fits: (value: string) => boolean) => boolean;

function idTrouble(told: readonly string[], most: Most, role: ColumnRole): ShapeTrouble | null {
  if (told.some((value) => ROUNDED.test(value))) return 'rounded-ids';
  if (most((value) => DATE.test(value) && !/^\d{8}$/.test(value))) return 'dates-as-ids';
  if (role === 'partner-id' && most((value) => /\p{L}\s+\p{L}/u.test(value))) return 'names-as-ids';
  return role === 'conversion-id' && told.length > 2 && new Set(told).size === 1 ? 'one-id' : null;
}

function countTrouble(most: Most): ShapeTrouble | null {
  if (!most((value) => NUMBER.test(value))) return 'not-numbers';
  return most((value) => FRACTION.test(value) && !WHOLE.test(value)) ? 'fractions' : null;
}
