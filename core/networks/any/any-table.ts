import { isOfCustomers, speaksOfPartners } from '../column-words';
import { carriedBy, type IdCarriers, textTable } from '../text-table';
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
    : { css: ':not(*)', attributes: [], idsOf: () => [] };
}

const otherThan = (subject: string | null, id: string | null) => (id === subject ? null : id);
