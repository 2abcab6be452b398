import type { ActivityTag } from '../domain/insight';
import { onboardingStep, readinessOf } from './account-factors';
import { logGamma } from './beta';
import type { Peers } from './conversion-peers';
import type { Evaluation } from './evaluation';
import { activationScore } from './factor-onboarding';
import type { AccountState } from './judge-account';
import { type AccountAt, restingStage, type Study } from './study';

/** The tags of the status, and those that stand beside it whatever it is. */
export function extraTags(study: Study, evaluation: Evaluation, at: AccountAt, state: AccountState): readonly ActivityTag[] {
  const { tags } = state.activity;
  if (restingStage(study, at.account, at.facts.status) !== null || isAway(state)) return tags;
  const sellsNothing = hasClicksWithoutSales(study, evaluation, at);
  const startsSlowly = isSlowStart(study, evaluation, at, state);
  if (!sellsNothing && !startsSlowly) return tags;
  return [
    ...tags,
    ...(sellsNothing ? (['clicks-without-sales'] as const) : []),
    ...(startsSlowly ? (['slow-start'] as const) : []),
  ];
}

/** Its silence is the matter, not what its clicks do. */
const isAway = ({ activity: { code } }: AccountState) => code === 'dormant' || code === 'churned';

/** No conversion in 90 days, though so many clicks of a partner like its peers would hardly stay without one. */
function hasClicksWithoutSales({ missing, settings }: Study, evaluation: Evaluation, { account, facts }: AccountAt): boolean {
  const clicks = evaluation.clicks90[account] ?? 0;
  if (missing || clicks <= 0 || (evaluation.conversions90[account] ?? 0) > 0) return false;
  const peers = evaluation.peers.of(facts.type);
  return peers !== null && chanceOfNoSale(clicks, peers) <= settings.noSalesChance;
}

/**
 * Chance that none of so many clicks converts, of a partner whose own rate is drawn from its peers' (beta-binomial).
 *
 * Unit:   0..1; 1 where no click of any peer converts, because then none is to be expected.
 * Source: method 3.6; the peers' rates are a beta distribution worth `strength` clicks.
 */
export function chanceOfNoSale(clicks: number, { rate, strength }: Pick<Peers, 'rate' | 'strength'>): number {
  const failures = strength * (1 - rate);
  if (rate <= 0) return 1;
  if (failures <= 0) return 0;
  return Math.exp(logGamma(failures + clicks) - logGamma(failures) + logGamma(strength) - logGamma(strength + clicks));
}

/**
 * Has begun, but is behind what partners of its age have usually reached (factor-onboarding.ts): some clicks or views, no
 * activation, and between the first fortnight and the day on which the stage calls it stuck. One that never did anything is called never active instead, and of one whose
 * joining is not known nobody can say that it is slow.
 */
function isSlowStart(
  study: Study,
  evaluation: Evaluation,
  at: AccountAt,
  { activated, activity, moments }: AccountState,
): boolean {
  const { joined } = at.facts;
  if (activated !== null || joined === null || (activity.code !== 'activating' && activity.code !== 'dipping')) return false;
  const age = evaluation.day - joined;
  const step = onboardingStep(study, at.account, { moments, readiness: readinessOf(study, evaluation, at) });
  const { newDays, stuckDays } = study.settings;
  return age > newDays && age < stuckDays && activationScore(step, age) < 1;
}
