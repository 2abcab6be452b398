import type { Day } from '../../domain/day';
import { ConversionPeers, type Peers } from '../conversion-peers';
import type { Evaluation } from '../evaluation';
import { CONVERSION_DAYS } from '../factor-conversion';
import { NEVER } from '../history';
import type { Study } from '../study';

/** Conversions and clicks of one partner, and the rate of its peers without it; `others` null: too few to compare with. */
export type RateOfOne = { readonly clicks: number; readonly conversions: number; readonly others: Peers | null };

/** Conversion rates of the last 90 days, or, where no flow tells both counts, of the newest lifetime totals. */
export type PeerRates = {
  /** First day that was looked at. */
  readonly from: Day;
  /** Null where the partner has no click, without which there is no rate, or fewer conversions than asked for. */
  readonly of: (account: number, leastConversions: number) => RateOfOne | null;
  /** Last day on which a conversion was added; null: never. */
  readonly seen: (account: number) => Day | null;
};

/** Null where clicks or conversions are known of nobody. */
export function peerRates(study: Study, evaluation: Evaluation): PeerRates | null {
  const figures = flowFigures(study, evaluation) ?? lifetimeFigures(study, evaluation);
  if (!figures) return null;
  const { clicks, conversions, peers, from, seen } = figures;
  const of = (account: number, leastConversions: number) => {
    const own = { clicks: clicks[account] ?? 0, conversions: conversions[account] ?? 0 };
    if (!(own.clicks > 0) || own.conversions < leastConversions) return null;
    const others = peers.others(study.types[account] ?? null, own);
    return { ...own, others: others && others.rate < 1 ? others : null };
  };
  return { from, of, seen };
}

type Figures = Pick<PeerRates, 'from' | 'seen'> & {
  readonly clicks: Float64Array;
  readonly conversions: Float64Array;
  readonly peers: ConversionPeers;
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

function lifetimeFigures({ lifetime, data, types }: Study, { day }: Evaluation): Figures | null {
  const newest = lifetime.newestDay;
  if (newest === null || !lifetime.carries('clicks') || !lifetime.carries('conversions')) return null;
  const clicks = new Float64Array(data.accounts.length);
  const conversions = new Float64Array(data.accounts.length);
  data.accounts.forEach((_, account) => {
    const [clicked, converted] = [lifetime.total(account, 'clicks'), lifetime.total(account, 'conversions')];
    if (clicked === null || converted === null) return; // one of the two alone is no rate
    clicks[account] = clicked;
    conversions[account] = converted;
  });
  return {
    clicks,
    conversions,
    peers: new ConversionPeers(clicks, conversions, types),
    from: 0,
    seen: () => Math.min(newest, day),
  };
}
