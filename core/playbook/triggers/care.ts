import { isToRenew, REVIEW_DAYS, renewalDay } from '../../domain/asset-age';
import type { Asset, Offer } from '../../domain/book';
import { type Day, firstDayOfMonth, monthOf } from '../../domain/day';
import { isMeantFor } from '../../domain/offers';
import { isCovered } from '../../domain/program-data';
import { lastDone } from '../contact-log';
import { checkOf } from '../kept';
import { decisionOn, type FindTrigger, reasonDay, type Situation } from '../situation';
import { quarterStart } from './grow';

/** Days without news while there is something to tell. */
const UPDATE_DAYS = 30;
const UPDATE_DAYS_OF_TIER_A = 7;
const POOR_RELATIONSHIP = 0.5;
const FEED_DAYS = 30;

export const CARE_TRIGGERS = {
  'A-19': (situation) => {
    const { insight, contacts, decisions, today } = situation;
    const [offer] = fittingOffers(situation);
    if (!offer || insight.activity.code === 'churned') return null;
    const told = lastDone(contacts, decisionOn('A-19', decisions), 'A-19');
    const rest = insight.tier === 'A' ? UPDATE_DAYS_OF_TIER_A : UPDATE_DAYS;
    if (told !== null && today - told < rest) return null;
    return { size: 1, since: offer.from, ...(offer.to === null ? {} : { deadline: offer.to }) };
  },

  'A-21': (situation) => {
    const told = reasonDay(situation, 'other');
    if (told !== null) return { size: 1, since: told };
    const { tier, health } = situation.insight;
    if (tier !== 'A' && tier !== 'B') return null;
    const relationship = health.factors.find(({ id }) => id === 'relationship');
    // Without an entry in the log the factor is not counted, and says nothing.
    const isPoor = relationship !== undefined && relationship.confidence > 0 && relationship.score < POOR_RELATIONSHIP;
    return isPoor ? { size: 1, since: null } : null;
  },

  'A-22': (situation) => {
    const [oldest, ...others] = oldAssets(situation.kept.assets, situation.today);
    return oldest ? { size: others.length + 1, since: renewalDay(oldest) } : null;
  },

  'A-24': (situation) => {
    const [oldest, ...others] = overdueReviews(situation);
    return oldest === undefined ? null : { size: others.length + 1, since: oldest + REVIEW_DAYS };
  },

  'A-25': ({ insight, basis }) => {
    const { asOf, coverageByMetric, mainMetric } = basis.program;
    if (insight.tier !== 'A' && insight.tier !== 'B') return null;
    if (insight.recent.main30 === null || insight.recent.main30 <= 0) return null;
    const thisMonth = monthOf(asOf + 1); // asOf may be the last day of its month
    const ended = { from: firstDayOfMonth(thisMonth - 1), to: firstDayOfMonth(thisMonth) - 1 };
    return isCovered(coverageByMetric[mainMetric], ended) ? { size: 1, since: ended.to + 1 } : null;
  },

  'A-29': ({ insight, facts, kept }) => {
    const isAtWork = insight.stage.code !== 'onboarding' && insight.activity.code === 'active';
    if (facts.type !== 'creator' || !isAtWork || kept.profile?.contentPermission != null) return null;
    return { size: 1, since: insight.stage.since };
  },

  'A-30': ({ insight, facts, kept, today }) => {
    if (facts.type !== 'app' || insight.activity.code === 'churned') return null;
    const checked = checkOf(kept, 'feed', 'checked');
    if (checked === null) return { size: 1, since: facts.joined };
    return today - checked.day > FEED_DAYS ? { size: 1, since: checked.day + FEED_DAYS + 1 } : null;
  },

  'A-39': ({ insight, basis }) => {
    if (insight.stage.code !== 'cultivation') return null;
    return { size: 1, since: Math.max(quarterStart(basis.program.asOf), insight.stage.since ?? 0) };
  },
} as const satisfies Readonly<Record<string, FindTrigger>>;

/** Offers that are on and meant for this partner; the one that ends first comes first. */
export function fittingOffers({ insight, facts, basis }: Situation): readonly Offer[] {
  if (basis.liveOffers.length === 0) return basis.liveOffers;
  const { segments, ownSegments } = insight;
  return basis.liveOffers.filter((offer) => isMeantFor(offer, { type: facts.type, segments, ownSegments }));
}

/** Links and creatives that are older than they should be, the longest overdue first. Catalogues have a play of their own. */
export function oldAssets(assets: readonly Asset[], today: Day): Asset[] {
  return assets
    .filter((asset) => asset.kind !== 'catalogue' && isToRenew(asset, today))
    .sort((a, b) => (renewalDay(a) ?? 0) - (renewalDay(b) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Days on which creatives were handed in that have waited for three days, oldest first. */
export function overdueReviews({ kept, today }: Situation): Day[] {
  return kept.assets
    .flatMap(({ review }) => (review?.state === 'submitted' && today - review.day >= REVIEW_DAYS ? review.day : []))
    .sort((a, b) => a - b);
}
