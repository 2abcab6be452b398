import { type Day, dayOf } from '../../domain/day';
import { NO_DAY } from '../read-day';

const MONTHS_KNOWN = (2200 - 1970) * 12;
/** First day of each month since 1970, and how many days it has; made when first asked. */
let months: { readonly first: Int32Array; readonly length: Uint8Array } | null = null;

function monthTable() {
  if (months) return months;
  const first = new Int32Array(MONTHS_KNOWN);
  const length = new Uint8Array(MONTHS_KNOWN);
  for (let month = 0; month < MONTHS_KNOWN; month++) {
    const start = dayOf(1970 + Math.floor(month / 12), (month % 12) + 1, 1);
    first[month] = start.ok ? start.value : NO_DAY;
    if (month > 0) length[month - 1] = (first[month] ?? 0) - (first[month - 1] ?? 0);
  }
  length[MONTHS_KNOWN - 1] = 31;
  months = { first, length };
  return months;
}

/** `YYYY-MM-DD` at `start`, whatever stands behind it; NO_DAY for all else. */
export function isoDay(bytes: Uint8Array, start: number): Day {
  if (bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return NO_DAY;
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const date = twoDigits(bytes, start + 8);
  if (!(year >= 1970 && year <= 2199 && month >= 1 && month <= 12 && date >= 1)) return NO_DAY;
  const { first, length } = monthTable();
  const at = (year - 1970) * 12 + month - 1;
  return date > (length[at] ?? 0) ? NO_DAY : (first[at] ?? 0) + date - 1;
}

/** NaN where they are not two digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Number.NaN : tens * 10 + ones;
}
