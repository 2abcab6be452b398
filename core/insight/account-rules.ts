// Small rules about one partner at one evaluation, for whoever judges it: with words (judge-account.ts) or without (replay-step.ts).
import type { Day } from '../domain/day';
import type { CapId } from '../domain/insight';
import type { AccountFacts } from '../domain/partner';
import type { Settings } from '../domain/settings';
import type { ActivityVerdict } from './activity';
import { hasEnoughData, type KnownBand, mostUnder, stepBand } from './band';
import type { Evaluation } from './evaluation';
import type { Mix } from './factor';
import type { Study } from './study';

/** First conversion, enough clicks (`seen`: either of them, in a flow), or a snapshot with a conversion. */
export function activatedBy({ lifetime }: Study, { day, isFinal }: Evaluation, account: number, seen: Day | null): Day | null {
  if (lifetime.isEmpty) return seen;
  const converted = lifetime.convertedBy(account);
  const bySnapshot = converted !== null && (isFinal || converted <= day) ? converted : null;
  return seen === null || bySnapshot === null ? (seen ?? bySnapshot) : Math.min(seen, bySnapshot);
}

const BY_STATUS = { dipping: ['dipping'], dormant: ['dormant'], other: [] } as const satisfies Record<string, readonly CapId[]>;

/** Silent in its season, as it was a year ago: dormant by name, but nothing to be alarmed at. */
export const isInSeason = ({ tags }: Pick<ActivityVerdict, 'tags'>) => tags.includes('seasonal');

/** What the status allows at most. */
export function limitsOf(activity: Pick<ActivityVerdict, 'code' | 'tags'>): readonly CapId[] {
  const { code } = activity;
  return (code === 'dipping' || code === 'dormant') && !isInSeason(activity) ? BY_STATUS[code] : BY_STATUS.other;
}

export function scoreUnder(limits: readonly CapId[], { uncapped }: Mix, settings: Settings): number | null {
  return uncapped === null ? null : Math.min(uncapped, mostUnder(limits, settings));
}

export function nextBand(before: KnownBand | null, { uncapped, confidence }: Mix, settings: Settings): KnownBand | null {
  return uncapped === null || !hasEnoughData(confidence, settings) ? before : stepBand(before, Math.round(uncapped), settings);
}

/** The partner joined before the data begins, or nobody knows when: it may have started before we could see it. */
export function mayHaveBeenEarlier({ calendar }: Study, { joined }: AccountFacts): boolean {
  const first = calendar.watched.days.first;
  return joined === null || first === null || joined < first;
}
