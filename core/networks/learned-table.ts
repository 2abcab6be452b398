import type { LearnedTable, LearnedWay } from '../domain/learned';
import type { PartnerRef } from '../domain/page';
import { fitsPath } from '../domain/page-path';
import { isPlainSelector } from '../domain/plain-selector';
import type { PartnerTable } from './types';

/** Id of every table that a user taught. */
export const TAUGHT = 'taught';
export const ROW_ITSELF = ':scope';

/** What people write in is theirs, and says nothing of whom the row is about. */
const WRITTEN_IN = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** An id has no white space, and none of the signs that divide an address. */
const TOKEN = /^[^\s/?#&=]{1,100}$/;
const EMAIL = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/;

/** A taught page as the overlay reads it. Its texts may come from anybody's file: selectors that are not plain match nothing. */
export function learnedTable(learned: LearnedTable): PartnerTable {
  const { path, roots, rows, slot, ways } = learned;
  const isUsable = [...roots, rows, slot, ...ways.map(({ css }) => css)].every(isPlainSelector);
  return {
    id: TAUGHT,
    confidence: 'inferred', // never told: what is taught is called so
    isPage: (url) => fitsPath(path, url),
    ...(roots.length > 0 ? { roots } : {}),
    rows: isUsable ? [{ css: rows, seen: '', by: 'script' }] : [],
    refsOf: (row) => ways.flatMap((way) => refBy(way, row) ?? []),
    identityAttributes: [...new Set(ways.flatMap((way) => (way.from === 'attribute' ? way.attribute : [])))],
    readsText: ways.some(({ from }) => from === 'text'),
    badgeSlot: (row) => elementIn(row, slot),
  };
}

export function elementIn(row: Element, css: string): HTMLElement | null {
  return (css === ROW_ITSELF ? row : row.querySelector(css)) as HTMLElement | null;
}

function refBy(way: LearnedWay, row: Element): PartnerRef | null {
  const element = elementIn(row, way.css);
  if (!element || element.closest(WRITTEN_IN)) return null;
  const value = way.from === 'text' ? textOf(element, way.by) : between(element.getAttribute(way.attribute) ?? '', way);
  return value === null ? null : { by: way.by, value };
}

/** The whole text of the element; a text with more around it names nobody. */
function textOf(element: Element, by: PartnerRef['by']): string | null {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (by === 'name') return text || null;
  return (by === 'email' ? EMAIL : TOKEN).test(text) ? text : null;
}

/** The token between the two texts. The first begins the value, or stands in it exactly once. */
export function between(value: string, { before, after }: { readonly before: string; readonly after: string }): string | null {
  const from = value.indexOf(before);
  if (from < 0 || (from > 0 && value.indexOf(before, from + 1) >= 0)) return null;
  const start = from + before.length;
  const end = after === '' ? value.length : value.indexOf(after, start);
  const token = end < 0 ? '' : value.slice(start, end).trim();
  return TOKEN.test(token) ? decoded(token) : null;
}

function decoded(token: string): string | null {
  try {
    return decodeURIComponent(token);
  } catch {
    return null; // a stray percent sign: not what the user taught
  }
}
