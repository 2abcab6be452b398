import type { AccountDetail, ProgramDetail } from '../domain/insight';
import type { Settings } from '../domain/settings';
import { formatDay, formatMoney, formatNumber } from '../i18n/format';
import { t } from '../i18n/translate';

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
  // Promises: only the user can make them, so they are always left to fill in.
  'bonus_amount',
  'bonus_until',
  'boost_rate',
  'boost_from',
  'boost_to',
] as const;
type TemplateFact = (typeof TEMPLATE_FACTS)[number];
/** null: not known, and shown as a gap. */
export type TemplateFacts = Readonly<Record<TemplateFact, string | null>>;

export type FactSources = {
  readonly detail: AccountDetail;
  readonly program: ProgramDetail;
  readonly programName: string;
  readonly settings: Settings;
};

/** Everything a template may say of a partner, worded in the current language. Amounts are exact: a partner compares them. */
export function templateFacts({ detail, program, programName, settings }: FactSources): TemplateFacts {
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
    bonus_amount: null,
    bonus_until: null,
    boost_rate: null,
    boost_from: null,
    boost_to: null,
  };
}

const text = (value: string) => (value.trim() === '' ? null : value);
const day = (value: number | null) => (value === null ? null : formatDay(value));
const count = (value: number | null) => (value === null ? null : formatNumber(value));
const money = (units: number | null, { currency }: ProgramDetail) =>
  units === null || currency === null ? null : formatMoney({ units, currency }, 'exact');
