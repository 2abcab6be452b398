import type { PartnerRef } from '../domain/page';
import type { PartnerTable } from '../networks/types';
import { findRoots } from './row-roots';

/** A row that is about one partner, and the element beside which the badge goes. */
export type PartnerRow = {
  readonly row: Element;
  /** All that names the partner, strongest first. */
  readonly refs: readonly PartnerRef[];
  /** The same as one text: two rows with one key are about one partner. */
  readonly key: string;
  readonly slot: HTMLElement;
};

export const keyOf = (refs: readonly PartnerRef[]): string => refs.map(({ by, value }) => `${by} ${value}`).join('\n');

export type FoundRows = {
  readonly rows: readonly PartnerRow[];
  /** Rows that the table's selector matched, partners or not: many without one partner means that the page has changed. */
  readonly matched: number;
};

/** Longer than any id, address or name: what is longer was written to cost us memory. */
const MAX_LENGTH = 200;

/** Reads the page as it stands, whole. Reading only: no write, no layout. */
export function findRows(table: PartnerTable, root: ParentNode, url: URL): FoundRows {
  const { elements } = matchRows(table, findRoots(table.roots ?? [], root).rows);
  const rows = elements.map((row) => readRow(table, row, url)).filter((row) => row !== null);
  const named = rows.some(hasId) ? rows.map(withoutNames).filter((row) => row !== null) : rows;
  return { rows: named, matched: elements.length };
}

/** Null: a row that is about nobody, or has no room. */
export function readRow(table: PartnerTable, row: Element, url: URL): PartnerRow | null {
  const refs = table.refsOf(row, url).filter(({ value }) => value !== '' && value.length <= MAX_LENGTH);
  if (refs.length === 0) return null;
  const slot = table.badgeSlot(row);
  return slot && { row, refs, key: keyOf(refs), slot };
}

export const hasId = ({ refs }: PartnerRow): boolean => refs.some(({ by }) => by === 'id');

/** Where a table tells ids, a row without a known one is another partner, whatever its name. */
export function withoutNames(row: PartnerRow): PartnerRow | null {
  const refs = row.refs.filter(({ by }) => by !== 'name');
  if (refs.length === row.refs.length) return row;
  return refs.length === 0 ? null : { ...row, refs, key: keyOf(refs) };
}

export type MatchedRows = {
  readonly elements: readonly Element[];
  /** Place in the table's list of the selector that found them; null: none did. */
  readonly by: number | null;
};

/** By the newest selector that finds anything: the older ones are for layouts that some accounts still see. */
export function matchRows(table: PartnerTable, roots: Iterable<ParentNode>): MatchedRows {
  const all = [...roots];
  for (const [by, { css }] of table.rows.entries()) {
    const elements = all.flatMap((root) => [...root.querySelectorAll(css)]);
    if (elements.length > 0) return { elements, by };
  }
  return { elements: [], by: null };
}

/** The name as the page shows it: evidence when an account is bound, never a way to find a partner. */
export function shownName(slot: HTMLElement): string {
  return (slot.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}
