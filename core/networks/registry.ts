import { affiliatewpPack } from './affiliatewp/pack';
import { dubPack } from './dub/pack';
import type { NetworkPack } from './types';

/** Every network whose dashboard the overlay can read. */
export const PACKS: readonly NetworkPack[] = [dubPack, affiliatewpPack];

/** The network whose dashboard this address is; null: none. */
export function packFor(url: URL): NetworkPack | null {
  return PACKS.find((pack) => pack.isDashboard(url)) ?? null;
}
