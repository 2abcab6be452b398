import type { PartnerTable } from '../networks/types';

/** A row that is about one partner, and the element beside which the badge goes. */
export type PartnerRow = { readonly row: Element; readonly id: string; readonly slot: HTMLElement };

export type FoundRows = {
  readonly rows: readonly PartnerRow[];
  /** Rows that the table's selector matched, partners or not: many without one partner means that the page has changed. */
  readonly matched: number;
};

/** Longer than any network's ids: what is longer was written to cost us memory. */
const ID_LENGTH = 200;

/** Reads the page as it stands. Reading only: no write, no layout. */
export function findRows(table: PartnerTable, root: ParentNode, url: URL): FoundRows {
  const rows: PartnerRow[] = [];
  const elements = matchRows(table, root);
  for (const row of elements) {
    const id = table.partnerId(row, url);
    if (!id || id.length > ID_LENGTH) continue;
    const slot = table.badgeSlot(row);
    if (slot) rows.push({ row, id, slot });
  }
  return { rows, matched: elements.length };
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
  return (slot.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, ID_LENGTH);
}
