import type { Cap, Health } from '../domain/insight';
import type { Stage } from '../domain/partner';
import { sentence } from '../domain/sentence';
import { CAPS, hasEnoughData } from './band';
import { tellFactors } from './factor';
import { type AccountState, shownBand } from './judge-account';
import type { Study } from './study';

/** The health of one account as people are told it. A stage set to before joining or to ended by hand has none. */
export function healthOf(state: AccountState, { stage, isOld }: { stage: Stage; isOld: boolean }): Health {
  const hasNone = stage === 'ended' || stage === 'recruitment' || stage === 'discovery' || state.measures.length === 0;
  if (hasNone)
    return {
      score: null,
      uncapped: null,
      band: 'unknown',
      confidence: 0,
      factors: [],
      caps: [],
      isOld,
      since: null,
      pulse: null,
    };
  const { uncapped, confidence } = state.mix;
  const caps = uncapped === null ? [] : capsOf(state, uncapped);
  const isKnown = uncapped !== null && hasEnoughData(confidence);
  return {
    score: isKnown ? Math.round(Math.min(uncapped, ...caps.map(({ at }) => at))) : null,
    uncapped,
    band: shownBand(state),
    confidence,
    factors: tellFactors(state.measures),
    caps,
    isOld,
    since: null,
    pulse: null,
  };
}

/** Only a cap that holds the score down is told. */
function capsOf({ cap }: AccountState, uncapped: number): Cap[] {
  if (cap === null) return [];
  const at = CAPS[cap];
  return [{ id: cap, at, sentence: sentence(`insight.cap.${cap}`, { at, without: Math.round(uncapped) }) }];
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
