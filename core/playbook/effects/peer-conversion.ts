import type { Period } from '../../domain/day';
import { ConversionPeers } from '../../insight/conversion-peers';
import type { FlowSeries } from '../../insight/known-flows';
import { WindowSums } from '../../insight/window-sums';

/** Contacts of one week have hardly more windows than it has days. */
const MOST_KEPT = 10;

type OwnCounts = { readonly clicks: number; readonly conversions: number };

/** Conversions per click of a partner's peers, in the days after a contact. */
export class PeerConversion {
  readonly #series: FlowSeries;
  readonly #types: readonly (string | null)[];
  readonly #known = new Map<string, ConversionPeers>();

  constructor(series: FlowSeries, types: readonly (string | null)[]) {
    this.#series = series;
    this.#types = types;
  }

  /** Of all others of the type; null where they are too few to tell. */
  rate(account: number, own: OwnCounts, days: Period): number | null {
    return this.#within(days).others(this.#types[account] ?? null, own)?.rate ?? null;
  }

  #within(days: Period): ConversionPeers {
    const key = `${days.from} ${days.to}`;
    const known = this.#known.get(key);
    if (known) return known;
    const sums = new WindowSums(this.#series, days);
    const peers = new ConversionPeers(sums.of('clicks'), sums.of('conversions'), this.#types);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size >= MOST_KEPT) this.#known.delete(oldest);
    this.#known.set(key, peers);
    return peers;
  }
}
