import type { NumberColumn } from '../domain/batch';
import type { Units } from '../domain/money';
import { fail, ok, type Result } from '../domain/result';

/** Of a rate of 1: rates are whole millionths, so that they multiply exactly. */
export const SAME = 1_000_000;
const DECIMALS = 6;

/** Reads a rate's decimal text as millionths. Fails: `not-a-rate` unless it is above 0, plainly written, with at most six decimals. */
export function parseRate(text: string): Result<number, 'not-a-rate'> {
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(text);
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  const millionths = Number(match?.[1]) * SAME + Number(fraction.padEnd(DECIMALS, '0'));
  return match && fraction.length <= DECIMALS && millionths > 0 ? ok(millionths) : fail('not-a-rate', text);
}

/** The amount at this rate, rounded to whole units, halves away from zero. Exact: no fraction is computed on the way. */
export function convertUnits(units: Units, millionths: number): Units {
  if (millionths === SAME || Number.isNaN(units)) return units;
  const product = Math.abs(units) * millionths + SAME / 2;
  const whole = Number.isSafeInteger(product)
    ? (product - (product % SAME)) / SAME
    : Number((BigInt(Math.abs(units)) * BigInt(millionths) + BigInt(SAME / 2)) / BigInt(SAME));
  return units < 0 ? -whole : whole;
}

export function convertColumn(column: NumberColumn, millionths: number): NumberColumn {
  return millionths === SAME ? column : Float64Array.from(column, (units) => convertUnits(units, millionths));
}
