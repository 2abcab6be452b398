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

/** Where partners of a network sign in whose advertisers' side nobody has described. */
const OTHER_PARTNER_SIDES = ['affiliate.tradetracker.com'];

/** True where a network's partners sign in: it is their room, and we stay out. */
export function isPartnerSide(url: URL): boolean {
  return OTHER_PARTNER_SIDES.includes(url.hostname) || PACKS.some((pack) => pack.isPartnerSide?.(url));
}

/** True where a page may be read without a pack: neither a partners' side, nor another part of a network's own site. */
export function isOpenToAny(url: URL): boolean {
  return (
    /^https?:$/.test(url.protocol) && !isPartnerSide(url) && !PACKS.some(({ origins }) => origins.includes(`${url.origin}/*`))
  );
}
