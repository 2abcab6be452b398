import type { Locale } from '../i18n/locale';
import { TEMPLATE_IDS, type TemplateId, type VariantId } from './template-ids';
import { enTemplates, enVariants } from './templates/en';

/** A language of drafts is complete or not offered: the compiler asks for every template. */
const TEMPLATES: Readonly<Record<Locale, Readonly<Record<TemplateId, string>>>> = { en: enTemplates };
/** For partners of one type. */
const VARIANTS: Readonly<Record<Locale, Readonly<Partial<Record<VariantId, string>>>>> = { en: enVariants };

export type Template = { readonly subject: string; readonly message: string };

/**
 * Liquid source of a template's two parts, as it is written to partners of this type; null: no template of this id. Its file
 * starts with a line `Subject: ...` and a blank one.
 */
export function findTemplate(id: string, language: Locale, type: string | null = null): Template | null {
  const known = TEMPLATE_IDS.find((template) => template === id);
  if (known === undefined) return null;
  return splitTemplate(VARIANTS[language][`${known}.${type}` as VariantId] ?? TEMPLATES[language][known]);
}

function splitTemplate(source: string): Template {
  const end = source.indexOf('\n');
  return { subject: source.slice(0, end).replace(/^Subject:\s*/, ''), message: source.slice(end + 1).trim() };
}
