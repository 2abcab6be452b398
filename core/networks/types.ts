import type { NetworkId } from '../domain/ids';
import type { Confidence, PartnerRef } from '../domain/page';

/** A selector with the day it was last seen to work and what it rests on. Newest first; older ones stay as fall-backs. */
export type Selector = {
  readonly css: string;
  readonly seen: string;
  readonly by: 'source' | 'script' | 'own fixture';
};

/** One kind of table (or list) of partners on a network's dashboard. Pure readers: no listening, no writing, no layout. */
export type PartnerTable = {
  readonly id: string;
  readonly confidence: Confidence;
  /** True when this address may show the table. */
  readonly isPage: (url: URL) => boolean;
  /** Hosts of the open shadow roots that the rows lie in, outermost first. Absent: they stand in the document. */
  readonly roots?: readonly string[];
  readonly rows: readonly Selector[];
  /**
   * What names the partner of a row, strongest first: the first that is known is the partner. Empty: a totals row, or not a
   * partner. Names only where the table knows no ids (the overlay drops them as soon as one row of the table has an id).
   */
  readonly refsOf: (row: Element, url: URL) => readonly PartnerRef[];
  /** Attributes that the page rewrites when it reuses a row for another partner: the only ones that are observed. */
  readonly identityAttributes: readonly string[];
  /** The table reads texts: then text that is rewritten in place counts, too. */
  readonly readsText: boolean;
  /** All elements that are this one row, where a grid splits it: they are read together, whichever of them changed. Absent: one. */
  readonly partsOf?: (row: Element) => readonly Element[];
  /** What says which column is which: when it changes, every row is read again. Absent: rows speak for themselves. */
  readonly heads?: string;
  /** Element after whose content the badge goes; null: no room in this row. */
  readonly badgeSlot: (row: Element) => HTMLElement | null;
};

/** Every element that names a partner by id, wherever it stands: a second opinion on what a page's tables find. */
export type Finder = {
  readonly css: string;
  /** Attributes that are read, when it is not `href` alone. */
  readonly attributes?: readonly string[];
  readonly idOf: (element: Element, url: URL) => string | null;
};

/** What the overlay knows of one network. Data and small pure readers, safe to load while building. */
export type NetworkPack = {
  readonly id: NetworkId;
  readonly name: string;
  /** Match patterns offered as suggestions; empty where the dashboard lives on the customer's own domain. */
  readonly origins: readonly string[];
  /** True for the advertiser's dashboard; false for the partners' side of the network, on which we stay silent. */
  readonly isDashboard: (url: URL) => boolean;
  /** True where the network's partners sign in, as far as the address tells. Absent: no such address is known. */
  readonly isPartnerSide?: (url: URL) => boolean;
  /** The account that the address is about (`acme` of app.dub.co/acme/…; the WordPress site); null: the address does not say. */
  readonly accountOf: (url: URL) => string | null;
  /** Where the page shows the account when its address does not; of the frames, the outermost is asked. */
  readonly accountShown?: Selector;
  readonly tables: readonly PartnerTable[];
  readonly finder: Finder | null;
  /** The partner that the whole page is about, by the network's own id; null: none. */
  readonly partnerOfPage: (url: URL) => string | null;
  /** Address of the partner's own page on the dashboard; null where it can't be known. */
  readonly partnerUrl: (account: string, ownId: string) => string | null;
  /** Help of the network on exporting, shown with what to tick. */
  readonly exportHelp: string | null;
};

export const definePack = (pack: NetworkPack): NetworkPack => pack;

/** What names a row's partner where the page tells its id. */
export const byId = (id: string | null): readonly PartnerRef[] => (id === null ? [] : [{ by: 'id', value: id }]);
