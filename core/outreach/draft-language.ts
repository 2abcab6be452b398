import { DRAFT_LANGUAGES, type DraftLanguage } from '../domain/outreach';

/** What a profile or a country says, lower case. Where two are spoken, that of most people there. */
const LANGUAGE_NAMES: Readonly<Record<DraftLanguage, readonly string[]>> = {
  en: ['english', 'englisch', 'английский'],
  de: ['german', 'deutsch', 'немецкий'],
  ru: ['russian', 'russisch', 'русский'],
};
const COUNTRIES: Readonly<Record<Exclude<DraftLanguage, 'en'>, readonly string[]>> = {
  de: [
    ...(['de', 'deu', 'germany', 'deutschland', 'at', 'aut', 'austria', 'österreich'] as const),
    ...(['ch', 'che', 'switzerland', 'schweiz', 'li', 'lie', 'liechtenstein'] as const),
  ],
  ru: ['ru', 'rus', 'russia', 'russian federation', 'россия', 'by', 'blr', 'belarus', 'беларусь'],
};

/** The language of the profile where it is one of ours, else that of the country, else English. Both are text as somebody wrote it. */
export function draftLanguageOf(language: string, country: string | null): DraftLanguage {
  return languageIn(language) ?? DRAFT_LANGUAGES.find((known) => known !== 'en' && isOf(country, COUNTRIES[known])) ?? 'en';
}

/** `de`, `de-AT`, `de_CH`, `German`, `Deutsch`. */
function languageIn(text: string): DraftLanguage | null {
  const word = text.trim().toLowerCase();
  const code = word.split(/[-_]/)[0] ?? '';
  return DRAFT_LANGUAGES.find((known) => known === code || LANGUAGE_NAMES[known].includes(word)) ?? null;
}

const isOf = (country: string | null, names: readonly string[]): boolean => names.includes((country ?? '').trim().toLowerCase());
