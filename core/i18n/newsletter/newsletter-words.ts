import type { OfferKind } from '../../domain/book';
import type { DraftLanguage } from '../../domain/outreach';
import { de } from './de';
import { en } from './en';
import { ru } from './ru';

/** What a newsletter says by itself, in one of the languages of drafts. Days come worded in the same language. */
export type NewsletterWords = {
  /** BCP 47: how days are written. */
  readonly tag: string;
  readonly headings: Readonly<Record<OfferKind, string>>;
  readonly subject: (program: string) => string;
  /** With the title of the first piece of news. */
  readonly subjectOf: (program: string, title: string) => string;
  readonly greeting: string;
  readonly opening: (program: string) => string;
  readonly until: (day: string) => string;
  readonly from: (day: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly code: (code: string) => string;
  /** Above what was noted for the segment. */
  readonly terms: string;
  readonly named: string;
  readonly thanks: (names: string) => string;
  readonly community: (link: string) => string;
  readonly material: (link: string) => string;
  readonly question: string;
  /** How to get no more of them. */
  readonly leave: string;
  readonly regards: string;
};

const WORDS: Readonly<Record<DraftLanguage, NewsletterWords>> = { en, de, ru };

export const newsletterWords = (language: DraftLanguage): NewsletterWords => WORDS[language];
