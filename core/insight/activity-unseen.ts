import type { Day } from '../domain/day';
import type { ActivityTag } from '../domain/insight';
import { sentence } from '../domain/sentence';
import { type ActivityEvidence, type ActivityVerdict, SHOWING_DAYS, verdict } from './activity';
import type { DaySet } from './day-set';

/** What the silence of a partner rests on that never had a click or a conversion in a flow. */
export type UnseenEvidence = ActivityEvidence & {
  /** A partner list named it: only then can never having been active be said. */
  readonly isListed: boolean;
  readonly joined: Day | null;
  /** Days on which clicks and conversions are both covered. */
  readonly covered: DaySet;
  /** From snapshots: day until which all was 0, and whether a total has clicks. */
  readonly nothingUntil: Day | null;
  readonly hasLifetime: boolean;
  /** Something was counted after `day`, in the days that are left out as unfinished. */
  readonly hasLater: boolean;
};

/** The status of a joined partner without a click or conversion in any flow: what can be proved of its silence. */
export function judgeUnseen(evidence: UnseenEvidence): ActivityVerdict {
  const { moments, activated, covered, day } = evidence;
  const shown = moments.lastImpression;
  const gap = covered.first === null ? 0 : covered.count(covered.first, day);
  if (shown !== null && (activated === null || day - shown < SHOWING_DAYS)) return judgeShown(evidence, shown);
  if (activated !== null || evidence.hasLifetime) return judgeLifetime(evidence, gap);
  if (evidence.hasLater) return verdict('unknown', () => sentence('insight.activity.unknown-later'));
  const never = provesNever(evidence);
  if (never) return never;
  return judgeSilent(evidence, gap);
}

function judgeShown({ moments, day, missing, knowsConversions, activated }: UnseenEvidence, shown: Day): ActivityVerdict {
  if (missing || !knowsConversions) {
    return verdict('unknown', () => sentence('insight.activity.unknown-reports', { missing: missing ?? 'conversions' }));
  }
  const tags: ActivityTag[] = day - shown < SHOWING_DAYS ? ['showing-only'] : [];
  const code = activated !== null ? 'dipping' : 'activating';
  const tell = () => sentence('insight.activity.shown', { shown: { day: shown } });
  return verdict(code, tell, { since: moments.firstImpression, tags });
}

/** A lifetime total says that it was active once, but not when: its silence counts if that was before the data begins. */
function judgeLifetime({ covered, day, activated, settings, joined }: UnseenEvidence, gap: number): ActivityVerdict {
  const from = covered.first;
  const hasBefore = from !== null && (joined === null || joined < from);
  if (hasBefore && gap >= settings.dormantDays) {
    const code = activated !== null && gap >= settings.churnedDays ? 'churned' : 'dormant';
    const tell = () => sentence('insight.activity.silent-since', { from: { day: from }, days: gap });
    return verdict(code, tell, { since: from, gapDays: gap });
  }
  if (joined !== null && day - joined <= settings.activeGapDays) {
    const tell = () => sentence('insight.activity.young', { joined: { day: joined } });
    return verdict(activated !== null ? 'active' : 'activating', tell, { since: joined });
  }
  return verdict('unknown', () => sentence('insight.activity.unknown-when'));
}

/** Covered since joining without a hole, or a lifetime total of 0: only then never having been active is a fact. */
function provesNever(evidence: UnseenEvidence): ActivityVerdict | null {
  const { nothingUntil, joined, covered, day, settings, isListed } = evidence;
  const until = covered.last ?? day;
  const isFresh = day - until <= settings.oldAfterDays;
  // Joined in the last, unfinished days: all that is complete lies before it.
  const isSeen = joined !== null && (joined <= until || until >= day);
  const bySnapshot = nothingUntil !== null && (nothingUntil >= day || isSilentAfter(nothingUntil, evidence));
  const byCoverage = isListed && joined !== null && isSeen && !covered.isEmpty && isFresh && covered.holds(joined, until);
  if (!bySnapshot && !byCoverage) return null;
  const isNew = joined !== null && day - joined <= settings.newDays;
  const proof = byCoverage ? Math.min(until, day) : Math.max(nothingUntil ?? day, Math.min(until, day));
  const tell = () =>
    joined === null
      ? sentence('insight.activity.never-active-total', { until: { day: proof } })
      : sentence('insight.activity.never-active', { joined: { day: joined }, days: Math.max(0, day - joined) });
  return verdict('never-active', tell, { since: joined, tags: isNew ? ['new'] : [] });
}

/** Nothing happened after a snapshot of nothing: by coverage, or because the snapshot is all there is and not old. */
function isSilentAfter(snapshot: Day, { covered, day, settings }: UnseenEvidence): boolean {
  if (covered.last === null) return day - snapshot <= settings.oldAfterDays;
  return day - Math.max(covered.last, snapshot) <= settings.oldAfterDays && covered.holds(snapshot + 1, covered.last);
}

/** Silent in all that is covered. */
function judgeSilent({ covered, joined, isListed, missing, settings }: UnseenEvidence, gap: number): ActivityVerdict {
  const from = covered.first;
  if (missing || from === null) {
    return verdict('unknown', () => sentence('insight.activity.unknown-reports', { missing: missing ?? 'both' }));
  }
  if (!isListed) return verdict('unknown', () => sentence('insight.activity.unknown-not-listed'));
  if (joined === null) return verdict('unknown', () => sentence('insight.activity.unknown-joining'));
  const facts = { from: { day: from }, days: gap };
  if (joined >= from) return verdict('unknown', () => sentence('insight.activity.unknown-hole', { joined: { day: joined } }));
  if (gap < settings.dormantDays) return verdict('unknown', () => sentence('insight.activity.unknown-short', facts));
  return verdict('dormant', () => sentence('insight.activity.silent-since', facts), { since: from, gapDays: gap });
}
