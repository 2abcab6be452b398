import { en, type Messages } from './en';

/** Languages of the surfaces. A new one is a folder beside `en/`, a file that merges it, and a line in LANGUAGES. */
export type Locale = 'en';

type Language = {
  /** BCP 47 tag for Intl: decides separators, the order of a date, plural forms. */
  readonly tag: string;
  readonly messages: Messages;
};

const LANGUAGES: Readonly<Record<Locale, Language>> = { en: { tag: 'en', messages: en } };

// One language per context (page, worker, service worker), chosen when it starts.
let current: Language = LANGUAGES.en;

export function setLocale(locale: Locale): void {
  current = LANGUAGES[locale];
}

export const language = (): Language => current;

/** Words what `run` words in another language than the surface's: a draft is in the partner's. `run` must not wait for anything. */
export function withLocale<Value>(locale: Locale, run: () => Value): Value {
  const before = current;
  current = LANGUAGES[locale];
  try {
    return run();
  } finally {
    current = before;
  }
}
