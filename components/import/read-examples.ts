import { type Day, dayOf } from '@/core/domain/day';
import type { DateOrder, DecimalMark } from '@/core/domain/report';

/** A date of three numbers as one order reads it; null where that order can't read it. Only for showing: the import has its own reader. */
export function dayAs(value: string, order: DateOrder): Day | null {
  const [first, second, third] = (/^\D?(\d{1,4})\D(\d{1,2})\D(\d{1,4})/.exec(value.trim()) ?? []).slice(1).map(Number);
  if (first === undefined || second === undefined || third === undefined) return null;
  if (order === 'ymd' && first < 1000) return null; // two digits first are never meant as a year
  const [year, month, date] =
    order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
  const read = dayOf(year < 100 ? year + 2000 : year, month, date);
  return read.ok ? read.value : null;
}

/** An amount as one decimal mark reads it; null where it can't be read so. */
export function amountAs(value: string, mark: DecimalMark): number | null {
  const digits = value.replaceAll(/[^\d.,-]/g, '');
  const [point, group] = mark === 'point' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction, ...more] = digits.split(point);
  if (more.length > 0 || !/\d/.test(digits)) return null;
  const groups = whole.replace('-', '').split(group);
  if (fraction?.includes(group) || (groups.length > 1 && groups.slice(1).some((part) => part.length !== 3))) return null;
  const amount = Number(`${whole.replaceAll(group, '')}.${fraction || '0'}`);
  return Number.isFinite(amount) ? amount : null;
}

/** The value that shows the difference best: one that both readings take, else the first that any takes. */
export function tellingValue<Way extends string>(
  values: readonly string[],
  ways: readonly Way[],
  read: (value: string, way: Way) => number | null,
): string | null {
  const readings = values.map((value) => ({
    value,
    n: new Set(ways.map((way) => read(value, way)).filter((one) => one !== null)).size,
  }));
  const best = readings.reduce((one, other) => (other.n > one.n ? other : one), { value: '', n: 0 });
  return best.n > 0 ? best.value : null;
}
