import type { NetworkId } from '../domain/ids';

/** A selector with the day it was last seen to work and what it rests on. Newest first; older ones stay as fall-backs. */
export type Selector = {
  readonly css: string;
  readonly seen: string;
  readonly by: 'source' | 'script' | 'own fixture';
};

/** One kind of table (or list) of partners on a network's dashboard. Pure readers: no listening, no writing. */
export type PartnerTable = {
  readonly id: string;
  /** True when this address may show the table. */
  readonly isPage: (url: URL) => boolean;
  readonly rows: readonly Selector[];
  /** The network's own id, read from an attribute of the row or of an element in it; null: a totals row, or not a partner. */
  readonly partnerId: (row: Element, url: URL) => string | null;
  /** Attributes that the page rewrites when it reuses a row for another partner: the only ones that are observed. */
  readonly identityAttributes: readonly string[];
  /** Element after whose content the badge goes; null: no room in this row. */
  readonly badgeSlot: (row: Element) => HTMLElement | null;
};

/** What the overlay knows of one network. Data and small pure readers, safe to load while building. */
export type NetworkPack = {
  readonly id: NetworkId;
  readonly name: string;
  /** Match patterns offered as suggestions; empty where the dashboard lives on the customer's own domain. */
  readonly origins: readonly string[];
  /** The account that the address is about (`acme` of app.dub.co/acme/…; the WordPress site); null: not this network's dashboard. */
  readonly accountOf: (url: URL) => string | null;
  readonly tables: readonly PartnerTable[];
  /** The partner that the whole page is about, by the network's own id; null: none. */
  readonly partnerOfPage: (url: URL) => string | null;
  /** Address of the partner's own page on the dashboard; null where it can't be known. */
  readonly partnerUrl: (account: string, ownId: string) => string | null;
  /** Help of the network on exporting, shown with what to tick. */
  readonly exportHelp: string | null;
};

export const definePack = (pack: NetworkPack): NetworkPack => pack;
