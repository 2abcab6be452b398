import type { AccountDetail, ProgramDetail } from '../domain/insight';
import type { Settings } from '../domain/settings';
import { formatDay, formatMoney, formatNumber } from '../i18n/format';
import { t } from '../i18n/translate';
import { REASON_FACTS, reasonFacts } from './reason-facts';

/** Only the user can say these. A draft with one of them open can't be taken for finished. */
export const PROMISES = [
  ...(['bonus_amount', 'bonus_until', 'boost_rate', 'boost_from', 'boost_to', 'code', 'code_offer', 'code_until'] as const),
  ...(['incentive', 'incentive_until', 'reward', 'goal_proposal', 'goal_proposal_until', 'new_terms', 'why_them'] as const),
  ...(['cap_amount', 'cap_from', 'cap_reason', 'breach_seen', 'breach_rule', 'breach_until', 'talk_topic'] as const),
  ...(['guidelines_link', 'community_link', 'video_link', 'landing_link', 'creative_link', 'content_link'] as const),
  ...(['best_sellers', 'contest_title', 'contest_threshold', 'contest_prize', 'contest_from', 'contest_to'] as const),
] as const;

/** The variables of a template: `{{ partner_name }}`. Each is worded text, or not known; a template can ask by `{% if clicks_30 %}`. */
export const TEMPLATE_FACTS = [
  'partner_name',
  'program_name',
  // From the settings.
  'sender_name',
  'program_link',
  // Days.
  'joined_day',
  'first_sale_day',
  'last_active_day',
  /** Since when a partner that was silent is active again. */
  'active_since',
  /** The last day that the figures below include. */
  'data_until',
  // The last 30 days and the 30 before. Revenue or commission, whichever the programme is measured in.
  'clicks_30',
  'clicks_previous_30',
  'conversions_30',
  'conversions_previous_30',
  'revenue_30',
  'revenue_previous_30',
  'commission_30',
  'commission_previous_30',
  // Known while the first sale is the only one of the last 30 days.
  'first_sale_revenue',
  'first_sale_commission',
  // The dip, when there is one: four weeks against what was expected of them.
  'dip_metric',
  'dip_recent',
  'dip_expected',
  'dip_since',
  // What the play was suggested for: not known where it was chosen by hand.
  ...REASON_FACTS,
  // Promises: only the user can make them, so they are always left to fill in.
  ...PROMISES,
] as const;
type TemplateFact = (typeof TEMPLATE_FACTS)[number];
/** null: not known, and shown as a gap. */
export type TemplateFacts = Readonly<Record<TemplateFact, string | null>>;

export type FactSources = {
  readonly detail: AccountDetail;
  /** The play that is written for: what it was suggested for is said with its own figures. */
  readonly play: string | null;
  readonly program: ProgramDetail;
  readonly programName: string;
  readonly settings: Settings;
};

/** Everything a template may say of a partner, worded in the current language. Amounts are exact: a partner compares them. */
export function templateFacts({ detail, play, program, programName, settings }: FactSources): TemplateFacts {
  const { facts, insight } = detail;
  const { recent, dip, activity } = insight;
  const isFirstSaleAlone = insight.firstConversion !== null && recent.conversions30 === 1;
  const firstSale = isFirstSaleAlone ? recent.main30 : null;
  const of = (metric: 'revenue' | 'commission', amount: number | null) =>
    program.mainMetric === metric ? money(amount, program) : null;
  return {
    partner_name: text(facts.name),
    program_name: text(programName),
    sender_name: text(settings.senderName),
    program_link: text(settings.programLink),
    joined_day: day(facts.joined),
    first_sale_day: day(insight.firstConversion),
    last_active_day: day(insight.lastActive),
    active_since: activity.code === 'reactivated' ? day(activity.since) : null,
    data_until: day(program.asOf),
    clicks_30: count(recent.clicks30),
    clicks_previous_30: count(recent.clicksPrevious30),
    conversions_30: count(recent.conversions30),
    conversions_previous_30: count(recent.conversionsPrevious30),
    revenue_30: of('revenue', recent.main30),
    revenue_previous_30: of('revenue', recent.mainPrevious30),
    commission_30: of('commission', recent.main30),
    commission_previous_30: of('commission', recent.mainPrevious30),
    first_sale_revenue: of('revenue', firstSale),
    first_sale_commission: of('commission', firstSale),
    dip_metric: dip && t(`word.in-text.${dip.metric === 'clicks' ? 'clicks' : 'conversions'}`),
    dip_recent: dip && count(Math.round(dip.recent)),
    dip_expected: dip && count(Math.round(dip.expected)),
    dip_since: dip && day(dip.since),
    ...reasonFacts(detail, play),
    ...OPEN_PROMISES,
  };
}

const OPEN_PROMISES = Object.fromEntries(PROMISES.map((name) => [name, null])) as Record<(typeof PROMISES)[number], null>;

const text = (value: string) => (value.trim() === '' ? null : value);
const day = (value: number | null) => (value === null ? null : formatDay(value));
const count = (value: number | null) => (value === null ? null : formatNumber(value));
const money = (units: number | null, { currency }: ProgramDetail) =>
  units === null || currency === null ? null : formatMoney({ units, currency }, 'exact');
