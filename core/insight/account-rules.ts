// Small rules about one partner at one evaluation, for whoever judges it: with words (judge-account.ts) or without (replay-step.ts).
import type { Day } from '../domain/day';
import type { CapId } from '../domain/insight';
import type { AccountFacts, Activity } from '../domain/partner';
import { CAPS, hasEnoughData, type KnownBand, stepBand } from './band';
import type { Evaluation } from './evaluation';
import type { Mix } from './factor';
import { CULTIVATION_WEEKS } from './stage';
import type { Study } from './study';

/** First conversion, enough clicks (`seen`: either of them, in a flow), or a snapshot with a conversion. */
export function activatedBy({ lifetime }: Study, { day, isFinal }: Evaluation, account: number, seen: Day | null): Day | null {
  if (lifetime.isEmpty) return seen;
  const converted = lifetime.convertedBy(account);
  const bySnapshot = converted !== null && (isFinal || converted <= day) ? converted : null;
  return seen === null || bySnapshot === null ? (seen ?? bySnapshot) : Math.min(seen, bySnapshot);
}

/** What the status allows at most. */
export const limitOf = (activity: Activity): CapId | null => (activity === 'dipping' || activity === 'dormant' ? activity : null);

/** The limit where it holds the score down. */
export function capOf(limit: CapId | null, { uncapped }: Mix): CapId | null {
  return limit !== null && uncapped !== null && Math.round(uncapped) > CAPS[limit] ? limit : null;
}

export function scoreUnder(cap: CapId | null, { uncapped }: Mix): number | null {
  return uncapped === null ? null : Math.min(uncapped, cap === null ? 100 : CAPS[cap]);
}

export function nextBand(before: KnownBand | null, { uncapped, confidence }: Mix): KnownBand | null {
  return uncapped === null || !hasEnoughData(confidence) ? before : stepBand(before, Math.round(uncapped));
}

/** Active weeks of the last 13 covered ones; null when there are fewer. A week that is only partly covered adds none beyond 13. */
export function activeWeeksOf({ grids }: Study, { cultivationFrom, week }: Evaluation, row: number): number | null {
  return cultivationFrom === null ? null : Math.min(CULTIVATION_WEEKS, grids.active.sum(row, cultivationFrom, week));
}

/** The partner joined before the data begins, or nobody knows when: it may have started before we could see it. */
export function mayHaveBeenEarlier({ calendar }: Study, { joined }: AccountFacts): boolean {
  const first = calendar.watched.days.first;
  return joined === null || first === null || joined < first;
}
