import type { CalendarMark } from '@/components/outreach/NewsletterCalendar';
import type { Offer } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { AccountId } from '@/core/domain/ids';
import type { SegmentId } from '@/core/domain/insight';
import { nextNewsletterDays } from '@/core/domain/newsletter-rhythm';
import type { Newsletter } from '@/core/domain/outreach';
import type { NewsletterRhythm, Settings } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { type ComposedNewsletter, composeNewsletter, newsOf } from '@/core/outreach/compose-newsletter';

/** Of one programme or of several: what was sent, what is planned, and when the next ones are due. */
export function calendarMarks(newsletters: readonly Newsletter[], rhythm: NewsletterRhythm): CalendarMark[] {
  const sent = newsletters.flatMap((one) => one.sent ?? []);
  const planned = newsletters.filter((one) => one.sent === null).flatMap((one) => one.planned ?? []);
  const mark = (kind: CalendarMark['kind']) => (day: Day) => ({ day, kind });
  return [
    ...[...new Set(sent)].map(mark('sent')),
    ...[...new Set(planned)].map(mark('planned')),
    ...nextNewsletterDays(sent, rhythm, DUE_AHEAD).map(mark('due')),
  ];
}

const DUE_AHEAD = 4;

export function stateText({ sent, planned, recipients }: Newsletter, today: Day): string {
  if (sent !== null) return t('newsletters.state.sent', { day: { day: sent }, n: recipients.length });
  if (planned === null) return t('newsletters.state.draft');
  if (planned === today) return t('newsletters.state.today');
  return t(planned < today ? 'newsletters.state.due' : 'newsletters.state.planned', { day: { day: planned } });
}

/** For everybody, or for the very segment that it goes to: told without being asked. */
export const isForAll = ({ types, segment }: Offer, to: string | null) =>
  types.length === 0 && (segment === null || segment === to);

export type Choices = Pick<Newsletter, 'language' | 'segment' | 'offers' | 'named'>;

type Sources = {
  readonly programName: string;
  readonly settings: Settings;
  readonly offers: readonly Offer[];
  /** Of those who agreed to be named. */
  readonly names: ReadonlyMap<AccountId, string>;
  /** What is noted for segments, by their ids. */
  readonly terms: ReadonlyMap<string, string>;
  readonly day: Day;
};

/** Who gets it when nobody says otherwise. */
const NEWSLETTER_AUDIENCE: SegmentId = 'S-11';

/** What the choices give, with nothing of the user's own in it. */
export function composedOf({ language, segment, offers, named }: Choices, sources: Sources): ComposedNewsletter {
  const { programName, settings, names, day } = sources;
  const { senderName, programLink, communityLink } = settings;
  return composeNewsletter({
    language,
    programName,
    senderName,
    programLink,
    communityLink,
    offers: newsOf(sources.offers, day).filter(({ id }) => offers.includes(id)),
    terms: sources.terms.get(segment ?? NEWSLETTER_AUDIENCE) ?? '',
    named: named.flatMap((account) => names.get(account) ?? []),
    day,
  });
}
