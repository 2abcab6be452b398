// The programme on which the method's figures were measured: rates of partners log-normal, counts overdispersed, a yearly wave,
// weekly noise of the whole channel, and in the November variant five weeks at 1.9 followed by four at 0.55.
import type { Day } from '@/core/domain/day';
import type { Cell, PartnerDraft } from './makers';
import { seeded } from './makers';

export type Simulation = {
  readonly seed: number;
  readonly partners: number;
  readonly weeks: number;
  /** First day of the first week. */
  readonly first: Day;
  /** Factor of the whole channel by week, from the oldest. */
  readonly season?: (week: number) => number;
};

export type SimulatedPartner = PartnerDraft & { readonly rate: number };

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang; `shape` > 0, scale 1. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function poisson(mean: number, random: () => number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let product = 1 - random();
  let count = 0;
  for (const limit = Math.exp(-mean); product > limit; count++) product *= 1 - random();
  return count;
}

/** A negative binomial count: variance is `dispersion` times the mean. */
function overdispersed(mean: number, dispersion: number, random: () => number): number {
  if (mean <= 0) return 0;
  return poisson(gamma(mean / (dispersion - 1), random) * (dispersion - 1), random);
}

/** Clicks only sit on one day of each week, its fourth: what the method looks at are weeks. 4 % of them buy. */
export function simulate({ seed, partners, weeks, first, season = () => 1 }: Simulation): SimulatedPartner[] {
  const random = seeded(seed);
  const channel = Array.from({ length: weeks }, (_, week) => {
    const wave = 1 + 0.25 * Math.sin((2 * Math.PI * week) / 52);
    return wave * season(week) * Math.exp(0.15 * normal(random));
  });
  return Array.from({ length: partners }, () => {
    const rate = Math.exp(1 + 1.6 * normal(random));
    const dispersion = 1 + gamma(1.5, random);
    const cells: Cell[] = [];
    channel.forEach((factor, week) => {
      const clicks = overdispersed(rate * factor, dispersion, random);
      if (clicks > 0) cells.push({ day: first + 7 * week + 3, clicks });
    });
    return { rate, joined: first, cells };
  });
}
