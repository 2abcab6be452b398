import type { Day } from '../../domain/day';
import { ConversionPeers } from '../conversion-peers';
import type { Evaluation } from '../evaluation';
import { CONVERSION_DAYS } from '../factor-conversion';
import { NEVER } from '../history';
import type { Study } from '../study';

/** Conversions and clicks of one partner, and of its peers without it. */
export type RateOfOne = {
  readonly clicks: number;
  readonly conversions: number;
  /** null: too few others to compare with. */
  readonly others: { readonly rate: number; readonly strength: number; readonly partners: number } | null;
};

/** Others say what is usual only where there are a few of them, with a few conversions. */
const LEAST_OTHERS = 3;
const LEAST_CONVERSIONS = 10;

type Sums = { clicks: number; conversions: number; partners: number };
const noSums = (): Sums => ({ clicks: 0, conversions: 0, partners: 0 });

/**
 * Conversion rates of the last 90 days, or, where no flow tells both counts, of the newest lifetime totals. A partner is never its
 * own peer here: a giant that converts oddly would be the measure of itself.
 */
export class PeerRates {
  readonly from: Day;
  readonly #clicks: Float64Array;
  readonly #conversions: Float64Array;
  readonly #types: readonly (string | null)[];
  readonly #peers: ConversionPeers;
  readonly #all = noSums();
  readonly #byType = new Map<string, Sums>();
  readonly #seen: (account: number) => Day | null;

  private constructor({ clicks, conversions, peers, from, seen }: Figures, types: readonly (string | null)[]) {
    this.from = from;
    this.#clicks = clicks;
    this.#conversions = conversions;
    this.#types = types;
    this.#peers = peers;
    this.#seen = seen;
    for (let account = 0; account < clicks.length; account++) {
      if (!((clicks[account] ?? 0) > 0)) continue;
      this.#add(this.#all, account);
      const type = types[account];
      if (!type) continue;
      const sums = this.#byType.get(type) ?? noSums();
      this.#byType.set(type, sums);
      this.#add(sums, account);
    }
  }

  /** Null where clicks or conversions are known of nobody. */
  static make(study: Study, evaluation: Evaluation): PeerRates | null {
    const figures = flowFigures(study, evaluation) ?? lifetimeFigures(study);
    return figures && new PeerRates(figures, study.types);
  }

  /** Null where the partner has no click: without one there is no rate. */
  of(account: number): RateOfOne | null {
    const clicks = this.#clicks[account] ?? 0;
    if (!(clicks > 0)) return null;
    return { clicks, conversions: this.#conversions[account] ?? 0, others: this.#others(account) };
  }

  /** Last day on which a conversion was added; null: never. */
  seen(account: number): Day | null {
    return this.#seen(account);
  }

  #others(account: number): RateOfOne['others'] {
    const type = this.#types[account] ?? null;
    const peers = this.#peers.of(type);
    const sums = peers === this.#peers.all || type === null ? this.#all : (this.#byType.get(type) ?? this.#all);
    const clicks = sums.clicks - (this.#clicks[account] ?? 0);
    const conversions = sums.conversions - (this.#conversions[account] ?? 0);
    const partners = sums.partners - 1;
    if (!peers || partners < LEAST_OTHERS || conversions < LEAST_CONVERSIONS || conversions >= clicks) return null;
    return { rate: conversions / clicks, strength: peers.strength, partners };
  }

  #add(sums: Sums, account: number): void {
    sums.clicks += this.#clicks[account] ?? 0;
    sums.conversions += this.#conversions[account] ?? 0;
    sums.partners += 1;
  }
}

type Figures = {
  readonly clicks: Float64Array;
  readonly conversions: Float64Array;
  readonly peers: ConversionPeers;
  readonly from: Day;
  readonly seen: (account: number) => Day | null;
};

function flowFigures({ calendar, history }: Study, { clicks90, conversions90, peers, day }: Evaluation): Figures | null {
  if (calendar.silence.days.isEmpty) return null;
  const { lastConversion } = history.days;
  const seen = (account: number) => {
    const last = lastConversion[account] ?? NEVER;
    return last === NEVER ? null : last;
  };
  return { clicks: clicks90, conversions: conversions90, peers, from: day - CONVERSION_DAYS + 1, seen };
}

function lifetimeFigures({ lifetime, data, types }: Study): Figures | null {
  const day = lifetime.newestDay;
  if (day === null || !lifetime.carries('clicks') || !lifetime.carries('conversions')) return null;
  const clicks = new Float64Array(data.accounts.length);
  const conversions = new Float64Array(data.accounts.length);
  data.accounts.forEach((_, account) => {
    const [clicked, converted] = [lifetime.total(account, 'clicks'), lifetime.total(account, 'conversions')];
    if (clicked === null || converted === null) return; // one of the two alone is no rate
    clicks[account] = clicked;
    conversions[account] = converted;
  });
  return { clicks, conversions, peers: new ConversionPeers(clicks, conversions, types), from: 0, seen: () => day };
}
