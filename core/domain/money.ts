import { fail, ok, type Result } from './result';

/**
 * Money is an integer count of ten-thousandths of the currency's major unit (1 EUR = 10 000 units): exact for every
 * network seen, including those that report four decimals. See core/decisions/0002-money-as-integers.md.
 */
export type Units = number;
/** ISO 4217, upper case. */
export type Currency = string;
export type Money = { readonly units: Units; readonly currency: Currency };

export const UNITS_PER_MAJOR = 10_000;
const NO_DECIMALS = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
]);
const THREE_DECIMALS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

export function decimalsOf(currency: Currency): 0 | 2 | 3 {
  if (NO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

/** Decimal text in major units: at least the currency's own decimals, more only when the amount has them. `"1234.50"` */
export function decimalText({ units, currency }: Money): string {
  const sign = units < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(units) / UNITS_PER_MAJOR);
  const fraction = String(Math.abs(units) % UNITS_PER_MAJOR).padStart(4, '0');
  const least = decimalsOf(currency);
  const needed = Math.max(least, fraction.replace(/0+$/, '').length);
  return needed === 0 ? `${sign}${whole}` : `${sign}${whole}.${fraction.slice(0, needed)}`;
}

/** Reads a plain decimal (`-1234.5`, at most four decimals). Fails: `not-an-amount`, `too-precise`, `too-large`. */
export function parseDecimal(text: string): Result<Units, 'not-an-amount' | 'too-precise' | 'too-large'> {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return fail('not-an-amount', text);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > 4) return fail('too-precise', text);
  const units = Number(match[2]) * UNITS_PER_MAJOR + Number(fraction.padEnd(4, '0'));
  if (!Number.isSafeInteger(units)) return fail('too-large', text);
  return ok(match[1] ? -units : units);
}
