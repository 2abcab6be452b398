import type { Day } from '@/core/domain/day';
import type { Archetype, DemoNetwork } from './archetypes';
import type { Random } from './random';

/** What one partner does, before chance: everything that `simulate` draws from. */
export type PartnerPlan = {
  readonly archetype: Archetype;
  /** First day of the trait that the archetype is named after (the dip, the silence, the rise); null: none. */
  readonly since: Day | null;
  readonly joined: Day;
  /** Mean clicks on a day. */
  readonly clicksOn: (day: Day) => number;
  /** Days on which there is a click whatever chance says: they make `since` exact. */
  readonly surely: readonly Day[];
  /** Of the clicks, how many buy. */
  readonly buys: number;
  readonly reversed: number;
  readonly orderCents: readonly [number, number];
  /** Commission in hundredths of the order value. */
  readonly rate: number;
  /** What carries the partner's dip or rise test; null where no test has enough. */
  readonly metric: 'clicks' | 'conversions' | null;
};

type Size = { readonly clicks: number; readonly buys: number; readonly metric: 'clicks' | 'conversions' | null };

/** Sizes keep off the middle: about 25 sales in four weeks, or clearly fewer than the 8 at which the test changes to clicks. */
function sizeOf(network: DemoNetwork, rank: number, random: Random): Size {
  if (rank < 0.05) {
    const clicks = network === 'dub' ? random.between(170, 260) / 10 : random.between(130, 160) / 10;
    return { clicks, buys: network === 'dub' ? 0.055 : 0.075, metric: 'conversions' };
  }
  if (rank < 0.5) return { clicks: random.between(150, 400) / 100, buys: 0.02, metric: 'clicks' };
  return { clicks: random.between(60, 140) / 100, buys: 0.02, metric: 'clicks' };
}

/** Lays out one partner. `rank` 0..1 is its place within its archetype: the first are the largest. */
export function planPartner(
  network: DemoNetwork,
  archetype: Archetype,
  rank: number,
  start: Day,
  now: Day,
  random: Random,
): PartnerPlan {
  const back = (days: number) => now - days;
  const early = () => (random.chance(0.6) ? start + random.between(2, 40) : back(random.between(130, 370)));
  const common = {
    archetype,
    since: null as Day | null,
    joined: start,
    surely: [] as readonly Day[],
    buys: 0.02,
    reversed: 0.04,
    orderCents: (network === 'dub' ? [1900, 24900] : [1500, 14000]) as readonly [number, number],
    rate: network === 'dub' ? 20 : 8,
    metric: null as Size['metric'],
    clicksOn: (_day: Day) => 0,
  };
  const steady = (size: Size) => ({ buys: size.buys, metric: size.metric });

  switch (archetype) {
    case 'steady': {
      const size = sizeOf(network, rank, random);
      const joined = early();
      return { ...common, ...steady(size), joined, surely: [joined + 3], clicksOn: () => size.clicks };
    }
    case 'rising': {
      const since = back(27);
      const size: Size =
        rank < 0.2 ? sizeOf(network, 0, random) : { clicks: random.between(120, 240) / 100, buys: 0.02, metric: 'clicks' };
      const base = rank < 0.2 ? size.clicks * 0.6 : size.clicks;
      return { ...common, ...steady(size), since, joined: early(), clicksOn: (day) => (day < since ? base : base * 2.8) };
    }
    case 'dipping': {
      const since = back(random.between(26, 27));
      const size: Size =
        rank < 0.35 ? sizeOf(network, 0, random) : { clicks: random.between(200, 420) / 100, buys: 0.02, metric: 'clicks' };
      const joined = start + random.between(2, 60);
      const left = rank < 0.35 ? 0.12 : 0.2;
      return {
        ...common,
        ...steady(size),
        since,
        joined,
        surely: [back(8)],
        clicksOn: (day) => (day < since ? size.clicks : size.clicks * left),
      };
    }
    case 'dipping-too-small': {
      const since = back(27);
      return { ...common, since, joined: start + random.between(2, 60), clicksOn: (day) => (day < since ? 0.11 : 0.02) };
    }
    case 'dormant': {
      const since = back(random.between(65, 150));
      const clicks = random.between(90, 320) / 100;
      const joined = Math.max(start + 2, since - random.between(70, 250));
      return { ...common, since, joined, surely: [since - 1], clicksOn: (day) => (day < since ? clicks : 0) };
    }
    case 'churned': {
      const since = back(random.between(190, 300));
      const clicks = random.between(90, 260) / 100;
      const joined = Math.max(start + 2, since - random.between(70, 110));
      return { ...common, since, joined, surely: [since - 1], clicksOn: (day) => (day < since ? clicks : 0) };
    }
    case 'never-active':
      return { ...common, joined: back(random.between(35, 400)) };
    case 'new-silent':
      return { ...common, joined: back(random.between(1, 12)) };
    case 'new-clicking': {
      const joined = back(random.between(7, 12));
      return { ...common, joined, buys: 0, surely: [joined + 2, joined + 4], clicksOn: (day) => (day === joined + 3 ? 3 : 0) };
    }
    case 'stalled-creator': {
      const since = back(random.between(15, 22));
      const clicks = random.between(70, 160) / 100;
      return { ...common, since, joined: early(), surely: [since - 1], clicksOn: (day) => (day < since ? clicks : 0) };
    }
    case 'seasonal': {
      // Silent today as it was a year ago; its season begins in about three weeks.
      const from = back(345);
      const since = back(255);
      return {
        ...common,
        since,
        joined: start + 3,
        surely: [from, since - 1],
        clicksOn: (day) => (day >= from && day < since ? 2.5 : 0),
      };
    }
    case 'reversal-heavy': {
      const clicks = random.between(350, 500) / 100;
      return {
        ...common,
        joined: start + random.between(2, 60),
        buys: 0.045,
        reversed: 0.38,
        metric: 'clicks',
        clicksOn: () => clicks,
      };
    }
    case 'click-spike': {
      const since = back(12);
      const until = back(4);
      const clicks = random.between(60, 120) / 100;
      return {
        ...common,
        since,
        joined: early(),
        buys: 0,
        surely: [back(40), back(20)],
        clicksOn: (day) => (day >= since && day <= until ? random.between(28, 45) : clicks),
      };
    }
    case 'applied':
      return { ...common, joined: back(random.between(1, 40)) };
    case 'ended': {
      const since = back(random.between(100, 180));
      const clicks = rank < 0.5 ? 1.2 : 0;
      return { ...common, since, joined: since - random.between(60, 120), clicksOn: (day) => (day < since ? clicks : 0) };
    }
    default:
      return archetype satisfies never;
  }
}
