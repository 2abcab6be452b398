import type { Day } from '../domain/day';
import type { AccountDetail, ProgramDetail } from '../domain/insight';
import type { PartnerType } from '../domain/partner';
import type { Settings } from '../domain/settings';
import { t } from '../i18n/translate';
import type { AcceptedFacts } from './given-facts';
import { type KeptForDraft, keptFacts, offerFacts } from './kept-facts';
import { reasonFacts } from './reason-facts';
import { said, type TemplateValue } from './template-value';
import { VARIABLE_NAMES, type VariableName } from './template-variables';

/** null: not known, and shown as a gap. */
export type TemplateFacts = Readonly<Record<VariableName, TemplateValue | null>>;

export type FactSources = {
  readonly detail: AccountDetail;
  /** The play that is written for: what it was suggested for is said with its own figures. */
  readonly play: string | null;
  readonly program: ProgramDetail;
  readonly programName: string;
  readonly settings: Settings;
  /** The person to write to; empty where nobody is known. */
  readonly person: string;
  readonly type: PartnerType | null;
  readonly kept: KeptForDraft;
  /** What the user filled in. */
  readonly given: AcceptedFacts;
  readonly today: Day;
};

const UNKNOWN = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, null])) as Record<VariableName, null>;

/** Everything a template may say of a partner. Words among it are in the current language. What was given comes before what is kept. */
export function templateFacts(sources: FactSources): TemplateFacts {
  const { detail, play, program, type, kept, given, today } = sources;
  const told = keptFacts(kept, { detail, type, currency: program.currency, today });
  const picked = kept.offer ? offerFacts(kept.offer) : {};
  return { ...UNKNOWN, ...ownFacts(sources), ...told, ...reasonFacts(detail, play), ...picked, ...given };
}

function ownFacts({ detail, program, programName, settings, person }: FactSources) {
  const { facts, insight } = detail;
  const { recent, dip, activity } = insight;
  const isFirstSaleAlone = insight.firstConversion !== null && recent.conversions30 === 1;
  const firstSale = isFirstSaleAlone ? recent.main30 : null;
  const of = (metric: 'revenue' | 'commission', amount: number | null) =>
    program.mainMetric === metric ? money(amount, program) : null;
  return {
    partner_name: said(facts.name),
    contact_name: said(person) ?? said(facts.name),
    program_name: said(programName),
    sender_name: said(settings.senderName),
    program_link: said(settings.programLink),
    our_products: inSentence(settings.programProducts),
    our_audience: inSentence(settings.programAudience),
    community_link: said(settings.communityLink),
    joined_day: day(facts.status === 'pending' ? null : facts.joined), // of an applicant it is the day of the application
    first_sale_day: day(insight.firstConversion),
    last_active_day: day(insight.lastActive),
    active_since: activity.code === 'reactivated' ? day(activity.since) : null,
    data_until: day(program.asOf),
    clicks_30: recent.clicks30,
    clicks_previous_30: recent.clicksPrevious30,
    conversions_30: recent.conversions30,
    conversions_previous_30: recent.conversionsPrevious30,
    revenue_30: of('revenue', recent.main30),
    revenue_previous_30: of('revenue', recent.mainPrevious30),
    commission_30: of('commission', recent.main30),
    commission_previous_30: of('commission', recent.mainPrevious30),
    first_sale_revenue: of('revenue', firstSale),
    first_sale_commission: of('commission', firstSale),
    dip_metric: dip && t(`word.in-text.${dip.metric === 'clicks' ? 'clicks' : 'conversions'}`),
    dip_recent: dip && Math.round(dip.recent),
    dip_expected: dip && Math.round(dip.expected),
    dip_since: dip && day(dip.since),
  };
}

/** The template ends the sentence. */
const inSentence = (text: string) => said(text.replace(/[.\s]+$/, ''));
const day = (value: number | null) => (value === null ? null : { day: value });
const money = (units: number | null, { currency }: ProgramDetail) =>
  units === null || currency === null ? null : { units, currency };
