import type { Locale } from '../i18n/locale';
import { TEMPLATE_IDS, type TemplateId } from './template-ids';
import { enTemplates } from './templates/en';

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
