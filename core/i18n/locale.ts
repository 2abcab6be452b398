import type { DraftLanguage } from '../domain/outreach';
import { de } from './drafts/de';
import { ru } from './drafts/ru';
import { en, type Messages } from './en';

/** Languages of the surfaces. A new one is a folder beside `en/` and a file that merges it, in place of its messages below. */
export type Locale = 'en';

type Language = {
  /** BCP 47 tag for Intl: decides separators, the order of a date, plural forms. */
  readonly tag: string;
  /** How a day names its month. A short one ends with a dot in German and Russian: at the end of a sentence there would be two. */
  readonly month: 'short' | 'long';
  /** Tag for lists: "a, b and c", not "a, b, and c". */
  readonly lists: string;
  readonly messages: Messages;
};

/** Drafts speak more languages than surfaces: of those, only the words that drafts are made of are not English. */
const LANGUAGES: Readonly<Record<DraftLanguage, Language>> = {
  en: { tag: 'en', month: 'short', lists: 'en-GB', messages: en },
  de: { tag: 'de', month: 'long', lists: 'de', messages: { ...en, ...de } },
  ru: { tag: 'ru', month: 'long', lists: 'ru', messages: { ...en, ...ru } },
};

// One language per context (page, worker, service worker), chosen when it starts.
let current: Language = LANGUAGES.en;

export function setLocale(locale: Locale): void {
  current = LANGUAGES[locale];
}

export const language = (): Language => current;

/** Words what `run` words in another language than the surface's: a draft is in the partner's. `run` must not wait for anything. */
export function withLocale<Value>(locale: DraftLanguage, run: () => Value): Value {
  const before = current;
  current = LANGUAGES[locale];
  try {
    return run();
  } finally {
    current = before;
  }
}
