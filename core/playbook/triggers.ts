import { type Day, firstDayOfMonth, monthOf } from '../domain/day';
import type { AccountInsight } from '../domain/insight';
import type { AccountFacts, Stage } from '../domain/partner';
import { coveredDays, isCovered } from '../domain/program-data';
import type { ActionDecision, Touch } from '../domain/records';
import { unansweredSince } from './contact-log';
import type { PlayId } from './plays';
import type { ProgramBasis } from './program-basis';

/** Everything a trigger may look at. Now is the insight's as-of day, never the clock. */
export type Situation = {
  readonly insight: AccountInsight;
  readonly facts: AccountFacts;
  /** The contact log of this partner. An entry that is not there proves nothing. */
  readonly contacts: readonly Touch[];
  /** What the user decided of plays for this partner. */
  readonly decisions: readonly ActionDecision[];
  readonly basis: ProgramBasis;
  /** Days after joining during which a partner is new. */
  readonly newDays: number;
};

export type Trigger = {
  /** How bad it is: what a snooze compares with. Never grows merely because time passes; 1 where nothing can be measured. */
  readonly size: number;
  /** First day on which it held; null: not known. */
  readonly since: Day | null;
};

const JOINED_STAGES: ReadonlySet<Stage> = new Set(['onboarding', 'engagement', 'cultivation']);
/** A play about starting is not for partners that joined long ago. */
const LATEST_START_DAYS = 90;
const FIRST_CLICK_DAYS = 14;
const INCENTIVE_FROM_DAYS = 21;
const NEVER_ACTIVE_DAYS = 30;
const ANSWER_DAYS = 14;
const FIRST_SALE_DAYS = 30;
const PROOF_DAYS = 60;

/** One small rule per play; null: the play does not apply. Only partners that joined and did not end are asked about. */
const TRIGGERS: Readonly<Record<PlayId, (situation: Situation) => Trigger | null>> = {
  'A-06': ({ facts, contacts, basis, newDays }) => {
    const { joined } = facts;
    if (joined === null || Math.abs(basis.program.asOf - joined) > newDays) return null;
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

  'A-14': ({ insight, facts }) => {
    if (insight.segments.includes('S-12')) {
      return { size: 1, since: facts.joined === null ? null : facts.joined + NEVER_ACTIVE_DAYS };
    }
    return insight.segments.includes('S-14') ? { size: 1, since: insight.activity.since } : null;
  },

  'A-15': (situation) => {
    const { insight, basis } = situation;
    if (!insight.segments.includes('S-14') || !hadWeight(insight, basis)) return null;
    const asked = askedInVain(situation);
    if (asked === null || basis.program.asOf - asked < ANSWER_DAYS) return null;
    return { size: 1, since: Math.max(asked + ANSWER_DAYS, insight.activity.since ?? 0) };
  },

  'A-16': ({ insight }) => {
    if (!insight.segments.includes('S-16')) return null;
    const { dip } = insight;
    // How many times smaller than expected: a fall to half is 2, to a tenth 10.
    if (dip) return { size: (dip.expected + 0.5) / (dip.recent + 0.5), since: dip.since };
    return { size: 1, since: insight.activity.since };
  },

  'A-25': ({ insight, basis }) => {
    const { asOf, coverageByMetric, mainMetric } = basis.program;
    if (insight.tier !== 'A' && insight.tier !== 'B') return null;
    if (insight.recent.main30 === null || insight.recent.main30 <= 0) return null;
    const thisMonth = monthOf(asOf + 1); // asOf may be the last day of its month
    const ended = { from: firstDayOfMonth(thisMonth - 1), to: firstDayOfMonth(thisMonth) - 1 };
    return isCovered(coverageByMetric[mainMetric], ended) ? { size: 1, since: ended.to + 1 } : null;
  },

  'A-26': ({ insight, facts, basis }) => {
    const first = insight.firstConversion;
    const { asOf, coverageByMetric } = basis.program;
    if (first === null || asOf - first >= FIRST_SALE_DAYS) return null;
    // Without known days before it, the first sale in the data may be the hundredth.
    const quiet = { from: first - PROOF_DAYS, to: first - 1 };
    const isProven = coveredDays(coverageByMetric.conversions, quiet) === PROOF_DAYS;
    const { joined } = facts;
    const isFromStart =
      joined !== null && joined <= first && isCovered(coverageByMetric.conversions, { from: joined, to: first });
    return isProven || isFromStart ? { size: 1, since: first } : null;
  },

  'A-39': ({ insight, basis }) => {
    if (insight.stage.code !== 'cultivation') return null;
    const month = monthOf(basis.program.asOf);
    return { size: 1, since: Math.max(firstDayOfMonth(month - (month % 3)), insight.stage.since ?? 0) };
  },

  'A-41': ({ insight }) => (insight.activity.code === 'reactivated' ? { size: 1, since: insight.activity.since } : null),
};

/** Only partners that joined and did not end have something to be done about. */
export const canBeAskedAbout = ({ stage }: AccountInsight) => JOINED_STAGES.has(stage.code);

export function triggerOf(play: PlayId, situation: Situation): Trigger | null {
  return canBeAskedAbout(situation.insight) ? TRIGGERS[play](situation) : null;
}

/** The day on which the partner was asked what it needs, if no answer came. */
export function askedInVain({ contacts, decisions }: Situation): Day | null {
  return unansweredSince(contacts, decisionOn('A-14', decisions), 'A-14');
}

export function decisionOn(play: PlayId, decisions: readonly ActionDecision[]): ActionDecision | null {
  return decisions.find((decision) => decision.play === play) ?? null;
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

/** Tier A or B now, or its usual month before it fell silent would be enough for tier B today. */
function hadWeight({ tier, recent }: AccountInsight, { tierFloor }: ProgramBasis): boolean {
  if (tier === 'A' || tier === 'B') return true;
  return tierFloor !== null && recent.mainBeforeSilence !== null && recent.mainBeforeSilence >= tierFloor;
}
