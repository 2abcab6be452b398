import type { Cap, Health, QualityFlag } from '../domain/insight';
import type { Stage } from '../domain/partner';
import { sentence } from '../domain/sentence';
import type { Settings } from '../domain/settings';
import { CAPS, capBand, hasEnoughData } from './band';
import { tellFactors } from './factor';
import { type AccountState, shownBand } from './judge-account';
import type { Study } from './study';

type HealthAt = { readonly stage: Stage; readonly isOld: boolean; readonly reviewCap: number | null };

/**
 * The health of one account as people are told it. A stage set to before joining or to ended by hand has none.
 *
 * `reviewCap`: what a flag to be reviewed allows at most, or null. It holds at the last evaluation alone, because flags are not
 * replayed: stages of the past know nothing of it.
 */
export function healthOf(state: AccountState, { stage, isOld, reviewCap }: HealthAt): Health {
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
  const caps = uncapped === null ? [] : capsOf(state, uncapped, reviewCap);
  const band = shownBand(state);
  const isKnown = uncapped !== null && hasEnoughData(confidence);
  return {
    score: isKnown ? Math.round(Math.min(uncapped, ...caps.map(({ at }) => at))) : null,
    uncapped,
    band: reviewCap === null || band === 'unknown' ? band : capBand(band, 'review-flag'),
    confidence,
    factors: tellFactors(state.measures),
    caps,
    isOld,
    since: null,
    pulse: null,
  };
}

/** The cap of flags to be reviewed; null where none is. */
export function reviewCapOf(flags: readonly QualityFlag[], { capReview }: Settings): number | null {
  return flags.some(({ level }) => level === 'review') ? capReview : null;
}

/** Only a cap that holds the score down is told; the lowest first, and what the score were without each is what the next allows. */
function capsOf({ cap }: AccountState, uncapped: number, reviewCap: number | null): Cap[] {
  const score = Math.round(uncapped);
  const found: Pick<Cap, 'id' | 'at'>[] = cap === null ? [] : [{ id: cap, at: CAPS[cap] }];
  if (reviewCap !== null && score > reviewCap) found.push({ id: 'review-flag', at: reviewCap });
  found.sort((a, b) => a.at - b.at);
  return found.map(({ id, at }, rank) => {
    const without = found[rank + 1]?.at ?? score;
    return { id, at, sentence: sentence(`insight.cap.${id}`, { at, without }) };
  });
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
