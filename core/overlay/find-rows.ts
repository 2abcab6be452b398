import type { PartnerRef } from '../domain/page';
import type { PartnerTable } from '../networks/types';

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

/** Reads the page as it stands. Reading only: no write, no layout. */
export function findRows(table: PartnerTable, root: ParentNode, url: URL): FoundRows {
  const rows: PartnerRow[] = [];
  const elements = matchRows(table, root);
  for (const row of elements) {
    const refs = table.refsOf(row, url).filter(({ value }) => value !== '' && value.length <= MAX_LENGTH);
    if (refs.length === 0) continue;
    const slot = table.badgeSlot(row);
    if (slot) rows.push({ row, refs, key: keyOf(refs), slot });
  }
  return { rows: withoutNamesBesideIds(rows), matched: elements.length };
}

/** Where a table tells ids, a row without a known one is another partner, whatever its name. */
function withoutNamesBesideIds(rows: readonly PartnerRow[]): readonly PartnerRow[] {
  const isId = ({ by }: PartnerRef) => by === 'id';
  if (!rows.some(({ refs }) => refs.some(isId))) return rows;
  return rows.flatMap((row) => {
    const refs = row.refs.filter(({ by }) => by !== 'name');
    if (refs.length === row.refs.length) return row;
    return refs.length === 0 ? [] : { ...row, refs, key: keyOf(refs) };
  });
}

/** By the newest selector that finds anything: the older ones are for layouts that some accounts still see. */
function matchRows(table: PartnerTable, root: ParentNode): readonly Element[] {
  for (const { css } of table.rows) {
    const found = root.querySelectorAll(css);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** The name as the page shows it: evidence when an account is bound, never a way to find a partner. */
export function shownName(slot: HTMLElement): string {
  return (slot.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}
