import type { Metric, Totals } from '@/core/domain/metrics';

/** By the network's own id, in the order of the metrics that were asked for; money in units of 1/10000. */
export type PartnerSums = Readonly<Record<string, readonly number[]>>;

/** What a generated file holds, in integers: two programs are compared with it for equality, not for closeness. */
export type Truth = {
  readonly rows: number;
  /** Lines with at least one quoted field. */
  readonly quotedRows: number;
  readonly metrics: readonly Metric[];
  readonly totals: readonly number[];
  readonly partners: PartnerSums;
};

/** Adds a generated file up while it is written. */
export class TruthSums {
  readonly #partners = new Map<string, number[]>();
  readonly #totals: number[];
  #rows = 0;
  #quotedRows = 0;

  constructor(readonly metrics: readonly Metric[]) {
    this.#totals = metrics.map(() => 0);
  }

  /** `values` in the order of the metrics. */
  add(partner: string, values: readonly number[], line: string): void {
    let sums = this.#partners.get(partner);
    if (!sums) {
      sums = this.metrics.map(() => 0);
      this.#partners.set(partner, sums);
    }
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? 0;
      sums[at] = (sums[at] ?? 0) + value;
      this.#totals[at] = (this.#totals[at] ?? 0) + value;
    }
    this.#rows++;
    if (line.includes('"')) this.#quotedRows++;
  }

  truth(): Truth {
    return {
      rows: this.#rows,
      quotedRows: this.#quotedRows,
      metrics: this.metrics,
      totals: this.#totals,
      partners: Object.fromEntries(this.#partners),
    };
  }
}

/** Throws where the totals shown before importing are not those of the file. */
export function mustHaveTotals(what: string, { metrics, totals }: Truth, found: Totals): void {
  metrics.forEach((metric, at) => {
    if (found[metric] !== totals[at]) throw new Error(`${what}: ${metric} is ${found[metric]}, the file has ${totals[at]}`);
  });
}

/** Throws where any partner's sums are not those of the file, to the unit. */
export function mustHavePartners(what: string, { metrics, partners }: Truth, found: PartnerSums): void {
  const [expected, given] = [Object.keys(partners).length, Object.keys(found).length];
  if (expected !== given) throw new Error(`${what}: ${given} partners, the file has ${expected}`);
  for (const [id, sums] of Object.entries(partners)) {
    sums.forEach((sum, at) => {
      const value = found[id]?.[at];
      if (value !== sum) throw new Error(`${what}: ${metrics[at]} of partner ${id} is ${value}, the file has ${sum}`);
    });
  }
}
