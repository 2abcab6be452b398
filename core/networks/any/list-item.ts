import type { PartnerRef } from '../../domain/page';
import { isInEditor, linesOf } from '../cell-lines';
import { type IdCarriers, idsCarriedIn, shownCarrier } from '../id-carriers';
import { EMAIL_FORM, hasWords, only } from '../text-forms';

/** Items of lists, which menus, paths and page numbers are made of, too. */
export const ITEMS = 'li, [role="listitem"], article';
const ROWS = 'tr, [role="row"]';
const NAVIGATION =
  'nav, header, footer, [role="navigation"], [role="menu"], [role="menubar"], [role="tablist"], [role="listbox"], [role="banner"]';

/** An item of a list names a partner by an id in an attribute or by an address; its texts alone say nothing. */
export function refsOfItem(item: Element, url: URL, carriers: IdCarriers): readonly PartnerRef[] {
  if (!isInList(item)) return [];
  const ids = new Set(idsCarriedIn(item, url, carriers));
  const emails = emailsIn(item);
  const [id, other] = ids;
  if (other !== undefined || slotOfItem(item, carriers) === null) return [];
  const email = only(emails);
  return [
    ...(id === undefined ? [] : [{ by: 'id', value: id } as const]),
    ...(email ? [{ by: 'email', value: email } as const] : []),
  ];
}

/** The item's name: what carries the id, if it shows words; else its first words. */
export function slotOfItem(item: Element, carriers: IdCarriers): HTMLElement | null {
  const carrier = shownCarrier(item, carriers);
  const lines = linesOf(carrier ?? item);
  return lines.find(({ text }) => hasWords(text))?.element ?? null;
}

const isInList = (item: Element) =>
  item.closest(ROWS) === null &&
  item.closest(NAVIGATION) === null &&
  item.querySelector(`${ITEMS}, ${ROWS}`) === null &&
  !isInEditor(item);

const emailsIn = (item: Element) => linesOf(item).flatMap(({ text }) => (EMAIL_FORM.test(text) ? text : []));
