import { isOfCustomers, speaksOfPartners } from '../column-words';
import { carriedBy, type IdCarriers } from '../id-carriers';
import { textTable } from '../text-table';
import type { NetworkPack, PartnerTable } from '../types';
import { ANY_CARRIERS } from './ids-in-attributes';
import { ITEMS, refsOfItem, slotOfItem } from './list-item';

/**
 * A page that no pack knows, read by what tables have in common. On a dashboard whose pack knows how it writes its ids, only those
 * count: what looks like a partner's id elsewhere may be another workspace's here.
 */
export function anyTable(pack: NetworkPack | null, page: URL): PartnerTable {
  const carriers = pack ? carriersOf(pack, page) : ANY_CARRIERS;
  const isOfPartners = speaksOfPartners(`${page.pathname} ${page.search} ${page.hash}`);
  const table = textTable({
    id: 'any',
    confidence: 'inferred',
    isPage: () => true,
    rows: [{ css: `tbody > tr, [role="row"], ${ITEMS}`, seen: '2026-11-26', by: 'own fixture' }],
    carriers,
    isIdUnsure: pack === null,
    canNameBarely: (row, headers) => (isOfPartners || speaksOfPartners(captionOf(row))) && !headers.some(isOfCustomers),
  });
  return {
    ...table,
    refsOf: (row, url) => (row.matches(ITEMS) ? refsOfItem(row, url, carriers) : table.refsOf(row, url)),
    badgeSlot: (row) => (row.matches(ITEMS) ? slotOfItem(row, carriers) : table.badgeSlot(row)),
  };
}

/** What the table says that it lists. */
function captionOf(row: Element): string {
  const table = row.closest('table, [role="grid"], [role="table"]');
  return `${table?.getAttribute('aria-label') ?? ''} ${table?.querySelector(':scope > caption')?.textContent ?? ''}`;
}

/** A partner's own page is full of links to itself: those are its menu. */
function carriersOf({ finder, partnerOfPage }: NetworkPack, page: URL): IdCarriers {
  const subject = partnerOfPage(page);
  return finder
    ? carriedBy({ ...finder, idOf: (element, url) => otherThan(subject, finder.idOf(element, url)) })
    : { css: ':not(*)', attributes: [], isTelling: false, idsOf: () => [] };
}

const otherThan = (subject: string | null, id: string | null) => (id === subject ? null : id);

/*
Test pages (made by ourselves; dashboards of nobody's):
- affiliates.html   ids in links and cells, an address where there is no id, a row in which the two differ, a total
- attributes.html   ids in attributes and links of any element; users, pictures, dates and other sites beside them
- grid-pinned.html  a grid whose pinned column has rows of its own
- grid-names.html   a grid without ids; another partner's name in another column
- cards.html        a list of cards, a menu, page numbers
- names.html        "Name" at an address that speaks of partners
- codes.html        referral codes
- languages.html    headers in German, Russian, French and Spanish; a table of customers
- customers.html    orders by people who bear partners' names: nobody may match
- editor.html       a mail that is being written, inputs, choices: nobody may match
- look-alike.html   names and numbers without anything that says what they are: nobody may match
*/
