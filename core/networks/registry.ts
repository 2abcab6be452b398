import { affiliatesManagerPack } from './affiliates-manager/pack';
import { affiliatewpPack } from './affiliatewp/pack';
import { awinPack } from './awin/pack';
import { cjPack } from './cj/pack';
import { dubPack } from './dub/pack';
import { impactPack } from './impact/pack';
import { partnerizePack } from './partnerize/pack';
import { partnerstackPack } from './partnerstack/pack';
import { rakutenPack } from './rakuten/pack';
import { solidAffiliatePack } from './solid-affiliate/pack';
import type { NetworkPack } from './types';

/** Every network whose dashboard the overlay can read. */
export const PACKS: readonly NetworkPack[] = [
  dubPack,
  affiliatewpPack,
  impactPack,
  awinPack,
  rakutenPack,
  partnerizePack,
  solidAffiliatePack,
  affiliatesManagerPack,
  cjPack,
  partnerstackPack,
];

/** The network whose dashboard this address is; null: none. */
export function packFor(url: URL): NetworkPack | null {
  return PACKS.find((pack) => pack.isDashboard(url)) ?? null;
}

/** Where partners sign in of networks whose advertisers' side nobody has described: names by host. */
const OTHER_PARTNER_SIDES: ReadonlyMap<string, string> = new Map([['affiliate.tradetracker.com', 'TradeTracker']]);

/** The name of the network whose partners sign in here: it is their room, and we stay out. Null: nobody's that we know. */
export function partnerSideOf(url: URL): string | null {
  return OTHER_PARTNER_SIDES.get(url.hostname) ?? PACKS.find((pack) => pack.isPartnerSide?.(url))?.name ?? null;
}

/** True where a page may be read without a pack: neither a partners' side, nor another part of a network's own site. */
export function isOpenToAny(url: URL): boolean {
  return (
    /^https?:$/.test(url.protocol) &&
    partnerSideOf(url) === null &&
    !PACKS.some(({ origins }) => origins.includes(`${url.origin}/*`))
  );
}
