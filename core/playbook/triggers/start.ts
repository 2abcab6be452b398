import { CHECK_LISTS } from '../../domain/book';
import type { Day } from '../../domain/day';
import { isCovered } from '../../domain/program-data';
import { isMissing } from '../../domain/readiness';
import { checkOf } from '../kept';
import { type FindTrigger, isIn, reasonDay, recentStart, type Situation } from '../situation';

/** A play about starting is not for partners that joined long ago. */
const LATEST_START_DAYS = 90;
const FIRST_CLICK_DAYS = 14;
const INCENTIVE_FROM_DAYS = 21;
const GUIDELINES_DAYS = 7;

export const START_TRIGGERS = {
  'A-06': ({ facts, contacts, basis, settings }) => {
    const { joined } = facts;
    if (joined === null || Math.abs(basis.program.asOf - joined) > settings.newDays) return null;
    const written = contacts.some((touch) => touch.direction === 'out' && touch.play !== 'A-06' && touch.day >= joined);
    return written ? null : { size: 1, since: joined };
  },

  'A-07': (situation) => {
    const { stage, activity } = situation.insight;
    const since = startingSince(situation, FIRST_CLICK_DAYS);
    if (since === null || stage.code !== 'onboarding') return null;
    const isSilent = activity.code === 'never-active';
    const isShowing = activity.code === 'activating' && hasNoneSinceJoining(situation, 'clicks');
    return isSilent || isShowing ? { size: 1, since } : null;
  },

  'A-08': (situation) => {
    const { totals, recent } = situation.insight;
    const since = startingSince(situation, INCENTIVE_FROM_DAYS);
    const clicks = totals.clicks ?? 0;
    if (since === null || clicks <= 0 || !hasNoneSinceJoining(situation, 'conversions')) return null;
    return { size: Math.max(1, recent.clicks30 ?? clicks), since };
  },

  'A-09': (situation) => {
    const missing = missingItems(situation);
    const told = reasonDay(situation, 'no-tools');
    if (missing.length === 0 && told === null) return null;
    return { size: Math.max(1, missing.length), since: Math.max(told ?? 0, ...missing.map(({ day }) => day)) };
  },

  'A-10': (situation) => {
    const { facts, basis } = situation;
    if (recentStart(situation) === null || isSettled(situation)) return null;
    if (facts.joined === null) return { size: 1, since: null };
    const since = facts.joined + GUIDELINES_DAYS;
    return since <= basis.program.asOf ? { size: 1, since } : null;
  },

  'A-43': (situation) => {
    if (situation.kept.profile?.communityInvited != null) return null;
    const told = reasonDay(situation, 'product-unclear');
    if (told !== null) return { size: 1, since: told };
    const { code } = situation.insight.stage;
    const since = code === 'onboarding' ? null : recentStart(situation);
    return since === null ? null : { size: 1, since };
  },

  'A-44': (situation) => (isIn(situation, 'S-29') ? { size: 1, since: null } : null),
} as const satisfies Readonly<Record<string, FindTrigger>>;

/** What the partner was said to lack, in the order of the list. Items that nobody answered are not known to be missing. */
export function missingItems({ kept }: Situation): { readonly item: string; readonly day: Day }[] {
  return CHECK_LISTS.readiness.flatMap((item) => {
    const check = checkOf(kept, 'readiness', item);
    return check !== null && isMissing(check) ? [{ item, day: check.day }] : [];
  });
}

/** The guidelines were sent, or are not needed. */
function isSettled({ kept }: Situation): boolean {
  const sent = checkOf(kept, 'onboarding', 'guidelines')?.state;
  return sent === 'yes' || sent === 'not-needed';
}

/** The day from which a partner that joined is due for a play about starting; null: too early, too late, or not known. */
function startingSince({ facts, basis }: Situation, afterDays: number): Day | null {
  if (facts.joined === null) return null;
  const age = basis.program.asOf - facts.joined;
  return age >= afterDays && age <= LATEST_START_DAYS ? facts.joined + afterDays : null;
}

/** True only where a total of 0 proves it: every day since joining is covered, or the total is a snapshot's lifetime one. */
function hasNoneSinceJoining({ insight, facts, basis }: Situation, metric: 'clicks' | 'conversions'): boolean {
  if (insight.totals[metric] !== 0 || facts.joined === null) return false;
  const { asOf, coverageByMetric } = basis.program;
  const coverage = coverageByMetric[metric];
  return coverage.length === 0 || isCovered(coverage, { from: facts.joined, to: asOf });
}
