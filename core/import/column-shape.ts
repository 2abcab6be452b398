import { DayReader, NO_DAY } from './read-day';
import { NumberReader } from './read-number';
import { PeriodReader } from './read-period';

/** `whole`: amounts without a fraction, `12.0`, as programs write counts. `none`: there is no value to judge by. */
export type Shape = 'date' | 'amount' | 'whole' | 'count' | 'text' | 'none';

/** What most filled cells look like (rows of totals and notes are among them). */
export function shapeOf(filled: readonly string[]): Shape {
  if (filled.length === 0) return 'none';
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length;
  const isMost = (test: (cell: string) => boolean) => share(test) >= 0.6;
  if (isMost((cell) => /^\d{1,3}(?:[.,'’\s]?\d{3})*$/.test(cell.trim()))) return 'count';
  // Nothing else looks like a date by chance.
  if (share(isDay) >= 0.3) return 'date';
  if (isMost((cell) => /^\d+[.,]0+$/.test(cell.trim())) && !filled.some(hasFraction)) return 'whole';
  return isMost(isAmount) ? 'amount' : 'text';
}

/** True where a column of this shape may have a role. Days without separators (`20261001`) look like counts. */
export function fits(shape: Shape, allowed: readonly Shape[], filled: readonly string[]): boolean {
  if (shape === 'none' || allowed.includes(shape)) return true;
  if (shape === 'whole') return allowed.includes('amount');
  if (shape !== 'count' || !allowed.includes('date')) return false;
  return filled.every((cell) => !/^\d+$/.test(cell.trim()) || new DayReader('ymd', true).read(cell) !== NO_DAY);
}

/** True where the cells name weeks, months or ranges of days. */
export function arePeriods(filled: readonly string[], header: string): boolean {
  const long = filled.filter((cell) => isLonger(cell, header));
  return long.length > 0 && long.length >= filled.length * 0.3;
}

function isLonger(cell: string, header: string): boolean {
  return (['dmy', 'mdy'] as const).some((order) => {
    const reader = new PeriodReader(order, true, { header });
    return reader.read(cell) !== NO_DAY && reader.span > 1;
  });
}

function isDay(cell: string): boolean {
  if (/^\d+$/.test(cell.trim()) && cell.trim().length !== 8) return false;
  return (['dmy', 'mdy'] as const).some((order) => new DayReader(order, true).read(cell) !== NO_DAY);
}

const hasFraction = (cell: string) => /[.,]\d*[1-9]\d*\D*$/.test(cell);

function isAmount(cell: string): boolean {
  // Too large or too precise to be taken: an amount all the same, so that its row is refused for everybody to see.
  if (/^-?\d+(?:[.,]\d+)?$/.test(cell.trim())) return true;
  return (['point', 'comma'] as const).some((mark) => !Number.isNaN(new NumberReader(mark).read(cell)));
}
