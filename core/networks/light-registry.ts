import { dubPack } from './dub/pack';
import type { NetworkPack } from './types';

/** The packs that read attributes only and share nothing with others: small enough for the script that is on every page of a site. */
export const LIGHT_PACKS: readonly NetworkPack[] = [dubPack];
