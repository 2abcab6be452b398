import type { Locale } from '../i18n/locale';
import { enTemplates } from './templates/en';

export const TEMPLATE_IDS = [
  'welcome',
  'first-link-help',
  'first-sale-bonus',
  'ask-never-active',
  'ask-dormant',
  'boost',
  'dip',
  'dip-call',
  'feedback',
  'congrats',
  'review',
  'welcome-back',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A language of drafts is complete or not offered: the compiler asks for every template. */
const TEMPLATES: Readonly<Record<Locale, Readonly<Record<TemplateId, string>>>> = { en: enTemplates };

export type Template = { readonly subject: string; readonly message: string };

/** Liquid source of a template's two parts; null: no template of this id. Its file starts with a line `Subject: ...` and a blank one. */
export function findTemplate(id: string, language: Locale): Template | null {
  const known = TEMPLATE_IDS.find((template) => template === id);
  return known === undefined ? null : splitTemplate(TEMPLATES[language][known]);
}

function splitTemplate(source: string): Template {
  const end = source.indexOf('\n');
  return { subject: source.slice(0, end).replace(/^Subject:\s*/, ''), message: source.slice(end + 1).trim() };
}
