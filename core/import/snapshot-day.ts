import { type Day, dayOf } from '../domain/day';

const YMD = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d{3,})/;
const MDY = /(?<!\d)(\d{1,2})-(\d{1,2})-(20\d{2})(?!\d)/;

/** The day of export that an exporter wrote into the file's name; null: none, or not a day. */
export function dayInName(name: string, order: 'ymd' | 'mdy'): Day | null {
  const match = (order === 'ymd' ? YMD : MDY).exec(name);
  if (!match) return null;
  const [a, b, c] = match.slice(1).map(Number);
  const day = order === 'ymd' ? dayOf(a ?? 0, b ?? 0, c ?? 0) : dayOf(c ?? 0, a ?? 0, b ?? 0);
  return day.ok ? day.value : null;
}
