import { OFFER_KINDS, type Offer } from '../domain/book';
import type { Day } from '../domain/day';
import type { DraftLanguage } from '../domain/outreach';
import { getDateTimeFormat } from '../i18n/intl';
import { type NewsletterWords, newsletterWords } from '../i18n/newsletter/newsletter-words';
import { t } from '../i18n/translate';

export type NewsletterParts = {
  readonly language: DraftLanguage;
  readonly programName: string;
  /** From the settings; '': not known. */
  readonly senderName: string;
  readonly programLink: string;
  readonly communityLink: string;
  /** In any order. */
  readonly offers: readonly Offer[];
  /** Noted for the segment that it goes to; '': nothing is. */
  readonly terms?: string;
  /** Names of the partners of the month, all of whom agreed. */
  readonly named: readonly string[];
  /** On which it is to go out. */
  readonly day: Day;
};

export type ComposedNewsletter = { readonly subject: string; readonly message: string };

/**
 * A newsletter as plain text: news by kind, in the order of mission row 41, then terms, thanks, links and one question. Kinds without
 * news have no heading. What only the user knows and has not said is a visible gap. Nobody's figures are in it.
 */
export function composeNewsletter(parts: NewsletterParts): ComposedNewsletter {
  const { language, named, programLink, communityLink } = parts;
  const words = newsletterWords(language);
  const program = oneLine(parts.programName);
  const offers = inOrder(parts.offers);
  const [first] = offers;
  const title = first ? oneLine(first.title) : '';
  const terms = oneLine(parts.terms ?? '');
  const sender = oneLine(parts.senderName) || `[[${t('word.fact.sender_name')}]]`;
  const blocks = [
    words.greeting,
    words.opening(program),
    ...(offers.length > 0 ? newsBlocks(offers, words, parts.day) : [`[[${t('newsletters.gap.news')}]]`]),
    terms && `${words.terms}\n${terms}`,
    named.length > 0 ? `${words.named}\n${words.thanks(named.map(oneLine).join(', '))}` : '',
    [programLink && words.material(programLink), communityLink && words.community(communityLink)].filter(Boolean).join('\n'),
    words.question,
    words.leave,
    `${words.regards}\n${sender}`,
  ];
  return {
    subject: title ? words.subjectOf(program, title) : words.subject(program),
    message: blocks.filter(Boolean).join('\n\n'),
  };
}

/** By kind, then those that end first. */
export function inOrder(offers: readonly Offer[]): Offer[] {
  const end = ({ to }: Offer) => to ?? Number.POSITIVE_INFINITY;
  return [...offers].sort(
    (a, b) => OFFER_KINDS.indexOf(a.kind) - OFFER_KINDS.indexOf(b.kind) || end(a) - end(b) || (a.id < b.id ? -1 : 1),
  );
}

/** Offers that can still be used on the day, and begin soon enough to be told of. */
export function newsOf(offers: readonly Offer[], day: Day): Offer[] {
  return inOrder(offers.filter(({ from, to }) => (to === null || to >= day) && from <= day + AHEAD_DAYS));
}

/** What begins later than this is the next newsletter's. */
const AHEAD_DAYS = 14;

function newsBlocks(offers: readonly Offer[], words: NewsletterWords, day: Day): string[] {
  return OFFER_KINDS.flatMap((kind) => {
    const some = offers.filter((offer) => offer.kind === kind);
    return some.length === 0 ? [] : [[words.headings[kind], ...some.map((offer) => itemOf(offer, words, day))].join('\n')];
  });
}

function itemOf({ title, text, from, to, code, link }: Offer, words: NewsletterWords, day: Day): string {
  const when = whenOf({ from, to }, words, day);
  const terms = [when, code && words.code(oneLine(code))].filter(Boolean).join(' · ');
  const lines = text.split('\n').map(oneLine);
  return [`- ${oneLine(title)}`, ...[...lines, terms, link].filter(Boolean).map((line) => `  ${line}`)].join('\n');
}

function whenOf({ from, to }: Pick<Offer, 'from' | 'to'>, words: NewsletterWords, day: Day): string {
  const worded = (some: Day) =>
    getDateTimeFormat(words.tag, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(some * 86_400_000);
  if (from > day) return to === null ? words.from(worded(from)) : words.fromTo(worded(from), worded(to));
  return to === null ? '' : words.until(worded(to));
}

/** Names come from files: no control characters, nothing that turns the reading direction, no mark that looks like a gap. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('[[', '[')
    .trim();
}
