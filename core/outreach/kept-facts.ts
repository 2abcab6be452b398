import type { Asset, AssetKind, Contest, Goal, GoalMetric, Offer, Terms } from '../domain/book';
import type { Day } from '../domain/day';
import type { AccountDetail } from '../domain/insight';
import type { Currency } from '../domain/money';
import type { PartnerType } from '../domain/partner';
import type { ReadyItem } from '../domain/readiness';
import { formatMoney } from '../i18n/format';
import { t } from '../i18n/translate';
import { said, type TemplateValue } from './template-value';
import type { VariableName } from './template-variables';
import { setsRate, termsThatHold } from './terms-today';

/** What the user keeps and a draft may say. Of the programme: what is others' own is left out here. */
export type KeptForDraft = {
  readonly terms: readonly Terms[];
  readonly assets: readonly Asset[];
  /** Items of the partner's own checklist that it lacks. */
  readonly missing: readonly ReadyItem<'readiness'>[];
  readonly goals: readonly Goal[];
  readonly contests: readonly Contest[];
  /** That is told of, when one was picked. */
  readonly offer: Offer | null;
  /** What the user noted of the segment that is written for; '' where there is no note, or no segment. */
  readonly segmentTerms: string;
};

export const NOTHING_KEPT: KeptForDraft = {
  terms: [],
  assets: [],
  missing: [],
  goals: [],
  contests: [],
  offer: null,
  segmentTerms: '',
};

type About = {
  readonly detail: AccountDetail;
  readonly type: PartnerType | null;
  /** The programme's. */
  readonly currency: Currency | null;
  readonly today: Day;
};
type Known = Partial<Record<VariableName, TemplateValue | null>>;

/** Only what is known. Words among it are in the current language. */
export function keptFacts(kept: KeptForDraft, about: About): Known {
  const { detail, today, currency } = about;
  const isIn = (segment: string | null) =>
    segment === null || [...detail.insight.segments, ...detail.insight.ownSegments].some((id) => id === segment);
  const own = kept.goals.filter(({ account, period }) => account === detail.facts.id && period.to >= today);
  const contests = kept.contests.filter(({ period, segment }) => period.to >= today && isIn(segment));
  return {
    ...rateToday(kept.terms, about),
    segment_terms: said(kept.segmentTerms),
    ...links(kept.assets, about),
    ...(kept.missing.length > 0 ? { missing_items: kept.missing.map((item) => t(`word.item.${item}`)) } : {}),
    ...agreedGoal(own.find(({ state, period }) => state === 'agreed' && period.from <= today)),
    ...proposedGoal(own.find(({ state }) => state === 'proposed')),
    ...onlyContest(contests, currency),
  };
}

function rateToday(terms: readonly Terms[], { detail, today }: About): Known {
  const rate = termsThatHold(terms, { account: detail.facts.id, today }).find(setsRate)?.rate ?? null;
  return rate === null ? {} : { current_rate: { share: rate } };
}

const LINK_OF = {
  link: 'tracking_link',
  catalogue: 'catalogue_link',
  feed: 'feed_link',
  banner: 'banner_link',
  photo: 'photo_link',
  copy: 'copy_link',
  social: 'social_link',
  sample: 'sample_link',
  video: 'video_link',
} as const satisfies Readonly<Record<AssetKind, VariableName>>;

/** Of each kind what was made for the partner, else for its type or for all; the newest. A partner's own creative under review is not ours to send. */
function links(assets: readonly Asset[], { detail, type }: About): Known {
  const fitting = assets
    .filter(({ account, types, link, review }) => {
      const isFor =
        account === null ? types.length === 0 || (type !== null && types.includes(type)) : account === detail.facts.id;
      return isFor && review === null && link.trim() !== '';
    })
    .sort((a, b) => Number(a.account !== null) - Number(b.account !== null) || a.updated - b.updated || (a.id < b.id ? 1 : -1));
  return Object.fromEntries(fitting.map(({ kind, link }) => [LINK_OF[kind], link])); // later ones stand
}

function agreedGoal(goal: Goal | undefined): Known {
  if (!goal) return {};
  const { metric, target, currency, period } = goal;
  const figure = currency === null ? target : { units: target, currency };
  return { goal_metric: t(`word.in-text.${metric}`), goal_target: figure, goal_until: { day: period.to } };
}

function proposedGoal(goal: Goal | undefined): Known {
  if (!goal) return {};
  const { metric, target, currency, period } = goal;
  return { goal_proposal: wordMeasure(metric, target, currency), goal_proposal_until: { day: period.to } };
}

/** Where several are on or to come, the user says which is meant. */
function onlyContest([contest, ...others]: readonly Contest[], currency: Currency | null): Known {
  if (!contest || others.length > 0) return {};
  const { title, prize, period, metric, threshold } = contest;
  return {
    contest_title: said(title),
    contest_threshold: wordMeasure(metric, threshold, currency),
    contest_prize: said(prize),
    contest_from: { day: period.from },
    contest_to: { day: period.to },
  };
}

/** Of the offer that was picked: all of it, and of no other. */
export function offerFacts({ kind, title, to, code, link }: Offer) {
  return {
    offer_kind: t(`word.offer.${kind}`),
    offer_title: said(title),
    offer_until: to === null ? null : { day: to },
    offer_code: said(code),
    offer_link: said(link),
  };
}

/** "1,200 conversions", "€4,000.00 in revenue"; null: an amount of nobody knows what. */
function wordMeasure(metric: GoalMetric, value: number, currency: Currency | null): string | null {
  if (metric !== 'revenue' && metric !== 'commission') return t(`word.measure.${metric}`, { count: value });
  return currency === null ? null : t(`word.measure.${metric}`, { amount: formatMoney({ units: value, currency }, 'exact') });
}
