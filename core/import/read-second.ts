/** Result where a date cell has no time of day. */
export const NO_SECOND = -1;

const COLON = 58;

/** The time in a date cell that was read last. One object per column: there are no objects per row. */
export class SecondReader {
  /** Second of the day as written; NO_SECOND where the cell has no time. */
  second = NO_SECOND;
  /** False where the time stops at its minutes. */
  isExact = false;
  /** Minutes that the cell says it is ahead of UTC; NaN where it does not say. */
  ahead = Number.NaN;

  /** For cells that were read as a day before: nothing but the time is looked at. */
  read(text: string): void {
    this.second = NO_SECOND;
    this.isExact = false;
    this.ahead = Number.NaN;
    const colon = text.charCodeAt(13) === COLON ? 13 : text.indexOf(':');
    if (colon < 0) {
      this.#readMoment(text);
      return;
    }
    const hour = numberBefore(text, colon);
    const minute = pair(text, colon + 1);
    if (hour < 0 || minute < 0) return;
    let end = colon + 3;
    let second = 0;
    if (text.charCodeAt(end) === COLON) {
      second = pair(text, end + 1);
      if (second < 0) return;
      this.isExact = true;
      end += 3;
    }
    const full = hour > 23 || minute > 59 || second > 59 ? -1 : this.#hourOfDay(hour, text, end);
    if (full < 0) this.isExact = false;
    else this.second = full * 3600 + minute * 60 + second;
  }

  /** Seconds or milliseconds since 1970, in UTC. */
  #readMoment(text: string): void {
    const digits = text.trim();
    if (!/^\d{10}(?:\d{3})?$/.test(digits)) return;
    this.second = Number(digits.slice(0, 10)) % 86_400;
    this.isExact = true;
    this.ahead = 0;
  }

  #hourOfDay(hour: number, text: string, from: number): number {
    if (from >= text.length) return hour;
    const rest = text.slice(from);
    const zone = /(Z|[+-]\d{1,2}(?::?\d{2})?)\s*$/.exec(rest)?.[1];
    if (zone !== undefined) this.ahead = zone === 'Z' ? 0 : minutesOf(zone);
    const half = /([AaPp])\.?[Mm]\.?/.exec(rest)?.[1]?.toLowerCase();
    if (half === undefined) return hour;
    if (hour < 1 || hour > 12) return -1;
    return (hour % 12) + (half === 'p' ? 12 : 0);
  }
}

function minutesOf(zone: string): number {
  const digits = zone.slice(1).replace(':', '');
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** The one or two digits that end before `end`. */
function numberBefore(text: string, end: number): number {
  const ones = text.charCodeAt(end - 1) - 48;
  if (!(ones >= 0 && ones <= 9)) return -1;
  const tens = text.charCodeAt(end - 2) - 48;
  return tens >= 0 && tens <= 9 ? tens * 10 + ones : ones;
}

/**
 * Seconds from `earlier` to `later`, in days and times as written. -1: one of them has no seconds, only one names its zone, or
 * both say midnight sharp, as exporters write that know no time.
 */
export function secondsBetween(
  earlier: { readonly day: number; readonly time: SecondReader },
  later: { readonly day: number; readonly time: SecondReader },
): number {
  if (!earlier.time.isExact || !later.time.isExact) return -1;
  if (earlier.time.second === 0 && later.time.second === 0) return -1;
  const isZoned = !Number.isNaN(earlier.time.ahead);
  if (isZoned === Number.isNaN(later.time.ahead)) return -1;
  const shift = isZoned ? (later.time.ahead - earlier.time.ahead) * 60 : 0;
  const seconds = (later.day - earlier.day) * 86_400 + later.time.second - earlier.time.second - shift;
  // A lag of more than what 32 bits hold is none.
  return seconds >= 0 && seconds <= 0x7fff_ffff ? seconds : -1;
}
