/** How a group of partners turns clicks into conversions. */
export type Peers = {
  /** Conversions per click over the whole group. */
  readonly rate: number;
  /** Clicks that the group's rate is worth when a partner's own is judged: small where partners differ a lot. */
  readonly strength: number;
  readonly partners: number;
};

const LEAST_PEERS = 8;
const LEAST_OTHERS = 3;
const LEAST_CONVERSIONS = 10;
const STRENGTH_OF_FEW = 200;
const LEAST_STRENGTH = 50;
const MOST_STRENGTH = 1000;

/** Clicks and conversions of a group, with what tells how far its rates differ. */
class PeerSums {
  partners = 0;
  clicks = 0;
  conversions = 0;
  squaredClicks = 0;
  squaredRates = 0;

  add(clicks: number, conversions: number): void {
    this.partners += 1;
    this.clicks += clicks;
    this.conversions += conversions;
    this.squaredClicks += clicks * clicks;
    this.squaredRates += (conversions * conversions) / clicks;
  }

  /** The sums without one of the group's own. */
  without(clicks: number, conversions: number): PeerSums {
    const others = new PeerSums();
    others.partners = this.partners - 1;
    others.clicks = this.clicks - clicks;
    others.conversions = this.conversions - conversions;
    others.squaredClicks = this.squaredClicks - clicks * clicks;
    others.squaredRates = this.squaredRates - (conversions * conversions) / clicks;
    return others;
  }

  /** Strength by the method of moments of a beta-binomial: how much more the rates vary than chance would make them. */
  get peers(): Peers {
    const rate = this.conversions / this.clicks;
    if (this.partners < LEAST_PEERS) return { rate, strength: STRENGTH_OF_FEW, partners: this.partners };
    const chance = rate * (1 - rate);
    const spread = this.squaredRates - this.clicks * rate * rate;
    const freedom = this.partners - 1;
    const share = (spread / chance - freedom) / (this.clicks - this.squaredClicks / this.clicks - freedom);
    const strength = chance > 0 && share > 0 ? 1 / share - 1 : MOST_STRENGTH;
    return { rate, strength: Math.min(MOST_STRENGTH, Math.max(LEAST_STRENGTH, strength)), partners: this.partners };
  }
}

/** Peers of each type that has enough partners with clicks, and of the programme; null where nobody has clicks. */
export class ConversionPeers {
  readonly all: Peers | null;
  readonly #sums = new PeerSums();
  readonly #byType = new Map<string, { readonly peers: Peers; readonly sums: PeerSums }>();

  /** `clicks`, `conversions`: by account, of the last 90 days. */
  constructor(clicks: Float64Array, conversions: Float64Array, types: readonly (string | null)[]) {
    const byType = new Map<string, PeerSums>();
    for (let account = 0; account < clicks.length; account++) {
      const count = clicks[account] ?? 0;
      if (count <= 0) continue;
      this.#sums.add(count, conversions[account] ?? 0);
      const type = types[account];
      if (!type) continue;
      const sums = byType.get(type) ?? new PeerSums();
      sums.add(count, conversions[account] ?? 0);
      byType.set(type, sums);
    }
    this.all = this.#sums.partners > 0 ? this.#sums.peers : null;
    for (const [type, sums] of byType) if (sums.partners >= LEAST_PEERS) this.#byType.set(type, { peers: sums.peers, sums });
  }

  of(type: string | null): Peers | null {
    return (type ? this.#byType.get(type)?.peers : undefined) ?? this.all;
  }

  /**
   * The same without the partner that asks, whose own counts these are: what is odd about it must not be the measure of it. Null
   * where fewer than 3 others have clicks, or fewer than 10 of theirs converted.
   */
  others(type: string | null, { clicks, conversions }: { readonly clicks: number; readonly conversions: number }): Peers | null {
    const sums = (type ? this.#byType.get(type)?.sums : undefined) ?? this.#sums;
    const others = clicks > 0 ? sums.without(clicks, conversions) : sums;
    return others.partners < LEAST_OTHERS || others.conversions < LEAST_CONVERSIONS ? null : others.peers;
  }
}
