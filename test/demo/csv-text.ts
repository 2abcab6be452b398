import { type Day, isoDay } from '@/core/domain/day';

export type DemoFile = {
  /** As the network names it. */
  readonly name: string;
  readonly content: string;
};

export const plainMoney = (cents: number) => `${cents < 0 ? '-' : ''}${wholePart(cents)}.${fraction(cents)}`;
const wholePart = (cents: number) => Math.floor(Math.abs(cents) / 100);
const fraction = (cents: number) => String(Math.abs(cents) % 100).padStart(2, '0');

/** `$1,234.56`, as Intl writes it for en-US. */
export function dollars(cents: number): string {
  const grouped = String(wholePart(cents)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${grouped}.${fraction(cents)}`;
}

export const isoMoment = (day: Day, minute: number, second = 0) => `${isoDay(day)}T${clock(minute, second)}.000Z`;
export const mysqlMoment = (day: Day, minute: number, second = 0) => `${isoDay(day)} ${clock(minute, second)}`;

function clock(minute: number, second: number): string {
  return [Math.floor(minute / 60), minute % 60, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Dub: quotes only where needed, LF, none at the end; a formula's first character is disarmed with an apostrophe. */
export function dubCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => row.map(dubCell).join(',')).join('\n');
}

function dubCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** AffiliateWP 2.x: everything quoted, CRLF; a quote becomes an apostrophe, then slashes are added twice. */
export function affiliateWpCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (row: readonly string[]) => `${row.map((cell) => `"${cell}"`).join(',')}\r\n`;
  return line(header) + rows.map((row) => line(row.map((cell) => slashTwice(String(cell))))).join('');
}

function slashTwice(text: string): string {
  const addSlashes = (part: string) => part.replace(/[\\'"]/g, (character) => `\\${character}`);
  return addSlashes(addSlashes(text.replaceAll('"', "'")));
}

/** A file as a spreadsheet would save it: quotes where needed, LF. No formula guard: nobody promised one. */
export function plainCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}
