import { affiliatewpPack } from './affiliatewp/pack';
import { dubPack } from './dub/pack';
import type { NetworkPack } from './types';

/** The packs that read attributes only: small enough for the script that is on every page of a site. */
export const LIGHT_PACKS: readonly NetworkPack[] = [dubPack, affiliatewpPack];
