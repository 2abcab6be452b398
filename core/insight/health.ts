import type { Cap, CapId, Health } from '../domain/insight';
import type { Stage } from '../domain/partner';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { CAPS, capBand, hasEnoughData, type KnownBand, mostUnder } from './band';
import { type Mix, tellFactors } from './factor';
import type { AccountState } from './judge-account';
import type { Study } from './study';

type HealthParts = {
  readonly stage: Stage;
  readonly isOld: boolean;
  /**
   * What holds the score down, whatever the points: the status's own limit, and a review of its quality. That one holds at the last
   * evaluation alone: flags are not replayed, and the stages of the past know nothing of it.
   */
  readonly limits: readonly CapId[];
  readonly since: Health['since'];
  readonly pulse: Health['pulse'];
};

/** The health of one account as people are told it. A stage set to before joining or to ended by hand has none. */
export function healthOf({ settings }: Study, state: AccountState, parts: HealthParts): Health {
  const { stage, isOld, limits, since, pulse } = parts;
  const hasNone = stage === 'ended' || stage === 'recruitment' || stage === 'discovery' || state.measures.length === 0;
  if (hasNone) {
    return {
      ...{ score: null, uncapped: null, band: 'unknown', confidence: 0, factors: [], caps: [] },
      isOld,
      since: null,
      pulse,
    };
  }
  const { uncapped, confidence } = state.mix;
  const score = scoreOf(state.mix, limits, settings);
  return {
    score,
    uncapped,
    band: shownBand(state, limits, settings),
    confidence,
    factors: tellFactors(state.measures),
    caps: uncapped === null ? [] : capsOf(limits, Math.round(uncapped), settings),
    isOld,
    since: score === null ? null : since,
    pulse,
  };
}

/** 0..100 after the limits, rounded; null with too little data. */
export function scoreOf({ uncapped, confidence }: Mix, limits: readonly CapId[], settings: Settings): number | null {
  if (uncapped === null || !hasEnoughData(confidence, settings)) return null;
  return Math.round(Math.min(uncapped, mostUnder(limits, settings)));
}

/** Only a cap that holds the score down is told, the lowest first; without each, the score were what the next allows. */
function capsOf(limits: readonly CapId[], uncapped: number, settings: Settings): Cap[] {
  const caps = limits
    .map((id) => ({ id, at: settings[CAPS[id]] }))
    .filter(({ at }) => uncapped > at)
    .sort((a, b) => a.at - b.at);
  return caps.map(({ id, at }, rank) => {
    const without = caps[rank + 1]?.at ?? uncapped;
    return { id, at, sentence: sentence(`insight.cap.${id}`, { at, without }) };
  });
}

/** The band that is shown: never better than the limits allow, even within the points that a band is held for. */
function shownBand({ band, mix }: AccountState, limits: readonly CapId[], settings: Settings): KnownBand | 'unknown' {
  const isKnown = band !== null && mix.uncapped !== null && hasEnoughData(mix.confidence, settings);
  return isKnown ? capBand(band, limits, settings) : 'unknown';
}

/**
 * The data behind the scores is older than the setting allows: judged against as-of by the last day on which both of the
 * metrics that prove activity are known, or the one of them that is.
 */
export function isOldData({ calendar, settings, lifetime, missing }: Study): boolean {
  const { clicks, conversions } = calendar.known;
  const lasts = [clicks.last, conversions.last].filter((day) => day !== null);
  const newest = missing === 'both' ? lifetime.newestDay : Math.min(...lasts);
  return newest === null || !Number.isFinite(newest) || calendar.asOf - newest > settings.oldAfterDays;
}
