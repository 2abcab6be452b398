import type { ColumnRole } from '@/core/domain/report';
import { isAmount, isDate } from './role-groups';

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

/** Longer is no value of any of these kinds; a cell may be of any length. */
const LONGEST = 200;
const NOTHING = /^(?:|-|–|n\/?a|null|none|nil)$/i;
const DATE =
  /^'?\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ].*)?$|^\d{8}$|^\d{1,2}[. -]?\p{L}{3,}\.?[. -]?\d{2,4}|^\p{L}{3,}\.? \d{1,2},? \d{4}/u;
const SPELT = /^\d{4}-?(?:W\d{1,2}|\d{1,2})$/i;
const NUMBER = /^[^\p{L}\d]*(?:\p{Sc}|[A-Z]{3})?\s?[-(]?\p{Sc}?\d[\d.,'’\s]*\)?\s?(?:\p{Sc}|%|[A-Z]{3})?$/u;
const FRACTION = /[.,]\d{1,2}\D*$/;
const WHOLE = /[.,]0{1,2}\D*$/;
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;
const COUNTS: ReadonlySet<string> = new Set(['impressions', 'clicks', 'conversions', 'reversed-conversions']);
const IDS: ReadonlySet<string> = new Set(['partner-id', 'conversion-id']);

/** Compares a column's first values with the role it is given; null where nothing speaks against it. Half may be odd: rows of totals, notes. */
export function shapeTrouble(role: ColumnRole, values: readonly string[]): ShapeTrouble | null {
  if (role === 'ignore' || values.length === 0) return null;
  const told = values.map((value) => value.slice(0, LONGEST).trim()).filter((value) => !NOTHING.test(value));
  const most = (fits: (value: string) => boolean) => told.filter(fits).length * 2 > told.length;
  if (isDate(role))
    return judge(
      told,
      most((value) => DATE.test(value) || SPELT.test(value)),
      'not-dates',
    );
  if (IDS.has(role)) return told.length === 0 ? 'no-values' : idTrouble(told, most, role);
  if (COUNTS.has(role)) return told.length === 0 ? 'no-values' : countTrouble(most);
  if (isAmount(role))
    return judge(
      told,
      most((value) => NUMBER.test(value)),
      'not-amounts',
    );
  if (role === 'currency')
    return judge(
      told,
      most((value) => /^[A-Z]{3}$/i.test(value)),
      'not-currencies',
    );
  if (role === 'email')
    return judge(
      told,
      most((value) => value.includes('@')),
      'not-emails',
    );
  if (role === 'website')
    return judge(
      told,
      most((value) => /\S\.\S/.test(value)),
      'not-sites',
    );
  return null;
}

const judge = (told: readonly string[], isFitting: boolean, trouble: ShapeTrouble): ShapeTrouble | null =>
  told.length === 0 ? 'no-values' : isFitting ? null : trouble;

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
